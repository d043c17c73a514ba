import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type Counts, sum } from './counts.ts';
import { runMocha } from './mocha.ts';
import { root, runSteps } from './step.ts';

/** The share of the lines of `engine/` that its own tests must run. */
const LEAST = 98;

const folder = join(root, 'coverage/engine');

const Lines = z.object({ lines: z.object({ total: z.number(), covered: z.number(), pct: z.number() }) });
const Summary = z.record(z.string(), Lines);

/**
 * Runs the tests of `engine/` and holds how much of it they run; the measurement counts as one. A file that is never
 * loaded does not count: it has types only, or nothing uses it, and then knip refuses it.
 */
export async function runEngineTests(): Promise<Counts> {
  const under = [
    'c8/bin/c8.js',
    '--clean',
    '--include',
    'engine/**',
    '--reporter',
    'json-summary',
    '--reporter',
    'html',
  ];
  const tests = await runMocha(['test/engine/**/*.test.ts'], [...under, '--reports-dir', folder]);
  const { total, files } = await readSummary();
  const title = `dekking van engine/ naar regels: ${total.toFixed(2)} % (ten minste ${LEAST} %)`;
  const run = (): Promise<void> =>
    total >= LEAST ? Promise.resolve() : Promise.reject(new Error(`Niet gedekt, per bestand:\n${files.join('\n')}`));
  return sum([tests, await runSteps([{ title, run }], 1)]);
}

/** The percentage of all lines, and the files that fall short, the worst first; 0 where the run left no measurement. */
async function readSummary(): Promise<{ total: number; files: string[] }> {
  const text = await readFile(join(folder, 'coverage-summary.json'), 'utf8').catch(() => '{}');
  const { total, ...files } = Summary.parse(JSON.parse(text));
  const short = Object.entries(files)
    .map(([file, { lines }]) => ({ file: relative(root, file), missing: lines.total - lines.covered }))
    .filter(({ missing }) => missing > 0)
    .sort((one, other) => other.missing - one.missing);
  return { total: total?.lines.pct ?? 0, files: short.map(({ file, missing }) => `${file}: ${missing} regels`) };
}
