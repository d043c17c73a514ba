import { Kennisgeving } from '../kennisgeving.ts';
import type { Verzameling } from './documentmodel.ts';

/** What is still to be sent; and by dossier. */
export const kennisgevingen = {
  naam: 'kennisgevingen',
  vorm: Kennisgeving,
  indexen: [{ sleutels: { status: 1, at: 1 } }, { sleutels: { 'dossier.id': 1, at: 1 } }],
} satisfies Verzameling<typeof Kennisgeving>;
