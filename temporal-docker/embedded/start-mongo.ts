import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mongoose from 'mongoose';
import { claimFolder, forgetPid, notePid } from './data-folder.ts';
import { onFreePorts } from './free-port.ts';
import { type MongoProgram, mongoProgram } from './mongo-program.ts';
import { type Source, silent, type Voortgang } from './progress.ts';
import { type ServerProcess, startProcess } from './server-process.ts';
import { untilAnswers } from './until-answers.ts';

export interface MongoServer {
  /** Connection string, with the name of the database in it. */
  readonly uri: string;
  /** Null for a server of someone else. */
  readonly pid: number | null;
  readonly source: Source;
  /** Settles when a server of ours has ended, asked or not; never for a server of someone else. */
  readonly exited: Promise<string>;
  /** Ends a server of ours and waits for its end; leaves a server of someone else alone. */
  stop(): Promise<void>;
}

export interface MongoOptions {
  /** Folder that keeps the data; absent: in memory, gone at the end. */
  readonly dataDir?: string;
  /** Absent or taken: a free one. */
  readonly port?: number;
  /** Name of the database in the connection string of a server of ours. */
  readonly database?: string;
  readonly voortgang?: Voortgang;
  /** Where MONGODB_URI is looked up. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A server that answers MongoDB's wire protocol: the one at MONGODB_URI, or else one of our own. */
export async function startMongo(options: MongoOptions = {}): Promise<MongoServer> {
  const uri = (options.env ?? process.env)['MONGODB_URI'];
  if (uri !== undefined && uri !== '') {
    await answer(uri, null);
    return { uri, pid: null, source: 'adres', exited: new Promise(() => undefined), stop: () => Promise.resolve() };
  }
  return startOwn(options);
}

async function startOwn(options: MongoOptions): Promise<MongoServer> {
  const voortgang = options.voortgang ?? silent;
  const dataDir = options.dataDir === undefined ? undefined : resolve(options.dataDir);
  const program = await mongoProgram(dataDir, voortgang);
  if (dataDir !== undefined) await claimFolder(dataDir, 'mongodb');
  return onFreePorts([options.port], async (port) => {
    const uri = `mongodb://127.0.0.1:${String(port)}/${options.database ?? 'regietafel'}`;
    voortgang(`MongoDB starten op ${uri}`);
    return { uri, source: program.source, ...(await startOn(port, uri, program, dataDir)) };
  });
}

async function startOn(
  port: number,
  uri: string,
  program: MongoProgram,
  dataDir: string | undefined,
): Promise<Pick<MongoServer, 'pid' | 'exited' | 'stop'>> {
  // mongod knows no memory: it gets a folder that goes away with it.
  const passing =
    dataDir === undefined && program.store === 'mongod' ? await mkdtemp(join(tmpdir(), 'regietafel-')) : null;
  const store = dataDir === undefined ? passing : join(dataDir, program.store);
  if (store !== null && program.store === 'mongod') await mkdir(store, { recursive: true });
  const log = dataDir === undefined ? undefined : join(dataDir, 'mongodb.log');
  const server = await startProcess(program.path, program.arguments(port, store), log);
  if (dataDir !== undefined) await notePid(dataDir, 'mongodb', server.pid);
  const stop = async (): Promise<void> => {
    await server.stop();
    if (dataDir !== undefined) await forgetPid(dataDir, 'mongodb');
    if (passing !== null) await rm(passing, { recursive: true, force: true });
  };
  try {
    await answer(uri, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: server.pid, exited: server.exited, stop };
}

async function answer(uri: string, server: ServerProcess | null): Promise<void> {
  await untilAnswers('MongoDB', server, async () => {
    const connection = mongoose.createConnection(uri, { serverSelectionTimeoutMS: 1000 });
    await connection.asPromise().finally(() => connection.close());
  });
}
