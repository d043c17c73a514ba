import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { gebruikersIn } from '../cli/idp/gebruiker.ts';
import { PUBLIEK, startIdp } from '../cli/idp/ontwikkel-idp.ts';
import { plaatsHuis } from '../cli/model/plaats.ts';
import { startProgramma } from '../cli/start/programma.ts';
import { verbind, type Verbonden } from '../cli/verbindingen.ts';
import { Gesprek } from '../cli/voorbeeld/gesprek.ts';
import { richtIn } from '../models/opslag/opslag.ts';
import { freePort } from '../temporal-docker/embedded/free-port.ts';
import { startProcess } from '../temporal-docker/embedded/server-process.ts';
import { startMongo } from '../temporal-docker/embedded/start-mongo.ts';
import { startTemporal } from '../temporal-docker/embedded/start-temporal.ts';
import { KALE_WACHTRIJ } from './kaal/wachtrij.ts';
import { eenmaal, kaal, tel } from './kaal/workflow.ts';

export const MEDEWERKER = 'mw-mh-001';

/** Everything as `npm start` runs it, each program a process of its own, with a house made for measuring. */
export interface Stapel extends Verbonden {
  readonly gesprek: Gesprek;
  readonly gestopt: AbortController;
  readonly begin: () => Promise<Casus>;
  readonly beginKaal: () => Promise<WorkflowHandle<typeof kaal>>;
  /** A bare workflow from its start to its end, with one update between. */
  readonly kaalEenmaal: () => Promise<void>;
  /** Of the two programs that run workflows. */
  readonly pid: { readonly worker: number; readonly kaleWorker: number };
}

const Antwoord = z.object({
  stand: z.object({ volgende: z.array(z.object({ id: z.string(), element: z.string() })) }),
});
const Ontvangst = z.object({ casus: z.string() });

/** A casus that is decided again and again. */
export class Casus {
  readonly id: string;
  readonly #gesprek: Gesprek;
  #taak: { id: string; element: string };

  constructor(id: string, gesprek: Gesprek) {
    this.id = id;
    this.#gesprek = gesprek;
    this.#taak = { id: `${id}.besluiten.1.1`, element: 'Taak_Besluit' };
  }

  /** One decision: form checked, stored, decided, and the next task known. */
  async besluit(): Promise<void> {
    const { id, element } = this.#taak;
    const inhoud = {
      uitkomst: element === 'Taak_Besluit' ? 'toetsen' : null,
      gegevens: {
        motivering: 'De situatie vraagt om een vervolg met alle partners.',
        ernst: 3,
        evaluatie: '2027-02-01',
      },
    };
    const { stand } = await this.#gesprek.stuur(MEDEWERKER, `/taken/${id}/besluiten`, randomUUID(), inhoud, Antwoord);
    const [volgende] = stand.volgende;
    if (volgende === undefined) throw new Error(`na ${id} is er geen volgende taak`);
    this.#taak = volgende;
  }
}

export async function metStapel<T>(map: string, doe: (stapel: Stapel) => Promise<T>): Promise<T> {
  const opruimen: (() => Promise<void>)[] = [];
  try {
    const mongo = await startMongo({ dataDir: map, env: {} });
    opruimen.push(() => mongo.stop());
    const temporal = await startTemporal({ dataDir: map, env: {} });
    opruimen.push(() => temporal.stop());
    const adressen = { temporal: temporal.address, namespace: temporal.namespace, mongodb: mongo.uri, map };
    const verbonden = await verbind(adressen);
    opruimen.push(() => verbonden.sluit());
    await richtIn(verbonden.opslag);
    await plaatsHuis(verbonden.opslag, Date.now(), fileURLToPath(new URL('./huizen/meethuis', import.meta.url)));
    const huis = (await verbonden.opslag.huizen.findById('meethuis').lean())?.instellingen;
    if (huis === undefined) throw new Error('het meethuis is niet geplaatst');
    const idp = await startIdp({ gebruikers: () => gebruikersIn(verbonden.opslag), terugkeer: [] });
    opruimen.push(() => idp.stop());
    const poort = await freePort();
    const verbindingen = ['--temporal', temporal.address, '--mongodb', mongo.uri, '--map', map];
    const worker = await startProgramma(map, 'worker', verbindingen);
    opruimen.push(() => worker.stop());
    const api = await startProgramma(map, 'api', [
      ...verbindingen,
      '--poort',
      String(poort),
      '--issuer',
      idp.issuer,
      '--publiek',
      PUBLIEK,
    ]);
    opruimen.push(() => api.stop());
    const kaleWorker = fileURLToPath(new URL('./kaal/worker.ts', import.meta.url));
    const kale = await startProcess(process.execPath, ['--import', 'tsx', kaleWorker, temporal.address]);
    opruimen.push(() => kale.stop());
    const gestopt = new AbortController();
    const gesprek = new Gesprek(`http://127.0.0.1:${String(poort)}/v1`, idp.issuer, gestopt.signal);
    const client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
    opruimen.push(() => client.connection.close());
    return await doe({
      ...verbonden,
      gesprek,
      gestopt,
      async begin() {
        const { casus } = await gesprek.stuur(MEDEWERKER, '/meldingen', randomUUID(), melding(), Ontvangst);
        return new Casus(casus, gesprek);
      },
      beginKaal: () => client.workflow.start(kaal, { workflowId: `kaal-${randomUUID()}`, taskQueue: KALE_WACHTRIJ }),
      async kaalEenmaal() {
        const opties = { workflowId: `eenmaal-${randomUUID()}`, taskQueue: KALE_WACHTRIJ };
        const handvat = await client.workflow.start(eenmaal, opties);
        await handvat.executeUpdate(tel);
        await handvat.result();
      },
      pid: { worker: worker.pid, kaleWorker: kale.pid },
    });
  } finally {
    for (const stop of opruimen.reverse()) await stop();
  }
}

function melding(): object {
  return {
    huis: 'meethuis',
    melder: { organisatie: 'politie', naam: 'Meta Meter' },
    incident: { soort: 'overlast', datum: '2026-11-20', gemeente: 'Roermond', kenmerk: randomUUID() },
    betrokkenen: [{ naam: `Fictief Persoon ${randomUUID()}`, geboortedatum: '1990-01-01', rol: 'betrokkene' }],
    toelichting: 'Meting',
  };
}
