/**
 * Records the histories that `herhalen.test.ts` replays: `node --import tsx test/histories/opnemen.ts NAME…` on servers of
 * its own; without a name every story of which there is no recording yet. A recording that is there stays as it is, because
 * it stands for the casussen that run.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { endAll } from '../harness/once.ts';
import { type Loop, Toneel } from '../workflows/toneel.ts';
import { type Historiegebeurtenis, maakBeknopt, type Opname, regeltekst } from './opname.ts';
import { bundels } from './scenarios.ts';

const bestand = (naam: string): URL => new URL(`${naam}.json`, import.meta.url);
const gevraagd = process.argv.slice(2);

for (const { tekeningen, scenarios } of bundels) {
  const nieuw = scenarios.filter(
    ([naam]) => (gevraagd.length === 0 || gevraagd.includes(naam)) && !existsSync(bestand(naam)),
  );
  if (nieuw.length === 0) continue;
  const toneel = await Toneel.open(tekeningen);
  for (const [naam, speel] of nieuw) {
    for (const [plaats, loop] of (await speel(toneel)).entries())
      await neemOp(plaats === 0 ? naam : `${naam}-${String(plaats)}`, loop);
  }
  await toneel.sluit();
}
await endAll();

/** Each run of a process in a file of its own: `name`, `name-run-2` … */
async function neemOp(naam: string, loop: Loop): Promise<void> {
  const lopen = await historien(loop);
  const regels = await loop.toneel.opslag.logboekregels.find({ workflowId: loop.id }).sort({ volgnummer: 1 }).lean();
  for (const [plaats, events] of lopen.entries()) {
    const volgende = lopen[plaats + 1];
    const tot = volgende === undefined ? undefined : begin(volgende);
    const spoor = regels.slice(begin(events), tot).map(({ regel }) => regeltekst(regel));
    await schrijf(plaats === 0 ? naam : `${naam}-run-${String(plaats + 1)}`, { events, spoor });
  }
}

/** The histories of all runs of a process, the first run first. */
async function historien({ toneel, id }: Loop): Promise<readonly Historiegebeurtenis[][]> {
  const gevonden: Historiegebeurtenis[][] = [];
  for (let run: string | undefined = (await toneel.loop(id).handvat.describe()).runId; run !== undefined;) {
    const historie = await toneel.client.workflow.getHandle(id, run).fetchHistory();
    run = historie.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
    const { events } = JSON.parse(historyToJSON(historie)) as { events: Historiegebeurtenis[] };
    gevonden.unshift(maakBeknopt(events));
  }
  return gevonden;
}

/** Number of the last line before a run. */
function begin([eerste]: readonly Historiegebeurtenis[]): number {
  const kenmerken = eerste?.['workflowExecutionStartedEventAttributes'] as { input: { payloads: { json: unknown }[] } };
  const invoer = kenmerken.input.payloads[0]?.json as { vervolg?: { nummer: number } };
  return invoer.vervolg?.nummer ?? 0;
}

/** One event a line, so that a difference can be read. */
async function schrijf(naam: string, { events, spoor = [] }: Opname): Promise<void> {
  const regels = (delen: readonly unknown[]): string => delen.map((deel) => JSON.stringify(deel)).join(',\n');
  await writeFile(bestand(naam), `{"events":[\n${regels(events)}],\n"spoor":[\n${regels(spoor)}]}\n`);
  process.stdout.write(`${naam}\n`);
}
