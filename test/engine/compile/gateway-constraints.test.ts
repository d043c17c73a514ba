import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const start = '<bpmn:startEvent id="S"/>';
const task = (...ids: string[]) => ids.map((id) => `<bpmn:task id="${id}"/>`).join('');
const gateway = (direction: string) => `<bpmn:parallelGateway id="G" gatewayDirection="${direction}"/>`;

async function rulesBrokenBy(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements), { decisions: [] });
  return problems.map(({ element, rule }) => `${String(element)} ${rule}`);
}

describe('the direction of a gateway', () => {
  const splits = `${start}${task('A', 'B')}${flow('S', 'G')}${flow('G', 'A')}${flow('G', 'B')}`;
  const merges = `${start}${task('A', 'B', 'C')}${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'G')}${flow('B', 'G')}${flow('G', 'C')}`;
  const both = `${merges}${task('D')}${flow('G', 'D')}`;
  const wrong = ['G BPMN 2.0.2 §8.4.9'];

  it('is refused where the drawing shows another', async () => {
    expect(await rulesBrokenBy(gateway('Converging') + splits)).to.deep.equal(wrong);
    expect(await rulesBrokenBy(gateway('Diverging') + merges)).to.deep.equal(wrong);
    for (const direction of ['Diverging', 'Converging'])
      expect(await rulesBrokenBy(gateway(direction) + both)).to.deep.equal(wrong);
    for (const elements of [splits, merges])
      expect(await rulesBrokenBy(gateway('Mixed') + elements)).to.deep.equal(wrong);
  });

  it('is fine where it is what is drawn, or not said', async () => {
    expect(await rulesBrokenBy(gateway('Diverging') + splits)).to.deep.equal([]);
    expect(await rulesBrokenBy(gateway('Converging') + merges)).to.deep.equal([]);
    expect(await rulesBrokenBy(gateway('Mixed') + both)).to.deep.equal([]);
    for (const elements of [splits, merges, both])
      expect(await rulesBrokenBy(gateway('Unspecified') + elements)).to.deep.equal([]);
  });
});

describe('the flows out of a gateway', () => {
  const choice = (id = 'G', rest = '') => `<bpmn:exclusiveGateway id="${id}" ${rest}/>${task('A', 'B')}`;
  const noCondition = ['G BPMN 2.0.2 §13.4.2'];

  it('have a condition each where one is chosen, but for the default', async () => {
    const into = start + flow('S', 'G');
    const conditional = flow('G', 'A', 'n = 1');
    expect(await rulesBrokenBy(into + choice() + conditional + flow('G', 'B', 'n = 2'))).to.deep.equal([]);
    expect(await rulesBrokenBy(into + choice('G', 'default="G_B"') + conditional + flow('G', 'B'))).to.deep.equal([]);
    expect(await rulesBrokenBy(into + choice() + conditional + flow('G', 'B'))).to.deep.equal(noCondition);
  });

  it('are asked for it also where they are drawn outside the sub-process of the gateway', async () => {
    const outside = (second?: string) =>
      `${start}<bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${choice()}${flow('I', 'G')}</bpmn:subProcess>${flow('S', 'Sub')}${flow('G', 'A', 'n = 1')}${flow('G', 'B', second)}`;
    expect(await rulesBrokenBy(outside('n = 2'))).to.deep.equal([]);
    expect(await rulesBrokenBy(outside())).to.deep.equal(noCondition);
  });

  it('lead to two events or more that wait, where the first event decides', async () => {
    const wait = (id: string) =>
      `<bpmn:intermediateCatchEvent id="${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
    const behind = (...flows: string[]) =>
      rulesBrokenBy(
        `${start}<bpmn:eventBasedGateway id="G"/>${wait('V')}${wait('W')}${flow('S', 'G')}${flows.join('')}`,
      );
    expect(await behind(flow('G', 'V'), flow('G', 'W'))).to.deep.equal([]);
    expect(await behind(flow('G', 'V'), flow('V', 'W'))).to.deep.equal(['G BPMN 2.0.2 §10.6.6']);
    const nowhere = await behind(flow('G', 'V'), flow('G', 'W'), '<bpmn:sequenceFlow id="F" sourceRef="G"/>');
    expect(nowhere).to.have.members(['G BPMN 2.0.2 §10.6.6', 'F BPMN 2.0.2 §8.4.13']);
  });

  it('need a condition to start at a complex gateway that several flows lead to', async () => {
    const both = (condition: string) =>
      `<bpmn:complexGateway id="G">${condition}</bpmn:complexGateway>${task('A', 'B', 'C')}${flow('A', 'G')}${flow('B', 'G')}${flow('G', 'C')}`;
    expect(await rulesBrokenBy(both(''))).to.deep.equal(['G BPMN 2.0.2 §13.4.5']);
    const condition = '<bpmn:activationCondition>activationCount &gt;= 1</bpmn:activationCondition>';
    expect(await rulesBrokenBy(both(condition))).to.deep.equal([]);
  });
});
