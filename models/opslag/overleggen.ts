import { Overleg } from '../overleg.ts';
import type { Verzameling } from './documentmodel.ts';

export const overleggen = {
  naam: 'overleggen',
  vorm: Overleg,
  indexen: [{ sleutels: { huis: 1, gepland: -1 } }],
} satisfies Verzameling<typeof Overleg>;
