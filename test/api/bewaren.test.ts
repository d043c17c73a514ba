import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { DateTime } from 'luxon';
import { legBerichtVast } from '../../api/diensten/bericht-sturen.ts';
import { vereffen } from '../../api/diensten/vereffenen.ts';
import { nieuweCasus } from '../../models/opslag/nieuwe-casus.ts';
import { Opstelling } from './opstelling.ts';
import type { WIE } from './proefhuis.ts';

interface Stand {
  readonly vernietigd: boolean;
  readonly bewaardTot: string | null;
  readonly code?: string;
  readonly fouten?: { veld: string }[];
}

describe('how long a casus is kept', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open({ instellingen: { termijnen: { bewaartermijn: 'P5Y' } } });
    await api.startWerker();
  });
  after(() => api.sluit());

  const nu = DateTime.utc();
  const geleden = (duur: object): string => nu.minus(duur).toISO();
  let nummer = 0;
  /** A casus that was closed at a moment, with somebody in it who can be found. */
  async function casus(gesloten: string | null): Promise<string> {
    nummer += 1;
    const id = `PH-2020-${String(nummer).padStart(6, '0')}`;
    const { opslag, kluis } = api.omgeving;
    const sleutel = await kluis.sleutelVoor(id, Date.now());
    await opslag.casussen.create({
      ...nieuweCasus(id, 'proefhuis', geleden({ years: 7 }), null),
      ...(gesloten !== null && { status: 'gesloten', gesloten }),
    });
    await opslag.betrokkenen.create({
      ...{ _id: `${id}-1`, casus: id, huis: 'proefhuis', indexen: ['een-index'], toegevoegd: geleden({ years: 7 }) },
      inhoud: sleutel.versleutel(`${id}-1`, { naam: 'Kees Kluis', geboortedatum: null, bsn: null, rol: 'melder' }),
    });
    await opslag.incidentsleutels.create({ _id: `sleutel-${id}`, casus: id });
    return id;
  }
  const lijst = async (als: keyof typeof WIE = 'coordinator') => {
    const { inhoud } = await api.vraag<{ resultaten: { id: string; bewaardTot: string }[] }>(
      'GET',
      '/verlopen-casussen',
      { als },
    );
    return inhoud.resultaten;
  };
  const beslis = (id: string, inhoud: object, als: keyof typeof WIE = 'coordinator', sleutel: string = randomUUID()) =>
    api.vraag<Stand>('POST', `/casussen/${id}/bewaarbesluiten`, { als, sleutel, inhoud });

  it('lists what was closed longer ago than the term of the house, and nothing that runs', async () => {
    const lang = await casus(geleden({ years: 6 }));
    const net = await casus(geleden({ years: 5, minutes: 1 }));
    const kort = await casus(geleden({ years: 4, months: 11, days: 29 }));
    const loopt = await casus(null);
    const op = await lijst();
    expect(op.map(({ id }) => id)).to.deep.equal([lang, net]);
    expect(op[0]?.bewaardTot).to.equal(
      DateTime.fromISO(geleden({ years: 6 }))
        .plus({ years: 5 })
        .toUTC()
        .toISO(),
    );
    for (const id of [kort, loopt]) {
      const { status, inhoud } = await beslis(id, { soort: 'vernietigen' });
      expect([status, inhoud.code]).to.deep.equal([409, 'BewaartermijnLoopt']);
      expect((await api.omgeving.kluis.leesbaar([id])).has(id)).to.equal(true);
    }
  });

  it('is a decision of who steers: then the key goes, with what people were found by, and it is logged', async () => {
    const id = await casus(geleden({ years: 6 }));
    const { opslag, kluis } = api.omgeving;
    for (const als of ['politie', 'ketenmanager', 'beheerder'] as const)
      expect((await beslis(id, { soort: 'vernietigen' }, als)).status, als).to.be.oneOf([403, 404]);
    const { status, inhoud, tekst } = await beslis(id, { soort: 'vernietigen' });
    expect([status, inhoud.vernietigd], tekst).to.deep.equal([200, true]);
    expect((await kluis.leesbaar([id])).size).to.equal(0);
    expect((await opslag.betrokkenen.findOne({ casus: id }).lean())?.indexen).to.deep.equal([]);
    expect(await opslag.incidentsleutels.countDocuments({ casus: id })).to.equal(0);
    expect((await lijst()).map((een) => een.id)).to.not.include(id);
    const gelogd = await opslag.verwerkingen.find({ activiteit: 'casus-vernietigen', 'dossier.id': id }).lean();
    expect(gelogd.map(({ betrokkene, door }) => [betrokkene, door.medewerker])).to.deep.equal([
      [`${id}-1`, 'mw-ph-ic'],
    ]);
    expect((await beslis(id, { soort: 'vernietigen' })).status, 'the same once more').to.equal(200);
    const terug = await api.vraag<Stand>('POST', `/casussen/${id}/berichten`, {
      sleutel: randomUUID(),
      inhoud: { naam: 'terugval', gegevens: {} },
    });
    expect([terug.status, terug.inhoud.code]).to.deep.equal([410, 'InhoudVernietigd']);
    const weer = { huis: 'proefhuis', casus: id, naam: 'terugval', toelichting: 'Hij belde weer aan.' };
    const bericht = await api.vraag<{ status: string }>('POST', '/berichten', { sleutel: randomUUID(), inhoud: weer });
    expect([bericht.status, bericht.inhoud.status], 'a message is not lost').to.deep.equal([201, 'bewaard']);
  });

  it('is longer for a reason, which is laid down, by at most one more term', async () => {
    const id = await casus(geleden({ years: 6 }));
    const dag = (duur: object): string => nu.plus(duur).toISODate();
    const reden = 'Er loopt een schadezaak van een slachtoffer.';
    for (const tot of [dag({ days: -2 }), dag({ years: 6 })]) {
      const { status, inhoud } = await beslis(id, { soort: 'verlengen', tot, reden });
      expect([status, inhoud.fouten?.[0]?.veld]).to.deep.equal([400, 'tot']);
    }
    const sleutel = randomUUID();
    const verlengd = await beslis(id, { soort: 'verlengen', tot: dag({ years: 1 }), reden }, 'coordinator', sleutel);
    expect([verlengd.status, verlengd.inhoud.vernietigd], verlengd.tekst).to.deep.equal([200, false]);
    expect(
      (await beslis(id, { soort: 'verlengen', tot: dag({ years: 1 }), reden }, 'coordinator', sleutel)).inhoud,
    ).to.deep.equal(verlengd.inhoud);
    expect((await lijst()).map((een) => een.id)).to.not.include(id);
    expect((await beslis(id, { soort: 'vernietigen' })).inhoud.code).to.equal('BewaartermijnLoopt');
    const gelezen = await api.vraag<{ resultaten: { naam: string; gegevens: { reden: string } }[] }>(
      'GET',
      `/casussen/${id}/vastleggingen`,
    );
    expect(gelezen.inhoud.resultaten.map(({ naam, gegevens }) => [naam, gegevens.reden])).to.deep.equal([
      ['Bewaartermijn', reden],
    ]);
    await api.omgeving.opslag.casussen.updateOne({ _id: id }, { $set: { bewaarTot: geleden({ days: 1 }) } });
    expect(
      (await lijst()).map((een) => een.id),
      'and then it is asked again',
    ).to.include(id);
  });

  it('is not longer where its destruction was decided, and that decision is finished', async () => {
    const id = await casus(geleden({ years: 6 }));
    const { opslag, kluis } = api.omgeving;
    await opslag.casussen.updateOne({ _id: id }, { $set: { vernietiging: 'besloten' } });
    const verlenging = { soort: 'verlengen', tot: nu.plus({ years: 1 }).toISODate(), reden: 'Er loopt een klacht.' };
    const { status, inhoud } = await beslis(id, verlenging);
    expect([status, inhoud.code]).to.deep.equal([410, 'InhoudVernietigd']);
    expect((await beslis(id, { soort: 'vernietigen' })).inhoud).to.include({ vernietigd: true });
    expect((await kluis.leesbaar([id])).size).to.equal(0);
  });

  it('is never shorter by a decision to keep it longer', async () => {
    const id = await casus(geleden({ years: 4 }));
    const { status, inhoud } = await beslis(id, {
      ...{ soort: 'verlengen', tot: nu.plus({ months: 6 }).toISODate(), reden: 'Er loopt een klacht.' },
    });
    expect([status, inhoud.fouten?.[0]?.veld]).to.deep.equal([400, 'tot']);
  });

  it('is longer with its reason, also where what kept it stopped halfway, and never takes a later day back', async () => {
    const id = await casus(geleden({ years: 6 }));
    const { opslag } = api.omgeving;
    const [eerst, later] = [nu.plus({ years: 1 }).toISODate(), nu.plus({ years: 2 }).toISODate()];
    const stand = async () => {
      const vastgelegd = await opslag.vastleggingen.find({ 'dossier.id': id }).sort({ at: 1 }).lean();
      return [(await opslag.casussen.findById(id).lean())?.bewaarTot, ...vastgelegd.map(({ status }) => status)];
    };
    const halverwege = { $set: { status: 'ingediend' as const, ontvangen: geleden({ hours: 1 }) } };
    const { bewaardTot: tot } = (await beslis(id, { soort: 'verlengen', tot: eerst, reden: 'Een klacht.' })).inhoud;
    await opslag.vastleggingen.updateOne({ 'dossier.id': id }, halverwege);
    await opslag.casussen.updateOne({ _id: id }, { $unset: { bewaarTot: 1 } });
    await vereffen(api.omgeving);
    expect(await stand()).to.deep.equal([tot, 'vastgelegd']);
    await opslag.vastleggingen.updateOne({ 'dossier.id': id }, halverwege);
    const { inhoud } = await beslis(id, { soort: 'verlengen', tot: later, reden: 'Een klacht.' });
    await vereffen(api.omgeving);
    expect(await stand()).to.deep.equal([inhoud.bewaardTot, 'vastgelegd', 'vastgelegd']);
  });

  it('takes a message along that was kept before it was delivered there', async () => {
    const id = await casus(geleden({ years: 6 }));
    const { kluis } = api.omgeving;
    const gestuurd = await api.vraag<{ id: string }>('POST', '/berichten', {
      ...{ als: 'politie', sleutel: randomUUID() },
      inhoud: { huis: 'proefhuis', casus: 'onleesbaar', naam: 'terugval', toelichting: 'Kees belde weer aan.' },
    });
    const bericht = gestuurd.inhoud.id;
    await api.omgeving.opslag.onbestelbaar.updateOne({ _id: bericht }, { $set: { status: 'gekoppeld', casus: id } });
    expect((await kluis.leesbaar([bericht])).size).to.equal(1);
    expect((await beslis(id, { soort: 'vernietigen' })).inhoud).to.include({ vernietigd: true });
    expect((await kluis.leesbaar([bericht, id])).size).to.equal(0);
  });

  it('refuses a message that was under way when it was destroyed, and keeps nothing else from being settled', async () => {
    const id = await casus(geleden({ years: 6 }));
    const { opslag } = api.omgeving;
    const ic = { medewerker: 'mw-ph-ic', naam: 'Ic', rol: 'informatiecoördinator', organisatie: 'proefhuis' } as const;
    const bericht = randomUUID();
    await legBerichtVast(api.omgeving, { ...ic, huizen: ['proefhuis'] }, bericht, {
      ...{ casus: id, naam: 'terugval', gegevens: { toelichting: 'Hij belde weer aan.' } },
    });
    expect((await beslis(id, { soort: 'vernietigen' })).status).to.equal(200);
    await opslag.vastleggingen.updateOne({ _id: bericht }, { $set: { ontvangen: geleden({ hours: 1 }) } });
    expect(await vereffen(api.omgeving)).to.include({ verworpen: 1, berichten: 0, later: 0 });
    const { status, weigering } = (await opslag.vastleggingen.findById(bericht).lean()) ?? {};
    expect([status, weigering?.code]).to.deep.equal(['verworpen', 'InhoudVernietigd']);
  });
});
