import { startMongo } from '../../temporal-docker/embedded/start-mongo.ts';
import { startTemporal } from '../../temporal-docker/embedded/start-temporal.ts';

/** A process that starts both servers on the folder in its argument and then waits to be killed. */
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('no folder given');
const [mongo, temporal] = await Promise.all([startMongo({ dataDir, env: {} }), startTemporal({ dataDir, env: {} })]);
console.log(JSON.stringify([mongo.pid, temporal.pid]));
setInterval(() => undefined, 60_000);
