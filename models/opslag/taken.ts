import { Taak } from '../taak.ts';
import type { Verzameling } from './documentmodel.ts';

/** The worklist by role, by organisation and by person; by dossier, by process, and the agenda of an overleg; for figures by closing and by deadline. */
export const taken = {
  naam: 'taken',
  vorm: Taak,
  indexen: [
    { sleutels: { status: 1, rol: 1, huis: 1, sorteer: 1, geopend: 1, _id: 1 } },
    { sleutels: { status: 1, organisatie: 1, huis: 1, sorteer: 1, geopend: 1, _id: 1 } },
    { sleutels: { toegewezen: 1, status: 1, sorteer: 1 } },
    { sleutels: { 'dossier.id': 1, status: 1 } },
    { sleutels: { workflowId: 1, status: 1 } },
    { sleutels: { element: 1, huis: 1, status: 1 } },
    { sleutels: { huis: 1, gesloten: 1 } },
    { sleutels: { huis: 1, sorteer: 1 } },
  ],
} satisfies Verzameling<typeof Taak>;
