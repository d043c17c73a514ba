import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { cacheFolder } from '../../temporal-docker/embedded/cache-folder.ts';
import { claimFolder, notePid } from '../../temporal-docker/embedded/data-folder.ts';
import { findProgram } from '../../temporal-docker/embedded/find-program.ts';
import { keepLastUsed } from '../../temporal-docker/embedded/keep-last-used.ts';
import { makeAvailable } from '../../temporal-docker/embedded/make-available.ts';
import { go, java, maven, MissingTool } from '../../temporal-docker/embedded/missing-tool.ts';
import { runTool } from '../../temporal-docker/embedded/run-tool.ts';
import { startMongo } from '../../temporal-docker/embedded/start-mongo.ts';
import { startTemporal } from '../../temporal-docker/embedded/start-temporal.ts';
import { mongoServer, temporalServer } from '../harness/servers.ts';

describe('obtaining a server', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regietafel-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('uses the servers that the environment names, and leaves them running', async () => {
    const [temporal, mongo] = [await temporalServer(), await mongoServer()];
    const foreign = await startTemporal({ env: { TEMPORAL_ADDRESS: temporal.address } });
    expect(foreign).to.include({ address: temporal.address, source: 'adres', pid: null, ui: null });
    await foreign.stop();
    const other = await startMongo({ env: { MONGODB_URI: mongo.uri } });
    expect(other).to.include({ uri: mongo.uri, source: 'adres', pid: null });
    await other.stop();
    expect(() => process.kill(temporal.pid!, 0)).not.to.throw();
    expect(() => process.kill(mongo.pid!, 0)).not.to.throw();
  });

  it('takes the first executable of that name on the PATH, and no folder or plain file', async () => {
    const [first, second] = [join(folder, 'a'), join(folder, 'b')];
    await mkdir(join(first, 'mongod'), { recursive: true });
    await mkdir(second);
    await writeFile(join(second, 'mongod'), '');
    const env = { PATH: `${first}:${second}` };
    expect(await findProgram('mongod', env)).to.equal(null);
    await chmod(join(second, 'mongod'), 0o755);
    expect(await findProgram('mongod', env)).to.equal(join(second, 'mongod'));
  });

  it('keeps what it built in the cache of the user', () => {
    expect(cacheFolder('temporal', '1.5.1', { XDG_CACHE_HOME: '/c' })).to.equal('/c/regietafel/temporal-1.5.1');
    expect(cacheFolder('temporal', '1.5.1', {})).to.match(/\/\.cache\/regietafel\/temporal-1\.5\.1$/);
  });

  it('keeps of each kind in the cache what was used last, or may be in use', async () => {
    const days = async (name: string, ago: number): Promise<void> => {
      await mkdir(join(folder, name));
      const then = new Date(Date.now() - ago * 86_400_000);
      await utimes(join(folder, name), then, then);
    };
    const version = (digit: number): string => `workflows-${String(digit).repeat(16)}`;
    for (const [digit, ago] of [9, 0.9, 4, 5, 6].entries()) await days(version(digit), ago);
    await days('workflows-test-0123456789abcdef', 9);
    await days('temporal-1.5.1', 9);
    await days('.bezig-Xyz123', 2);
    await days('.bezig-Abc456', 0.1);
    const used = join(folder, version(4));
    await keepLastUsed(used, 1);
    const others = ['.bezig-Abc456', 'temporal-1.5.1', 'workflows-test-0123456789abcdef'];
    // Used now, within the day, and the last of the others.
    expect((await readdir(folder)).sort()).to.deep.equal([...others, version(1), version(2), version(4)].sort());
    expect(Date.now() - (await stat(used)).mtimeMs).to.be.lessThan(10_000);
    for (const digit of [5, 6, 7, 8]) await days(version(digit), 0.5);
    await keepLastUsed(used, 1);
    expect(await readdir(folder), 'all of this day').to.include.members([5, 6, 7, 8].map(version));
    expect(await readdir(folder)).not.to.include(version(2));
  });

  it('leaves nothing behind of a build that failed, and builds only once', async () => {
    const target = join(folder, 'temporal-1.5.1');
    const broken = makeAvailable(target, async (unfinished) => {
      await writeFile(join(unfinished, 'half'), '');
      throw new Error('afgebroken');
    });
    await broken.catch(() => undefined);
    expect(await readdir(folder)).to.deep.equal([]);
    const build = (): Promise<void> =>
      makeAvailable(target, (unfinished) => writeFile(join(unfinished, 'temporal'), ''));
    await Promise.all([build(), build()]);
    await makeAvailable(target, () => Promise.reject(new Error('tweede keer gebouwd')));
    expect(await readdir(folder)).to.deep.equal(['temporal-1.5.1']);
    expect(await readdir(target)).to.deep.equal(['temporal']);
  });

  it('says of a missing tool, in one line, what it is for and three ways to get it', () => {
    for (const tool of [go, maven, java]) {
      expect(new MissingTool(tool).message).to.match(/^.+ ontbreekt; nodig om .+ \(1\) .+; \(2\) .+; \(3\) .+\.$/);
    }
  });

  it('gives every line of a build, and its last lines when it fails', async () => {
    const lines: string[] = [];
    await runTool('/bin/sh', ['-c', 'echo een; echo twee >&2'], { cwd: folder, voortgang: (line) => lines.push(line) });
    expect(lines).to.have.members(['een', 'twee']);
    let message = '';
    await runTool('/bin/sh', ['-c', 'echo kapot; exit 3'], { cwd: folder, voortgang: () => undefined }).catch(
      (error: unknown) => (message = (error as Error).message),
    );
    expect(message).to.contain('eindigde met 3').and.to.contain('kapot');
  });

  it('does not touch a process that only happens to have the pid in an old pid file', async () => {
    await notePid(folder, 'mongodb', process.pid);
    await claimFolder(folder, 'mongodb');
  });
});
