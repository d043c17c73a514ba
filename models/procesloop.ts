import { z } from 'zod';
import { Activeerbaar, Dossier } from './proces.ts';
import { Tijdstip, ZONDER_EINDE } from './tijdstip.ts';
import type { Casus } from './casus.ts';

/** Projection of one run of a process; `_id` is its workflow id. */
export const Procesloop = z.object({
  _id: z.string(),
  huis: z.string(),
  dossier: Dossier,
  proces: z.string(),
  procesnaam: z.string(),
  /** Of a process called inside a multi-instance: what it is about, such as the id of an actie. */
  onderwerp: z.string().nullable(),
  /** `_id` of the Model that the run is pinned to. */
  model: z.string(),
  status: z.enum(['lopend', 'afgerond', 'beeindigd', 'mislukt']),
  gestart: Tijdstip,
  geeindigd: Tijdstip.nullable(),
  /** Number of the last line of the trace that this projection includes: an older stand never overwrites it. */
  nummer: z.int(),
  /** Ids of the elements with an open instance. */
  open: z.array(z.string()),
  /** What somebody may start in its ad-hoc sub-processes; absent where it was never projected. */
  activeerbaar: z.array(Activeerbaar).optional(),
  einde: z.string().nullable(),
  /** Whether what its drawing promised came in time; null where it measures nothing, or has not ended. */
  opTijd: z.boolean().nullable().optional(),
  stap: z.string().nullable(),
  wachtop: z.array(z.string()),
  deadline: Tijdstip.nullable(),
});
export type Procesloop = z.infer<typeof Procesloop>;

type Samenvatting = Pick<Casus, 'status' | 'gesloten' | 'proces' | 'stap' | 'wachtop' | 'deadline' | 'sorteer'>;

/**
 * Where a casus stands, from all its processes: the step of the running process with the earliest deadline, on whom any
 * of them waits. Closed when none runs. `wacht`: a process has been promised to the casus but has no projection yet.
 */
export function vatSamen(lopen: readonly Procesloop[], wacht: boolean): Samenvatting {
  const lopend = lopen.filter(({ status }) => status === 'lopend').sort(opDeadline);
  const eerste = lopend[0];
  if (eerste === undefined) {
    const laatste = [...lopen].sort((een, ander) => (een.geeindigd ?? '').localeCompare(ander.geeindigd ?? '')).at(-1);
    const open = wacht || laatste === undefined;
    return {
      status: open ? 'open' : 'gesloten',
      gesloten: open ? null : laatste.geeindigd,
      proces: laatste?.proces ?? null,
      stap: null,
      wachtop: [],
      deadline: null,
      sorteer: ZONDER_EINDE,
    };
  }
  return {
    status: 'open',
    gesloten: null,
    proces: eerste.proces,
    stap: eerste.stap,
    wachtop: [...new Set(lopend.flatMap(({ wachtop }) => wachtop))].sort(),
    deadline: eerste.deadline,
    sorteer: eerste.deadline ?? ZONDER_EINDE,
  };
}

function opDeadline(een: Procesloop, ander: Procesloop): number {
  const sleutel = ({ deadline, gestart, _id }: Procesloop): string => `${deadline ?? ZONDER_EINDE} ${gestart} ${_id}`;
  return sleutel(een) < sleutel(ander) ? -1 : 1;
}
