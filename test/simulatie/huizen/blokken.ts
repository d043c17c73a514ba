import fc from 'fast-check';
import { drawing, modelOf } from '../../engine/drawing.ts';
import { block, draw } from '../../engine/random-drawing.ts';
import { HUIS } from '../../workflows/huis.ts';
import type { Huisinhoud, Variabelen } from './huisinhoud.ts';

/** A house with one process, of blocks in blocks. */
export async function blokken(seed: number): Promise<Huisinhoud> {
  const [wortel] = fc.sample(block, { seed, numRuns: 1 });
  const { elements, variables } = draw(wortel ?? { kind: 'task' });
  const xml = drawing(elements).replaceAll('<bpmn:userTask ', '<bpmn:userTask regietafel:rol="procesregisseur" ');
  const model = await modelOf(xml);
  return {
    naam: `blokken met ${String(seed)}`,
    huis: HUIS,
    modellen: new Map([[model.id, model]]),
    versies: [],
    formulieren: new Map(),
    begin: { proces: model.id, variabelen: variables as Variabelen },
    antwoorden: {},
    berichten: {},
    gegevens: {},
  };
}
