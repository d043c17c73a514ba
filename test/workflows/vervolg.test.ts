import { randomUUID } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { expect } from 'chai';
import * as proces from '../../models/proces.ts';
import { einde, keten, stroom, taak, tekening, termijn } from './tekeningen.ts';
import { POLITIE, REGISSEUR, Toneel } from './toneel.ts';

const RONDJES = tekening(
  'rondjes',
  `<bpmn:startEvent id="Start"/><bpmn:parallelGateway id="Splitsing"/>
  ${taak('Taak_Ronde', 'regietafel:rol="procesregisseur" regietafel:uitkomst="nog"')}
  ${termijn('Termijn_Ronde', 'Taak_Ronde', 'P30D')}
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde"/>
  <bpmn:callActivity id="Aanroep" calledElement="lang" regietafel:uitvoer="antwoord"/>
  ${taak('Taak_Na', 'regietafel:rol="partner" regietafel:organisatie="antwoord"')}
  ${einde('Einde')}${einde('Einde_Na')}${einde('Einde_Laat')}
  ${keten('Start', 'Splitsing', 'Taak_Ronde', 'Keuze', 'Einde')}
  ${stroom('Keuze', 'Taak_Ronde', 'nog = "ja"')}
  ${keten('Splitsing', 'Aanroep', 'Taak_Na', 'Einde_Na')}
  ${keten('Termijn_Ronde', 'Einde_Laat')}`,
);

const LANG = tekening(
  'lang',
  `<bpmn:startEvent id="Start"/>${taak('Taak_Kind')}${einde('Einde')}${keten('Start', 'Taak_Kind', 'Einde')}`,
);

describe('a process that continues as new', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([RONDJES, LANG]);
  });
  after(() => toneel.sluit());

  it('goes on with its tasks, deadlines, assignments and called processes, and knows what it did before', async () => {
    const loop = await toneel.start('rondjes', { vernieuwNa: 3 });
    const { runId: eerste } = await loop.handvat.describe();
    const { instantie: kind } = await loop
      .totdat(({ open }) => open.includes('Aanroep'))
      .then(() => loop.taak('Taak_Ronde'));
    const id = randomUUID();
    await loop.besluit({ instantie: kind }, 'ja', { id });
    const ronde = await loop.taak('Taak_Ronde');
    await loop.opdracht(proces.wijsToe, { instantie: ronde.instantie, medewerker: 'mw-01', door: REGISSEUR });
    const naar = '2031-01-02T03:04:05.000Z';
    await loop.opdracht(proces.verzetTermijn, {
      instantie: ronde.instantie,
      naar,
      vastlegging: 'v-2',
      door: REGISSEUR,
    });
    const voor = await loop.stand();
    await loop.totdatAndereRun(eerste);
    const na = await loop.totdat(({ taken }) => taken.length > 0);
    expect(na).to.deep.equal(voor);
    expect(na.taken[0]).to.include({ toegewezen: 'mw-01', deadline: naar });

    expect(await loop.besluit({ instantie: kind }, 'ja', { id }), 'the same update id, in another run').to.deep.equal(
      na,
    );
    expect(await loop.handvat.query(proces.uitgevoerd, [id])).to.deep.equal([id]);
    await loop.geprojecteerd(na.nummer);

    const deel = toneel.loop(`${loop.id}.${await loop.instantieVan('Aanroep')}.lang`);
    await deel.besluit(await deel.taak('Taak_Kind'), null, { variabelen: { antwoord: 'politie' } });
    const taakNa = await loop.taak('Taak_Na');
    expect(taakNa.organisatie).to.equal('politie');
    await loop.besluit(taakNa, null, { door: POLITIE });
    expect(await loop.besluit(ronde, 'Keuze_Einde')).to.include({ status: 'afgerond' });
  });

  it('does so before its history becomes long, and tells the processes it calls', async () => {
    const loop = await toneel.start('rondjes', { langsteRun: 25 });
    const { runId: eerste } = await loop.handvat.describe();
    const { historyLength } = await toneel.client.workflow.getHandle(loop.id, eerste).describe();
    expect(historyLength, 'not at once').to.be.below(25);
    for (let ronde = 0; ronde < 3; ronde += 1) await loop.besluit(await loop.taak('Taak_Ronde'), 'ja');
    await loop.totdatAndereRun(eerste);
    expect((await loop.totdat(({ taken }) => taken.length > 0)).open).to.include('Taak_Ronde');
    const kind = toneel.loop(`${loop.id}.${await loop.instantieVan('Aanroep')}.lang`);
    const [begin] = (await kind.handvat.fetchHistory()).events ?? [];
    const invoer = defaultPayloadConverter.fromPayload<proces.ProcesInvoer>(
      begin?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0] ?? {},
    );
    expect(invoer.langsteRun).to.equal(25);
  });

  it('numbers its lines on without a gap, and the store has each of them once', async () => {
    const loop = await toneel.start('rondjes', { vernieuwNa: 2 });
    for (let ronde = 0; ronde < 7; ronde += 1) await loop.besluit(await loop.taak('Taak_Ronde'), 'ja');
    const { nummer } = await loop.stand();
    await loop.geprojecteerd(nummer);
    const regels = await toneel.opslag.logboekregels.find({ workflowId: loop.id }).sort({ volgnummer: 1 }).lean();
    expect(regels.map(({ regel }) => regel.nummer)).to.deep.equal(
      Array.from({ length: nummer }, (_, plaats) => plaats + 1),
    );
  });

  it('serves decisions that come while one run makes way for the next', async () => {
    const loop = await toneel.start('rondjes', { vernieuwNa: 1 });
    for (let ronde = 0; ronde < 10; ronde += 1) {
      const { taken } = await loop.stand();
      const [nu] = taken.length > 0 ? taken : [await loop.taak('Taak_Ronde')];
      if (nu === undefined) throw new Error('geen taak');
      await loop.besluit(nu, 'ja');
    }
    expect((await loop.stand()).taken).to.have.length(1);
  });
});
