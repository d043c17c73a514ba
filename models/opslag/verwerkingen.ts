import { Verwerking } from '../verwerking.ts';
import type { Verzameling } from './documentmodel.ts';

export const verwerkingen = {
  naam: 'verwerkingen',
  vorm: Verwerking,
  indexen: [{ sleutels: { betrokkene: 1, at: -1 } }, { sleutels: { 'dossier.id': 1, at: -1 } }],
} satisfies Verzameling<typeof Verwerking>;
