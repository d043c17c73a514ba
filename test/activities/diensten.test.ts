import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { DienstOpdracht } from '../../activities/contract.ts';
import { bekendheid } from '../../activities/diensten/bekendheid.ts';
import { uitkomsten, uitnodigen } from '../../activities/diensten/organisaties.ts';
import { samenvoegen, terugkoppeling } from '../../activities/diensten/terugkoppeling.ts';
import { toezeggen } from '../../activities/diensten/toezeggen.ts';
import { doorgeleiden, escaleren, herinneren } from '../../activities/diensten/waarschuwen.ts';
import type { Omgeving } from '../../activities/omgeving.ts';
import { Kennisgevinginhoud } from '../../models/kennisgeving.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import { persoonsindexen } from '../../models/versleuteling/blinde-index.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { Kluis } from '../../models/versleuteling/kluis.ts';
import { mongoServer } from '../harness/servers.ts';
import { HUIS } from '../workflows/huis.ts';
import { DOOR, om, openTaak } from './projecties.ts';

const PERSOON = { naam: 'Kanarie de Vries', geboortedatum: '1990-01-02', bsn: '999990019' };

describe('a service of a drawing', () => {
  let opslag: Opslag;
  let omgeving: Omgeving;
  const installatie = installatiesleutel(randomBytes(32).toString('base64'));
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
    // Services reach for the store and its keys only.
    omgeving = { opslag, kluis: new Kluis(opslag, installatie), installatiesleutel: installatie } as Omgeving;
    const instellingen = {
      ...HUIS,
      aanpak: ['procesregie'],
      terugkoppelingen: { proef: { variabele: 'route', teksten: { triage: 'Uw melding wordt besproken.' } } },
    };
    await opslag.huizen.create({ _id: HUIS.code, instellingen, bijgewerkt: om(0) });
  });
  after(() => opslag.verbinding.close());

  function opdracht(rest: Partial<DienstOpdracht> = {}): DienstOpdracht {
    const casus = `PH-${randomUUID()}`;
    return {
      id: `${casus}.proef.1.4`,
      huis: HUIS.code,
      dossier: { soort: 'casus', id: casus },
      workflowId: `${casus}.proef.1`,
      proces: 'proef',
      element: 'Dienst',
      naam: 'Dienst',
      klok: null,
      at: om(0),
      variabelen: {},
      taken: [],
      ...rest,
    };
  }

  async function betrokkene(casus: string, persoon = PERSOON): Promise<string> {
    const _id = randomUUID();
    const sleutel = await omgeving.kluis.sleutelVoor(casus, Date.parse(om(0)));
    const inhoud = sleutel.versleutel(_id, { ...persoon, rol: 'pleger' });
    await opslag.betrokkenen.create({
      ...{ _id, casus, huis: HUIS.code, inhoud, toegevoegd: om(0) },
      indexen: persoonsindexen(installatie, persoon),
    });
    return _id;
  }

  async function melding(casus: string, ontvangen = om(0), variabelen = {}): Promise<string> {
    const _id = randomUUID();
    await opslag.meldingen.create({
      ...{ _id, huis: HUIS.code, casus, door: DOOR, ontvangen, betrokkenen: [], variabelen, samengevoegd: false },
      ...{ status: 'verwerkt', vingerafdruk: 'x', inhoud: 'AA==', soort: 'melding', model: 'm1', formulier: null },
    });
    return _id;
  }

  async function loop(casus: string, proces: string, status: 'lopend' | 'afgerond'): Promise<void> {
    await opslag.proceslopen.create({
      ...{
        _id: `${casus}.${proces}.1`,
        huis: HUIS.code,
        dossier: { soort: 'casus', id: casus },
        proces,
        procesnaam: proces,
      },
      ...{ model: 'm1', status, gestart: om(0), geeindigd: null, nummer: 1, open: [], einde: null, stap: null },
      ...{ wachtop: [], deadline: null },
    });
  }

  const kennisgevingen = (van: DienstOpdracht) => opslag.kennisgevingen.find({ 'dossier.id': van.dossier.id }).lean();

  it('knows somebody from another casus, however the name was typed, and accounts for having looked', async () => {
    const vraag = opdracht();
    const wie = await betrokkene(vraag.dossier.id);
    expect(await bekendheid(omgeving)(vraag)).to.deep.equal({ bekend: 'nee', eerdereMeldingen: 0 });

    const ander = `PH-${randomUUID()}`;
    await betrokkene(ander, { naam: 'KANARIE DE VRIES', geboortedatum: '1990-01-02', bsn: '' });
    await melding(ander);
    await melding(ander, '2024-01-01T00:00:00.000Z');
    await loop(ander, 'procesregie', 'afgerond');
    expect(await bekendheid(omgeving)(vraag)).to.deep.equal({ bekend: 'eerder', eerdereMeldingen: 1 });

    await loop(ander, 'screening', 'lopend');
    expect(await bekendheid(omgeving)(vraag)).to.include({ bekend: 'eerder' });
    await opslag.proceslopen.updateOne({ _id: `${ander}.procesregie.1` }, { $set: { status: 'lopend' } });
    expect(await bekendheid(omgeving)(vraag)).to.include({ bekend: 'lopend' });

    await omgeving.kluis.vernietig(ander, Date.parse(om(0)));
    expect(await bekendheid(omgeving)(vraag), 'what cannot be read is not there').to.deep.equal({
      bekend: 'nee',
      eerdereMeldingen: 0,
    });

    const verwerkingen = await opslag.verwerkingen.find({ 'dossier.id': vraag.dossier.id }).lean();
    expect(verwerkingen.map(({ betrokkene: over, activiteit }) => [over, activiteit])).to.deep.equal([
      [wie, 'bekendheid-nagaan'],
    ]);
  });

  it('tells every melder once, in the words of the house, sealed', async () => {
    const vraag = opdracht({ variabelen: { route: 'triage' } });
    const { id } = vraag.dossier;
    const meldingen = [await melding(id), await melding(id)].sort();
    await betrokkene(id);
    await terugkoppeling(omgeving)(vraag);
    await terugkoppeling(omgeving)(vraag);
    const gemaakt = await kennisgevingen(vraag);
    expect(gemaakt.map(({ aan }) => aan.melding).sort()).to.deep.equal(meldingen);
    const [eerste] = gemaakt;
    if (eerste?.inhoud == null) throw new Error('geen inhoud');
    expect(eerste.inhoud).not.to.contain('besproken');
    expect((await omgeving.kluis.sleutel(id)).ontsleutel(eerste._id, eerste.inhoud)).to.include({
      tekst: 'Uw melding wordt besproken.',
    });
    expect(
      await opslag.verwerkingen.find({ 'dossier.id': id, activiteit: 'melder-terugkoppelen' }).lean(),
    ).to.have.length(1);
  });

  it('tells every melder once until when they can wait for an answer, by the clock of the houses', async () => {
    const gehoord = async (toegezegdOp: string): Promise<string | null> => {
      const vraag = opdracht({ variabelen: { toegezegdOp } });
      const wie = await melding(vraag.dossier.id);
      await toezeggen(omgeving)(vraag);
      await toezeggen(omgeving)(vraag);
      const [gemaakt, ...meer] = await kennisgevingen(vraag);
      expect([gemaakt?.soort, gemaakt?.aan.melding, meer]).to.deep.equal(['toezegging', wie, []]);
      if (gemaakt?.inhoud == null) throw new Error('geen inhoud');
      const sleutel = await omgeving.kluis.sleutel(vraag.dossier.id);
      return Kennisgevinginhoud.parse(sleutel.ontsleutel(gemaakt._id, gemaakt.inhoud)).tekst;
    };
    const begin = 'Uw vraag is ontvangen. U krijgt antwoord voor';
    expect(await gehoord('2026-11-25T16:00:00.000Z')).to.equal(`${begin} woensdag 25 november 2026 om 17:00 uur.`);
    expect(await gehoord('2027-03-30T15:00:00.000Z')).to.equal(`${begin} dinsdag 30 maart 2027 om 17:00 uur.`);
    const zonder = await toezeggen(omgeving)(opdracht()).catch((fout: unknown) => fout);
    expect(zonder).to.include({ nonRetryable: true, type: 'OpdrachtOnvolledig' });
  });

  it('has words for what a script worked out and for each of a list, and says that it ended where the house has none', async () => {
    const teksten = {
      true: 'De zorg is geborgd.',
      noord: 'Vraag het in het noorden.',
      zuid: 'Vraag het aan {vanDienst}.',
    };
    const terugkoppelingen = { proef: { variabele: 'geborgd', teksten } };
    const code = `huis-${randomUUID()}`;
    await opslag.huizen.create({
      _id: code,
      instellingen: { ...HUIS, code, terugkoppelingen },
      bijgewerkt: om(0),
    });
    const wie = `mw-${randomUUID()}`;
    await opslag.medewerkers.create({
      _id: wie,
      naam: 'Sanne Wiel',
      rol: 'procesregisseur',
      organisatie: code,
      huizen: [code],
    });
    const gehoord = async (geborgd: boolean | null | string[]): Promise<string | null> => {
      const vraag = opdracht({ huis: code, variabelen: { geborgd, vanDienst: null, vanDienstBij: { zuid: wie } } });
      await melding(vraag.dossier.id);
      await terugkoppeling(omgeving)(vraag);
      const [gemaakt] = await kennisgevingen(vraag);
      if (gemaakt?.inhoud == null) throw new Error('geen inhoud');
      const sleutel = await omgeving.kluis.sleutel(vraag.dossier.id);
      return Kennisgevinginhoud.parse(sleutel.ontsleutel(gemaakt._id, gemaakt.inhoud)).tekst;
    };
    expect(await gehoord(true)).to.equal('De zorg is geborgd.');
    expect(await gehoord(['zuid', 'noord'])).to.equal(
      'Vraag het aan Sanne Wiel, procesregisseur van dienst.\nVraag het in het noorden.',
    );
    expect(await gehoord(null)).to.equal('De behandeling van uw melding is afgerond.');
  });

  it('tells the second melder that the melding joined a casus', async () => {
    const vraag = opdracht({ variabelen: { melding: 'm-2' } });
    await samenvoegen(omgeving)(vraag);
    expect((await kennisgevingen(vraag)).map(({ soort, aan }) => [soort, aan.melding])).to.deep.equal([
      ['samenvoeging', 'm-2'],
    ]);
  });

  it('reminds whose task it is, and warns those who direct', async () => {
    const taak = openTaak('PH-1.proef.1', '2', { rol: 'partner', organisatie: 'cjg', toegewezen: 'mw-07' });
    const vraag = opdracht({ taken: [taak] });
    await herinneren(omgeving)(vraag);
    await escaleren(omgeving)(vraag);
    const gemaakt = await kennisgevingen(vraag);
    const kort = gemaakt
      .map(({ soort, aan, taak: over }) => [soort, aan.rol, aan.organisatie, aan.medewerker, over])
      .sort();
    expect(kort).to.deep.equal([
      ['escalatie', 'ketenmanager', null, null, taak.id],
      ['escalatie', 'procesregisseur', null, null, taak.id],
      ['herinnering', 'partner', 'cjg', 'mw-07', taak.id],
    ]);
  });

  it('hands a casus to the gemeente and invites organisations', async () => {
    const vraag = opdracht({
      variabelen: { gemeente: 'Roermond', deelnemers: ['cjg', 'cjg', 'politie'], aanvang: om(30) },
    });
    await doorgeleiden(omgeving)(vraag);
    await uitnodigen(omgeving)(vraag);
    const gemaakt = await kennisgevingen(vraag);
    expect(gemaakt.map(({ soort, aan }) => [soort, aan.gemeente ?? aan.organisatie]).sort()).to.deep.equal([
      ['doorgeleiding', 'Roermond'],
      ['uitnodiging', 'cjg'],
      ['uitnodiging', 'politie'],
    ]);
  });

  it('tells an organisation only the outcomes of casussen that it takes part in', async () => {
    const overleg = `PH-OV-${randomUUID()}`;
    const [een, twee] = [`PH-${randomUUID()}`, `PH-${randomUUID()}`];
    for (const [casus, organisaties] of [[een, ['cjg']] as const, [twee, ['politie']] as const]) {
      await opslag.casussen.create({
        ...{
          _id: casus,
          huis: HUIS.code,
          status: 'open',
          geopend: om(0),
          gesloten: null,
          meldingen: [],
          organisaties: [...organisaties],
        },
        ...{ starts: [], proces: null, stap: null, wachtop: [], deadline: null, sorteer: om(0), versie: 0 },
      });
      const { id, deadline, ...taak } = openTaak(`${casus}.triage.1`, '1', { element: 'Taak_Triagebesluit' });
      await opslag.taken.create({
        ...{
          ...taak,
          _id: id,
          workflowId: `${casus}.triage.1`,
          huis: HUIS.code,
          proces: 'triage',
          procesnaam: 'Triage',
          model: 'm1',
        },
        ...{
          dossier: { soort: 'casus', id: casus },
          deadline,
          sorteer: om(0),
          status: 'besloten',
          gesloten: om(1),
          nummer: 2,
        },
        besluit: { door: DOOR, at: om(1), uitkomst: 'procesregie', vastlegging: null },
      });
    }
    await opslag.overleggen.create({
      ...{ _id: overleg, huis: HUIS.code, proces: 'weektriage', naam: 'Weektriage', gepland: om(9), afsluiting: om(5) },
      ...{ status: 'open', gesloten: null, agendaTaak: 'Taak_Triagebesluit', deelnemers: [] },
      agenda: [`${een}.triage.1.1`, `${twee}.triage.1.1`],
    });
    const vraag = opdracht({ dossier: { soort: 'overleg', id: overleg }, variabelen: { organisaties: ['cjg'] } });
    await uitkomsten(omgeving)(vraag);
    const [gemaakt] = await kennisgevingen(vraag);
    if (gemaakt?.inhoud == null) throw new Error('geen inhoud');
    const inhoud = (await omgeving.kluis.sleutel(overleg)).ontsleutel(gemaakt._id, gemaakt.inhoud);
    expect(inhoud).to.deep.include({ uitkomsten: [{ casus: een, uitkomst: 'procesregie' }] });
  });
});
