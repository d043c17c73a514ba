/** A worker in a process of its own, for tests that kill it. */
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import { openOpslag } from '../../models/opslag/opslag.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { startWerker } from '../../workers/worker.ts';

const [address = '', mongo = '', taakwachtrij = '', sleutel = ''] = process.argv.slice(2);

const connection = await NativeConnection.connect({ address });
await startWerker({
  connection,
  client: new Client({ connection: await Connection.connect({ address }) }),
  opslag: await openOpslag(mongo),
  installatiesleutel: installatiesleutel(sleutel),
  log: pino({ level: 'warn' }),
  taakwachtrij,
});
process.stdout.write('loopt\n');
