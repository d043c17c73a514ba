import { definitionsOf } from '../../engine/events/definitions.ts';
import { startEventsOf } from '../../engine/events/process-start.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Formulier } from '../../models/formulier.ts';
import type { Huis } from '../../models/huis.ts';
import { onderdelenVan } from '../../models/onderdelen.ts';
import type { Bevinding } from './model-controle.ts';

/**
 * A form that names its readers (`x-lezers`) lays down what is read among what was laid down and nowhere else: a melding,
 * a plan, leefgebieden and maatregelen are shown to others too.
 */
export function* controleerLezers(
  formulieren: readonly Formulier[],
  huis: Partial<Pick<Huis, 'intake'>>,
  modellen: ReadonlyMap<string, ProcessModel>,
): Generator<Bevinding> {
  const vanMelding = new Set((huis.intake?.soorten ?? []).flatMap((soort) => beginformulieren(modellen, soort)));
  for (const formulier of formulieren) {
    if (formulier['x-lezers'] === undefined) continue;
    const elders = [...(vanMelding.has(formulier.$id) ? ['melding'] : []), ...onderdelenVan(formulier)];
    for (const wat of elders) {
      yield {
        element: formulier.$id,
        naam: null,
        melding: `"x-lezers" past niet bij dit formulier: ${WAAR[wat] ?? wat}.`,
        herstel: 'Vraag wat niet iedereen mag lezen op een eigen formulier.',
      };
    }
  }
}

const WAAR: Readonly<Record<string, string>> = {
  melding: 'een melding leest iedereen die de casus overziet',
  plan: 'het plan leest iedereen die aan de casus meedoet',
  leefgebieden: 'de leefgebieden leest iedereen die de casus overziet',
  maatregelen: 'eerdere maatregelen zijn in het hele huis te vinden',
};

/** Names of the forms of the start events that a kind of melding begins its process with. */
function beginformulieren(
  modellen: ReadonlyMap<string, ProcessModel>,
  { proces, bericht }: Huis['intake']['soorten'][number],
): string[] {
  const model = modellen.get(proces);
  if (model === undefined) return [];
  return startEventsOf(model)
    .filter((start) => definitionsOf(start).some((een) => een.kind === 'message' && een.name === bericht))
    .flatMap(({ form }) => form ?? []);
}
