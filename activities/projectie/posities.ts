import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';
import { leesPosities } from './projecteren.ts';

/** Processes of which the position is remembered; of any other it is read. */
const MEESTE = 10_000;

/** What a projection adds to what the store has: its new lines, nothing, or (null) not without the lines before it. */
export type Aanvulling = Projectie | null;

/** The last line of each process that the store has, as far as this worker knows. */
export class Posities {
  readonly #opslag: Opslag;
  readonly #bekend = new Map<string, number>();

  constructor(opslag: Opslag) {
    this.#opslag = opslag;
  }

  async van(workflowId: string): Promise<number> {
    return (await this.#lees([workflowId])).get(workflowId) ?? 0;
  }

  /** For each projection what is new in it, each counted from the ones before it. */
  async aanvullingen(projecties: readonly Projectie[]): Promise<Aanvulling[]> {
    const stand = await this.#lees(projecties.map(({ workflowId }) => workflowId));
    return projecties.map((projectie) => {
      const positie = stand.get(projectie.workflowId) ?? 0;
      const regels = projectie.regels.filter(({ nummer }) => nummer > positie);
      // A step without lines of its own tells too how many there are by then.
      const eerste = regels[0]?.nummer ?? Math.max(positie, projectie.stand.nummer) + 1;
      if (eerste !== positie + 1) return null;
      stand.set(projectie.workflowId, regels.at(-1)?.nummer ?? positie);
      return { ...projectie, regels };
    });
  }

  zet(workflowId: string, nummer: number): void {
    this.#bekend.delete(workflowId);
    this.#bekend.set(workflowId, nummer);
    if (this.#bekend.size <= MEESTE) return;
    for (const oudste of this.#bekend.keys()) {
      this.#bekend.delete(oudste);
      return;
    }
  }

  vergeet(workflowId: string): void {
    this.#bekend.delete(workflowId);
  }

  async #lees(ids: readonly string[]): Promise<Map<string, number>> {
    const onbekend = [...new Set(ids)].filter((id) => !this.#bekend.has(id));
    const gelezen = onbekend.length === 0 ? new Map<string, number>() : await leesPosities(this.#opslag, onbekend);
    return new Map(ids.map((id) => [id, this.#bekend.get(id) ?? gelezen.get(id) ?? 0]));
  }
}
