import { Agendakoppeling } from '../agendakoppeling.ts';
import type { Verzameling } from './documentmodel.ts';

export const agendakoppelingen = {
  naam: 'agendakoppelingen',
  vorm: Agendakoppeling,
  indexen: [{ sleutels: { geheim: 1 }, uniek: true }],
} satisfies Verzameling<typeof Agendakoppeling>;
