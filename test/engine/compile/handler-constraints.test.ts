import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const roots =
  '<bpmn:error id="Fout" errorCode="stuk"/><bpmn:error id="Ander" errorCode="ander"/><bpmn:escalation id="Hulp" escalationCode="hulp"/><bpmn:message id="M" name="bericht"/><bpmn:signal id="Sein" name="sein"/>';
const error = '<bpmn:errorEventDefinition errorRef="Fout"/>';
const other = '<bpmn:errorEventDefinition errorRef="Ander"/>';
const any = '<bpmn:errorEventDefinition/>';
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const signal = '<bpmn:signalEventDefinition signalRef="Sein"/>';
const escalation = '<bpmn:escalationEventDefinition escalationRef="Hulp"/>';
const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
const BESIDE = 'cancelActivity="false"';

const boundary = (id: string, definitions: string, attributes = '') =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="A" ${attributes}>${definitions}</bpmn:boundaryEvent>${flow(id, 'B')}`;
const eventSubProcess = (id: string, definitions: string) =>
  `<bpmn:subProcess id="D_${id}" triggeredByEvent="true"><bpmn:startEvent id="${id}">${definitions}</bpmn:startEvent><bpmn:task id="T_${id}"/>${flow(id, `T_${id}`)}</bpmn:subProcess>`;

async function rulesBrokenBy(...elements: string[]): Promise<string[]> {
  const activities = `<bpmn:startEvent id="S"/><bpmn:subProcess id="A"><bpmn:userTask id="C"/>`;
  const inside = elements.filter((element) => element.startsWith('<bpmn:subProcess'));
  const outside = elements.filter((element) => !element.startsWith('<bpmn:subProcess'));
  const xml = `${activities}${inside.join('')}</bpmn:subProcess><bpmn:userTask id="B"/>${flow('S', 'A')}${flow('A', 'B')}${outside.join('')}`;
  const { problems } = await compile(drawing(xml, roots), { decisions: [] });
  return problems.map(({ element, rule }) => `${String(element)} ${rule}`);
}

describe('constraints on what interrupts an activity', () => {
  for (const [what, definition] of Object.entries({ error, any, message, signal, escalation })) {
    it(`refuse the second boundary event, and the second event sub-process, for the same (${what})`, async () => {
      expect(await rulesBrokenBy(boundary('Een', definition), boundary('Twee', definition))).to.deep.equal([
        'Twee BPMN 2.0.2 §10.5.6',
      ]);
      expect(
        await rulesBrokenBy(eventSubProcess('Een', definition), eventSubProcess('Twee', definition)),
      ).to.deep.equal(['Twee BPMN 2.0.2 §10.5.6']);
    });
  }

  it('refuse one of several that is waited for elsewhere; not where all of them must happen', async () => {
    expect(await rulesBrokenBy(boundary('Een', message), boundary('Twee', signal + message))).to.deep.equal([
      'Twee BPMN 2.0.2 §10.5.6',
    ]);
    const all = boundary('Twee', signal + message, 'parallelMultiple="true"');
    expect(await rulesBrokenBy(boundary('Een', message), all)).to.deep.equal([]);
    const first = boundary('Een', signal + message, 'parallelMultiple="true"');
    expect(await rulesBrokenBy(first, boundary('Twee', message))).to.deep.equal([]);
  });

  it('let what differs stand side by side, what goes on beside the activity, and one inside with one at the boundary', async () => {
    expect(await rulesBrokenBy(boundary('Een', error), boundary('Twee', other), boundary('Drie', any))).to.deep.equal(
      [],
    );
    expect(await rulesBrokenBy(boundary('Een', timer), boundary('Twee', timer))).to.deep.equal([]);
    expect(await rulesBrokenBy(boundary('Een', message), boundary('Twee', message, BESIDE))).to.deep.equal([]);
    expect(await rulesBrokenBy(boundary('Een', message, BESIDE), boundary('Twee', message))).to.deep.equal([]);
    expect(await rulesBrokenBy(boundary('Een', message, BESIDE), boundary('Twee', message, BESIDE))).to.deep.equal([]);
    expect(await rulesBrokenBy(eventSubProcess('Een', error), boundary('Twee', error))).to.deep.equal([]);
  });
});
