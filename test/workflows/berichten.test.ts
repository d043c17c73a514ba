import { expect } from 'chai';
import { einde, keten, taak, tekening } from './tekeningen.ts';
import { Toneel } from './toneel.ts';

const NAMEN = ['beginnen', 'seintje', 'weg']
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

describe('a message', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([EERSTE, TWEEDE]);
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
});
