import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { routes } from '../../api/routes/routes.ts';
import { Opstelling } from './opstelling.ts';
import type { WIE } from './proefhuis.ts';

type Wie = keyof typeof WIE;
const GEHEIM = 'Zeer herkenbare persoon Xylofonius';

describe('who may see and do what', () => {
  let api: Opstelling;
  let casus: string;
  let melding: string;
  let screening: string;
  let inbreng: string;

  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
    const basis = await api.meld({
      betrokkenen: [{ naam: GEHEIM, geboortedatum: '1970-01-01', bsn: undefined, rol: 'dader' }],
    });
    ({ casus, id: melding } = basis);
    screening = await api.taak(casus, 'Taak_Screenen');
    await api.besluit(screening, 'coordinator', 'regie', { motivering: GEHEIM, opdracht: GEHEIM });
    inbreng = await api.taak(casus, 'Taak_Inbreng');
  });
  after(() => api.sluit());

  const status = async (methode: string, pad: string, als: Wie | null, inhoud?: unknown): Promise<number> => {
    const antwoord = await api.vraag(methode, pad, {
      als,
      ...(inhoud !== undefined && { inhoud, sleutel: randomUUID() }),
    });
    if (antwoord.status >= 400) expect(antwoord.tekst).not.to.include('Xylofonius');
    return antwoord.status;
  };

  it('asks who you are, for everything under /v1 but health and documentation', async () => {
    for (const pad of ['/ik', '/taken', '/casussen', `/casussen/${casus}`, '/modellen', '/huizen']) {
      const { status: code, koppen } = await api.vraag('GET', pad, { als: null });
      expect([pad, code]).to.deep.equal([pad, 401]);
      expect(koppen.get('www-authenticate')).to.match(/^Bearer/);
    }
    expect(await status('GET', '/gezondheid', null)).to.equal(200);
    expect(await status('GET', '/openapi.json', null)).to.equal(200);
  });

  it('believes no token of another issuer, without a signature, or with a role put in it afterwards', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const { kid } = await exportJWK(publicKey);
    const nep = await new SignJWT({ name: 'Nep', rol: 'procesregisseur', organisatie: 'x', huizen: ['proefhuis'] })
      .setProtectedHeader({ alg: 'RS256', kid: kid ?? 'nep' })
      .setSubject('mw-nep')
      .setIssuer('https://elders.example')
      .setAudience('regietafel')
      .setExpirationTime('1h')
      .sign(privateKey);
    const [kop, inhoud, handtekening] = (await api.token('regisseur')).split('.');
    const verklaard = JSON.parse(Buffer.from(inhoud ?? '', 'base64url').toString()) as Record<string, unknown>;
    const verhoogd = Buffer.from(JSON.stringify({ ...verklaard, rol: 'beheerder' })).toString('base64url');
    const zonder = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${inhoud ?? ''}.`;
    for (const token of [nep, `${kop ?? ''}.${verhoogd}.${handtekening ?? ''}`, zonder, 'onzin']) {
      const antwoord = await api.vraag('GET', '/taken', { als: null, koppen: { authorization: `Bearer ${token}` } });
      expect(antwoord.status).to.equal(401);
    }
  });

  it('shows a casus to who oversees the house, and to the organisations that take part', async () => {
    const wie: Record<Wie, number> = {
      coordinator: 200,
      regisseur: 200,
      ketenmanager: 200,
      locatiemanager: 200,
      politie: 200,
      veiligThuis: 404,
      stuurgroep: 403,
      beheerder: 404,
      elders: 404,
    };
    for (const pad of ['', '/verloop', '/logboek', '/vastleggingen']) {
      for (const [als, verwacht] of Object.entries(wie)) {
        expect([pad, als, await status('GET', `/casussen/${casus}${pad}`, als as Wie)]).to.deep.equal([
          pad,
          als,
          verwacht,
        ]);
      }
    }
  });

  it('shows a partner who is concerned and the plan, not what other organisations laid down', async () => {
    const { inhoud } = await api.vraag<{
      betrokkenen: { naam: string }[];
      meldingen: unknown[];
      taken: { id: string }[];
    }>('GET', `/casussen/${casus}`, { als: 'politie' });
    expect(inhoud.betrokkenen.map(({ naam }) => naam)).to.deep.equal([GEHEIM]);
    expect(inhoud.meldingen).to.deep.equal([]);
    expect(inhoud.taken.map(({ id }) => id)).to.deep.equal([inbreng]);
    const gelegd = await api.vraag<{ resultaten: unknown[] }>('GET', `/casussen/${casus}/vastleggingen`, {
      als: 'politie',
    });
    expect(gelegd.inhoud.resultaten).to.deep.equal([]);
    const alles = await api.vraag<{ resultaten: { gegevens: { motivering: string } }[] }>(
      'GET',
      `/casussen/${casus}/vastleggingen`,
    );
    expect(alles.inhoud.resultaten.map(({ gegevens }) => gegevens.motivering)).to.deep.equal([GEHEIM]);
  });

  it('lets a task be decided by its own role and organisation only', async () => {
    const wie: Record<Wie, number> = {
      coordinator: 403,
      regisseur: 403,
      ketenmanager: 403,
      locatiemanager: 403,
      politie: 400,
      veiligThuis: 404,
      stuurgroep: 403,
      beheerder: 404,
      elders: 404,
    };
    for (const [als, verwacht] of Object.entries(wie)) {
      expect([
        als,
        await status('POST', `/taken/${inbreng}/besluiten`, als as Wie, { uitkomst: null, gegevens: {} }),
      ]).to.deep.equal([als, verwacht]);
    }
  });

  it('lists nobody a task or casus that it may not see', async () => {
    const zicht = async (pad: string, als: Wie) => {
      const { inhoud } = await api.vraag<{ resultaten: { id: string }[] }>('GET', pad, { als });
      return inhoud.resultaten.map(({ id }) => id);
    };
    expect(await zicht('/taken', 'politie')).to.deep.equal([inbreng]);
    expect(await zicht('/taken', 'veiligThuis')).to.deep.equal([]);
    expect(await zicht(`/taken?casus=${casus}`, 'ketenmanager')).to.deep.equal([inbreng]);
    expect(await zicht(`/taken?casus=${casus}`, 'veiligThuis')).to.deep.equal([]);
    expect(await zicht('/casussen', 'politie')).to.deep.equal([casus]);
    expect(await zicht('/casussen', 'veiligThuis')).to.deep.equal([]);
    expect(await zicht('/casussen', 'elders')).to.deep.equal([]);
    expect(await zicht('/meldingen', 'politie')).to.deep.equal([]);
    expect(await status('GET', '/taken?organisatie=veilig-thuis', 'politie')).to.equal(403);
    expect(await status('GET', '/taken?huis=elders', 'regisseur')).to.equal(403);
    expect(await status('GET', '/taken', 'beheerder')).to.equal(403);
    expect(await status('GET', '/casussen', 'beheerder')).to.equal(403);
  });

  it('lets only the steering roles move a term or send a message', async () => {
    const verzet = { naar: '2999-01-01T00:00:00Z', reden: 'Uitstel gevraagd.' };
    const wie = { ketenmanager: 403, politie: 403, veiligThuis: 404, beheerder: 404, elders: 404 };
    for (const [als, verwacht] of Object.entries(wie) as [Wie, number][]) {
      expect([als, await status('PUT', `/taken/${inbreng}/termijn`, als, verzet)]).to.deep.equal([als, verwacht]);
      expect([als, await status('POST', `/casussen/${casus}/berichten`, als, { naam: 'terugval' })]).to.deep.equal([
        als,
        verwacht,
      ]);
    }
  });

  it('answers for what may not be seen exactly as for what is not there', async () => {
    const nergens = `${casus.slice(0, -6)}999999`;
    for (const [echt, nooit, als] of [
      [`/casussen/${casus}`, `/casussen/${nergens}`, 'veiligThuis'],
      [`/casussen/${casus}/verloop`, `/casussen/${nergens}/verloop`, 'elders'],
      [`/taken/${inbreng}`, `/taken/${nergens}.intake.1.9`, 'veiligThuis'],
      [`/taken/${screening}`, `/taken/${casus}.nazorg.1.1`, 'politie'],
      [`/meldingen/${melding}`, `/meldingen/mld-${'x'.repeat(22)}`, 'politie'],
    ] as const) {
      const antwoorden = [await api.vraag('GET', echt, { als }), await api.vraag('GET', nooit, { als })];
      expect(antwoorden[0]?.tekst, echt).to.equal(antwoorden[1]?.tekst);
      expect(antwoorden.map(({ status: code }) => code)).to.deep.equal([404, 404]);
    }
  });

  it('finds a person only in casussen that the caller may see', async () => {
    const vraag = { naam: GEHEIM, geboortedatum: '1970-01-01' };
    for (const [als, aantal] of [
      ['regisseur', 1],
      ['politie', 1],
      ['veiligThuis', 0],
      ['elders', 0],
    ] as const) {
      const { inhoud } = await api.vraag<{ resultaten: unknown[] }>('POST', '/casussen/zoekvragen', {
        als,
        inhoud: vraag,
      });
      expect([als, inhoud.resultaten.length]).to.deep.equal([als, aantal]);
    }
    expect(await status('POST', '/casussen/zoekvragen', 'beheerder', vraag)).to.equal(403);
  });

  it('keeps a melding to who oversees the house and to the organisation that handed it in', async () => {
    const wie: Record<Wie, number> = {
      coordinator: 200,
      regisseur: 200,
      ketenmanager: 200,
      locatiemanager: 200,
      politie: 404,
      veiligThuis: 404,
      stuurgroep: 403,
      beheerder: 404,
      elders: 404,
    };
    for (const [als, verwacht] of Object.entries(wie))
      expect([als, await status('GET', `/meldingen/${melding}`, als as Wie)]).to.deep.equal([als, verwacht]);
  });

  it('opens nothing to the stuurgroep but its house and who it is, without the people in it', async () => {
    for (const { methode, pad, ookCijferlezer, openbaar } of routes) {
      if (ookCijferlezer === true || openbaar === true) continue;
      const ergens = pad.replace(/\{\w+\}/g, casus);
      expect([pad, await status(methode.toUpperCase(), ergens, 'stuurgroep')]).to.deep.equal([pad, 403]);
    }
    const { inhoud } = await api.vraag<{ medewerkers: unknown[] }>('GET', '/huizen/proefhuis', { als: 'stuurgroep' });
    expect(inhoud.medewerkers).to.deep.equal([]);
    expect(await status('GET', '/ik', 'stuurgroep')).to.equal(200);
  });

  it('lets only a beheerder of the house deploy models', async () => {
    const inhoud = { huis: 'proefhuis', bestanden: [{ naam: 'kapot.bpmn', inhoud: '<x' }] };
    for (const als of ['regisseur', 'politie', 'elders'] as const)
      expect(await status('POST', '/modellen', als, inhoud)).to.equal(403);
    expect(await status('POST', '/modellen', 'beheerder', { ...inhoud, huis: 'elders' })).to.equal(403);
    expect(await status('POST', '/modellen', 'beheerder', inhoud)).to.equal(400);
  });
});
