import { Poststuk } from '../poststuk.ts';
import type { Verzameling } from './documentmodel.ts';

/** What is still to be sent. */
export const poststukken = {
  naam: 'poststukken',
  vorm: Poststuk,
  indexen: [{ sleutels: { status: 1, volgende: 1 } }],
} satisfies Verzameling<typeof Poststuk>;
