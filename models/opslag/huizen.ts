import { Huisdocument } from '../huis.ts';
import type { Verzameling } from './documentmodel.ts';

export const huizen = { naam: 'huizen', vorm: Huisdocument } satisfies Verzameling<typeof Huisdocument>;
