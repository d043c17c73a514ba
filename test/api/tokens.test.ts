import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Problem } from '../../api/problemen.ts';
import { tokencontrole, type Tokencontrole } from '../../api/toegang/tokens.ts';

/** Seconds since the epoch; not once for all: these tests may run long after they were loaded. */
const nu = (): number => Math.floor(Date.now() / 1000);
const AANSPRAKEN = { name: 'Anna Smeets', rol: 'procesregisseur', organisatie: 'proefhuis', huizen: ['proefhuis'] };

describe('a bearer token', () => {
  let server: Server;
  let issuer: string;
  let sleutel: CryptoKey;
  let controle: Tokencontrole;

  before(async () => {
    const paar = await generateKeyPair('RS256');
    sleutel = paar.privateKey;
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(paar.publicKey)), kid: 'k1', alg: 'RS256' }] });
    server = createServer((verzoek, antwoord) => {
      const isJwks = verzoek.url === '/jwks';
      antwoord.setHeader('content-type', 'application/json');
      antwoord.end(isJwks ? jwks : JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks` }));
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    controle = tokencontrole({ issuer, audience: 'regietafel' });
  });
  after(() => new Promise((klaar) => server.close(klaar).closeAllConnections()));

  const onderteken = (anders: Record<string, unknown> = {}, met = sleutel): Promise<string> =>
    new SignJWT({ ...AANSPRAKEN, sub: 'mw-1', iss: issuer, aud: 'regietafel', exp: nu() + 600, ...anders })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(met);
  const uitkomst = async (token: string): Promise<string> => {
    try {
      return (await controle(`Bearer ${token}`)).medewerker;
    } catch (fout) {
      return fout instanceof Problem ? `${fout.code}: ${fout.message}` : String(fout);
    }
  };

  it('that its issuer signed for this API says who asks', async () => {
    expect(await uitkomst(await onderteken())).to.equal('mw-1');
    expect(await controle(`bearer ${await onderteken({ aud: ['elders', 'regietafel'] })}`)).to.deep.equal({
      medewerker: 'mw-1',
      naam: 'Anna Smeets',
      rol: 'procesregisseur',
      organisatie: 'proefhuis',
      huizen: ['proefhuis'],
    });
  });

  it('says where to mail to, and a bad address keeps nobody out', async () => {
    const metAdres = async (email: string) => controle(`Bearer ${await onderteken({ email })}`);
    expect(await metAdres('anna@voorbeeld.invalid')).to.include({ email: 'anna@voorbeeld.invalid' });
    expect(await metAdres('geen adres'))
      .to.include({ medewerker: 'mw-1' })
      .and.not.to.have.property('email');
  });

  it('of another issuer, for another audience, signed by another or not yet valid is refused', async () => {
    const ander = (await generateKeyPair('RS256')).privateKey;
    const geweigerd = 'NietAangemeld: Het toegangsbewijs is niet geldig.';
    expect(await uitkomst(await onderteken({ iss: 'https://elders.example' }))).to.equal(geweigerd);
    expect(await uitkomst(await onderteken({ aud: 'elders' }))).to.equal(geweigerd);
    expect(await uitkomst(await onderteken({}, ander))).to.equal(geweigerd);
    expect(await uitkomst(await onderteken({ nbf: nu() + 300 }))).to.equal(geweigerd);
    expect(await uitkomst(await onderteken({ exp: undefined }))).to.equal(geweigerd);
  });

  it('past its time says that it is expired', async () => {
    expect(await uitkomst(await onderteken({ exp: nu() - 1 }))).to.equal(
      'NietAangemeld: Het toegangsbewijs is verlopen; meld u opnieuw aan.',
    );
  });

  it('without a role that exists, a person or houses is refused', async () => {
    const geweigerd = 'NietAangemeld: Het toegangsbewijs zegt niet wie u bent en wat u mag.';
    for (const anders of [{ rol: 'baas' }, { rol: undefined }, { sub: '' }, { sub: '{"$ne":1}' }, { huizen: 'alle' }])
      expect(await uitkomst(await onderteken(anders)), JSON.stringify(anders)).to.equal(geweigerd);
  });

  it('that no key answers for is nobody’s fault but the issuer’s', async () => {
    const weg = tokencontrole({ issuer: 'http://127.0.0.1:1', audience: 'regietafel' });
    const fout: unknown = await weg(`Bearer ${await onderteken()}`).catch((reden: unknown) => reden);
    expect(fout).to.be.instanceOf(Problem).with.property('code', 'AanmeldingWeg');
  });
});
