import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { melding, Opstelling, wachtOp } from './opstelling.ts';

type Wie = Parameters<Opstelling['besluit']>[1];

const PERSOON = { naam: 'Xerxes Proefpersoon', geboortedatum: '1991-03-04', bsn: undefined, rol: 'dader' };

const LOCATIES = [
  { code: 'noord', naam: 'Proefhuis Noord', gemeenten: ['Roermond'] },
  { code: 'zuid', naam: 'Proefhuis Zuid', gemeenten: ['Weert'] },
];
const MEDEWERKERS = ['noord', 'zuid'].flatMap((organisatie) =>
  [
    ['ic', 'informatiecoördinator'],
    ['pr', 'procesregisseur'],
    ['lm', 'locatiemanager'],
  ].map(([kort, rol]) => ({
    id: `mw-${organisatie}-${String(kort)}`,
    naam: `${String(kort)} ${organisatie}`,
    rol,
    organisatie,
  })),
);

interface Lijst {
  readonly resultaten: { id: string; casus: string }[];
}

describe('a house that works from two locations', () => {
  let api: Opstelling;
  let noord: { casus: string; id: string };
  let zuid: { casus: string; id: string };
  let screening: string;

  before(async () => {
    api = await Opstelling.open({ instellingen: { locaties: LOCATIES, medewerkers: MEDEWERKERS } });
    await api.startWerker();
    const { incident } = melding();
    noord = await api.meld({ incident, betrokkenen: [PERSOON] });
    zuid = await api.meld({
      incident: { ...incident, gemeente: 'Weert', datum: '2026-03-03' },
      betrokkenen: [PERSOON],
    });
    screening = await api.taak(noord.casus, 'Taak_Screenen');
    await api.taak(zuid.casus, 'Taak_Screenen');
  });
  after(() => api.sluit());

  const status = async (methode: string, pad: string, als: Wie, inhoud?: unknown) =>
    (await api.vraag(methode, pad, { als, ...(inhoud !== undefined && { inhoud, sleutel: randomUUID() }) })).status;

  it('answers at one location for a casus of the other as for one that is not there', async () => {
    for (const rol of ['ic', 'pr', 'lm'] as const) {
      for (const pad of ['', '/verloop', '/logboek', '/vastleggingen', '/berichten']) {
        expect([rol, pad, await status('GET', `/casussen/${noord.casus}${pad}`, `mw-noord-${rol}`)]).to.deep.equal([
          ...[rol, pad, 200],
        ]);
        expect([rol, pad, await status('GET', `/casussen/${noord.casus}${pad}`, `mw-zuid-${rol}`)]).to.deep.equal([
          ...[rol, pad, 404],
        ]);
      }
    }
    expect(await status('GET', `/meldingen/${noord.id}`, 'mw-noord-ic')).to.equal(200);
    expect(await status('GET', `/meldingen/${noord.id}`, 'mw-zuid-ic')).to.equal(404);
    expect(await status('GET', `/taken/${screening}`, 'mw-zuid-ic')).to.equal(404);
    const { inhoud } = await api.vraag<{ gemeente: string }>('GET', `/taken/${screening}`, { als: 'mw-noord-ic' });
    expect(inhoud.gemeente).to.equal('Roermond');
    expect(await status('POST', `/casussen/${noord.casus}/berichten`, 'mw-zuid-pr', { naam: 'terugval' })).to.equal(
      404,
    );
  });

  it('lists at a location what is of it, and at the house itself everything', async () => {
    const zicht = async (pad: string, als: Wie) =>
      (await api.vraag<Lijst>('GET', pad, { als })).inhoud.resultaten.map(({ id }) => id).sort();
    const casussen = [noord.casus, zuid.casus].sort();
    for (const als of ['coordinator', 'regisseur', 'ketenmanager'] as const)
      expect(await zicht('/casussen', als)).to.deep.equal(casussen);
    expect(await zicht('/casussen', 'mw-noord-pr')).to.deep.equal([noord.casus]);
    expect(await zicht('/meldingen', 'mw-zuid-lm')).to.deep.equal([zuid.id]);
    expect(await zicht('/taken', 'mw-noord-ic')).to.deep.equal([screening]);
    expect(await zicht(`/taken?casus=${noord.casus}`, 'mw-zuid-ic')).to.deep.equal([]);
    const aantallen = await api.vraag<{ open: number }>('GET', '/taken/aantallen', { als: 'mw-zuid-ic' });
    expect(aantallen.inhoud.open).to.equal(1);
  });

  it('finds a person at a location only in its own casussen', async () => {
    const inhoud = { naam: PERSOON.naam, geboortedatum: PERSOON.geboortedatum };
    const gevonden = async (als: Wie) =>
      (await api.vraag<Lijst>('POST', '/casussen/zoekvragen', { als, inhoud })).inhoud.resultaten
        .map(({ casus }) => casus)
        .sort();
    expect(await gevonden('ketenmanager')).to.deep.equal([noord.casus, zuid.casus].sort());
    expect(await gevonden('mw-zuid-pr')).to.deep.equal([zuid.casus]);
  });

  it('gives a task to nobody of the other location, and lets nobody there decide it', async () => {
    const geef = async (medewerker: string, als: Wie) =>
      status('PUT', `/taken/${screening}/toewijzing`, als, { medewerker });
    expect(await geef('mw-zuid-ic', 'mw-noord-pr')).to.equal(400);
    expect(await geef('mw-noord-ic', 'mw-zuid-pr')).to.equal(404);
    expect(await geef('mw-noord-ic', 'mw-noord-pr')).to.equal(200);
    const gegevens = { motivering: 'Bekend.', opdracht: 'Plan.' };
    expect((await api.besluit(screening, 'mw-zuid-ic', 'regie', gegevens)).status).to.equal(404);
    expect((await api.besluit(screening, 'mw-noord-ic', 'regie', gegevens)).status).to.equal(200);
    const inbreng = await api.taak(noord.casus, 'Taak_Inbreng');
    expect(await status('GET', `/taken/${inbreng}`, 'politie')).to.equal(200);
    expect(await status('GET', `/taken/${inbreng}`, 'mw-zuid-pr')).to.equal(404);
  });

  it('keeps a casus at its location when a melding of another gemeente joins it', async () => {
    const { incident } = melding();
    const eerste = await api.meld({ incident: { ...incident, kenmerk: 'PL-77' } });
    const tweede = await api.meld({ incident: { ...incident, gemeente: 'Weert', kenmerk: 'PL-77' } });
    expect(tweede).to.include({ casus: eerste.casus, samengevoegd: true });
    expect(await status('GET', `/meldingen/${tweede.id}`, 'mw-noord-ic')).to.equal(200);
    expect(await status('GET', `/meldingen/${tweede.id}`, 'mw-zuid-ic')).to.equal(404);
  });

  it('takes a message for a casus of the other location as one for a number that is not known', async () => {
    const stuur = async (casus: string, als: Wie) => {
      const inhoud = { huis: 'proefhuis', casus, naam: 'terugval', toelichting: 'Hij belde weer aan.' };
      const { status: code, inhoud: antwoord } = await api.vraag<{ status: string }>('POST', '/berichten', {
        ...{ als, inhoud, sleutel: randomUUID() },
      });
      return [code, antwoord.status];
    };
    const onbekend = await stuur('XX-1999-000404', 'mw-zuid-ic');
    expect(onbekend).to.deep.equal([201, 'bewaard']);
    expect(await stuur(noord.casus, 'mw-zuid-ic')).to.deep.equal(onbekend);
    expect(await stuur(noord.casus, 'mw-noord-ic')).to.deep.equal([201, 'bezorgd']);
  });

  it('shows a kept message for a casus of a location at the other one to nobody, and lets nobody there settle it', async () => {
    const inhoud = { huis: 'proefhuis', casus: noord.casus, naam: 'terugval', toelichting: 'Hij belde vannacht aan.' };
    const { inhoud: gestuurd } = await api.vraag<{ id: string }>('POST', '/berichten', {
      ...{ als: 'politie', inhoud, sleutel: randomUUID() },
    });
    const ziet = async (als: Wie) =>
      (await api.vraag<Lijst>('GET', '/berichten', { als })).inhoud.resultaten.some(({ id }) => id === gestuurd.id);
    expect(await ziet('coordinator')).to.equal(true);
    expect(await ziet('mw-noord-ic')).to.equal(true);
    expect(await ziet('mw-zuid-ic')).to.equal(false);
    const sluit = { soort: 'sluiten', reden: 'Hoort hier niet.' };
    const pad = `/berichten/${gestuurd.id}/afhandelingen`;
    expect(await status('POST', pad, 'mw-zuid-ic', sluit)).to.equal(404);
    expect(await status('POST', pad, 'mw-noord-ic', sluit)).to.equal(200);
  });

  it('tells nobody of the other location to which casus a message went that belonged to no location', async () => {
    const inhoud = { huis: 'proefhuis', casus: 'PH 2026 17', naam: 'terugval', toelichting: 'Hij belde vannacht aan.' };
    const { inhoud: gestuurd } = await api.vraag<{ id: string }>('POST', '/berichten', {
      ...{ als: 'politie', inhoud, sleutel: randomUUID() },
    });
    const handelAf = async (als: Wie, hoe: object) => {
      const pad = `/berichten/${gestuurd.id}/afhandelingen`;
      const antwoord = await api.vraag<{ code?: string; detail?: string }>('POST', pad, {
        ...{ als, inhoud: hoe, sleutel: randomUUID() },
      });
      return [antwoord.status, antwoord.inhoud.code, antwoord.inhoud.detail];
    };
    const bij = (casus: string) => ({ soort: 'koppelen', casus });
    const sluit = { soort: 'sluiten', reden: 'Hoort hier niet.' };
    expect(await handelAf('mw-noord-ic', bij(noord.casus))).to.deep.equal([200, undefined, undefined]);
    const verborgen = [409, 'BerichtAfgehandeld', 'Dit bericht is al bezorgd.'];
    for (const hoe of [sluit, bij(zuid.casus), bij(noord.casus), bij('XX-1999-000404')])
      expect(await handelAf('mw-zuid-ic', hoe)).to.deep.equal(verborgen);
    const open = [409, 'BerichtAfgehandeld', `Dit bericht is al bezorgd bij ${noord.casus}.`];
    expect(await handelAf('mw-noord-ic', sluit)).to.deep.equal(open);
    expect(await handelAf('coordinator', sluit)).to.deep.equal(open);
    expect(await handelAf('mw-noord-ic', bij(noord.casus))).to.deep.equal([200, undefined, undefined]);
  });

  it('finds a task that the store does not have yet at its own location only', async () => {
    const { casus } = await api.meld();
    const taak = await api.taak(casus, 'Taak_Screenen');
    const bewaard = await api.omgeving.opslag.taken.findByIdAndDelete(taak).lean();
    expect(bewaard?.locatie).to.equal('noord');
    await wachtOp(async () => api.omgeving.opslag.proceslopen.findOne({ 'dossier.id': casus }).lean());
    expect(await status('GET', `/taken/${taak}`, 'mw-zuid-ic')).to.equal(404);
    expect(await status('GET', `/taken/${taak}`, 'mw-noord-ic')).to.equal(200);
  });
});
