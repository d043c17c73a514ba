import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

interface Bootstrap {
  isInstalled(folder: string): boolean;
}

describe('the bootstrap', () => {
  let folder: string;
  let bootstrap: Bootstrap;

  before(async () => {
    const path = new URL('../../cli/bootstrap.mjs', import.meta.url).href;
    bootstrap = (await import(path)) as Bootstrap;
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regietafel-test-'));
    await mkdir(join(folder, 'node_modules'));
    await lock('package-lock.json', {
      '': {},
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/fsevents': { version: '2.0.0', optional: true },
    });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const lock = (path: string, packages: object): Promise<void> =>
    writeFile(join(folder, path), JSON.stringify({ packages }));

  it('finds that nothing is installed yet', () => {
    expect(bootstrap.isInstalled(folder)).to.equal(false);
  });

  it('is content with what package-lock.json asks, without what is optional', async () => {
    await lock('node_modules/.package-lock.json', { 'node_modules/zod': { version: '4.6.7' } });
    expect(bootstrap.isInstalled(folder)).to.equal(true);
  });

  it('finds another version, and a package that is missing', async () => {
    await lock('node_modules/.package-lock.json', { 'node_modules/zod': { version: '4.6.6' } });
    expect(bootstrap.isInstalled(folder)).to.equal(false);
    await lock('node_modules/.package-lock.json', {});
    expect(bootstrap.isInstalled(folder)).to.equal(false);
  });

  it('finds an installation that was cut off', async () => {
    await writeFile(join(folder, 'node_modules/.package-lock.json'), '{"packages": {');
    expect(bootstrap.isInstalled(folder)).to.equal(false);
  });
});
