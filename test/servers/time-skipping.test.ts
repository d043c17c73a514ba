import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { wachtOp } from '../api/opstelling.ts';

const STARTER = fileURLToPath(new URL('./test-server-starter.ts', import.meta.url));

/** Pids of the servers that a process started. */
async function serversOf(starter: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'args=']);
  const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/));
  return lines.flatMap(([pid, parent, ...args]) =>
    Number(parent) === starter && args.includes('io.temporal.testserver.TestServer') ? [Number(pid)] : [],
  );
}

async function isThere(pid: number): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=', '-o', 'stat=']);
  return stdout.split('\n').some((line) => new RegExp(`^\\s*${String(pid)}\\s+[^Z]`).test(line));
}

describe('a server that skips time', () => {
  it('ends when whoever started it ends, also by kill -9', async () => {
    const starter = spawn(process.execPath, ['--import', 'tsx', STARTER], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(createInterface({ input: starter.stdout }), 'line');
    const [server = 0, ...others] = await serversOf(starter.pid ?? 0);
    expect([server > 0, others], 'one, that can be killed itself').to.deep.equal([true, []]);
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    await wachtOp(async () => !(await isThere(server)));
  });
});
