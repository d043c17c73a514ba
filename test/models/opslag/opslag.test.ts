import { expect } from 'chai';
import type { Casus } from '../../../models/casus.ts';
import { bewaarEenmaal, isDubbel } from '../../../models/opslag/bewaar-eenmaal.ts';
import { nummerStart, werkCasusBij } from '../../../models/opslag/casusstand.ts';
import { veranderCasus } from '../../../models/opslag/casusverandering.ts';
import { gebrokenSchakel, LogboekAfwijking, voegRegelsToe } from '../../../models/opslag/logboek.ts';
import { volgendNummer } from '../../../models/opslag/nummers.ts';
import { type Opslag, openOpslag, richtIn } from '../../../models/opslag/opslag.ts';
import { werkPlanBij } from '../../../models/opslag/planstand.ts';
import type { Projectie, TraceRegel } from '../../../models/proces.ts';
import { ZONDER_EINDE } from '../../../models/tijdstip.ts';
import type { Vastlegging } from '../../../models/vastlegging.ts';
import { mongoServer } from '../../harness/servers.ts';

const MOMENT = '2026-03-02T09:00:00.000Z';

function casus(_id: string): Casus {
  return {
    _id,
    huis: 'ml',
    status: 'open',
    geopend: MOMENT,
    gesloten: null,
    meldingen: [],
    organisaties: [],
    starts: [],
    proces: null,
    stap: null,
    wachtop: [],
    deadline: null,
    sorteer: ZONDER_EINDE,
    versie: 1,
  };
}

function projectie(workflowId: string, nummers: number[], anders: Partial<TraceRegel> = {}): Projectie {
  const stand = {
    nummer: 0,
    at: MOMENT,
    status: 'lopend' as const,
    taken: [],
    open: [],
    einde: null,
    stap: null,
    wachtop: [],
    deadline: null,
    teLaat: false,
  };
  const leeg = {
    naam: null,
    instantie: null,
    organisatie: null,
    due: null,
    uitkomst: null,
    vastlegging: null,
    door: null,
    opdracht: null,
    toelichting: null,
  };
  const regels = nummers.map((nummer) => ({
    nummer,
    at: MOMENT,
    change: 'entered',
    element: `E${String(nummer)}`,
    type: 'userTask',
    ...leeg,
    ...anders,
  }));
  return {
    workflowId,
    huis: 'ml',
    proces: 'p',
    procesnaam: 'P',
    model: 'm',
    dossier: { soort: 'casus', id: workflowId.split('.')[0] ?? '' },
    onderwerp: null,
    regels,
    geopend: [],
    stand,
  };
}

