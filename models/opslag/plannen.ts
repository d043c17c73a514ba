import { Plan } from '../plan.ts';
import type { Verzameling } from './documentmodel.ts';

export const plannen = { naam: 'plannen', vorm: Plan } satisfies Verzameling<typeof Plan>;
