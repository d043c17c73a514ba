import { Sleutel } from '../sleutel.ts';
import type { Verzameling } from './documentmodel.ts';

export const sleutels = { naam: 'sleutels', vorm: Sleutel } satisfies Verzameling<typeof Sleutel>;
