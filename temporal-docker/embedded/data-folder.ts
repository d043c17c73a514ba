import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

const PidFile = z.object({ pid: z.int().positive(), starter: z.int().positive() });

/** Thrown when another living Regietafel runs on the same data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(folder: string, starter: number) {
    super(
      `De gegevensmap ${folder} is in gebruik door een andere regietafel (proces ${String(starter)}); stop die eerst.`,
    );
  }
}

/**
 * Makes the data folder ready for the server `name` and waits out, or ends, a server that a killed starter left there.
 * A process is only touched when its pid is in our pid file and its command line names this folder: pids are reused.
 */
export async function claimFolder(folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const left = await readPidFile(folder, name);
  if (left === null || !(await isOurs(left.pid, folder))) return;
  if (left.starter !== process.pid && (await commandLine(left.starter)) !== null)
    throw new FolderInUse(folder, left.starter);
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    kill(left.pid, signal);
    for (let waited = 0; waited < 10_000; waited += 50) {
      if (!(await isOurs(left.pid, folder))) return;
      await delay(50);
    }
  }
}

/** Notes whose server runs on the folder. */
export async function notePid(folder: string, name: string, pid: number): Promise<void> {
  await writeFile(join(folder, `${name}.pid`), JSON.stringify({ pid, starter: process.pid }));
}

/** Forgets the server after it has ended. */
export async function forgetPid(folder: string, name: string): Promise<void> {
  await rm(join(folder, `${name}.pid`), { force: true });
}

async function readPidFile(folder: string, name: string): Promise<z.infer<typeof PidFile> | null> {
  try {
    return PidFile.parse(JSON.parse(await readFile(join(folder, `${name}.pid`), 'utf8')));
  } catch {
    // Absent, or cut off by a crash while it was written: then there is nothing that can be trusted.
    return null;
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isOurs(pid: number, folder: string): Promise<boolean> {
  return (await commandLine(pid))?.includes(folder) === true;
}

/** How the process was started, or null when it has ended; one that ended and was not yet collected counts as ended. */
async function commandLine(pid: number): Promise<string | null> {
  try {
    if (platform() === 'linux') {
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      return line === '' ? null : line;
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-o', 'args=', '-p', String(pid)]);
    return stdout.trimStart().startsWith('Z') ? null : stdout;
  } catch {
    return null;
  }
}
