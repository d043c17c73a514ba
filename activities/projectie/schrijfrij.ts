import type { Projectie } from '../../models/proces.ts';
import { isAlarm } from './alarm.ts';
import type { Posities } from './posities.ts';
import { type Projector, voegSamen } from './projecteren.ts';

/** Milliseconds between the starts of two writes: under load steps gather, and the first after a quiet moment waits for nothing. */
const TUSSENPOOS = 100;

/** A step came before the one before it: what lies between is read from the process. */
class Overgeslagen extends Error {
  override readonly name = 'Overgeslagen';
}

/** Waits this many ms; given, so that a simulated world can wait in its own time. */
export type Pauze = (ms: number) => Promise<unknown>;

interface Wachtend {
  readonly projectie: Projectie;
  readonly klaar: (fout: Error | null) => void;
}

/** What is to be written to the store, of every process in this worker: all that waits in one go, one go at a time. */
export class Schrijfrij {
  readonly #posities: Posities;
  readonly #projector: Projector;
  readonly #pauze: Pauze;
  #rij: Wachtend[] = [];
  #schrijft: Promise<void> | null = null;
  #gestopt = false;

  constructor(posities: Posities, projector: Projector, pauze: Pauze) {
    this.#posities = posities;
    this.#projector = projector;
    this.#pauze = pauze;
  }

  /** Done when it stands in the store. Throws where it cannot be written, or does not follow on what the store has. */
  schrijf(projectie: Projectie): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#rij.push({
        projectie,
        klaar: (fout) => {
          if (fout === null) resolve();
          else reject(fout);
        },
      });
      this.#schrijft ??= this.#leegRij().finally(() => {
        this.#schrijft = null;
      });
    });
  }

  /** Waits for what is under way, and no longer between two writes. */
  async stop(): Promise<void> {
    this.#gestopt = true;
    await this.#schrijft;
  }

  async #leegRij(): Promise<void> {
    while (this.#rij.length > 0) {
      const nu = this.#rij;
      this.#rij = [];
      const tussenpoos = this.#pauze(TUSSENPOOS);
      await this.#schrijfSamen(nu);
      if (!this.#gestopt) await tussenpoos;
    }
  }

  async #schrijfSamen(wachtenden: readonly Wachtend[]): Promise<void> {
    try {
      const nieuw = await this.#posities.aanvullingen(wachtenden.map(({ projectie }) => projectie));
      const samen = voegSamen(nieuw.flatMap((een) => (een === null || een.regels.length === 0 ? [] : [een])));
      await this.#projector.projecteer(samen);
      for (const { workflowId, stand } of samen) this.#posities.zet(workflowId, stand.nummer);
      for (const [plaats, { klaar }] of wachtenden.entries()) klaar(nieuw[plaats] === null ? new Overgeslagen() : null);
    } catch (fout) {
      // One process with another past than the store must not hold up the others.
      if (wachtenden.length > 1 && isAlarm(fout)) for (const een of wachtenden) await this.#schrijfSamen([een]);
      else for (const { klaar } of wachtenden) klaar(fout instanceof Error ? fout : new Error(String(fout)));
    }
  }
}
