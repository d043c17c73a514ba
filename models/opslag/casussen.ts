import { Casus } from '../casus.ts';
import type { Verzameling } from './documentmodel.ts';

/** The lists of a house and of an organisation, by deadline, and what a house keeps, by when it was closed. */
export const casussen = {
  naam: 'casussen',
  vorm: Casus,
  indexen: [
    { sleutels: { huis: 1, status: 1, sorteer: 1, _id: 1 } },
    { sleutels: { organisaties: 1, status: 1, sorteer: 1, _id: 1 } },
    { sleutels: { huis: 1, status: 1, vernietiging: 1, gesloten: 1, _id: 1 } },
  ],
} satisfies Verzameling<typeof Casus>;
