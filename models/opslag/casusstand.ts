import { isDeepStrictEqual } from 'node:util';
import type { Casus } from '../casus.ts';
import { type Procesloop, vatSamen } from '../procesloop.ts';
import { casusprocesId } from '../kenmerken.ts';
import { SleutelVernietigd } from '../versleuteling/kluis.ts';
import { veranderCasus } from './casusverandering.ts';
import type { Opslag } from './opslag.ts';

/**
 * Brings the summary of a casus up to its processes, and adds organisations that take part. Called after every projection;
 * the processes are read after the casus, so that of two at once the later one is right.
 */
export async function werkCasusBij(
  opslag: Opslag,
  id: string,
  organisaties: readonly string[] = [],
): Promise<Casus | null> {
  return veranderCasus(opslag, id, async (casus) => {
    const lopen = await opslag.proceslopen.find({ 'dossier.id': id }).lean();
    const anders = casusstand(casus, lopen, organisaties);
    const nu = Object.fromEntries(Object.keys(anders).map((veld) => [veld, casus[veld as keyof typeof anders]]));
    return isDeepStrictEqual(nu, anders) ? null : anders;
  });
}

/** What of a casus follows from its processes, and from the organisations that take part in it besides the known ones. */
export function casusstand(
  casus: Casus,
  lopen: readonly Procesloop[],
  organisaties: readonly string[],
): ReturnType<typeof vatSamen> & Pick<Casus, 'organisaties'> {
  const bekend = new Set(lopen.map(({ _id }) => _id));
  const wacht = casus.starts.some(({ workflowId }) => !bekend.has(workflowId));
  const deelnemers = [...new Set([...casus.organisaties, ...organisaties])].sort();
  return { ...vatSamen(lopen, wacht), organisaties: deelnemers };
}

/** The workflow id of the process that message `bericht` starts for a casus; the same message always gets the same one. */
export async function nummerStart(
  opslag: Opslag,
  start: { casus: string; proces: string; bericht: string },
): Promise<string> {
  const vind = ({ starts }: Casus): Casus['starts'][number] | undefined =>
    starts.find(({ bericht, proces }) => bericht === start.bericht && proces === start.proces);
  const casus = await veranderCasus(opslag, start.casus, (stand) => {
    if (vind(stand) !== undefined) return null;
    if (stand.vernietiging != null) throw new SleutelVernietigd(`casus ${start.casus} wordt niet meer bewaard`);
    const nummer = stand.starts.filter(({ proces }) => proces === start.proces).length + 1;
    const workflowId = casusprocesId(start.casus, start.proces, nummer);
    return {
      status: 'open',
      gesloten: null,
      starts: [...stand.starts, { bericht: start.bericht, proces: start.proces, nummer, workflowId }],
    };
  });
  const gegeven = casus === null ? undefined : vind(casus);
  if (gegeven === undefined) throw new Error(`casus ${start.casus} bestaat niet`);
  return gegeven.workflowId;
}
