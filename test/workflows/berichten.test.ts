import { expect } from 'chai';
import { bezorgBericht } from '../../activities/berichten.ts';
import { Modellen } from '../../activities/modellen.ts';
import { wijsToe } from '../../models/proces.ts';
import { einde, keten, taak, tekening } from './tekeningen.ts';
import { REGISSEUR, Toneel } from './toneel.ts';

const NAMEN = ['beginnen', 'seintje', 'weg', 'nogmaals']
  .map((naam) => `<bpmn:message id="Bericht_${naam}" name="${naam}"/>`)
  .join('');
const SIGNAAL = '<bpmn:signal id="Signaal_alarm" name="alarm"/>';

function werp(id: string, bericht: string): string {
  return `<bpmn:intermediateThrowEvent id="${id}" name="${id}"><bpmn:messageEventDefinition id="${id}_b" messageRef="Bericht_${bericht}"/></bpmn:intermediateThrowEvent>`;
}

/** Starts `tweede`, tells whoever waits, tells nobody, and raises a signal. */
const EERSTE = tekening(
  'eerste',
  `<bpmn:startEvent id="Start"/>${werp('Werp_Beginnen', 'beginnen')}${taak('Taak_Tussen')}${werp('Werp_Seintje', 'seintje')}
  ${werp('Werp_Weg', 'weg')}
  <bpmn:intermediateThrowEvent id="Werp_Alarm"><bpmn:signalEventDefinition id="Werp_Alarm_s" signalRef="Signaal_alarm"/></bpmn:intermediateThrowEvent>
  ${taak('Taak_Slot')}${einde('Einde')}
  ${keten('Start', 'Werp_Beginnen', 'Taak_Tussen', 'Werp_Seintje', 'Werp_Weg', 'Werp_Alarm', 'Taak_Slot', 'Einde')}`,
  NAMEN + SIGNAAL,
);

const TWEEDE = tekening(
  'tweede',
  `<bpmn:startEvent id="Start"><bpmn:messageEventDefinition id="Start_b" messageRef="Bericht_beginnen"/></bpmn:startEvent>
  <bpmn:intermediateCatchEvent id="Wacht"><bpmn:messageEventDefinition id="Wacht_b" messageRef="Bericht_seintje"/></bpmn:intermediateCatchEvent>
  <bpmn:intermediateCatchEvent id="Wacht_Alarm"><bpmn:signalEventDefinition id="Wacht_Alarm_s" signalRef="Signaal_alarm"/></bpmn:intermediateCatchEvent>
  ${taak('Taak_Gehoord')}${einde('Einde')}
  ${keten('Start', 'Wacht', 'Wacht_Alarm', 'Taak_Gehoord', 'Einde')}`,
  NAMEN + SIGNAAL,
);

const VANGEN = '<bpmn:messageEventDefinition messageRef="Bericht_seintje"/>';

/** Waits for `seintje` twice, each time after a task; a process that never waits for it listens to it on its first task. */
const LATER = tekening(
  'later',
  `<bpmn:startEvent id="Start"/>${taak('Taak_Eerst')}<bpmn:intermediateCatchEvent id="Wacht">${VANGEN}</bpmn:intermediateCatchEvent>
  ${taak('Taak_Tussen')}<bpmn:receiveTask id="Wacht_Nog" messageRef="Bericht_seintje"/>${einde('Einde')}
  ${keten('Start', 'Taak_Eerst', 'Wacht', 'Taak_Tussen', 'Wacht_Nog', 'Einde')}`,
  NAMEN,
);
const LUISTERT = tekening(
  'luistert',
  `<bpmn:startEvent id="Start"/>${taak('Taak_Luistert')}
  <bpmn:boundaryEvent id="Gehoord" attachedToRef="Taak_Luistert" cancelActivity="false">${VANGEN}</bpmn:boundaryEvent>
  ${taak('Taak_Gehoord')}${einde('Einde')}${keten('Start', 'Taak_Luistert', 'Einde')}${keten('Gehoord', 'Taak_Gehoord', 'Einde')}`,
  NAMEN,
);
/** Throws a message and then waits for it itself. */
const ZELF = tekening(
  'zelf',
  `<bpmn:startEvent id="Start"/><bpmn:parallelGateway id="Splitsing"/>${taak('Taak_Werpen')}${werp('Werp', 'seintje')}${einde('Einde_Geworpen')}
  <bpmn:intermediateCatchEvent id="Wacht">${VANGEN}</bpmn:intermediateCatchEvent>${einde('Einde')}
  ${keten('Start', 'Splitsing', 'Wacht', 'Einde')}${keten('Splitsing', 'Taak_Werpen', 'Werp', 'Einde_Geworpen')}`,
  NAMEN,
);

