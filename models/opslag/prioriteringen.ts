import { Prioritering } from '../wens.ts';
import type { Verzameling } from './documentmodel.ts';

export const prioriteringen = {
  naam: 'prioriteringen',
  vorm: Prioritering,
  indexen: [{ sleutels: { casus: 1 } }],
} satisfies Verzameling<typeof Prioritering>;
