import { Vastlegging } from '../vastlegging.ts';
import type { Verzameling } from './documentmodel.ts';

/** By dossier; what is left to settle; for figures by the part of the file that it fills. */
export const vastleggingen = {
  naam: 'vastleggingen',
  vorm: Vastlegging,
  indexen: [
    { sleutels: { 'dossier.id': 1, at: 1 } },
    { sleutels: { status: 1, ontvangen: 1 } },
    { sleutels: { huis: 1, onderdelen: 1, at: 1 } },
  ],
} satisfies Verzameling<typeof Vastlegging>;
