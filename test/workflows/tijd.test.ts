import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { expect } from 'chai';
import { beginklok, metSchaal, virtueel, type Speelklok } from '../../models/klok.ts';
import { klok as signaal, migreer } from '../../models/proces.ts';
import { workflowbundel } from '../../workers/bundel.ts';
import { temporalLogger } from '../../workers/logboek.ts';
import { mongoServer, timeSkipping } from '../harness/servers.ts';
import { einde, keten, taak, tekening, termijn } from './tekeningen.ts';
import { type Loop, REGISSEUR, Toneel } from './toneel.ts';

/** A reminder after a day, again every day; a deadline after a week that leaves the task open; an end after a month. */
const TERMIJNEN = tekening(
  'termijnen',
  `<bpmn:startEvent id="Start"/>${taak('Taak')}
  <bpmn:boundaryEvent id="Herinnering" attachedToRef="Taak" cancelActivity="false" regietafel:herinnering="true">
    <bpmn:timerEventDefinition id="Herinnering_t"><bpmn:timeCycle>R3/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>
  </bpmn:boundaryEvent>
  <bpmn:serviceTask id="Dienst_Herinneren" name="Herinneren" regietafel:dienst="herinneren"/>
  ${termijn('Termijn', 'Taak', 'P7D')}
  <bpmn:serviceTask id="Dienst_Escaleren" name="Escaleren" regietafel:dienst="escaleren"/>
  ${termijn('Maand', 'Taak', 'P30D', 'regietafel:herinnering="true"')}
  ${einde('Einde')}${einde('Einde_Herinnerd')}${einde('Einde_Laat')}${einde('Einde_Vervallen')}
  ${keten('Start', 'Taak', 'Einde')}${keten('Herinnering', 'Dienst_Herinneren', 'Einde_Herinnerd')}
  ${keten('Termijn', 'Dienst_Escaleren', 'Einde_Laat')}${keten('Maand', 'Einde_Vervallen')}`,
);

/** A task, and then the process with the terms. */
const ROEPT = tekening(
  'roept',
  `<bpmn:startEvent id="Start"/>${taak('Eerst')}<bpmn:callActivity id="Roep" calledElement="termijnen"/>${einde('Einde')}
  ${keten('Start', 'Eerst', 'Roep', 'Einde')}`,
);

