import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { KALE_WACHTRIJ } from './wachtrij.ts';

/** The worker of the bare workflow, a process of its own like ours. Argument: address of Temporal. */
const connection = await NativeConnection.connect({ address: process.argv[2] ?? '127.0.0.1:7233' });
const worker = await Worker.create({
  connection,
  taskQueue: KALE_WACHTRIJ,
  workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
});
process.once('SIGTERM', () => {
  worker.shutdown();
});
await worker.run();
await connection.close();
