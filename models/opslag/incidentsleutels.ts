import { Incidentsleutel } from '../melding.ts';
import type { Verzameling } from './documentmodel.ts';

/** Those of a casus, to go with it. */
export const incidentsleutels = {
  naam: 'incidentsleutels',
  vorm: Incidentsleutel,
  indexen: [{ sleutels: { casus: 1 } }],
} satisfies Verzameling<typeof Incidentsleutel>;
