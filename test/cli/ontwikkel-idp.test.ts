import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { CLIENT_ID, type Idp, PUBLIEK, startIdp } from '../../cli/idp/ontwikkel-idp.ts';

const TERUG = 'http://127.0.0.1:9/aanmelden';
const gebruikers = [
  {
    id: 'mw-1',
    naam: 'Anna <de> Wit',
    rol: 'procesregisseur',
    organisatie: 'ml',
    organisatienaam: 'Huis',
    huizen: ['ml'],
  },
  { id: 'mw-2', naam: 'Bram', rol: 'partner', organisatie: 'cjg', organisatienaam: 'CJG', huizen: ['ml'] },
];

describe('the identity provider for development', () => {
  let idp: Idp;
  before(async () => {
    idp = await startIdp({ gebruikers: () => Promise.resolve(gebruikers), terugkeer: [TERUG] });
  });
  after(() => idp.stop());

  const verifier = randomBytes(32).toString('base64url');
  const vraag = (extra: Record<string, string> = {}) =>
    new URLSearchParams({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: TERUG,
      state: 's1',
      scope: 'openid',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...extra,
    }).toString();
  const authorize = (extra?: Record<string, string>) =>
    fetch(`${idp.issuer}/authorize?${vraag(extra)}`, { redirect: 'manual' });
  const token = (inhoud: Record<string, string>) =>
    fetch(`${idp.issuer}/token`, { method: 'POST', body: new URLSearchParams(inhoud) });

  it('lists the users, and gives the chosen one a token through code and PKCE', async () => {
    const pagina = await (await authorize()).text();
    expect(pagina).to.include('Anna &lt;de&gt; Wit').and.to.include('login_hint=mw-2');
    const terug = new URL((await authorize({ login_hint: 'mw-2' })).headers.get('location') ?? '');
    expect(terug.searchParams.get('state')).to.equal('s1');
    const code = terug.searchParams.get('code') ?? '';
    const antwoord = await token({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      client_id: CLIENT_ID,
      redirect_uri: TERUG,
    });
    const { access_token, id_token, refresh_token } = (await antwoord.json()) as Record<string, string>;
    expect(decodeJwt(access_token ?? '')).to.deep.include({
      sub: 'mw-2',
      name: 'Bram',
      rol: 'partner',
      organisatie: 'cjg',
      huizen: ['ml'],
      aud: PUBLIEK,
      iss: idp.issuer,
    });
    expect(decodeJwt(id_token ?? '')).to.include({ sub: 'mw-2', aud: CLIENT_ID });
    const vernieuwd = (await (
      await token({ grant_type: 'refresh_token', refresh_token: refresh_token ?? '', client_id: CLIENT_ID })
    ).json()) as Record<string, string>;
    expect(decodeJwt(vernieuwd['access_token'] ?? '').sub).to.equal('mw-2');
  });

  it('refuses a code without the verifier that belongs to it', async () => {
    const terug = new URL((await authorize({ login_hint: 'mw-1' })).headers.get('location') ?? '');
    const code = terug.searchParams.get('code') ?? '';
    const ander = randomBytes(32).toString('base64url');
    expect(
      (await token({ grant_type: 'authorization_code', code, code_verifier: ander, client_id: CLIENT_ID })).status,
    ).to.equal(400);
    expect((await token({ grant_type: 'authorization_code', code, client_id: CLIENT_ID })).status).to.equal(400);
  });

  it('sends nobody to an address that was not agreed, and takes no flow without PKCE', async () => {
    expect((await authorize({ redirect_uri: `${TERUG}/elders`, login_hint: 'mw-1' })).status).to.equal(400);
    expect((await authorize({ code_challenge_method: 'plain', login_hint: 'mw-1' })).status).to.equal(400);
    expect((await fetch(`${idp.issuer}/endsession?post_logout_redirect_uri=http://kwaad.example`)).status).to.equal(
      400,
    );
  });

  it('gives a program the token of a known user only', async () => {
    const antwoord = (await (
      await token({ grant_type: 'password', username: 'mw-1', client_id: CLIENT_ID })
    ).json()) as Record<string, string>;
    expect(decodeJwt(antwoord['access_token'] ?? '').sub).to.equal('mw-1');
    expect((await token({ grant_type: 'password', username: 'mw-9', client_id: CLIENT_ID })).status).to.equal(400);
    expect((await token({ grant_type: 'client_credentials', client_id: CLIENT_ID })).status).to.equal(400);
    expect(decodeJwt(await idp.token('mw-2')).rol).to.equal('partner');
  });

  it('lets nobody go on guessing, and counts what succeeds for nothing', async () => {
    const streng = await startIdp({ gebruikers: () => Promise.resolve(gebruikers), terugkeer: [TERUG] });
    const gok = async (username: string): Promise<number> => {
      const body = new URLSearchParams({ grant_type: 'password', username, client_id: CLIENT_ID });
      return (await fetch(`${streng.issuer}/token`, { method: 'POST', body })).status;
    };
    const statussen: number[] = [];
    for (let keer = 0; keer < 100; keer += 1) statussen.push(await gok('mw-9'), await gok('mw-1'));
    expect(statussen.filter((status) => status === 400)).to.have.length(100);
    expect(statussen.slice(0, -1).filter((status) => status === 200)).to.have.length(99);
    expect(await gok('mw-9')).to.equal(429);
    await streng.stop();
  });
});
