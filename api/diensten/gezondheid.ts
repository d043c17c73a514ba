import { binnen } from '../temporal/opdracht.ts';
import type { Omgeving } from '../omgeving.ts';
import { Problem } from '../problemen.ts';

/** Throws `OpslagWeg` or `ProcesWeg` when a server does not answer. */
export async function keurGezondheid(omgeving: Omgeving): Promise<{ opslag: boolean; processen: boolean }> {
  const { verbinding } = omgeving.opslag;
  await verbinding.db?.command({ ping: 1 }).catch((fout: unknown) => {
    throw new Problem('OpslagWeg', 'De opslag antwoordt niet.', { cause: fout });
  });
  await binnen(omgeving, () => omgeving.temporal.workflowService.getSystemInfo({})).catch((fout: unknown) => {
    throw new Problem('ProcesWeg', 'De procesdienst antwoordt niet.', { cause: fout });
  });
  return { opslag: true, processen: true };
}
