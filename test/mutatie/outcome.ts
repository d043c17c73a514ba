import type { MutantResult } from '@stryker-mutator/api/core';

/** What became of the mutants of a folder; `score`: the percentage that a test saw, or that ran out of time. */
export interface Outcome {
  readonly place: string;
  readonly mutants: number;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly score: number;
  /** The survivors, as a reader looks them up. */
  readonly survivors: readonly string[];
}

/** Counts what was run; texts for people are left out. */
export function outcomeOf(place: string, results: readonly MutantResult[]): Outcome {
  const count = (...statuses: readonly string[]) => results.filter(({ status }) => statuses.includes(status)).length;
  const [killed, timeout, survived] = [count('Killed'), count('Timeout'), count('Survived', 'NoCoverage')];
  const mutants = killed + timeout + survived;
  return {
    place,
    mutants,
    killed,
    timeout,
    survived,
    score: mutants === 0 ? 100 : (100 * (killed + timeout)) / mutants,
    survivors: results.filter(({ status }) => status === 'Survived').map(lineOf),
  };
}

function lineOf({ fileName, location, mutatorName, replacement }: MutantResult): string {
  const { line, column } = location.start;
  return `${fileName}:${line}:${column} ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}`;
}

/** Prints the survivors, and the row of the table in docs/mutatie.md. */
export function show({ place, mutants, killed, timeout, survived, score, survivors }: Outcome): void {
  for (const line of survivors) console.log(line);
  console.log(`| \`${place}\` | ${mutants} | ${killed} | ${timeout} | ${survived} | ${score.toFixed(1)} % |`);
}
