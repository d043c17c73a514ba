import { Bezorging } from '../bezorging.ts';
import type { Verzameling } from './documentmodel.ts';

export const bezorgingen = { naam: 'bezorgingen', vorm: Bezorging } satisfies Verzameling<typeof Bezorging>;