describe('time in a process', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    toneel = await Toneel.open([TERMIJNEN], { servers: { client, connection, mongo: (await mongoServer()).uri } });
  });
  after(() => toneel.sluit());

  it('reminds, escalates and marks as late at the promised instants, and gives up at the last', async () => {
    const loop = await toneel.start('termijnen');
    const { geopend, deadline, id } = await loop.taak('Taak');
    const na = (dagen: number): string => new Date(Date.parse(geopend) + dagen * 86_400_000).toISOString();
    expect(deadline).to.equal(na(7));

    await omgeving.sleep('6 days');
    expect(await loop.totdat(({ open }) => open.length === 1)).to.include({ teLaat: false });
    await omgeving.sleep('2 days');
    expect(await loop.totdat(({ teLaat, open }) => teLaat && open.length === 1)).to.deep.include({
      open: ['Taak'],
      deadline,
    });
    await omgeving.sleep('30 days');
    expect(await loop.totdat(({ status }) => status !== 'lopend')).to.include({
      einde: 'Einde_Vervallen',
      status: 'afgerond',
    });
    await loop.geprojecteerd((await loop.stand()).nummer);

    const gemeld = await toneel.opslag.kennisgevingen.find({ 'dossier.id': loop.casus }).lean();
    const momenten = gemeld.map(({ soort, aan, taak, at }) => [soort, aan.rol, taak, at.slice(0, 16)]).sort();
    expect(momenten).to.deep.equal([
      ['escalatie', 'ketenmanager', id, na(7).slice(0, 16)],
      ['escalatie', 'procesregisseur', id, na(7).slice(0, 16)],
      ['herinnering', 'procesregisseur', id, na(1).slice(0, 16)],
      ['herinnering', 'procesregisseur', id, na(2).slice(0, 16)],
      ['herinnering', 'procesregisseur', id, na(3).slice(0, 16)],
    ]);
    expect(await toneel.opslag.taken.findById(id).lean()).to.include({ status: 'vervallen', besluit: null });
  });

  it('keeps the promises of another drawing that it follows halfway', async () => {
    const loop = await toneel.start('termijnen');
    const { geopend, id } = await loop.taak('Taak');
    await omgeving.sleep('25 hours');
    const naar = await toneel.plaatsXml(TERMIJNEN.replace('P7D', 'P14D').replace('R3/P1D', 'R3/P2D'));
    await toneel.plaatsXml(TERMIJNEN);
    const door = { ...REGISSEUR, rol: 'beheerder' };
    const verzoek = { naar, verplaatsingen: {}, herbereken: true, vastlegging: 'v-1', door };
    const na = (dagen: number): string => new Date(Date.parse(geopend) + dagen * 86_400_000).toISOString();
    expect((await loop.opdracht(migreer, verzoek)).deadline).to.equal(na(14));
    await omgeving.sleep('8 days');
    await loop.totdat(({ teLaat, open }) => !teLaat && open.length === 1);
    await omgeving.sleep('6 days');
    await loop.totdat(({ teLaat, open }) => teLaat && open.length === 1);
    await loop.geprojecteerd((await loop.stand()).nummer);
    const gemeld = await toneel.opslag.kennisgevingen.find({ 'dossier.id': loop.casus }).lean();
    expect(gemeld.map(({ soort, at }) => [soort, at.slice(0, 10)]).sort()).to.deep.equal([
      ['escalatie', na(14).slice(0, 10)],
      ['escalatie', na(14).slice(0, 10)],
      ['herinnering', na(1).slice(0, 10)],
      ['herinnering', na(2).slice(0, 10)],
      ['herinnering', na(4).slice(0, 10)],
      ['herinnering', na(6).slice(0, 10)],
    ]);
    expect(await toneel.opslag.taken.findById(id).lean()).to.include({ status: 'open', deadline: na(14) });
  });

  it('has one timer at a time, with the name of what it is for', async () => {
    const loop = await toneel.start('termijnen');
    await loop.taak('Taak');
    await omgeving.sleep('25 hours');
    await loop.totdat(({ open, nummer }) => nummer > 4 && open.length === 1);
    const { events } = await loop.handvat.fetchHistory();
    const gestart = (events ?? []).filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes != null);
    expect(gestart).to.have.length(2);
    const namen = gestart.map(({ userMetadata }) => Buffer.from(userMetadata?.summary?.data ?? []).toString());
    expect(namen).to.deep.equal(['"Herinnering · Taak"', '"Herinnering · Taak"']);
  });
});

describe('a world in which time runs fast', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([TERMIJNEN]);
  });
  after(() => toneel.sluit());

  it('keeps virtual instants, and waits a scale as short', async () => {
    // A day a second: the week of the deadline takes seven seconds, but the clocks meet after two.
    const klok = { eind: new Date(Date.now() + 3600_000).toISOString(), schaal: 7 * 86_400 };
    const loop = await toneel.start('termijnen', { klok });
    const { geopend, deadline } = await loop.taak('Taak');
    expect(Date.parse(deadline ?? '') - Date.parse(geopend)).to.equal(7 * 86_400_000);
    expect(Date.parse(geopend), 'long ago, because the clocks meet in an hour').to.be.below(Date.now() - 86_400_000);
    const stand = await loop.totdat(({ teLaat }) => teLaat);
    const begin = performance.now();
    expect(Date.parse(stand.at)).to.be.within(Date.parse(deadline ?? ''), Date.parse(deadline ?? '') + 3 * 86_400_000);
    await loop.totdat(({ status }) => status === 'afgerond');
    expect(performance.now() - begin).to.be.below(30_000);
  });
});

