import type { OpenTaak } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import { ZONDER_EINDE } from '../../models/tijdstip.ts';

/** What is the same for every task of one process. */
type Proceskern = Pick<Taak, 'workflowId' | 'huis' | 'locatie' | 'proces' | 'procesnaam' | 'model' | 'dossier'>;

const MEESTE = 5000;
/** Real ms after which the store has a task, and knows better. */
const VERS = 5000;

/** An open task as its process tells it, in the form in which the store will have it. */
export function uitProces(open: OpenTaak, kern: Proceskern): Taak {
  const { id, ...velden } = open;
  const { workflowId, huis, locatie, proces, procesnaam, model, dossier } = kern;
  return {
    _id: id,
    ...velden,
    ...{ workflowId, huis, proces, procesnaam, model, dossier },
    ...(locatie !== undefined && { locatie }),
    sorteer: velden.deadline ?? ZONDER_EINDE,
    status: 'open',
    gesloten: null,
    besluit: null,
    nummer: 0,
  };
}

/**
 * Tasks that answers have named, for the moment between that answer and their arrival in the store: who decides one and
 * goes on with the next does not wait for a projection.
 */
export class Taakgeheugen {
  readonly #taken = new Map<string, { readonly taak: Taak; readonly tot: number }>();

  onthoud(taken: readonly Taak[]): void {
    for (const taak of taken) {
      this.#taken.delete(taak._id);
      this.#taken.set(taak._id, { taak, tot: performance.now() + VERS });
    }
    for (const oudste of this.#taken.keys()) {
      if (this.#taken.size <= MEESTE) return;
      this.#taken.delete(oudste);
    }
  }

  vind(id: string): Taak | null {
    const bekend = this.#taken.get(id);
    return bekend !== undefined && performance.now() < bekend.tot ? bekend.taak : null;
  }
}
