import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';

/** A process that was started for a casus: its number is given out once per message. */
export const Processtart = z.object({
  bericht: z.string(),
  proces: z.string(),
  nummer: z.int().positive(),
  workflowId: z.string(),
});
export type Processtart = z.infer<typeof Processtart>;

/** The file about one incident and those concerned. Holds no personal data: that stands encrypted elsewhere. */
export const Casus = z.object({
  /** Casusnummer, `ML-2026-000123`. */
  _id: z.string(),
  huis: z.string(),
  /** Code of the location of the house that it is of, by the gemeente of its first melding; absent: of the whole house. */
  locatie: z.string().optional(),
  status: z.enum(['open', 'gesloten']),
  geopend: Tijdstip,
  gesloten: Tijdstip.nullable(),
  /** Until when it is kept after it was closed, where somebody decided that it is kept longer than the house does. */
  bewaarTot: Tijdstip.optional(),
  /** `besloten`: somebody decided that its content goes; `gedaan`: it is gone. */
  vernietiging: z.enum(['besloten', 'gedaan']).optional(),
  meldingen: z.array(z.string()),
  /** Organisations that take part: have or had a task or an actie. */
  organisaties: z.array(z.string()),
  starts: z.array(Processtart),
  /** Summary over the running processes; see `vatSamen`. */
  proces: z.string().nullable(),
  stap: z.string().nullable(),
  wachtop: z.array(z.string()),
  deadline: Tijdstip.nullable(),
  /** Deadline or `ZONDER_EINDE`: lists sort on it. */
  sorteer: Tijdstip,
  /** Raised by one with every change: changes are compare-and-set on it. */
  versie: z.int(),
});
export type Casus = z.infer<typeof Casus>;
