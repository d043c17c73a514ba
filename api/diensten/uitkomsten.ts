import type { Omgeving } from '../omgeving.ts';

/** The text of the button that an outcome stands for in the drawing; null where there is none. */
export async function uitkomstnaam(
  { modellen }: Omgeving,
  model: string | null,
  element: string | null,
  uitkomst: string | null,
): Promise<string | null> {
  if (model === null || element === null || uitkomst === null) return null;
  const { model: tekening } = await modellen.model(model);
  return tekening.nodes[element]?.task?.outcomes.find(({ value }) => value === uitkomst)?.label ?? null;
}
