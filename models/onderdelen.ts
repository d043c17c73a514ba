import type { Formulier } from './formulier.ts';
import { maatregelvelden } from './maatregel.ts';
import { PLANVARIABELE } from './plan.ts';
import type { Vastlegging } from './vastlegging.ts';

/** The parts of the file that a form fills: they are shown outside what was laid down too. */
export function onderdelenVan(formulier: Formulier): Vastlegging['onderdelen'] {
  const { properties = {} } = formulier;
  const leefgebieden = Object.values(properties).some((veld) => veld['x-weergave'] === 'leefgebieden');
  return [
    ...(PLANVARIABELE in properties ? (['plan'] as const) : []),
    ...(leefgebieden ? (['leefgebieden'] as const) : []),
    ...(maatregelvelden(formulier) === null ? [] : (['maatregelen'] as const)),
  ];
}