describe('the store', () => {
  let opslag: Opslag;
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
  });
  after(() => opslag.verbinding.close());

  const weigert = async (belofte: Promise<unknown>, patroon: RegExp): Promise<void> => {
    const fout: unknown = await belofte.then(
      () => null,
      (oorzaak: unknown) => oorzaak,
    );
    expect(String(fout)).to.match(patroon);
  };

  it('refuses a document that is not what its schema says, whole or changed', async () => {
    await weigert(opslag.casussen.create({ ...casus('ML-10'), status: 'raar' as never }), /status/);
    await weigert(opslag.casussen.create({ ...casus('ML-10'), onzin: 1 } as never), /onzin/);
    await weigert(opslag.casussen.create({ ...casus('ML-10'), geopend: 'gisteren' }), /geopend/);
    const { sorteer: _sorteer, ...zonder } = casus('ML-10');
    await weigert(opslag.casussen.create(zonder as never), /sorteer/);
    await weigert(bewaarEenmaal(opslag.casussen, { ...casus('ML-10'), status: 'raar' as never }), /status/);
    await weigert(bewaarEenmaal(opslag.casussen, { ...casus('ML-10'), onzin: 1 } as never), /onzin/);
    expect(await opslag.casussen.countDocuments({ _id: 'ML-10' })).to.equal(0);
  });

  it('refuses a query on a field that does not exist', async () => {
    await weigert(
      opslag.casussen
        .find({ onzin: 1 } as never)
        .lean()
        .exec(),
      /onzin/,
    );
  });

  it('keeps null, empty objects and empty lists as they are', async () => {
    await opslag.modellen
      .create({
        _id: 'm1',
        huis: 'ml',
        proces: 'p',
        naam: 'P',
        bestand: 'p.bpmn',
        xml: '',
        model: '{}',
        toelichtingen: [],
        formulieren: {},
        geplaatst: MOMENT,
      } as never)
      .then(
        () => expect.fail('een lege tekening'),
        () => undefined,
      );
    await opslag.modellen.create({
      _id: 'm1',
      huis: 'ml',
      proces: 'p',
      naam: 'P',
      bestand: 'p.bpmn',
      xml: '<x/>',
      model: '{}',
      toelichtingen: [],
      formulieren: {},
      geplaatst: MOMENT,
    });
    expect(await opslag.modellen.findById('m1').lean()).to.deep.include({ formulieren: {}, toelichtingen: [] });
    await opslag.casussen.create(casus('ML-11'));
    expect(await opslag.casussen.findById('ML-11').lean()).to.deep.equal(casus('ML-11'));
  });

  it('gives out each number once', async () => {
    const nummers = await Promise.all(Array.from({ length: 20 }, () => volgendNummer(opslag, 'ML-2026')));
    expect(nummers.sort((een, ander) => een - ander)).to.deep.equal(
      Array.from({ length: 20 }, (_leeg, plaats) => plaats + 1),
    );
  });

  it('numbers the starts of a process once for each message', async () => {
    await opslag.casussen.create(casus('ML-12'));
    const start = (bericht: string, proces = 'triage') => nummerStart(opslag, { casus: 'ML-12', proces, bericht });
    const ids = await Promise.all([start('a'), start('b'), start('a'), start('a', 'regie'), start('b')]);
    expect(new Set(ids)).to.deep.equal(new Set(['ML-12.triage.1', 'ML-12.triage.2', 'ML-12.regie.1']));
    expect([ids[0], ids[1]]).to.deep.equal([ids[2], ids[4]]);
    await weigert(nummerStart(opslag, { casus: 'ML-weg', proces: 'p', bericht: 'x' }), /bestaat niet/);
  });

  it('loses no change of a casus to another at the same moment', async () => {
    await opslag.casussen.create(casus('ML-13'));
    const namen = Array.from({ length: 15 }, (_leeg, plaats) => `org-${String(plaats)}`);
    await Promise.all(
      namen.map((naam) =>
        veranderCasus(opslag, 'ML-13', ({ organisaties }) => ({ organisaties: [...organisaties, naam] })),
      ),
    );
    const na = await opslag.casussen.findById('ML-13').lean();
    expect([...(na?.organisaties ?? [])].sort()).to.deep.equal([...namen].sort());
    expect(na?.versie).to.equal(16);
  });

  it('brings a casus up to its processes, and writes nothing when nothing changed', async () => {
    await opslag.casussen.create(casus('ML-14'));
    await nummerStart(opslag, { casus: 'ML-14', proces: 'triage', bericht: 'a' });
    const wacht = await werkCasusBij(opslag, 'ML-14', ['cjg']);
    expect(wacht).to.deep.include({ status: 'open', organisaties: ['cjg'] });
    expect((await werkCasusBij(opslag, 'ML-14', ['cjg']))?.versie).to.equal(wacht?.versie);
    await opslag.proceslopen.create({
      ...{
        _id: 'ML-14.triage.1',
        huis: 'ml',
        dossier: { soort: 'casus', id: 'ML-14' },
        proces: 'triage',
        procesnaam: 'Triage',
        onderwerp: null,
        model: 'm',
      },
      ...{
        status: 'afgerond',
        gestart: MOMENT,
        geeindigd: MOMENT,
        nummer: 9,
        open: [],
        einde: 'E',
        stap: null,
        wachtop: [],
        deadline: null,
      },
    });
    expect(await werkCasusBij(opslag, 'ML-14')).to.deep.include({
      status: 'gesloten',
      gesloten: MOMENT,
      organisaties: ['cjg'],
    });
  });

  it('chains the lines of a dossier, once each, whoever appends at the same moment', async () => {
    const [een, ander] = [projectie('ML-20.a.1', [1, 2, 3]), projectie('ML-20.b.1', [1, 2])];
    await Promise.all([
      voegRegelsToe(opslag, [een]),
      voegRegelsToe(opslag, [ander]),
      voegRegelsToe(opslag, [een, projectie('ML-21.a.1', [1])]),
      voegRegelsToe(opslag, [ander]),
    ]);
    await voegRegelsToe(opslag, [projectie('ML-20.a.1', [3, 4])]);
    const keten = await opslag.logboekregels.find({ 'dossier.id': 'ML-20' }).sort({ volgnummer: 1 }).lean();
    expect(keten.map(({ volgnummer }) => volgnummer)).to.deep.equal([1, 2, 3, 4, 5, 6]);
    expect(gebrokenSchakel(keten)).to.equal(null);
  });

  it('finds the line that was changed, taken out or put in', async () => {
    await voegRegelsToe(opslag, [projectie('ML-22.a.1', [1, 2, 3, 4])]);
    const keten = await opslag.logboekregels.find({ 'dossier.id': 'ML-22' }).sort({ volgnummer: 1 }).lean();
    const [eerste, tweede, derde, vierde] = keten;
    const vervalst = { ...tweede!, regel: { ...tweede!.regel, uitkomst: 'anders' } };
    expect(gebrokenSchakel([eerste!, vervalst, derde!, vierde!])?.volgnummer).to.equal(2);
    expect(gebrokenSchakel([eerste!, derde!, vierde!])?.volgnummer).to.equal(3);
    expect(gebrokenSchakel([eerste!, tweede!, { ...derde!, vorige: eerste!.hash }, vierde!])?.volgnummer).to.equal(3);
  });

  it('raises the alarm when a line comes again with another content', async () => {
    await voegRegelsToe(opslag, [projectie('ML-23.a.1', [1])]);
    const fout: unknown = await voegRegelsToe(opslag, [projectie('ML-23.a.1', [1], { uitkomst: 'anders' })]).catch(
      (oorzaak: unknown) => oorzaak,
    );
    expect(fout).to.be.instanceOf(LogboekAfwijking);
  });

  it('keeps the newest plan of a casus, whichever order they come in', async () => {
    const leg = (_id: string, at: string, organisatie: string) =>
      werkPlanBij(opslag, {
        _id,
        at,
        huis: 'ml',
        dossier: { soort: 'casus', id: 'ML-30' },
        variabelen: { acties: [{ id: 'a1', organisatie }] },
      } as unknown as Vastlegging);
    expect(await leg('v2', '2026-03-02T00:00:00.000Z', 'cjg')).to.deep.equal(['cjg']);
    await leg('v1', '2026-03-01T00:00:00.000Z', 'amw');
    expect(await opslag.plannen.findById('ML-30').lean()).to.include({ vastlegging: 'v2' });
    await leg('v3', '2026-03-03T00:00:00.000Z', 'ggz');
    expect(await opslag.plannen.findById('ML-30').lean()).to.include({ vastlegging: 'v3' });
  });

  it('tells a duplicate from any other error', async () => {
    await opslag.tellers.create({ _id: 'dubbel', waarde: 1 });
    const fout: unknown = await opslag.tellers
      .create({ _id: 'dubbel', waarde: 1 })
      .catch((oorzaak: unknown) => oorzaak);
    expect(isDubbel(fout)).to.equal(true);
    expect(isDubbel(new Error('iets'))).to.equal(false);
  });
});
