import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const start = '<bpmn:startEvent id="S"/>';
const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
const error = '<bpmn:errorEventDefinition errorRef="Fout"/>';
const boundary = (definitions: string, attributes = 'attachedToRef="A"') =>
  `<bpmn:boundaryEvent id="B" ${attributes}>${definitions}</bpmn:boundaryEvent>`;
const wait = (definitions: string, attributes = '') =>
  `<bpmn:intermediateCatchEvent id="W" ${attributes}>${definitions}</bpmn:intermediateCatchEvent>`;
const roots =
  '<bpmn:message id="M" name="bericht"/><bpmn:error id="Fout" errorCode="stuk"/><bpmn:error id="Naamloos"/><bpmn:escalation id="Esc"/><bpmn:signalEventDefinition id="Gedeeld" signalRef="Sein"/><bpmn:signal id="Sein" name="sein"/>';

const problemsOf = async (elements: string) => (await compile(drawing(elements, roots), { decisions: [] })).problems;

async function rulesBrokenBy(elements: string): Promise<string[]> {
  return (await problemsOf(elements)).map(({ element, rule }) => `${String(element)} ${rule.split('§').at(-1) ?? ''}`);
}

describe('constraints on events', () => {
  it('refuse a boundary event that is at no activity, whatever it waits for', async () => {
    expect(await rulesBrokenBy(user('A') + boundary(timer))).to.deep.equal([]);
    expect(await rulesBrokenBy(user('A') + boundary(timer, ''))).to.deep.equal(['B 10.5.4']);
    const gateway = `${start}<bpmn:parallelGateway id="G"/>${user('A')}${flow('S', 'G')}${flow('G', 'A')}`;
    expect(await rulesBrokenBy(gateway + boundary(timer, 'attachedToRef="G"'))).to.deep.equal(['B 15', 'B 10.5.4']);
  });

  it('refuse a boundary event that waits for nothing, or that a flow leads to', async () => {
    expect(await rulesBrokenBy(user('A') + boundary(''))).to.deep.equal(['B 10.5.4']);
    expect(
      await rulesBrokenBy(start + user('A', 'C') + flow('S', 'A') + flow('A', 'C') + boundary(timer)),
    ).to.deep.equal([]);
    expect(await rulesBrokenBy(start + user('A') + flow('S', 'A') + flow('A', 'B') + boundary(timer))).to.deep.equal([
      'B 10.5.4',
    ]);
  });

  it('refuse an error that would not interrupt, at a boundary and at the start of an event sub-process', async () => {
    const goesOn = 'attachedToRef="A" cancelActivity="false"';
    expect(await rulesBrokenBy(user('A') + boundary(error, goesOn))).to.deep.equal(['B 10.5.4']);
    expect(await rulesBrokenBy(user('A') + boundary(error))).to.deep.equal([]);
    expect(await rulesBrokenBy(user('A') + boundary(timer, goesOn))).to.deep.equal([]);
    const inside = (definition: string, interrupting: boolean) =>
      `${user('A')}<bpmn:subProcess id="X" triggeredByEvent="true"><bpmn:startEvent id="I" isInterrupting="${String(interrupting)}">${definition}</bpmn:startEvent></bpmn:subProcess>`;
    expect(await rulesBrokenBy(inside(error, false))).to.deep.equal(['I 10.5.2']);
    expect(await rulesBrokenBy(inside(error, true))).to.deep.equal([]);
    expect(await rulesBrokenBy(inside(message, false))).to.deep.equal([]);
  });

  it('count a definition that is shared with one that is its own', async () => {
    const shared = '<bpmn:eventDefinitionRef>Gedeeld</bpmn:eventDefinitionRef>';
    for (const definitions of [shared, message, shared + message])
      expect(await rulesBrokenBy(start + wait(definitions) + flow('S', 'W'))).to.deep.equal([]);
    expect(await rulesBrokenBy(start + wait('') + flow('S', 'W'))).to.deep.equal(['W 10.5.4']);
  });

  it('refuse to wait for more than one event behind a gateway that goes on at the first', async () => {
    const behind = (definitions: string, attributes = '') =>
      `${start}<bpmn:eventBasedGateway id="G"/>${wait(definitions, attributes)}<bpmn:intermediateCatchEvent id="V">${timer}</bpmn:intermediateCatchEvent>${flow('S', 'G')}${flow('G', 'W')}${flow('G', 'V')}`;
    expect(await rulesBrokenBy(behind(message + timer, 'parallelMultiple="true"'))).to.deep.equal(['W 10.6.6']);
    expect(await rulesBrokenBy(behind(message + timer))).to.deep.equal([]);
    const alone = `${start}${wait(message + timer, 'parallelMultiple="true"')}`;
    expect(await rulesBrokenBy(alone + flow('S', 'W'))).to.deep.equal([]);
    expect(await rulesBrokenBy(`${alone}<bpmn:sequenceFlow id="F" targetRef="W"/>`)).to.include('F 8.4.13');
  });

  it('refuse to throw an error or escalation without code, and say what to refer to; catching one needs none', async () => {
    const end = (definitions: string) =>
      `${user('A')}<bpmn:endEvent id="E">${definitions}</bpmn:endEvent>${flow('A', 'E')}`;
    const nameless = '<bpmn:errorEventDefinition errorRef="Naamloos"/>';
    const [first, ...others] = await problemsOf(end(nameless));
    expect(first).to.include({ element: 'E', remedy: 'Verwijs naar een error met een errorCode.' });
    expect(others).to.deep.equal([]);
    const escalation = '<bpmn:escalationEventDefinition escalationRef="Esc"/>';
    for (const elements of [
      end(escalation),
      end(message + escalation),
      end('').replaceAll('endEvent', 'intermediateThrowEvent').replace('"E">', `"E">${escalation}`),
    ]) {
      const [problem] = await problemsOf(elements);
      expect(problem).to.include({ element: 'E', remedy: 'Verwijs naar een escalation met een escalationCode.' });
    }
    expect(await rulesBrokenBy(end(error))).to.deep.equal([]);
    expect(await rulesBrokenBy(user('A') + boundary(nameless))).to.deep.equal([]);
  });
});
