import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { workflowbundel } from '../../workers/bundel.ts';
import { temporalLogger } from '../../workers/logboek.ts';

describe('the bundle of the workflows', () => {
  const logger = temporalLogger(pino({ level: 'silent' }));
  let map: string;
  before(async () => {
    map = await mkdtemp(join(tmpdir(), 'regietafel-'));
  });
  after(() => rm(map, { recursive: true }));

  it('is made once for the same sources, and then only looked up', async () => {
    const { codePath } = await workflowbundel(logger, map);
    expect((await stat(codePath)).size).to.be.greaterThan(100_000);
    expect(await readdir(map), 'nothing half made is left').to.have.length(1);
    await writeFile(codePath, 'van gisteren');
    expect(await workflowbundel(logger, map)).to.deep.equal({ codePath });
    expect((await stat(codePath)).size, 'found, so not made again').to.equal(12);
  });
});

describe('the log of Temporal', () => {
  it('is written like everything else, at its own level', () => {
    const regels: string[] = [];
    const log = pino({ level: 'debug' }, { write: (regel: string) => void regels.push(regel) });
    temporalLogger(log).warn('let op', { workflowId: 'w-1' });
    temporalLogger(log).trace('te veel');
    expect(regels.map((regel) => JSON.parse(regel) as object)).to.have.length(1);
    expect(JSON.parse(regels[0] ?? '')).to.include({ level: 40, msg: 'let op', workflowId: 'w-1' });
  });
});
