import { Betrokkene } from '../betrokkene.ts';
import type { Verzameling } from './documentmodel.ts';

/** By casus, and by blind index: who is already known. */
export const betrokkenen = {
  naam: 'betrokkenen',
  vorm: Betrokkene,
  indexen: [{ sleutels: { casus: 1 } }, { sleutels: { indexen: 1 } }],
} satisfies Verzameling<typeof Betrokkene>;
