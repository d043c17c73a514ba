import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { expect } from 'chai';
import type { Dienst } from '../../activities/contract.ts';
import { Modellen } from '../../activities/modellen.ts';
import { OPNIEUW } from '../../models/proces.ts';
import { workflowbundel } from '../../workers/bundel.ts';
import { temporalLogger } from '../../workers/logboek.ts';
import { workerConnection } from '../harness/servers.ts';
import { HUIS } from './huis.ts';
import { einde, keten, taak, tekening, termijn } from './tekeningen.ts';
import { Toneel } from './toneel.ts';

const FOUT = '<bpmn:error id="Fout_bezet" name="bezet" errorCode="bezet"/>';

const VRAGEN = tekening(
  'vragen',
  `<bpmn:startEvent id="Start"/>
  <bpmn:serviceTask id="Dienst" name="Vragen" regietafel:dienst="vragen"/>
  <bpmn:boundaryEvent id="Bezet" attachedToRef="Dienst"><bpmn:errorEventDefinition id="Bezet_f" errorRef="Fout_bezet"/></bpmn:boundaryEvent>
  ${termijn('Te_Lang', 'Dienst', 'PT1S', '')}
  ${taak('Taak_Antwoord', 'regietafel:rol="partner" regietafel:organisatie="antwoord"')}${taak('Taak_Bezet')}${taak('Taak_Te_Lang')}
  ${einde('Einde')}
  ${keten('Start', 'Dienst', 'Taak_Antwoord', 'Einde')}${keten('Bezet', 'Taak_Bezet', 'Einde')}${keten('Te_Lang', 'Taak_Te_Lang', 'Einde')}`,
  FOUT,
);

const KOPPELEN = tekening(
  'koppelen',
  `<bpmn:startEvent id="Start"/><bpmn:serviceTask id="Dienst" name="Terugkoppelen" regietafel:dienst="terugkoppeling"/>${einde('Einde')}
  ${keten('Start', 'Dienst', 'Einde')}`,
);

describe('a service of a drawing, called by a process', () => {
  let toneel: Toneel;
  let werker: Worker;
  let loopt: Promise<void>;
  let antwoord: Dienst = () => Promise.resolve({});
  before(async () => {
    toneel = await Toneel.open([VRAGEN], { werkt: false });
    const modellen = new Modellen(toneel.opslag);
    werker = await Worker.create({
      connection: await workerConnection(),
      taskQueue: toneel.wachtrij,
      workflowBundle: await workflowbundel(temporalLogger(toneel.log)),
      activities: {
        laadModel: (huis: string, model: string) => modellen.tekening(huis, model),
        vragen: (opdracht: Parameters<Dienst>[0]) => antwoord(opdracht),
      },
      sinks: { projectie: { bijgewerkt: { fn: () => undefined } } },
    });
    loopt = werker.run();
  });
  after(async () => {
    werker.shutdown();
    await loopt;
    await toneel.sluit();
  });

  it('sees the variables and adds its own', async () => {
    antwoord = ({ variabelen, naam }) => Promise.resolve({ antwoord: variabelen['vraag'] ?? null, naam });
    const loop = await toneel.start('vragen', { variabelen: { vraag: 'wie' } });
    expect((await loop.taak('Taak_Antwoord')).organisatie).to.equal('wie');
  });

  it('hears which decision it comes after, also of a process that went on as new', async () => {
    const gehoord: (string | undefined)[] = [];
    antwoord = ({ besloten }) => {
      gehoord.push(besloten);
      return Promise.resolve({});
    };
    const naBesluit = tekening(
      'na_besluit',
      `<bpmn:startEvent id="Start"/>${taak('Taak_Besluit')}${taak('Taak_Tussen')}${taak('Taak_Daarna')}${einde('Einde')}
      <bpmn:serviceTask id="Eerst" regietafel:dienst="vragen"/><bpmn:serviceTask id="Meteen" regietafel:dienst="vragen"/>
      <bpmn:serviceTask id="Later" regietafel:dienst="vragen"/>${termijn('Termijn', 'Taak_Tussen', 'PT2S', '')}
      ${keten('Start', 'Eerst', 'Taak_Besluit', 'Meteen', 'Taak_Tussen', 'Einde')}${keten('Termijn', 'Later', 'Taak_Daarna', 'Einde')}`,
    );
    await toneel.plaatsXml(naBesluit);
    const loop = await toneel.start('na_besluit', { vernieuwNa: 1 });
    const { runId: eerste } = await loop.handvat.describe();
    await loop.besluit(await loop.taak('Taak_Besluit'), null, { vastlegging: 'vst-1' });
    await loop.totdatAndereRun(eerste);
    await loop.taak('Taak_Daarna');
    expect(gehoord).to.deep.equal([undefined, 'vst-1', 'vst-1']);
  });

  it('raises an error of the drawing', async () => {
    antwoord = () => Promise.reject(ApplicationFailure.nonRetryable('bezet', 'BpmnError:bezet'));
    const loop = await toneel.start('vragen');
    await loop.taak('Taak_Bezet');
  });

  it('is cancelled, and its late answer ignored, when the drawing goes on without it', async () => {
    let laat: (() => void) | undefined;
    antwoord = () => new Promise((klaar) => (laat = () => klaar({ antwoord: 'laat' })));
    const loop = await toneel.start('vragen');
    await loop.taak('Taak_Te_Lang');
    laat?.();
    const { open } = await loop.stand();
    expect(open).to.deep.equal(['Taak_Te_Lang']);
  });

  it('is tried again by itself after a passing failure', async () => {
    let pogingen = 0;
    antwoord = () => {
      pogingen += 1;
      return pogingen < 2 ? Promise.reject(new Error('even weg')) : Promise.resolve({ antwoord: 'politie' });
    };
    const zonderTermijn = VRAGEN.replace('PT1S', 'P1D').replace('id="vragen"', 'id="geduld"');
    await toneel.plaatsXml(zonderTermijn);
    const loop = await toneel.start('geduld');
    await loop.taak('Taak_Antwoord');
    expect(pogingen).to.equal(2);
  });
});

describe('a service that cannot do its work', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([KOPPELEN]);
  });
  after(() => toneel.sluit());

  it('waits for a repair of the settings, and then goes on', async () => {
    const loop = await toneel.start('koppelen');
    await loop.totdat(({ wachtop }) => wachtop.includes('techniek'));
    const { typedSearchAttributes } = await loop.handvat.describe();
    expect(typedSearchAttributes.getAll().find(({ key }) => key.name === 'Wachtop')?.value).to.deep.equal(['techniek']);
    const terugkoppelingen = { koppelen: { variabele: 'route', teksten: {} } };
    await toneel.opslag.huizen.updateOne({ _id: HUIS.code }, { $set: { instellingen: { ...HUIS, terugkoppelingen } } });
    await loop.bericht(OPNIEUW, { id: randomUUID() });
    expect(await loop.handvat.result()).to.include({ status: 'afgerond' });
  });
});