/** Begins with a message and catches it again while its task is open; `vraagt` throws that message twice. */
const BLIJFT = tekening(
  'blijft',
  `<bpmn:startEvent id="Start"><bpmn:messageEventDefinition id="Start_b" messageRef="Bericht_nogmaals"/></bpmn:startEvent>
  ${taak('Taak_Blijft')}<bpmn:boundaryEvent id="Opnieuw" attachedToRef="Taak_Blijft" cancelActivity="false">
  <bpmn:messageEventDefinition messageRef="Bericht_nogmaals"/></bpmn:boundaryEvent>${taak('Taak_Nog_Eens')}${einde('Einde')}
  ${keten('Start', 'Taak_Blijft', 'Einde')}${keten('Opnieuw', 'Taak_Nog_Eens', 'Einde')}`,
  NAMEN,
);
const VRAAGT = tekening(
  'vraagt',
  `<bpmn:startEvent id="Start"/>${werp('Werp', 'nogmaals')}${taak('Taak_Tussen')}${werp('Werp_Weer', 'nogmaals')}${einde('Einde')}
  ${keten('Start', 'Werp', 'Taak_Tussen', 'Werp_Weer', 'Einde')}`,
  NAMEN,
);

describe('a message', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([EERSTE, TWEEDE, LATER, LUISTERT, ZELF, BLIJFT, VRAAGT]);
  });
  after(() => toneel.sluit());

  it('starts the process that begins with it, reaches the one that waits, and says so when it reaches nobody', async () => {
    const eerste = await toneel.start('eerste');
    const tussen = await eerste.taak('Taak_Tussen');
    const tweede = toneel.loop(`${eerste.casus}.tweede.1`);
    await tweede.totdat(({ open }) => open.includes('Wacht'));
    await tweede.geprojecteerd(1);
    await eerste.besluit(tussen);
    await tweede.taak('Taak_Gehoord');
    const slot = await eerste.taak('Taak_Slot');
    await eerste.besluit(slot);
    await eerste.handvat.result();
    let onderweg = 0;
    for (const gebeurtenis of (await eerste.handvat.fetchHistory()).events ?? []) {
      if (gebeurtenis.activityTaskScheduledEventAttributes != null) onderweg += 1;
      if (gebeurtenis.activityTaskCompletedEventAttributes != null) onderweg -= 1;
      expect(onderweg, 'one at a time, so that they arrive in order').to.be.at.most(1);
    }
    const regels = await toneel.opslag.logboekregels.find({ workflowId: eerste.id }).lean();
    const zonder = regels.filter(({ regel }) => regel.change === 'undelivered');
    expect(zonder.map(({ regel }) => [regel.element, regel.toelichting])).to.deep.equal([['Werp_Weg', 'weg']]);
    const casus = await toneel.opslag.casussen.findById(eerste.casus).lean();
    expect(casus?.starts.map(({ proces, nummer }) => [proces, nummer])).to.deep.equal([
      ['eerste', 1],
      ['tweede', 1],
    ]);
  });

  it('tells the process that begins with it, where that runs in the casus already and catches it again', async () => {
    const vraagt = await toneel.start('vraagt');
    const { casus } = vraagt;
    const blijft = toneel.loop(`${casus}.blijft.1`);
    await blijft.taak('Taak_Blijft');
    const starts = async (): Promise<string[]> =>
      (await toneel.opslag.casussen.findById(casus).lean())?.starts.map(({ proces }) => proces) ?? [];
    await vraagt.besluit(await vraagt.taak('Taak_Tussen'));
    const nogEens = await blijft.taak('Taak_Nog_Eens');
    expect(await starts()).to.deep.equal(['vraagt', 'blijft']);
    await blijft.besluit(nogEens);
    await blijft.besluit(await blijft.taak('Taak_Blijft'));
    await blijft.geprojecteerd((await blijft.stand()).nummer);
    await toneel.start('vraagt', { casus });
    await toneel.loop(`${casus}.blijft.2`).taak('Taak_Blijft');
    expect(await starts(), 'which began anew, as none ran').to.deep.equal(['vraagt', 'blijft', 'vraagt', 'blijft']);
  });

  it('begins a second process where the one that runs would not hear it any more', async () => {
    const vraagt = await toneel.start('vraagt');
    const { casus } = vraagt;
    const blijft = toneel.loop(`${casus}.blijft.1`);
    const taak = await blijft.taak('Taak_Blijft');
    await vraagt.besluit(await vraagt.taak('Taak_Tussen'));
    const nogEens = await blijft.taak('Taak_Nog_Eens');
    await blijft.besluit(taak);
    await blijft.geprojecteerd((await blijft.stand()).nummer);
    await toneel.start('vraagt', { casus });
    await toneel.loop(`${casus}.blijft.2`).taak('Taak_Blijft');
    await blijft.besluit(nogEens);
    await blijft.totdat(({ status }) => status === 'afgerond');
  });

  it('is received once, however often it arrives', async () => {
    const eerste = await toneel.start('eerste');
    await eerste.taak('Taak_Tussen');
    await eerste.bericht('onbekend', { id: 'b-1' });
    await eerste.bericht('onbekend', { id: 'b-1' });
    await eerste.bericht('onbekend', { id: 'b-2' });
    const { nummer } = await eerste.totdat((stand) => stand.nummer > 0);
    await eerste.bericht('onbekend', { id: 'b-3' });
    await eerste.geprojecteerd(nummer + 1);
    const regels = await toneel.opslag.logboekregels
      .find({ workflowId: eerste.id, 'regel.change': 'unmatched' })
      .lean();
    expect(regels.map(({ regel }) => regel.toelichting)).to.deep.equal(['onbekend', 'onbekend', 'onbekend']);
  });

  it('that comes before the process waits is kept for when it does, also in the next run, and counts once', async () => {
    const loop = await toneel.start('later', { vernieuwNa: 1 });
    const { runId } = await loop.handvat.describe();
    const eerst = await loop.taak('Taak_Eerst');
    for (const id of ['b-1', 'b-1', 'b-2']) await loop.bericht('seintje', { id });
    await loop.opdracht(wijsToe, { instantie: eerst.instantie, medewerker: null, door: REGISSEUR });
    await loop.totdatAndereRun(runId);
    await loop.bericht('seintje', { id: 'b-1' });
    const na = await loop.besluit(await loop.taak('Taak_Eerst'));
    expect(na.taken.map(({ element }) => element)).to.deep.equal(['Taak_Tussen']);
    const slot = await loop.besluit(await loop.taak('Taak_Tussen'));
    expect(slot, 'b-2 was for the second time').to.include({ status: 'afgerond' });
  });

  it('goes to one process of the casus: that which waits, before one that listens besides and one that sends it', async () => {
    const later = await toneel.start('later');
    const { casus } = later;
    await later.besluit(await later.taak('Taak_Eerst'));
    await later.geprojecteerd((await later.stand()).nummer);
    const zelf = await toneel.start('zelf', { casus });
    await zelf.geprojecteerd((await zelf.totdat(({ open }) => open.includes('Wacht'))).nummer);
    await zelf.besluit(await zelf.taak('Taak_Werpen'));
    await later.taak('Taak_Tussen');
    expect((await zelf.stand()).open).to.deep.equal(['Wacht']);
    const ander = await toneel.start('zelf', { casus });
    await ander.geprojecteerd((await ander.totdat(({ open }) => open.includes('Wacht'))).nummer);
    await ander.besluit(await ander.taak('Taak_Werpen'));
    expect(await zelf.handvat.result(), 'which began to wait first').to.include({ status: 'afgerond' });
    expect((await ander.stand()).open).to.deep.equal(['Wacht']);
  });

  it('reaches the process that throws it, where nobody else waits', async () => {
    const zelf = await toneel.start('zelf');
    await zelf.besluit(await zelf.taak('Taak_Werpen'));
    expect(await zelf.handvat.result()).to.include({ status: 'afgerond' });
  });

  it('that is delivered again goes to the one that got it, though another waits by then', async () => {
    const luistert = await toneel.start('luistert');
    const { casus } = luistert;
    await luistert.geprojecteerd((await luistert.totdat(({ open }) => open.length > 0)).nummer);
    const later = await toneel.start('later', { casus });
    await later.besluit(await later.taak('Taak_Eerst'));
    await later.geprojecteerd((await later.stand()).nummer);
    const opdracht = {
      ...{ id: `${casus}#proef`, huis: toneel.huis.code, dossier: { soort: 'casus' as const, id: casus } },
      ...{ van: 'elders', klok: null, naam: 'seintje', variabelen: {}, signaal: false },
    };
    const nodig = {
      ...{ opslag: toneel.opslag, client: toneel.client, taakwachtrij: toneel.wachtrij },
      modellen: new Modellen(toneel.opslag),
    };
    expect(await bezorgBericht(nodig, opdracht)).to.equal(1);
    await luistert.taak('Taak_Gehoord');
    await luistert.besluit(await luistert.taak('Taak_Luistert'));
    await luistert.geprojecteerd((await luistert.stand()).nummer);
    expect(await bezorgBericht(nodig, opdracht)).to.equal(1);
    expect((await later.stand()).open).to.deep.equal(['Wacht']);
  });
});
