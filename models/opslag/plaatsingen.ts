import { Plaatsing } from '../plaatsing.ts';
import type { Verzameling } from './documentmodel.ts';

export const plaatsingen = {
  naam: 'plaatsingen',
  vorm: Plaatsing,
  indexen: [{ sleutels: { huis: 1 } }],
} satisfies Verzameling<typeof Plaatsing>;
