import { Kennisgeving } from '../kennisgeving.ts';
import type { Verzameling } from './documentmodel.ts';

/** What is still to be sent; by dossier; and the invitations of a house. */
export const kennisgevingen = {
  naam: 'kennisgevingen',
  vorm: Kennisgeving,
  indexen: [
    { sleutels: { status: 1, at: 1 } },
    { sleutels: { 'dossier.id': 1, at: 1 } },
    { sleutels: { soort: 1, huis: 1, at: 1 } },
  ],
} satisfies Verzameling<typeof Kennisgeving>;
