import { Model } from '../model.ts';
import type { Verzameling } from './documentmodel.ts';

export const modellen = {
  naam: 'modellen',
  vorm: Model,
  indexen: [{ sleutels: { huis: 1, proces: 1, geplaatst: 1 } }],
} satisfies Verzameling<typeof Model>;
