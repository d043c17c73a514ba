import { Logboek } from '../../models/opslag/logboek.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';
import { Casussen } from './casussen.ts';
import { projecteerLopen } from './lopen.ts';
import { Nieuwsmelder } from './nieuws.ts';
import { sluitOverleggen } from './overleggen.ts';
import { projecteerTaken } from './taken.ts';
import { leggingenVast } from './vastleggingen.ts';

/**
 * Writes what happened in processes to the store: the logbook, the worklist, what was laid down, the position. Each write
 * serves all projections at once, and every one of them may be repeated.
 */
export class Projector {
  readonly #opslag: Opslag;
  readonly #logboek: Logboek;
  readonly #casussen: Casussen;
  readonly #nieuws: Nieuwsmelder;

  /** `nu`: real ms, from any beginning. */
  constructor(opslag: Opslag, nu: () => number = () => performance.now()) {
    this.#opslag = opslag;
    this.#logboek = new Logboek(opslag);
    this.#casussen = new Casussen(opslag);
    this.#nieuws = new Nieuwsmelder(opslag, nu);
  }

  /** Of one process: one projection, with lines that follow what the store has. One call at a time. */
  async projecteer(projecties: readonly Projectie[]): Promise<void> {
    await this.#logboek.voegToe(projecties);
    await projecteerTaken(this.#opslag, projecties, await this.#casussen.locaties(projecties));
    const organisaties = await leggingenVast(this.#opslag, projecties);
    await this.#nieuws.meld(projecties);
    await projecteerLopen(this.#opslag, projecties);
    await this.#casussen.werkBij(projecties, organisaties);
    await sluitOverleggen(this.#opslag, projecties);
  }
}

/** The last line of each process that the store has; 0 of one it does not know. */
export async function leesPosities(opslag: Opslag, workflowIds: readonly string[]): Promise<Map<string, number>> {
  const lopen = await opslag.proceslopen.find({ _id: { $in: [...workflowIds] } }, { nummer: 1 }).lean();
  const bekend = new Map(lopen.map(({ _id, nummer }) => [_id, nummer]));
  return new Map(workflowIds.map((id) => [id, bekend.get(id) ?? 0]));
}

/** One projection for each process, of several in a row. */
export function voegSamen(projecties: readonly Projectie[]): Projectie[] {
  const samen = new Map<string, Projectie>();
  for (const projectie of projecties) {
    const eerder = samen.get(projectie.workflowId);
    samen.set(
      projectie.workflowId,
      eerder === undefined
        ? projectie
        : {
            ...projectie,
            regels: [...eerder.regels, ...projectie.regels],
            geopend: [...eerder.geopend, ...projectie.geopend],
          },
    );
  }
  return [...samen.values()];
}
