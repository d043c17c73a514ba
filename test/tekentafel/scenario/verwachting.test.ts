import { expect } from 'chai';
import { nietUitgekomen } from '../../../tekentafel/scenario/verwachting.ts';
import { Dekking } from '../../../tekentafel/scenario/dekking.ts';
import { drawing, flow, modelOf } from '../../engine/drawing.ts';
import { speel } from './spelen.ts';

const TAAK = '<bpmn:startEvent id="S"/><bpmn:userTask id="T"/>' + flow('S', 'T');

describe('the expectation of a scenario', () => {
  it('counts how often an element was completed', async () => {
    const tweemaal = await speel(
      `<bpmn:userTask id="T"><bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality>1</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`,
    );
    const keren = (completed: string[]) => nietUitgekomen({ completed, variables: {} }, tweemaal);
    expect(keren(['T', 'T'])).to.deep.equal([]);
    expect(keren(['T', 'T', 'T'])).to.deep.equal(['completed: T is 2 keer afgerond, verwacht was 3 keer']);
  });

  it('is that nothing fails, where there is none', async () => {
    expect(nietUitgekomen(undefined, await speel(TAAK, { wait: true }))).to.deep.equal([]);
    const mislukt = await speel(TAAK, { answers: { T: [{ error: 'X' }] } });
    expect(nietUitgekomen(undefined, mislukt)).to.deep.equal([
      'status: het proces is mislukt bij T: De fout X van T wordt nergens opgevangen.',
    ]);
  });
});

describe('the coverage of scenarios', () => {
  it('counts only flows that were taken, in the process they belong to', async () => {
    const model = await modelOf(drawing(TAAK));
    const dekking = new Dekking();
    const nooit = { process: 'P', flow: 'S_T', name: null, source: 'S', target: 'T' };
    dekking.tel({ ...model, id: 'Q' }, await speel(TAAK));
    expect(dekking.ongelopen([model])).to.deep.equal([nooit]);
    dekking.tel(model, await speel(TAAK));
    expect(dekking.ongelopen([model])).to.deep.equal([]);
  });
});
