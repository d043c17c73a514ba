import { join, resolve } from 'node:path';
import { Connection } from '@temporalio/client';
import { claimFolder, forgetPid, notePid } from './data-folder.ts';
import { onFreePorts } from './free-port.ts';
import { type Source, silent, type Voortgang } from './progress.ts';
import { registerSearchAttributes, searchAttributeFlags } from './search-attributes.ts';
import { type ServerProcess, startProcess } from './server-process.ts';
import { temporalProgram } from './temporal-program.ts';
import { untilAnswers } from './until-answers.ts';

export interface TemporalServer {
  /** `host:port` of the gRPC front end. */
  readonly address: string;
  readonly namespace: string;
  /** Address of the Web UI; null for a server of someone else. */
  readonly ui: string | null;
  /** Null for a server of someone else. */
  readonly pid: number | null;
  readonly source: Source;
  /** Settles when a server of ours has ended, asked or not; never for a server of someone else. */
  readonly exited: Promise<string>;
  /** Ends a server of ours and waits for its end; leaves a server of someone else alone. */
  stop(): Promise<void>;
}

export interface TemporalOptions {
  /** Folder that keeps the state; absent: in memory, gone at the end. */
  readonly dataDir?: string;
  /** Port of the gRPC front end, and of the UI; absent or taken: a free one. */
  readonly port?: number;
  readonly uiPort?: number;
  readonly voortgang?: Voortgang;
  /** Where TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE are looked up. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A Temporal server that answers and knows our search attributes: the one at TEMPORAL_ADDRESS, or else one of our own. */
export async function startTemporal(options: TemporalOptions = {}): Promise<TemporalServer> {
  const env = options.env ?? process.env;
  const namespace = env['TEMPORAL_NAMESPACE'] ?? 'default';
  const address = env['TEMPORAL_ADDRESS'];
  if (address !== undefined && address !== '') {
    await prepare(address, namespace, null);
    return { address, namespace, ui: null, pid: null, source: 'adres', exited: never(), stop: () => Promise.resolve() };
  }
  return startOwn(options, namespace);
}

async function startOwn(options: TemporalOptions, namespace: string): Promise<TemporalServer> {
  const voortgang = options.voortgang ?? silent;
  const { path, source } = await temporalProgram(voortgang);
  const dataDir = options.dataDir === undefined ? undefined : resolve(options.dataDir);
  if (dataDir !== undefined) await claimFolder(dataDir, 'temporal');
  const at = { path, namespace, dataDir, voortgang };
  return onFreePorts([options.port, options.uiPort], async (port, uiPort) => ({
    ...(await startOn(port, uiPort, at)),
    ...{ namespace, source, ui: `http://127.0.0.1:${String(uiPort)}` },
  }));
}

interface Launch {
  readonly path: string;
  readonly namespace: string;
  readonly dataDir: string | undefined;
  readonly voortgang: Voortgang;
}

async function startOn(
  port: number,
  uiPort: number,
  { path, namespace, dataDir, voortgang }: Launch,
): Promise<Pick<TemporalServer, 'address' | 'pid' | 'exited' | 'stop'>> {
  const address = `127.0.0.1:${String(port)}`;
  voortgang(`Temporal starten op ${address}`);
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)];
  args.push('--namespace', namespace, '--log-level', 'warn', ...searchAttributeFlags());
  if (dataDir !== undefined) args.push('--db-filename', join(dataDir, 'temporal.sqlite'));
  // WAL with NORMAL doubles the throughput; every commit survives kill -9, only power loss can take the last ones.
  args.push('--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL');
  // One server has no other to differ from in time: it need not hold back timers that are due within a second.
  args.push('--dynamic-config-value', 'history.timerProcessorMaxTimeShift="20ms"');
  const server = await startProcess(path, args, dataDir === undefined ? undefined : join(dataDir, 'temporal.log'));
  if (dataDir !== undefined) await notePid(dataDir, 'temporal', server.pid);
  const stop = async (): Promise<void> => {
    await server.stop();
    if (dataDir !== undefined) await forgetPid(dataDir, 'temporal');
  };
  try {
    await prepare(address, namespace, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, pid: server.pid, exited: server.exited, stop };
}

/** Waits until the server at `address` answers, and registers the search attributes. */
async function prepare(address: string, namespace: string, server: ServerProcess | null): Promise<void> {
  await untilAnswers(`Temporal op ${address}`, server, async () => {
    const connection = await Connection.connect({ address, connectTimeout: 2000 });
    await registerSearchAttributes(connection, namespace).finally(() => connection.close());
  });
}

function never(): Promise<string> {
  return new Promise(() => undefined);
}
