import { Teller } from '../teller.ts';
import type { Verzameling } from './documentmodel.ts';

export const tellers = { naam: 'tellers', vorm: Teller } satisfies Verzameling<typeof Teller>;
