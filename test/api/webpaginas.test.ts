import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import express from 'express';
import { koppen } from '../../api/http/koppen.ts';
import { webpaginas } from '../../api/webpaginas.ts';

describe('the pages beside the API', () => {
  let map: string;
  let server: Server;
  before(async () => {
    map = await mkdtemp(join(tmpdir(), 'regietafel-'));
    await mkdir(join(map, 'assets'));
    await writeFile(join(map, 'index.html'), '<!doctype html><title>Regietafel</title>');
    await writeFile(join(map, 'assets', 'app-1a2b.js'), 'start();');
    await writeFile(join(map, 'favicon.svg'), '<svg/>');
    const klok = { eind: '2026-03-02T09:00:00.000Z', schaal: 60 };
    const app = express().use(
      koppen,
      webpaginas({ map, issuer: 'http://127.0.0.1:4181/x', clientId: 'web', klok: () => klok }),
    );
    server = createServer(app);
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  });
  after(async () => {
    await new Promise((klaar) => server.close(klaar));
    await rm(map, { recursive: true });
  });

  const haal = (pad: string, accept = 'text/html') =>
    fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${pad}`, {
      headers: { accept, connection: 'close' },
    });

  it('answer every address of theirs with the one page, never cached', async () => {
    for (const pad of ['/', '/casussen/ML-2026-000001', '/aanmelden?code=x', '/v1beta']) {
      const antwoord = await haal(pad);
      expect(await antwoord.text(), pad).to.include('<title>Regietafel</title>');
      expect(antwoord.headers.get('cache-control')).to.equal('no-cache');
    }
  });

  it('leave the API, and what programs ask for, alone', async () => {
    for (const [pad, accept] of [
      ['/v1', 'text/html'],
      ['/v1/taken', 'text/html'],
      ['/onzin.js', 'application/javascript'],
    ] as const) {
      expect((await haal(pad, accept)).status, pad).to.equal(404);
    }
  });

  it('keep files with a hash in their name for a year, and ask again for the others', async () => {
    const vast = await haal('/assets/app-1a2b.js', '*/*');
    expect([await vast.text(), vast.headers.get('cache-control')]).to.deep.equal([
      'start();',
      'public, max-age=31536000, immutable',
    ]);
    expect((await haal('/favicon.svg', '*/*')).headers.get('cache-control')).to.equal('no-cache');
  });

  it('load nothing from elsewhere, and talk to their own server and the issuer only', async () => {
    const beleid = (await haal('/')).headers.get('content-security-policy') ?? '';
    expect(beleid)
      .to.include("default-src 'none'")
      .and.include("script-src 'self'")
      .and.include("connect-src 'self' http://127.0.0.1:4181;");
    expect(beleid).not.to.include('unsafe');
  });

  it('learn where to log in and how time runs', async () => {
    const antwoord = await haal('/configuratie.json', 'application/json');
    expect(await antwoord.json()).to.deep.equal({
      issuer: 'http://127.0.0.1:4181/x',
      clientId: 'web',
      klok: { eind: '2026-03-02T09:00:00.000Z', schaal: 60 },
      sessie: false,
    });
    expect(antwoord.headers.get('cache-control')).to.equal('no-store');
  });
});
