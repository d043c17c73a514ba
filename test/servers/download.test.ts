import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { download } from '../../temporal-docker/embedded/download.ts';
import { mongoRelease, temporalRelease } from '../../temporal-docker/embedded/releases.ts';

const debian = { platform: 'linux', arch: 'x64', osRelease: 'NAME="Debian"\nVERSION_ID="12"\nID=debian\n' };

describe('an official download', () => {
  let folder: string;
  let servers: Server[] = [];
  let told: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regietafel-test-'));
    told = [];
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    await rm(folder, { recursive: true, force: true });
  });

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers = [...servers, server];
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function archive(): Promise<Buffer> {
    await writeFile(join(folder, 'temporal'), '#!/bin/sh\necho hier\n', { mode: 0o755 });
    execFileSync('tar', ['-czf', join(folder, 'a.tgz'), '-C', folder, 'temporal']);
    const bytes = await readFile(join(folder, 'a.tgz'));
    await rm(join(folder, 'temporal'));
    await rm(join(folder, 'a.tgz'));
    return bytes;
  }

  const fetchFrom = (maker: string): Promise<boolean> =>
    download(temporalRelease('1.5.1', debian, maker)!, folder, (line) => told.push(line));

  it('is unpacked when its SHA-256 is the published one', async () => {
    const bytes = await archive();
    const sha = createHash('sha256').update(bytes).digest('hex');
    const maker = await serve((request, response) => {
      if (request.url === '/v1.5.1/checksums.txt')
        response.end(`${'0'.repeat(64)}  other.tar.gz\n${sha}  temporal_cli_1.5.1_linux_amd64.tar.gz\n`);
      else if (request.url === '/v1.5.1/temporal_cli_1.5.1_linux_amd64.tar.gz') response.end(bytes);
      else response.writeHead(404).end();
    });
    expect(await fetchFrom(maker)).to.equal(true);
    expect(await readdir(folder)).to.deep.equal(['temporal']);
  });

  it('is thrown away when its SHA-256 is another one', async () => {
    const bytes = await archive();
    const maker = await serve((request, response) => {
      if (request.url?.endsWith('checksums.txt') === true)
        response.end(`${'a'.repeat(64)}  temporal_cli_1.5.1_linux_amd64.tar.gz\n`);
      else response.end(bytes);
    });
    expect(await fetchFrom(maker)).to.equal(false);
    expect(await readdir(folder)).to.deep.equal([]);
    expect(told.join()).to.contain('SHA-256');
  });

  it('is given up within three seconds when nobody answers', async () => {
    const maker = await serve(() => undefined);
    const begun = performance.now();
    expect(await fetchFrom(maker)).to.equal(false);
    expect(performance.now() - begun).to.be.lessThan(3000);
  });

  it('is given up when the address does not exist, and says so in one line', async () => {
    expect(await fetchFrom('http://127.0.0.1:1')).to.equal(false);
    expect(told).to.have.length(1);
  });

  it('is not attempted when a page stands where the checksums should be', async () => {
    const asked: (string | undefined)[] = [];
    const maker = await serve((request, response) => {
      asked.push(request.url);
      response.end('<html>Log eerst in op het netwerk</html>');
    });
    expect(await fetchFrom(maker)).to.equal(false);
    expect(asked).to.deep.equal(['/v1.5.1/checksums.txt']);
  });
});

describe('the release for a machine', () => {
  it('is the one for its system and processor', () => {
    expect(temporalRelease('1.5.1', { ...debian, platform: 'darwin', arch: 'arm64' }, 'm')?.url).to.equal(
      'm/v1.5.1/temporal_cli_1.5.1_darwin_arm64.tar.gz',
    );
    expect(mongoRelease('8.0.12', debian, 'm')).to.deep.equal({
      url: 'm/linux/mongodb-linux-x86_64-debian12-8.0.12.tgz',
      checksums: 'm/linux/mongodb-linux-x86_64-debian12-8.0.12.tgz.sha256',
      members: ['mongodb-linux-x86_64-debian12-8.0.12/bin/mongod'],
      strip: 2,
    });
    const ubuntu = { platform: 'linux', arch: 'arm64', osRelease: 'ID=ubuntu\nVERSION_ID="24.04"\n' };
    expect(mongoRelease('8.0.12', ubuntu, 'm')?.url).to.equal('m/linux/mongodb-linux-aarch64-ubuntu2404-8.0.12.tgz');
  });

  it('is none for a system that the maker does not build for', () => {
    expect(temporalRelease('1.5.1', { ...debian, platform: 'freebsd' })).to.equal(null);
    expect(temporalRelease('1.5.1', { ...debian, arch: 's390x' })).to.equal(null);
    expect(mongoRelease('8.0.12', { ...debian, arch: 'arm64' })).to.equal(null);
    expect(mongoRelease('8.0.12', { ...debian, osRelease: 'ID=alpine\nVERSION_ID=3.20\n' })).to.equal(null);
  });
});
