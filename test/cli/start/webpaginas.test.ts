import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { webpaginas } from '../../../cli/start/webpaginas.ts';

describe('the web pages of a start', () => {
  let web: string;
  const gemeld: string[] = [];
  const bouw = (): Promise<string> => webpaginas((regel) => void gemeld.push(regel), web);
  before(async () => {
    web = await mkdtemp(join(tmpdir(), 'regietafel-'));
    await writeFile(join(web, 'index.html'), '<!doctype html><title>Een</title>');
  });
  after(() => rm(web, { recursive: true }));

  it('are built in a process of its own, so that its memory ends with it', async () => {
    expect(await readFile(join(await bouw(), 'index.html'), 'utf8')).to.include('Een');
    const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: string[] };
    expect(sharedObjects.filter((bestand) => bestand.includes('rolldown'))).to.deep.equal([]);
  });

  it('are built again only when a source changed', async () => {
    gemeld.length = 0;
    await bouw();
    expect(gemeld).to.deep.equal([]);
    await writeFile(join(web, 'index.html'), '<!doctype html><title>Een en twee</title>');
    expect(await readFile(join(await bouw(), 'index.html'), 'utf8')).to.include('Een en twee');
  });

  it('say what is wrong where they cannot be built', async () => {
    await writeFile(join(web, 'index.html'), '<script type="module" src="./weg.js"></script>');
    const fout = await bouw().catch((reden: unknown) => reden);
    expect(String(fout)).to.include('weg.js');
  });
});
