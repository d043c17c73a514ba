import { Abonnement, Rondzending, Nieuws, Onbezorgd } from '../abonnement.ts';
import type { Verzameling } from './documentmodel.ts';

export const abonnementen = {
  naam: 'abonnementen',
  vorm: Abonnement,
  indexen: [{ sleutels: { huis: 1 } }],
} satisfies Verzameling<typeof Abonnement>;

export const nieuws = { naam: 'nieuws', vorm: Nieuws } satisfies Verzameling<typeof Nieuws>;

/** What is due, for each abonnement. */
export const rondzendingen = {
  naam: 'rondzendingen',
  vorm: Rondzending,
  indexen: [{ sleutels: { abonnement: 1, wacht: 1, volgende: 1 } }],
} satisfies Verzameling<typeof Rondzending>;

export const onbezorgd = {
  naam: 'onbezorgd',
  vorm: Onbezorgd,
  indexen: [{ sleutels: { abonnement: 1, at: -1 } }, { sleutels: { abonnement: 1, status: 1 } }],
} satisfies Verzameling<typeof Onbezorgd>;
