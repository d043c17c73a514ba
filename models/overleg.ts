import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';

/** Message that the processes on an agenda get once it is fixed. */
export const GEAGENDEERD = 'geagendeerd';

/** One meeting: a process of its own and a lens on the tasks of its agenda. */
export const Overleg = z.object({
  /** Number, `ML-OV-2026-0012`. */
  _id: z.string(),
  huis: z.string(),
  proces: z.string(),
  naam: z.string(),
  gepland: Tijdstip,
  /** Tasks opened later go on the next agenda. */
  afsluiting: Tijdstip,
  status: z.enum(['gepland', 'open', 'gesloten']),
  gesloten: Tijdstip.nullable(),
  /** Element id of the user task whose open tasks are the agenda. */
  agendaTaak: z.string(),
  /** Nobody meets: it stands in no list and in no agenda. */
  ronde: z.boolean().optional(),
  /** Task ids, fixed when the meeting opens; null until then. */
  agenda: z.array(z.string()).nullable(),
  deelnemers: z.array(z.object({ organisatie: z.string(), aanwezig: z.boolean().nullable() })),
});
export type Overleg = z.infer<typeof Overleg>;
