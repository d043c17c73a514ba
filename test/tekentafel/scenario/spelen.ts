import { leesScenario } from '../../../tekentafel/scenario/scenario.ts';
import { speelScenario, type Verloop } from '../../../tekentafel/scenario/verloop.ts';
import { compile } from '../../../engine/compile.ts';
import { drawing, MONDAY } from '../../engine/drawing.ts';

/** Plays a scenario on the elements of one process `P`; `andere` are more processes of the same file. */
export async function speel(elementen: string, scenario: object = {}, andere = '', wortels = ''): Promise<Verloop> {
  const xml = drawing(elementen, wortels).replace('</bpmn:definitions>', `${andere}</bpmn:definitions>`);
  const { models, problems } = await compile(xml, { decisions: [] });
  const [model, ...buren] = models;
  if (model === undefined) throw new Error(JSON.stringify(problems));
  const aanroepbaar = new Map(models.map((een) => [een.id, een]));
  return speelScenario({ model, buren, aanroepbaar, altijd: {}, nu: MONDAY }, leesScenario(JSON.stringify(scenario)));
}

/** `change element` of every line, without the process itself and the flows. */
export function gebeurd({ trace }: Verloop): string[] {
  return trace
    .filter(({ type }) => type !== 'process' && type !== 'sequenceFlow')
    .map(({ change, element }) => `${change} ${element}`);
}

/** When an element was completed, in order. */
export function klaar({ trace }: Verloop, id: string): string[] {
  return trace.filter(({ element, change }) => element === id && change === 'completed').map(({ at }) => at);
}
