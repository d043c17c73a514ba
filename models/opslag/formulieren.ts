import { Formulierdocument } from '../formulierdocument.ts';
import type { Verzameling } from './documentmodel.ts';

export const formulieren = { naam: 'formulieren', vorm: Formulierdocument } satisfies Verzameling<
  typeof Formulierdocument
>;
