import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAMMA = fileURLToPath(new URL('../../../cli/regietafel.mjs', import.meta.url));

export interface Uitgevoerd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command, as somebody at a terminal does. */
export async function regietafel(...args: string[]): Promise<Uitgevoerd> {
  const proces = spawn(process.execPath, [PROGRAMMA, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  proces.stdout.setEncoding('utf8').on('data', (deel: string) => (stdout += deel));
  proces.stderr.setEncoding('utf8').on('data', (deel: string) => (stderr += deel));
  const code = await new Promise<number | null>((af, mis) => proces.on('error', mis).on('close', af));
  return { code, stdout, stderr };
}

/** A folder with these files for one test, by name; objects become JSON. */
export async function metMap<T>(
  bestanden: Readonly<Record<string, unknown>>,
  doe: (map: string) => Promise<T>,
): Promise<T> {
  const map = await mkdtemp(join(tmpdir(), 'regietafel-'));
  try {
    for (const [naam, inhoud] of Object.entries(bestanden))
      await writeFile(join(map, naam), typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
    return await doe(map);
  } finally {
    await rm(map, { recursive: true, force: true });
  }
}
