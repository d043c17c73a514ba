import { Melding } from '../melding.ts';
import type { Verzameling } from './documentmodel.ts';

/** By casus; the lists of a house and of an organisation, newest first; what is left to finish. */
export const meldingen = {
  naam: 'meldingen',
  vorm: Melding,
  indexen: [
    { sleutels: { casus: 1 } },
    { sleutels: { huis: 1, ontvangen: -1, _id: -1 } },
    { sleutels: { 'door.organisatie': 1, ontvangen: -1, _id: -1 } },
    { sleutels: { status: 1, ontvangen: 1 } },
  ],
} satisfies Verzameling<typeof Melding>;
