/** How long each of a number of runs took, in ms. */
export interface Duren {
  readonly p50: number;
  readonly p99: number;
}

export function duren(gemeten: readonly number[]): Duren {
  const gesorteerd = gemeten.toSorted((een, ander) => een - ander);
  const op = (deel: number) => gesorteerd[Math.min(gesorteerd.length - 1, Math.floor(gesorteerd.length * deel))] ?? 0;
  return { p50: op(0.5), p99: op(0.99) };
}

/** Runs both in turn, A B A B …, so that a machine that slows down slows both; gives their durations. */
export async function omEnOm(
  keren: number,
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
): Promise<[Duren, Duren]> {
  const metingen: [number[], number[]] = [[], []];
  for (let keer = 0; keer < keren; keer += 1) {
    metingen[0].push(await duurVan(a));
    metingen[1].push(await duurVan(b));
  }
  return [duren(metingen[0]), duren(metingen[1])];
}

export async function duurVan(doe: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await doe();
  return performance.now() - begin;
}

/** How many of `doe` finish a second when each of the given workers keeps going for `ms`. */
export async function doorvoer<T>(
  ms: number,
  werkers: readonly T[],
  doe: (werker: T) => Promise<unknown>,
): Promise<number> {
  const begin = performance.now();
  let aantal = 0;
  const werk = async (werker: T) => {
    while (performance.now() - begin < ms) {
      await doe(werker);
      aantal += 1;
    }
  };
  await Promise.all(werkers.map(werk));
  return (aantal * 1000) / (performance.now() - begin);
}

/** Duration by the clock, and processor time of this process with all its threads; in ms. */
export interface Kosten {
  readonly ms: number;
  readonly cpu: number;
}

export async function kostenVan(doe: () => Promise<unknown>): Promise<Kosten> {
  const voor = process.cpuUsage();
  const ms = await duurVan(doe);
  const { user, system } = process.cpuUsage(voor);
  return { ms, cpu: (user + system) / 1000 };
}
