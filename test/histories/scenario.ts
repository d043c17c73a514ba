import { herhaal, type Loop, type Toneel } from '../workflows/toneel.ts';

/**
 * One story to record: its name, and what happens in it. It gives the processes of which the history is kept: the first
 * under the name of the story, the others under that and the name of their process.
 */
export type Scenario = readonly [naam: string, speel: (toneel: Toneel) => Promise<readonly Loop[]>];

/** Drawings, and the stories that are played with them. */
export interface Bundel {
  readonly tekeningen: readonly string[];
  readonly scenarios: readonly Scenario[];
}

/** Decides the tasks of these elements, one after another. */
export async function besluit(loop: Loop, ...elementen: readonly string[]): Promise<void> {
  for (const element of elementen) await loop.besluit(await loop.taak(element));
}

/** Waits until an element has completed, once or oftener. */
export async function gebeurd(loop: Loop, element: string): Promise<void> {
  const regel = { workflowId: loop.id, 'regel.change': 'completed', 'regel.element': element };
  await herhaal(() => loop.toneel.opslag.logboekregels.findOne(regel).lean());
}

/** Waits for the end, however it comes, and gives what was played. */
export async function totEinde(loop: Loop, ...meer: readonly Loop[]): Promise<readonly Loop[]> {
  for (const een of [loop, ...meer]) await een.handvat.result().catch(() => undefined);
  return [loop, ...meer];
}
