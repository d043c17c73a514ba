import { Logboekregel } from '../logboekregel.ts';
import type { Verzameling } from './documentmodel.ts';

/** The unique place in the chain is what makes appending by several processes safe. */
export const logboekregels = {
  naam: 'logboekregels',
  vorm: Logboekregel,
  indexen: [{ sleutels: { 'dossier.id': 1, volgnummer: 1 }, uniek: true }],
} satisfies Verzameling<typeof Logboekregel>;
