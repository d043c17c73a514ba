import { Onbestelbaar } from '../onbestelbaar.ts';
import type { Verzameling } from './documentmodel.ts';

/** The list of a house, oldest first. */
export const onbestelbaar = {
  naam: 'onbestelbaar',
  vorm: Onbestelbaar,
  indexen: [{ sleutels: { huis: 1, status: 1, ontvangen: 1, _id: 1 } }],
} satisfies Verzameling<typeof Onbestelbaar>;
