import { Piscina } from 'piscina';
import { ongeldig, Problem } from '../problemen.ts';
import type * as werk from './werk.ts';

type Werk = typeof werk;
type Soort = {
  [N in keyof Werk]: Werk[N] extends (opdracht: never) => Promise<werk.Gedaan<unknown>> ? N : never;
}[keyof Werk];
type Uitkomst<N extends Soort> = Extract<Awaited<ReturnType<Werk[N]>>, { uitkomst: unknown }>['uitkomst'];

/** Enough for the drawings and scenarios of a whole house several times over. */
const GEDULD = 20_000;
/** Pieces of work that wait for their turn. */
const WACHTRIJ = 8;
/** MB of heap for one piece of work. */
const GEHEUGEN = 512;
/** Real ms after which a thread without work ends. */
const STIL = 60_000;

/**
 * Works on drawings in a thread of its own: one that goes round for ever, or is very large, keeps nobody else waiting. A
 * thread is there while there is work.
 */
export class Werkplaats {
  readonly #pool = new Piscina({
    filename: new URL('./draad.mjs', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: WACHTRIJ,
    idleTimeout: STIL,
    resourceLimits: { maxOldGenerationSizeMb: GEHEUGEN },
  });

  /** `geduld`: real ms, waiting for its turn included. Throws `OngeldigeInvoer` with what is refused, or `TeVeelWerk`. */
  async doe<N extends Soort>(soort: N, opdracht: Parameters<Werk[N]>[0], geduld = GEDULD): Promise<Uitkomst<N>> {
    const gedaan = await this.#laatDoen(soort, opdracht, geduld);
    if ('fouten' in gedaan) throw ongeldig(gedaan.fouten);
    return gedaan.uitkomst;
  }

  async sluit(): Promise<void> {
    await this.#pool.destroy();
  }

  async #laatDoen<N extends Soort>(soort: N, opdracht: unknown, geduld: number): Promise<werk.Gedaan<Uitkomst<N>>> {
    const signal = AbortSignal.timeout(geduld);
    try {
      return (await this.#pool.run(opdracht, { name: soort, signal })) as werk.Gedaan<Uitkomst<N>>;
    } catch (fout) {
      if (signal.aborted || isGrens(fout))
        throw new Problem(
          'TeVeelWerk',
          'Dit vraagt te veel werk of geheugen; maak de tekening of het scenario kleiner.',
          {
            cause: fout,
          },
        );
      throw fout;
    }
  }
}

/** The thread ran out of memory, or too much waits for it. */
function isGrens(fout: unknown): boolean {
  if (!(fout instanceof Error)) return false;
  const code = 'code' in fout ? fout.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || fout.message === 'Task queue is at limit';
}
