import { Wereld } from '../wereld.ts';
import type { Verzameling } from './documentmodel.ts';

export const werelden = { naam: 'werelden', vorm: Wereld } satisfies Verzameling<typeof Wereld>;
