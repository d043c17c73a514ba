import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Omgeving } from '../omgeving.ts';

/** The roles that read afterwards what was laid down with this form (`x-lezers`); null where it names none. */
export async function lezersVan(
  { modellen }: Pick<Omgeving, 'modellen'>,
  { model, formulier }: Pick<Vastlegging, 'model' | 'formulier'>,
): Promise<readonly string[] | null> {
  if (model === null || formulier === null) return null;
  return (await modellen.model(model)).formulieren.get(formulier)?.['x-lezers'] ?? null;
}
