import { expect } from 'chai';
import { gehelen } from '../../../api/diensten/gehelen.ts';
import type { TraceEntry, Variables } from '../../../engine/process-state.ts';
import { step } from '../../../engine/step.ts';
import { maakRegel, VANZELF } from '../../../workflows/regels.ts';
import { einde, keten, modelVan, tekening } from '../../workflows/tekeningen.ts';

const AT = '2026-11-24T09:00:00.000Z';

describe('the lines about a multi-instance activity as a whole', () => {
  it('are those of its body: opened before the instances in it, closed after them, each time again', async () => {
    const model = await modelVan(
      tekening(
        'vragen',
        `<bpmn:startEvent id="Start"/>
<bpmn:exclusiveGateway id="Opnieuw"/>
<bpmn:userTask id="Taak" name="Inbreng leveren"><bpmn:multiInstanceLoopCharacteristics id="Taak_keren" regietafel:verzameling="wie" regietafel:element="een"/></bpmn:userTask>
${einde('Einde')}
${keten('Start', 'Opnieuw', 'Taak', 'Einde')}`,
      ),
    );
    const spoor: TraceEntry[] = [];
    const wie: Variables = { wie: ['om', 'ggz'] };
    let { state, trace } = step(model, null, { type: 'start', at: AT, variables: wie });
    spoor.push(...trace);
    const binnen = trace.flatMap(({ element, change, instance }) =>
      element === 'Taak' && change === 'entered' && instance !== undefined ? [instance] : [],
    );
    for (const instance of binnen.slice(1)) {
      ({ state, trace } = step(model, state, { type: 'complete', at: AT, instance, variables: {} }));
      spoor.push(...trace);
    }
    expect(state.status).to.equal('completed');
    const regels = spoor.map((regel, plaats) => maakRegel(plaats + 1, regel, VANZELF));
    const taken = regels.filter(({ element }) => element === 'Taak');
    const geheel = gehelen(model, regels);
    expect(taken.map(({ change, nummer }) => [change, geheel.has(nummer)])).to.deep.equal([
      ['entered', true],
      ['entered', false],
      ['entered', false],
      ['completed', false],
      ['completed', false],
      ['completed', true],
    ]);
    expect([...geheel]).to.have.length(2);
  });
});
