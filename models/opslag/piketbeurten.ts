import { Piketbeurt } from '../piket.ts';
import type { Verzameling } from './documentmodel.ts';

export const piketbeurten = {
  naam: 'piketbeurten',
  vorm: Piketbeurt,
  indexen: [{ sleutels: { huis: 1, datum: 1 } }],
} satisfies Verzameling<typeof Piketbeurt>;
