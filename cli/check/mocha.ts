import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Counts } from './counts.ts';
import { root, runScript } from './step.ts';

/** Runs all tests with their report on the terminal; a run that broke off counts as one more failure. */
export async function runMocha(args: readonly string[]): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'regietafel-'));
  const file = join(folder, 'counts.json');
  try {
    const reporter = [
      '--reporter',
      join(root, 'cli/check/counting-reporter.ts'),
      '--reporter-option',
      `counts=${file}`,
    ];
    const colour = process.stdout.isTTY ? '--color' : '--no-color';
    // --exit: a handle that a test left open must not keep a finished run waiting.
    const { code } = await runScript('mocha/bin/mocha.js', ['--exit', colour, ...reporter, ...args], 'inherit');
    const counts = await readCounts(file);
    return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: counts.failed + 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readCounts(file: string): Promise<Counts> {
  try {
    return Counts.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
