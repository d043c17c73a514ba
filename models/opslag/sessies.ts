import { Sessie } from '../sessie.ts';
import type { Verzameling } from './documentmodel.ts';

export const sessies = { naam: 'sessies', vorm: Sessie } satisfies Verzameling<typeof Sessie>;
