import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const start = '<bpmn:startEvent id="S"/>';
const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const wait = (id: string) => `<bpmn:intermediateCatchEvent id="${id}">${message}</bpmn:intermediateCatchEvent>`;
const join =
  '<bpmn:parallelGateway id="J"/><bpmn:endEvent id="E"/><bpmn:sequenceFlow id="J_E" sourceRef="J" targetRef="E"/>';
const stuck = ['J: Deze parallelle gateway gaat nooit door: zijn inkomende pijlen worden nooit allemaal genomen.'];

async function problemsOf(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements + join, '<bpmn:message id="M" name="bericht"/>'), {
    decisions: [],
  });
  return problems.map(({ element, message: text }) => `${String(element)}: ${text}`);
}

describe('a parallel gateway that joins', () => {
  it('never goes on behind an event-based gateway, unless that waits for all of its events', async () => {
    const behind = (attributes: string, before: string) =>
      `${before}<bpmn:eventBasedGateway id="G" ${attributes}/>${wait('V')}${wait('W')}${flow('G', 'V')}${flow('G', 'W')}${flow('V', 'J')}${flow('W', 'J')}`;
    expect(await problemsOf(behind('', start + flow('S', 'G')))).to.deep.equal(stuck);
    expect(await problemsOf(behind('instantiate="true"', ''))).to.deep.equal(stuck);
    expect(await problemsOf(behind('instantiate="true" eventGatewayType="Parallel"', ''))).to.deep.equal([]);
  });

  it('goes on behind a complex gateway, which gives tokens when it starts and again when it resets', async () => {
    const split = (attributes: string, rest: string) =>
      `${start}<bpmn:complexGateway id="G" ${attributes}/>${user('A', 'B')}${flow('S', 'G')}${rest}${flow('A', 'J')}${flow('B', 'J')}`;
    expect(await problemsOf(split('', flow('G', 'A', 'n = 1') + flow('G', 'B', 'n = 2')))).to.deep.equal([]);
    expect(await problemsOf(split('default="G_B"', flow('G', 'A', 'n = 1') + flow('G', 'B')))).to.deep.equal([]);
    const again = `${start}<bpmn:complexGateway id="G"/>${user('A')}${flow('S', 'G')}${flow('G', 'A', 'n = 1')}${flow('A', 'J')}${flow('G', 'J', 'n = 2')}`;
    expect(await problemsOf(again)).to.deep.equal([]);
  });

  it('goes on where an event that throws, an activity or a start gives a token to each of its flows', async () => {
    for (const giver of [
      '<bpmn:intermediateThrowEvent id="G"/>',
      '<bpmn:task id="G"/>',
      '<bpmn:parallelGateway id="G"/>',
      '<bpmn:inclusiveGateway id="G"/>',
    ])
      expect(
        await problemsOf(
          `${start}${giver}${user('A', 'B')}${flow('S', 'G')}${flow('G', 'A')}${flow('G', 'B')}${flow('A', 'J')}${flow('B', 'J')}`,
        ),
        giver,
      ).to.deep.equal([]);
  });

  it('goes on where a token comes over a link, and never where two links take the place of each other', async () => {
    const link = (side: 'Throw' | 'Catch', id: string, name: string) =>
      `<bpmn:intermediate${side}Event id="${id}"><bpmn:linkEventDefinition name="${name}"/></bpmn:intermediate${side}Event>`;
    const over = (gateway: string, condition?: string) =>
      `${start}${gateway}${link('Throw', 'L1', 'x')}${link('Catch', 'L2', 'x')}${user('B')}${flow('S', 'G')}${flow('G', 'L1', condition)}${flow('G', 'B')}${flow('L2', 'J')}${flow('B', 'J')}`;
    expect(await problemsOf(over('<bpmn:parallelGateway id="G"/>'))).to.deep.equal([]);
    expect(await problemsOf(over('<bpmn:exclusiveGateway id="G" default="G_B"/>', 'n = 1'))).to.deep.equal(stuck);
  });

  it('is told to be unreached, not stuck, where no token ever comes near', async () => {
    const problems = await problemsOf(
      `${start}${user('A', 'B', 'C')}${flow('S', 'A')}${flow('B', 'C')}${flow('C', 'B')}${flow('B', 'J')}${flow('C', 'J')}`,
    );
    expect(problems).to.deep.equal(['B', 'C', 'J', 'E'].map((id) => `${id}: Hier komt nooit iets of iemand aan.`));
  });

  it('never goes on where one of its flows comes from nowhere', async () => {
    const problems = await problemsOf(`${start}${user('A', 'B')}${flow('S', 'A')}${flow('A', 'J')}${flow('B', 'J')}`);
    expect(problems).to.have.members(['B: Hier komt nooit iets of iemand aan.', ...stuck]);
  });

  it('goes on where the process begins at both sides, with or without start events', async () => {
    expect(await problemsOf(`${user('A', 'B')}${flow('A', 'J')}${flow('B', 'J')}`)).to.deep.equal([]);
    const starts = `${start}${start.replace('"S"', '"S2"')}`;
    expect(await problemsOf(`${starts}${flow('S', 'J')}${flow('S2', 'J')}`)).to.deep.equal([]);
  });

  it('never goes on behind a choice between conditions', async () => {
    const choice = `${start}<bpmn:exclusiveGateway id="G"/>${user('A', 'B')}${flow('S', 'G')}${flow('G', 'A', 'n = 1')}${flow('G', 'B', 'n = 2')}${flow('A', 'J')}${flow('B', 'J')}`;
    expect(await problemsOf(choice)).to.deep.equal(stuck);
  });
});
