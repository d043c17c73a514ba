import { expect } from 'chai';
import { aanroepkringen } from '../../../api/diensten/aanroepkringen.ts';
import { compile } from '../../../engine/compile.ts';
import type { ProcessModel } from '../../../engine/process-model.ts';
import { leesHuismap, tekenhuizen } from '../../huizen/huismap.ts';

/** A process that comes by way of `tussen` to a call of another. */
async function proces(
  id: string,
  roept: string,
  tussen = '<scriptTask id="t" scriptFormat="feel"><script>1</script></scriptTask>',
): Promise<ProcessModel> {
  const { models, problems } = await compile(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:regietafel="https://regietafel.nl/bpmn/1.0" targetNamespace="x">
       <process id="${id}" name="Proef" isExecutable="true">
         <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
         ${tussen}<sequenceFlow id="f2" sourceRef="t" targetRef="roep"/>
         <callActivity id="roep" calledElement="${roept}"/><sequenceFlow id="f3" sourceRef="roep" targetRef="e"/><endEvent id="e"/>
       </process>
     </definitions>`,
    { decisions: [] },
  );
  expect(problems).to.deep.equal([]);
  const [model] = models;
  if (model === undefined) throw new Error('geen model');
  return model;
}
const kringen = (...modellen: ProcessModel[]): string[] =>
  aanroepkringen(new Map(modellen.map((model) => [model.id, model]))).map(({ proces: van, via }) =>
    [van, ...via].join(' '),
  );

describe('processes that call each other', () => {
  it('are refused where one comes to itself again and nothing waits', async () => {
    expect(kringen(await proces('a', 'a'))).to.deep.equal(['a a']);
    expect(kringen(await proces('a', 'b'), await proces('b', 'c'), await proces('c', 'a'))).to.deep.equal([
      ...['a b c a', 'b c a b', 'c a b c'],
    ]);
  });

  it('may do so where somebody does something first', async () => {
    const taak = '<userTask id="t"/>';
    expect(kringen(await proces('a', 'b', taak), await proces('b', 'a'))).to.deep.equal([]);
    expect(kringen(await proces('a', 'b'), await proces('b', 'weg'))).to.deep.equal([]);
  });

  it('do so in no house', async () => {
    for (const code of tekenhuizen) expect(aanroepkringen((await leesHuismap(code)).modellen), code).to.deep.equal([]);
  });
});
