import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const wait = (id: string) => `<bpmn:intermediateCatchEvent id="${id}">${message}</bpmn:intermediateCatchEvent>`;
const receive = '<bpmn:receiveTask id="X" messageRef="M" instantiate="true"/>';
const gateway = `<bpmn:eventBasedGateway id="X" instantiate="true"/>${wait('V')}${wait('W')}${flow('X', 'V')}${flow('X', 'W')}`;
const starts = '<bpmn:startEvent id="S1"/><bpmn:startEvent id="S2"/><bpmn:task id="A"/>';

async function rulesBrokenBy(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, '<bpmn:message id="M" name="bericht"/>'), { decisions: [] });
  return problems.map(({ element, rule }) => `${String(element)} ${rule.split('§').at(-1) ?? ''}`);
}

describe('an element that creates the process', () => {
  for (const [what, elements, clause] of [
    ['a receive task', receive, '10.3.3'],
    ['an event-based gateway', gateway, '10.6.6'],
  ] as const) {
    it(`has no incoming flow, or one from a start event: ${what}`, async () => {
      expect(await rulesBrokenBy(elements)).to.deep.equal([]);
      expect(await rulesBrokenBy(`<bpmn:startEvent id="S1"/>${elements}${flow('S1', 'X')}`)).to.deep.equal([]);
      const refused = [`X ${clause}`];
      expect(
        await rulesBrokenBy(starts + elements + flow('S1', 'X') + flow('S2', 'X') + flow('S2', 'A')),
      ).to.deep.equal(refused);
      expect(await rulesBrokenBy(starts + elements + flow('S1', 'A') + flow('A', 'X'))).to.deep.equal(refused);
      expect(await rulesBrokenBy(`${elements}<bpmn:sequenceFlow id="F" targetRef="X"/>`)).to.have.members([
        'F 8.4.13',
        ...refused,
      ]);
    });

    it(`stands outside sub-processes: ${what}`, async () => {
      expect(await rulesBrokenBy(`<bpmn:subProcess id="Sub">${elements}</bpmn:subProcess>`)).to.deep.equal([
        `X ${clause}`,
      ]);
    });
  }

  it('is the only gateway that may wait for all of its events', async () => {
    const parallel = gateway.replace('instantiate="true"', 'eventGatewayType="Parallel"');
    expect(await rulesBrokenBy(parallel)).to.deep.equal(['X 10.6.6']);
    expect(await rulesBrokenBy(parallel.replace('id="X"', 'id="X" instantiate="true"'))).to.deep.equal([]);
  });
});
