import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { Opstelling } from './opstelling.ts';
import type { WIE } from './proefhuis.ts';

interface Ontvangst {
  readonly id: string;
  readonly status: string;
  readonly code?: string;
  readonly fouten?: { veld: string; melding: string }[];
}
interface Lijst {
  readonly resultaten: { id: string; casus: string; toelichting: string; door: { naam: string } }[];
}

describe('a message for a casus that its sender cannot reach', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
  });
  after(() => api.sluit());

  const GEHEIM = 'Hij belde vannacht weer aan bij zijn moeder.';
  const stuur = (casus: string, als: keyof typeof WIE, anders: object = {}, sleutel: string = randomUUID()) =>
    api.vraag<Ontvangst>('POST', '/berichten', {
      als,
      sleutel,
      inhoud: { huis: 'proefhuis', casus, naam: 'terugval', toelichting: GEHEIM, ...anders },
    });
  const handelAf = (
    id: string,
    inhoud: object,
    sleutel: string = randomUUID(),
    als: keyof typeof WIE = 'coordinator',
  ) => api.vraag<Ontvangst>('POST', `/berichten/${id}/afhandelingen`, { als, sleutel, inhoud });
  const lijst = async () => (await api.vraag<Lijst>('GET', '/berichten', { als: 'coordinator' })).inhoud.resultaten;

  it('is kept, encrypted, once, whether the number exists or not, and shown to who steers', async () => {
    const { casus } = await api.meld();
    const sleutel = randomUUID();
    const eerste = await stuur('XX-1999-000404', 'politie', {}, sleutel);
    expect([eerste.status, eerste.inhoud.status], eerste.tekst).to.deep.equal([201, 'bewaard']);
    expect((await stuur('XX-1999-000404', 'politie', {}, sleutel)).inhoud.id).to.equal(eerste.inhoud.id);
    const anders = await stuur(casus, 'politie', {}, sleutel);
    expect([anders.status, anders.inhoud.code]).to.deep.equal([409, 'SleutelHergebruikt']);
    expect((await stuur(casus, 'veiligThuis')).inhoud.status, 'a partner hears the same').to.equal('bewaard');
    const opDisk = JSON.stringify(await api.omgeving.opslag.onbestelbaar.find().lean());
    expect(opDisk).to.not.include('moeder').and.not.include('404');
    expect(api.logregels.join()).to.not.include('moeder');

    const wachtend = await lijst();
    expect(wachtend.map((een) => [een.casus, een.toelichting, een.door.naam])).to.deep.equal([
      ['XX-1999-000404', GEHEIM, 'Bas Willems'],
      [casus, GEHEIM, 'Eva Smeets'],
    ]);
    const gelezen = await api.omgeving.opslag.verwerkingen.countDocuments({ activiteit: 'bericht-inzien' });
    expect(gelezen).to.equal(2);
    for (const als of ['politie', 'beheerder', 'ketenmanager'] as const)
      expect((await api.vraag('GET', '/berichten', { als })).status, als).to.equal(403);
    expect((await stuur(casus, 'elders')).status).to.equal(403);
  });

  it('is delivered to the casus where it belongs, once, and then leaves the list', async () => {
    const { casus } = await api.meld();
    await api.taak(casus, 'Taak_Screenen');
    const { id } = (await stuur('PH 2026 17', 'politie')).inhoud;
    const mis = await handelAf(id, { soort: 'koppelen', casus, naam: 'onzin' });
    expect([mis.status, mis.inhoud.fouten?.[0]?.veld]).to.deep.equal([400, 'naam']);
    expect((await handelAf(id, { soort: 'koppelen', casus: 'PH-1999-000404' })).status).to.equal(404);
    const sleutel = randomUUID();
    const goed = await handelAf(id, { soort: 'koppelen', casus }, sleutel);
    expect(goed.inhoud, goed.tekst).to.deep.equal({ id, status: 'gekoppeld', casus });
    await api.taak(casus, 'Taak_Nazorg');
    expect((await handelAf(id, { soort: 'koppelen', casus }, sleutel)).inhoud.status).to.equal('gekoppeld');
    const later = await handelAf(id, { soort: 'sluiten', reden: 'Van een ander huis.' });
    expect([later.status, later.inhoud.code]).to.deep.equal([409, 'BerichtAfgehandeld']);
    const vastgelegd = await api.vraag<{ resultaten: { naam: string; gegevens: object }[] }>(
      'GET',
      `/casussen/${casus}/vastleggingen`,
    );
    expect(vastgelegd.inhoud.resultaten.map(({ gegevens }) => gegevens)).to.deep.equal([{ toelichting: GEHEIM }]);
    expect((await lijst()).map((een) => een.id)).to.not.include(id);
  });

  it('is delivered once where two people settle it at the same moment, also in two ways', async () => {
    const casussen = [(await api.meld()).casus, (await api.meld()).casus];
    const [hier = '', daar = ''] = casussen;
    const dezelfde = [
      { soort: 'koppelen', casus: hier },
      { soort: 'koppelen', casus: hier },
    ] as const;
    const anders = [
      { soort: 'koppelen', casus: hier },
      { soort: 'koppelen', casus: daar },
    ] as const;
    const gesloten = [
      { soort: 'koppelen', casus: hier },
      { soort: 'sluiten', reden: 'Hoort bij Twente.' },
    ] as const;
    for (const keuzes of [dezelfde, anders, gesloten]) {
      const { id } = (await stuur('PH 2026 17', 'politie')).inhoud;
      const bezorgd = async () =>
        api.omgeving.opslag.vastleggingen.countDocuments({ soort: 'bericht', status: 'vastgelegd' });
      const vooraf = await bezorgd();
      const antwoorden = await Promise.all(
        keuzes.map((keuze, welke) => handelAf(id, keuze, randomUUID(), welke === 0 ? 'coordinator' : 'regisseur')),
      );
      const gelukt = antwoorden.filter(({ status }) => status === 200);
      const mislukt = antwoorden.filter(({ status }) => status !== 200);
      expect(gelukt.length, antwoorden.map(({ tekst }) => tekst).join()).to.equal(keuzes === dezelfde ? 2 : 1);
      for (const { status, inhoud } of mislukt)
        expect([status, inhoud.code]).to.deep.equal([409, 'BerichtAfgehandeld']);
      expect((await bezorgd()) - vooraf).to.equal(gelukt.some(({ inhoud }) => inhoud.status === 'gekoppeld') ? 1 : 0);
    }
  });

  it('is closed with a reason, which stays with it', async () => {
    const { id } = (await stuur('onleesbaar', 'politie')).inhoud;
    expect((await handelAf(id, { soort: 'sluiten', reden: ' ' })).status).to.equal(400);
    expect((await handelAf(id, { soort: 'sluiten', reden: 'x' }, randomUUID(), 'politie')).status).to.equal(404);
    expect((await handelAf(id, { soort: 'sluiten', reden: 'Hoort bij Twente.' })).inhoud.status).to.equal('gesloten');
    const bewaard = await api.omgeving.opslag.onbestelbaar.findById(id).lean();
    expect(bewaard?.afgehandeld?.door.medewerker).to.equal('mw-ph-ic');
    const sleutel = await api.omgeving.kluis.sleutel(id);
    expect(sleutel.ontsleutel(`${id}/reden`, bewaard?.reden ?? '')).to.equal('Hoort bij Twente.');
  });

  it('goes to its casus at once where who steers sends it with a number that is right', async () => {
    const { casus } = await api.meld();
    await api.taak(casus, 'Taak_Screenen');
    const { inhoud, tekst } = await stuur(casus, 'coordinator');
    expect(inhoud.status, tekst).to.equal('bezorgd');
    await api.taak(casus, 'Taak_Nazorg');
  });

  it('is no second one where its casus came in between and the request is sent again', async () => {
    const { casus } = await api.meld();
    const komt = casus.replace(/\d+$/, (nummer) => String(Number(nummer) + 1).padStart(nummer.length, '0'));
    const sleutel = randomUUID();
    const eerste = await stuur(komt, 'coordinator', {}, sleutel);
    expect(eerste.inhoud.status).to.equal('bewaard');
    expect((await api.meld()).casus).to.equal(komt);
    expect((await stuur(komt, 'coordinator', {}, sleutel)).inhoud).to.deep.equal(eerste.inhoud);
  });
});
