import { Vastlegging } from '../vastlegging.ts';
import type { Verzameling } from './documentmodel.ts';

/** By dossier; and what is left to settle. */
export const vastleggingen = {
  naam: 'vastleggingen',
  vorm: Vastlegging,
  indexen: [{ sleutels: { 'dossier.id': 1, at: 1 } }, { sleutels: { status: 1, ontvangen: 1 } }],
} satisfies Verzameling<typeof Vastlegging>;
