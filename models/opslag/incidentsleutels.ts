import { Incidentsleutel } from '../melding.ts';
import type { Verzameling } from './documentmodel.ts';

export const incidentsleutels = { naam: 'incidentsleutels', vorm: Incidentsleutel } satisfies Verzameling<
  typeof Incidentsleutel
>;
