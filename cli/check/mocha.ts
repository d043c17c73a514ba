import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Counts } from './counts.ts';
import { root, runScript } from './step.ts';

/**
 * Runs tests with their report on the terminal; a run that broke off counts as one more failure. `under` is a script of
 * an installed package that runs another one, with its options: the tests run under it.
 */
export async function runMocha(args: readonly string[], under: readonly string[] = []): Promise<Counts> {
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
    const [script = mocha, ...before] = under.length === 0 ? [] : [...under, join(root, 'node_modules', mocha)];
    // --exit: a handle that a test left open must not keep a finished run waiting.
    const { code } = await runScript(script, [...before, '--exit', colour, ...reporter, ...args], 'inherit');
    const counts = await readCounts(file);
    return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: counts.failed + 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const mocha = 'mocha/bin/mocha.js';

async function readCounts(file: string): Promise<Counts> {
  try {
    return Counts.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
