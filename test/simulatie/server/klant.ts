import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Wereldklok } from '../klok.ts';
import { uitpakken } from './lading.ts';
import { GeenAntwoord, type Server } from './server.ts';

/** Ms that our processes wait for an answer of the server. */
const GEDULD = 10_000;
/** Ms between two looks whether there is an answer. */
const KIJK = 200;

/** The client of the Temporal SDK as our own processes use it, on the simulated server. */
export function klantVan(server: Server, klok: Wereldklok): Client {
  const start = (type: string, { workflowId, args }: { workflowId: string; args: unknown[] }): Promise<unknown> =>
    klok.wacht(3).then(() => server.begin(workflowId, type, args));
  const getHandle = (workflowId: string) => ({
    signal: (naam: string, ...args: unknown[]) =>
      klok.wacht(3).then(() => {
        server.signaleer(workflowId, naam, args);
      }),
    query: (naam: string, ...args: unknown[]) => binnen(klok, server.vraag(workflowId, naam, ...args)),
    describe: () =>
      klok.wacht(3).then(() => ({
        typedSearchAttributes: { get: (sleutel: { readonly name: string }) => kenmerk(server, workflowId, sleutel) },
      })),
    getUpdateHandle: (updateId: string) => ({
      updateId,
      workflowId,
      result: () => uitkomst(server, klok, workflowId, updateId),
    }),
  });
  const klant = { workflow: { start, getHandle }, withDeadline: (_: number, doe: () => unknown) => doe() };
  return klant as unknown as Client;
}

function kenmerk(server: Server, workflowId: string, { name }: { readonly name: string }): unknown {
  const waarde = uitpakken(server.loop(workflowId).kenmerken[name]);
  return name === 'Bijgewerkt' && typeof waarde === 'string' ? new Date(waarde) : waarde;
}

/** The answer to an update, as far as the last run knows of it. */
async function uitkomst(server: Server, klok: Wereldklok, workflowId: string, id: string): Promise<unknown> {
  for (let ms = 0; ms < GEDULD; ms += KIJK) {
    await klok.wacht(KIJK);
    const update = server.loop(workflowId).updates.get(id);
    if (update === undefined) throw new WorkflowNotFoundError('geen update', workflowId, undefined);
    if (update.antwoord === null) continue;
    if (update.antwoord.goed === undefined) throw new Error('de update is mislukt');
    return uitpakken(update.antwoord.goed);
  }
  throw new GeenAntwoord(id);
}

function binnen<T>(klok: Wereldklok, antwoord: Promise<T>): Promise<T> {
  return new Promise((klaar, mis) => {
    const vergeet = klok.plan(GEDULD, () => {
      mis(new GeenAntwoord('vraag'));
    });
    void antwoord.then(klaar, mis).finally(vergeet);
  });
}
