import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Voortgang } from './progress.ts';

/**
 * Runs a build tool to its end and gives every line it prints to `voortgang`.
 * Throws with the last lines when it ends with anything but 0.
 */
export async function runTool(
  program: string,
  args: readonly string[],
  options: { cwd: string; voortgang: Voortgang; env?: NodeJS.ProcessEnv },
): Promise<void> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (line.trim() === '') return;
      tail.push(line);
      if (tail.length > 20) tail.shift();
      options.voortgang(line);
    });
  }
  const outcome = await new Promise<string | null>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      resolve(code === 0 ? null : `eindigde met ${String(code ?? signal)}`);
    });
  });
  if (outcome !== null) throw new Error(`${program} ${args.join(' ')}: ${outcome}\n${tail.join('\n')}`);
}
