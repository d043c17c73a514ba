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
  const wrong = ['G BPMN 2.0.2 §10.6.1'];

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