describe('a world that is played', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([TERMIJNEN, ROEPT]);
  });
  after(() => toneel.sluit());

  const verzet = (loop: Loop, klok: Speelklok): Promise<void> => loop.handvat.signal(signaal, klok);
  const DAG = 86_400_000;
  /** Pace at which a day takes a second. */
  const PER_SECONDE = 86_400;

  it('fires no deadline while it pauses, and all at once sooner when it speeds up', async () => {
    const begin = Date.now();
    const rustig = metSchaal(beginklok(Date.parse('2026-03-02T08:00:00.000Z'), begin), 1, begin);
    const loop = await toneel.start('termijnen', { klok: rustig });
    const { geopend, deadline } = await loop.taak('Taak');
    expect(geopend.slice(0, 16)).to.equal('2026-03-02T08:00');

    const snel = metSchaal(rustig, 2 * PER_SECONDE, Date.now());
    await verzet(loop, snel);
    const laat = await loop.totdat(({ teLaat }) => teLaat);
    expect(Date.parse(laat.at) - Date.parse(deadline ?? ''), 'at its own virtual instant').to.be.below(4 * DAG);

    const stil = metSchaal(snel, 0, Date.now());
    await verzet(loop, stil);
    const nu = virtueel(stil, Date.now() + 1000);
    const wekkers = async (): Promise<number> => {
      const { events } = await loop.handvat.fetchHistory();
      const soort = (
        naam: 'timerStartedEventAttributes' | 'timerFiredEventAttributes' | 'timerCanceledEventAttributes',
      ) => (events ?? []).filter((event) => event[naam] != null).length;
      return (
        soort('timerStartedEventAttributes') -
        soort('timerFiredEventAttributes') -
        soort('timerCanceledEventAttributes')
      );
    };
    await loop.totdat(() => true);
    expect(await wekkers(), 'timers that still run').to.equal(0);
    expect((await loop.stand()).status).to.equal('lopend');

    await verzet(loop, metSchaal(stil, 60 * PER_SECONDE, Date.now()));
    const af = await loop.totdat(({ status }) => status === 'afgerond');
    expect(Date.parse(af.at)).to.be.at.least(Math.max(nu, Date.parse(geopend) + 30 * DAG));
    await Worker.runReplayHistory(
      {
        workflowBundle: await workflowbundel(temporalLogger(toneel.log)),
        sinks: { projectie: { bijgewerkt: { fn: () => undefined } } },
      },
      await loop.handvat.fetchHistory(),
      loop.id,
    );
  });

  it('hears the same clock once, and none that knows less', async () => {
    const begin = Date.now();
    const stil = beginklok(Date.parse('2026-03-02T08:00:00.000Z'), begin);
    const snel = metSchaal(stil, 10 * PER_SECONDE, begin);
    const loop = await toneel.start('termijnen', { klok: snel });
    await loop.taak('Taak');
    await verzet(loop, stil);
    await loop.handvat.signal(signaal, { stukken: 'x' });
    expect(await loop.totdat(({ status }) => status === 'afgerond')).to.include({ einde: 'Einde_Vervallen' });
  });

  it('gives a process that is called, and a run that continues, the clock of now', async () => {
    const begin = Date.now();
    const stil = beginklok(Date.parse('2026-03-02T08:00:00.000Z'), begin);
    const loop = await toneel.start('roept', { klok: stil, vernieuwNa: 1 });
    const taak = await loop.taak('Eerst');
    await verzet(loop, metSchaal(stil, 20 * PER_SECONDE, Date.now()));
    await loop.besluit(taak);
    const af = await loop.totdat(({ status }) => status === 'afgerond');
    expect(Date.parse(af.at), 'after the month of the called one').to.be.at.least(
      Date.parse('2026-04-01T08:00:00.000Z'),
    );
  });
});
