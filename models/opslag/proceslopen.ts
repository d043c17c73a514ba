import { Procesloop } from '../procesloop.ts';
import type { Verzameling } from './documentmodel.ts';

/** By dossier; and how many runs a model still has; for figures by end. */
export const proceslopen = {
  naam: 'proceslopen',
  vorm: Procesloop,
  indexen: [
    { sleutels: { 'dossier.id': 1 } },
    { sleutels: { model: 1, status: 1 } },
    { sleutels: { huis: 1, geeindigd: 1 } },
  ],
} satisfies Verzameling<typeof Procesloop>;
