/**
 * Records the histories that `herhalen.test.ts` replays: `npx tsx test/histories/opnemen.ts [NAME…]` on servers of its own.
 * Record one when it is new; a recorded one stays as it is, because it stands for the casussen that run.
 */
import { writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { endAll } from '../harness/once.ts';
import { Toneel } from '../workflows/toneel.ts';
import { scenarios, tekeningen } from './scenarios.ts';

const gevraagd = process.argv.slice(2);
const toneel = await Toneel.open(tekeningen);
for (const [naam, speel] of scenarios) {
  if (gevraagd.length > 0 && !gevraagd.includes(naam)) continue;
  const handvat = await speel(toneel);
  const json = historyToJSON(await handvat.fetchHistory());
  await writeFile(new URL(`${naam}.json`, import.meta.url), `${JSON.stringify(JSON.parse(json))}\n`);
  process.stdout.write(`${naam}\n`);
}
await toneel.sluit();
await endAll();
