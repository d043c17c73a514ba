import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server that runs as a child of this process and ends when this process ends, however it ends. */
export interface ServerProcess {
  /** Pid of the server itself, not of the shell that watches over it. */
  readonly pid: number;
  /** Settles when the server has ended, with how it ended ("0", "137", "SIGKILL"). Never rejects. */
  readonly exited: Promise<string>;
  /** The last `bytes` of what it printed. */
  tail(bytes?: number): Promise<string>;
  /** SIGTERM, and SIGKILL after `graceMs`; resolves when the server has ended. */
  stop(graceMs?: number): Promise<void>;
}

const supervisor = fileURLToPath(new URL('./supervise.sh', import.meta.url));

/**
 * Starts `program` under the supervisor in a session of its own, so that Ctrl-C in a terminal reaches the starter only
 * and the starter decides in which order things end. Output goes to the file `log`, or nowhere that outlives it.
 */
export async function startProcess(program: string, args: readonly string[], log?: string): Promise<ServerProcess> {
  const output = await openLog(log);
  const child = spawn('/bin/sh', [supervisor, program, ...args], {
    detached: true,
    stdio: ['pipe', output.fd, output.fd, 'pipe'],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', (code, signal) => {
      resolve(String(code ?? signal));
    });
  });
  let running = true;
  const exited = ended.then((how) => {
    running = false;
    return how;
  });
  child.stdin?.on('error', () => undefined);
  const pid = await readPid(child.stdio[3] as NodeJS.ReadableStream);
  if (pid === null) {
    const how = await exited;
    throw new Error(`${program} startte niet (${how})\n${await readTail(output, 4096)}`);
  }
  return {
    pid,
    exited,
    tail: (bytes = 4096) => readTail(output, bytes),
    stop: async (graceMs = 10_000) => {
      if (running) signal(pid, 'SIGTERM');
      const timer = setTimeout(() => {
        signal(pid, 'SIGKILL');
      }, graceMs);
      await exited;
      clearTimeout(timer);
      await output.close().catch(() => undefined);
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function openLog(path: string | undefined): Promise<FileHandle> {
  if (path !== undefined) {
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'a+');
  }
  // Unlinked while open: readable through the handle, and nothing is left behind however the process ends.
  const hidden = join(tmpdir(), `regietafel-${randomUUID()}.log`);
  const handle = await open(hidden, 'a+', 0o600);
  await unlink(hidden);
  return handle;
}

async function readTail(log: FileHandle, bytes: number): Promise<string> {
  const { size } = await log.stat();
  const length = Math.min(bytes, size);
  const { buffer } = await log.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.toString('utf8');
}

function readPid(stream: NodeJS.ReadableStream): Promise<number | null> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: stream });
    lines.once('line', (line) => {
      resolve(Number.parseInt(line, 10));
    });
    lines.once('close', () => {
      resolve(null);
    });
  });
}
