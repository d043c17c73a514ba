import { startTemporal } from './embedded/start-temporal.ts';

/** Makes the Temporal server at TEMPORAL_ADDRESS ready: waits until it answers and registers the search attributes. */
if (process.env['TEMPORAL_ADDRESS'] === undefined) throw new Error('TEMPORAL_ADDRESS ontbreekt');
const { address, namespace } = await startTemporal();
console.log(`zoekattributen staan klaar in namespace ${namespace} op ${address}`);
