import { setTimeout as wacht } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';
import { werkCasusBij } from '../../models/opslag/casusstand.ts';
import { isAlarm, LogboekGat } from './alarm.ts';
import type { Bron, Stap } from './bron.ts';
import { Posities } from './posities.ts';
import { Projector } from './projecteren.ts';
import { type Pauze, Schrijfrij } from './schrijfrij.ts';

/** Milliseconds until a store that was away is tried again: each time twice as long, up to this. */
const LANGSTE_WACHT = 5000;
/** Milliseconds that a worker which stops waits for what is under way. */
const LAATSTE_WACHT = 1000;

/**
 * Follows the processes that run in this worker and writes what happens in them to the store: each step as soon as it is
 * on record, all that wait in one go. It may forget everything at any moment: the sweep finds what was left, and
 * `bevestig` waits for it. So a store that is away never delays a decision, and a decision that was lost never shows.
 */
export class Volger {
  readonly #opslag: Opslag;
  readonly #bron: Pick<Bron, 'lees' | 'zodraVast'>;
  readonly #log: Logger;
  readonly #pauze: Pauze;
  readonly #posities: Posities;
  readonly #rij: Schrijfrij;
  readonly #lopend = new Map<string, Promise<void>>();
  readonly #achter = new Set<string>();
  #wordtGewekt = false;
  #wacht = 0;
  #gestopt = false;

  constructor(
    opslag: Opslag,
    bron: Pick<Bron, 'lees' | 'zodraVast'>,
    log: Logger,
    pauze: Pauze = losseWacht,
    nu?: () => number,
  ) {
    this.#opslag = opslag;
    this.#bron = bron;
    this.#log = log;
    this.#pauze = pauze;
    this.#posities = new Posities(opslag);
    this.#rij = new Schrijfrij(this.#posities, new Projector(opslag, nu), pauze);
  }

  /** A process made a step, perhaps. Called while its workflow task still runs; never throws and never waits. */
  meld(stap: Stap): void {
    if (this.#gestopt) return;
    const { workflowId } = stap.projectie;
    const vorige = this.#lopend.get(workflowId) ?? Promise.resolve();
    const deze = vorige
      .then(() => this.#bron.zodraVast(stap))
      .then((vast) => {
        if (this.#gestopt) return;
        // Not awaited: the next step of the same process can join the same write.
        void this.#rij.schrijf(vast).catch((fout: unknown) => {
          this.#raaktAchter(workflowId, fout);
        });
      })
      .catch((fout: unknown) => {
        this.#raaktAchter(workflowId, fout);
      })
      .finally(() => {
        if (this.#lopend.get(workflowId) === deze) this.#lopend.delete(workflowId);
      });
    this.#lopend.set(workflowId, deze);
  }

  /** Brings the store up to what is on record of a process, and gives the number of the last line. Throws when it cannot. */
  async volg(workflowId: string): Promise<number> {
    const { positie, projectie } = await this.#lees(workflowId);
    const { regels, stand } = projectie;
    if (stand.nummer < positie)
      throw new LogboekGat(`${workflowId}: het logboek heeft regels die het proces niet kent`);
    if (mist(projectie, positie)) throw new LogboekGat(`${workflowId}: het logboek mist regels`);
    if (regels.length > 0) await this.#rij.schrijf(projectie);
    // A crash after the position was written may have left the casus behind.
    else if (projectie.dossier.soort === 'casus') await werkCasusBij(this.#opslag, projectie.dossier.id);
    return stand.nummer;
  }

  /** Finishes what can be finished within a second; the rest is left for the sweep of another worker, or of a next start. */
  async stop(): Promise<void> {
    const lopend = Promise.all(this.#lopend.values());
    const genoeg = new AbortController();
    await Promise.race([lopend, wacht(LAATSTE_WACHT, undefined, { signal: genoeg.signal }).catch(() => undefined)]);
    genoeg.abort();
    this.#gestopt = true;
    await this.#rij.stop();
  }

  /** Where the store is, and what the process has after that. */
  async #lees(workflowId: string): Promise<{ positie: number; projectie: Projectie }> {
    for (let eerder = -1; ;) {
      this.#posities.vergeet(workflowId);
      const positie = await this.#posities.van(workflowId);
      const projectie = await this.#bron.lees(workflowId, positie);
      // Another writer may have brought the store further meanwhile, and the process let go of those lines.
      if (!mist(projectie, positie) || positie === eerder) return { positie, projectie };
      eerder = positie;
    }
  }

  #raaktAchter(workflowId: string, fout: unknown): void {
    this.#posities.vergeet(workflowId);
    if (this.#gestopt || fout instanceof WorkflowNotFoundError) return;
    if (isAlarm(fout)) {
      this.#log.error({ workflowId, fout }, 'het logboek en het proces hebben een ander verleden');
      return;
    }
    if (this.#achter.size === 0) this.#log.warn({ workflowId, fout }, 'de projectie loopt achter');
    this.#achter.add(workflowId);
    this.#wekLater();
  }

  #wekLater(): void {
    if (this.#wordtGewekt || this.#gestopt) return;
    this.#wacht = Math.min(LANGSTE_WACHT, this.#wacht === 0 ? 100 : this.#wacht * 2);
    this.#wordtGewekt = true;
    void this.#pauze(this.#wacht).then(() => {
      this.#wordtGewekt = false;
      return this.#haalIn();
    });
  }

  async #haalIn(): Promise<void> {
    if (this.#gestopt) return;
    const ids = [...this.#achter];
    this.#achter.clear();
    await Promise.all(
      ids.map((id) =>
        this.volg(id).catch((fout: unknown) => {
          this.#raaktAchter(id, fout);
        }),
      ),
    );
    if (this.#achter.size > 0) return;
    this.#wacht = 0;
    this.#log.info({ processen: ids.length }, 'de projectie is weer bij');
  }
}

/** Whether lines are missing between what the store has and what the process still holds. */
function mist({ regels, stand }: Projectie, positie: number): boolean {
  return (regels[0]?.nummer ?? stand.nummer + 1) > positie + 1;
}

/** Keeps no process alive that has nothing else to do. */
function losseWacht(ms: number): Promise<void> {
  return wacht(ms, undefined, { ref: false });
}
