import { expect } from 'chai';
import { versionOf } from '../../../engine/compile/version.ts';
import { drawing, flow, modelOf } from '../drawing.ts';

describe('the version of a model', () => {
  it('is about the text of an expression, not about how the engine evaluates it', async () => {
    const of = async (condition: string) => {
      const { version: _own, ...model } = await modelOf(
        drawing(
          `<bpmn:startEvent id="S"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('S', 'A')}${flow('A', 'B', condition)}${flow('A', 'C')}<bpmn:task id="C"/>`,
        ),
      );
      return model;
    };
    const model = await of('n > 1');
    const taken = model.flows['A_B'];
    if (taken?.condition == null) throw new Error('The flow has no condition');
    const condition = { ...taken.condition, program: ['literal', true] as const };
    const otherwise = { ...model, flows: { ...model.flows, A_B: { ...taken, condition } } };
    expect(versionOf(otherwise)).to.equal(versionOf(model));
    expect(versionOf(await of('n > 2'))).not.to.equal(versionOf(model));
  });
});
