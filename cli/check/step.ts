import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Counts } from './counts.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One check: a title, and a run that throws, with what to read, when it does not hold. */
export interface Step {
  readonly title: string;
  run(): Promise<void>;
}

/** A step that runs the command of an installed package, `script` being its path in node_modules, and wants it to end with 0. */
export function command(title: string, script: string, args: readonly string[]): Step {
  return {
    title,
    run: async () => {
      const { code, output } = await runScript(script, args, 'pipe');
      if (code !== 0) throw new Error(output.trim() === '' ? `eindigde met ${code}` : output.trim());
    },
  };
}

/** Runs a script of an installed package with this Node; `output` is empty when it goes straight to the terminal. */
export async function runScript(
  script: string,
  args: readonly string[],
  to: 'pipe' | 'inherit',
): Promise<{ code: number | string; output: string }> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', to, to],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
  });
  const pieces: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve(exitCode ?? signal ?? 'onbekend'));
  });
  return { code, output: Buffer.concat(pieces).toString('utf8') };
}

/** Runs the steps, `width` at a time, tells how each ended, and counts each as one. */
export async function runSteps(steps: readonly Step[], width: number): Promise<Counts> {
  const waiting = [...steps];
  const counts = { passed: 0, failed: 0 };
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const begun = performance.now();
      const took = (): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
      try {
        await step.run();
        counts.passed++;
        console.log(`✔ ${step.title} (${took()})`);
      } catch (error) {
        counts.failed++;
        console.log(`✖ ${step.title} (${took()})\n${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return counts;
}
