import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { Opstelling } from './opstelling.ts';

interface Probleem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly fouten?: { veld: string; melding: string }[];
}

describe('the API as HTTP', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
  });
  after(() => api.sluit());

  it('puts version, request id, no-store and security headers on every answer', async () => {
    for (const pad of ['/ik', '/onzin', '/taken/onzin', '/openapi.json', '/documentatie']) {
      const { koppen } = await api.vraag('GET', pad);
      expect(koppen.get('api-version'), pad).to.equal('1.0.0');
      expect(koppen.get('cache-control'), pad).to.equal('no-store');
      expect(koppen.get('x-request-id'), pad).to.match(/^[0-9a-f-]{36}$/);
      expect(koppen.get('x-content-type-options'), pad).to.equal('nosniff');
      expect(koppen.get('x-frame-options'), pad).to.equal('DENY');
      expect(koppen.get('content-security-policy'), pad).to.match(/frame-ancestors 'none'/);
      expect(koppen.get('strict-transport-security'), pad).to.match(/max-age=\d+/);
      expect(koppen.get('x-powered-by'), pad).to.equal(null);
    }
  });

  it('answers every problem as problem+json', async () => {
    const { koppen, inhoud, status } = await api.vraag<Probleem>('GET', '/casussen/PH-2026-000001');
    expect(koppen.get('content-type')).to.match(/^application\/problem\+json/);
    expect(inhoud).to.deep.equal({
      type: 'urn:regietafel:probleem:Onbekend',
      title: 'Bestaat niet',
      status,
      detail: 'Deze casus bestaat niet, of is niet voor u.',
      code: 'Onbekend',
    });
  });

  it('answers 405 with what is allowed for methods that a path does not have', async () => {
    for (const [methode, pad, toegestaan] of [
      ['DELETE', '/taken', 'GET, HEAD'],
      ['POST', '/taken/aantallen', 'GET, HEAD'],
      ['PATCH', '/meldingen', 'POST, GET, HEAD'],
      ['GET', '/taken/PH-2026-000001.intake.1.7/besluiten', 'POST'],
      ['OPTIONS', '/casussen', 'GET, HEAD'],
      ['PUT', '/openapi.json', 'GET, HEAD'],
    ] as const) {
      const { status, koppen, inhoud } = await api.vraag<Probleem>(methode, pad);
      expect([methode, pad, status, inhoud.code]).to.deep.equal([methode, pad, 405, 'MethodeNietToegestaan']);
      expect(koppen.get('allow')).to.equal(toegestaan);
    }
  });

  it('knows no address with a slash at its end, or in another case', async () => {
    for (const pad of ['/taken/', '/Taken', '/taken/onzin', '/casussen/1', '/modellen/abc']) {
      expect([pad, (await api.vraag('GET', pad)).status]).to.deep.equal([pad, 404]);
    }
  });

  it('refuses a query that is not declared, repeated, or out of range', async () => {
    for (const [vraag, veld] of [
      ['onzin=1', 'onzin'],
      ['limiet=0', 'limiet'],
      ['limiet=101', 'limiet'],
      ['limiet=abc', 'limiet'],
      ['limiet=5&limiet=6', 'limiet'],
      ['status=weg', 'status'],
      ['cursor=onzin', 'cursor'],
      ['cursor=W10', 'cursor'],
      ['rol[$ne]=x', 'rol[$ne]'],
    ] as const) {
      const { status, inhoud } = await api.vraag<Probleem>('GET', `/taken?${vraag}`);
      expect([vraag, status]).to.deep.equal([vraag, 400]);
      expect(inhoud.fouten?.map((fout) => fout.veld)).to.deep.equal([veld]);
    }
  });

  it('refuses a body that is no JSON, no object, too large, or another type', async () => {
    const post = (inhoud: string, koppen: Record<string, string> = {}) =>
      api.vraag<Probleem>('POST', '/casussen/zoekvragen', { inhoud, koppen });
    expect((await post('{"naam":')).inhoud).to.include({ code: 'OngeldigeInvoer', status: 400 });
    expect((await post('[]')).inhoud).to.include({ code: 'OngeldigeInvoer' });
    expect((await post(JSON.stringify({ naam: 'x'.repeat(2_000_000) }))).inhoud).to.include({
      code: 'TeGroot',
      status: 413,
    });
    expect((await post('naam=Jan', { 'content-type': 'application/x-www-form-urlencoded' })).inhoud).to.include({
      code: 'OngeldigeInvoer',
    });
    expect((await api.vraag<Probleem>('POST', '/casussen/zoekvragen', {})).inhoud.fouten?.[0]?.veld).to.equal('');
    expect((await post('{}')).inhoud.fouten).to.deep.equal([
      { veld: '', melding: 'Zoek op een BSN, op naam met geboortedatum, of een gebied op naam met gemeente.' },
    ]);
  });

  it('refuses a body of thousands of levels', async () => {
    const diep = (lagen: number) => `{"naam":"terugval","gegevens":{"a":${'['.repeat(lagen)}${']'.repeat(lagen)}}}`;
    const stuur = (lagen: number) =>
      api.vraag<Probleem>('POST', '/casussen/PH-2026-000001/berichten', { inhoud: diep(lagen), sleutel: randomUUID() });
    expect((await stuur(20)).status).to.equal(404);
    for (const lagen of [100, 5000, 400_000]) {
      const { status, inhoud } = await stuur(lagen);
      expect([lagen, status, inhoud.code]).to.deep.equal([lagen, 400, 'OngeldigeInvoer']);
    }
  });

  it('takes no operator for a value, nor a polluted prototype', async () => {
    const { status } = await api.vraag('POST', '/casussen/zoekvragen', {
      inhoud: { naam: { $ne: null }, geboortedatum: '1990-01-01' },
    });
    expect(status).to.equal(400);
    const vervuild = await api.vraag('POST', '/casussen/zoekvragen', {
      inhoud: '{"naam":"x","geboortedatum":"1990-01-01","__proto__":{"rol":"beheerder"}}',
    });
    expect(vervuild.status).to.equal(400);
  });

  it('answers HEAD like GET, without a body', async () => {
    const { status, tekst } = await api.vraag('HEAD', '/taken');
    expect([status, tekst]).to.deep.equal([200, '']);
  });

  it('stops who asks too much', async () => {
    const krap = await Opstelling.open({ verzoekenPerMinuut: 3 });
    try {
      const codes = async (pad: string, als: 'regisseur' | null): Promise<number[]> => {
        const gekregen = [];
        for (let keer = 0; keer < 4; keer += 1) gekregen.push((await krap.vraag('GET', pad, { als })).status);
        return gekregen;
      };
      expect(await codes('/huizen', 'regisseur')).to.deep.equal([200, 200, 200, 429]);
      expect(await codes('/gezondheid', null)).to.deep.equal([200, 200, 200, 429]);
      const ander = await krap.vraag('GET', '/huizen', { als: 'politie' });
      expect(ander.status).to.equal(200);
      const geweerd = await krap.vraag<Probleem>('GET', '/huizen');
      expect(geweerd.inhoud.code).to.equal('TeVeelVerzoeken');
      expect(Number(geweerd.koppen.get('retry-after'))).to.be.greaterThan(0);
    } finally {
      await krap.sluit();
    }
  });

  it('says who you are', async () => {
    const { inhoud } = await api.vraag('GET', '/ik', { als: 'politie' });
    expect(inhoud).to.deep.equal({
      medewerker: 'mw-ph-pol',
      naam: 'Bas Willems',
      rol: 'partner',
      organisatie: 'politie',
      huizen: ['proefhuis'],
    });
  });

  it('gives the lists that people choose from', async () => {
    const { inhoud } = await api.vraag<{ medewerkers: { id: string }[]; organisaties: { code: string }[] }>(
      'GET',
      '/huizen/proefhuis',
    );
    expect(inhoud.organisaties.map(({ code }) => code)).to.deep.equal(['politie', 'veilig-thuis']);
    expect(inhoud.medewerkers.map(({ id }) => id)).to.include('mw-ph-pol');
    expect((await api.vraag('GET', '/huizen/elders')).status).to.equal(403);
  });

  it('asks for a key where a request changes something for good', async () => {
    const { status, inhoud } = await api.vraag<Probleem>('POST', '/meldingen', { inhoud: {}, sleutel: 'met spatie' });
    expect(status).to.equal(400);
    expect(inhoud.fouten?.map(({ veld }) => veld)).to.include('Idempotency-Key');
    expect(
      (await api.vraag<Probleem>('POST', '/meldingen', { inhoud: {}, sleutel: randomUUID() })).inhoud.fouten?.map(
        ({ veld }) => veld,
      ),
    ).not.to.include('Idempotency-Key');
  });
});
