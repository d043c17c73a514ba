import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const start = '<bpmn:startEvent id="S"/>';
const task = (...ids: string[]) => ids.map((id) => `<bpmn:task id="${id}"/>`).join('');
const roots = '<bpmn:message id="M" name="bericht"/>';
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';

async function rulesBrokenBy(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, roots), { decisions: [] });
  return problems.map(({ element, rule }) => `${String(element)} ${rule}`);
}

describe('constraints on flows and events', () => {
  it('refuse a condition behind a parallel gateway, an event-based one or a start event', async () => {
    expect(
      await rulesBrokenBy(
        `${start}<bpmn:parallelGateway id="G"/>${task('A', 'B')}${flow('S', 'G')}${flow('G', 'A', 'n = 1')}${flow('G', 'B')}`,
      ),
    ).to.deep.equal(['G BPMN 2.0.2 §10.6.4']);
    expect(await rulesBrokenBy(`${start}${task('A')}${flow('S', 'A', 'n = 1')}`)).to.deep.equal([
      'S BPMN 2.0.2 §10.5.2',
    ]);
    expect(
      await rulesBrokenBy(
        `${start}<bpmn:eventBasedGateway id="G"/><bpmn:intermediateCatchEvent id="W1">${message}</bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent id="W2">${timer}</bpmn:intermediateCatchEvent>${flow('S', 'G')}${flow('G', 'W1', 'n = 1')}${flow('G', 'W2')}`,
      ),
    ).to.deep.equal(['G BPMN 2.0.2 §10.6.6']);
  });

  it('refuse a condition where there is no other way, and a flow that is not followed at once', async () => {
    expect(await rulesBrokenBy(`${start}${task('A', 'B')}${flow('S', 'A')}${flow('A', 'B', 'n = 1')}`)).to.deep.equal([
      'A BPMN 2.0.2 §8.4.13',
    ]);
    expect(
      await rulesBrokenBy(`${start}${task('A')}${flow('S', 'A', undefined, 'isImmediate="false"')}`),
    ).to.deep.equal(['S_A BPMN 2.0.2 §8.4.13']);
  });

  it('refuse a definition that belongs to another event', async () => {
    const waits = (id: string, definition: string) =>
      `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
    const own = message.replace('/>', ' id="Definitie"/>');
    const borrowed = '<bpmn:eventDefinitionRef>Definitie</bpmn:eventDefinitionRef>';
    const both = `${start}${waits('W1', own)}${waits('W2', borrowed)}${flow('S', 'W1')}${flow('W1', 'W2')}`;
    expect(await rulesBrokenBy(both)).to.deep.equal(['W2 BPMN 2.0.2 §10.5']);
    const shared = drawing(both.replace(own, borrowed), roots + own);
    expect((await compile(shared, { decisions: [] })).problems).to.deep.equal([]);
  });

  it('refuse message events beside receive tasks behind an event-based gateway, and boundary events on those', async () => {
    const behind = (rest: string) =>
      `${start}<bpmn:eventBasedGateway id="G"/><bpmn:receiveTask id="R" messageRef="M"/>${rest}${flow('S', 'G')}${flow('G', 'R')}${flow('G', 'W')}`;
    const wait = (definition: string) =>
      `<bpmn:intermediateCatchEvent id="W">${definition}</bpmn:intermediateCatchEvent>`;
    expect(await rulesBrokenBy(behind(wait(timer)))).to.deep.equal([]);
    expect(await rulesBrokenBy(behind(wait(message)))).to.deep.equal(['G BPMN 2.0.2 §10.6.6']);
    expect(
      await rulesBrokenBy(
        behind(`${wait(timer)}<bpmn:boundaryEvent id="T" attachedToRef="R">${timer}</bpmn:boundaryEvent>`),
      ),
    ).to.deep.equal(['G BPMN 2.0.2 §10.6.6']);
  });

  it('refuse a boundary event outside the sub-process of its activity', async () => {
    expect(
      await rulesBrokenBy(
        `${start}<bpmn:subProcess id="Sub"><bpmn:userTask id="A"/></bpmn:subProcess><bpmn:boundaryEvent id="T" attachedToRef="A">${timer}</bpmn:boundaryEvent>${flow('S', 'Sub')}`,
      ),
    ).to.deep.equal(['T BPMN 2.0.2 §10.5.4']);
  });

  it('refuse boundary events and repetition on an event sub-process', async () => {
    const sub = (body: string) =>
      `${start}<bpmn:subProcess id="Sub" triggeredByEvent="true">${body}<bpmn:startEvent id="I">${message}</bpmn:startEvent></bpmn:subProcess>`;
    expect(
      await rulesBrokenBy(`${sub('')}<bpmn:boundaryEvent id="T" attachedToRef="Sub">${timer}</bpmn:boundaryEvent>`),
    ).to.deep.equal(['Sub BPMN 2.0.2 §10.3.5']);
    expect(await rulesBrokenBy(sub('<bpmn:standardLoopCharacteristics loopMaximum="2"/>'))).to.deep.equal([
      'Sub BPMN 2.0.2 §10.3.5',
    ]);
  });

  it('refuse a default that is no flow of the element, and repetition over a collection on an event sub-process', async () => {
    const choice = (by: string) =>
      `${start}<bpmn:exclusiveGateway id="G" default="${by}"/>${task('A', 'B', 'C')}${flow('S', 'G')}${flow('G', 'A', 'n = 1')}${flow('G', 'B', 'n = 2')}${flow('A', 'C')}`;
    expect(await rulesBrokenBy(choice('G_B'))).to.deep.equal([]);
    expect(await rulesBrokenBy(choice('A_C'))).to.deep.equal(['G BPMN 2.0.2 §8.4.13']);
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
    expect(
      await rulesBrokenBy(
        `${start}<bpmn:subProcess id="Sub" triggeredByEvent="true">${loop}<bpmn:startEvent id="I">${message}</bpmn:startEvent></bpmn:subProcess>`,
      ),
    ).to.deep.equal(['Sub BPMN 2.0.2 §10.3.5']);
  });

  it('refuse an event without definition beside a receive task for itself alone', async () => {
    expect(
      await rulesBrokenBy(
        `${start}<bpmn:eventBasedGateway id="G"/><bpmn:receiveTask id="R" messageRef="M"/><bpmn:intermediateCatchEvent id="W"/>${flow('S', 'G')}${flow('G', 'R')}${flow('G', 'W')}`,
      ),
    ).to.deep.equal(['W BPMN 2.0.2 §10.5.4']);
  });
});
