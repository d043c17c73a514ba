import { Medewerker } from '../medewerker.ts';
import type { Verzameling } from './documentmodel.ts';

export const medewerkers = {
  naam: 'medewerkers',
  vorm: Medewerker,
  indexen: [{ sleutels: { huizen: 1 } }],
} satisfies Verzameling<typeof Medewerker>;
