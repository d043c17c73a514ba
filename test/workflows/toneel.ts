import { randomBytes, randomUUID } from 'node:crypto';
import { type Client, type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import { startProces } from '../../activities/processen.ts';
import { startedBy } from '../../engine/events/process-start.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Huis } from '../../models/huis.ts';
import { plaatsingId } from '../../models/kenmerken.ts';
import type { Klok } from '../../models/klok.ts';
import { nummerStart } from '../../models/opslag/casusstand.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import * as proces from '../../models/proces.ts';
import { maakProcesstart } from '../../models/processtart.ts';
import { ZONDER_EINDE } from '../../models/tijdstip.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { startWerker, type Werker } from '../../workers/worker.ts';
import { mongoServer, temporalClient, workerConnection } from '../harness/servers.ts';
import { HUIS } from './huis.ts';
import { modelVan } from './tekeningen.ts';

export const REGISSEUR: proces.Handelende = { medewerker: 'mw-01', rol: 'procesregisseur', organisatie: 'proefhuis' };
export const POLITIE: proces.Handelende = { medewerker: 'mw-02', rol: 'partner', organisatie: 'politie' };

export interface Toneelopties {
  /** Absent: the shared servers, with a database of its own. */
  readonly servers?: { readonly client: Client; readonly connection: NativeConnection; readonly mongo: string };
  readonly huis?: Huis;
  /** False: the worker runs elsewhere. */
  readonly werkt?: boolean;
}

async function gedeeld(): Promise<NonNullable<Toneelopties['servers']>> {
  return {
    client: await temporalClient(),
    connection: await workerConnection(),
    mongo: (await mongoServer()).uri,
  };
}

/** A house with drawings of its own, on real servers, and a worker on a task queue of its own. */
export class Toneel {
  readonly client: Client;
  readonly opslag: Opslag;
  readonly huis: Huis;
  readonly wachtrij = `proef-${randomUUID()}`;
  readonly geheim = randomBytes(32).toString('base64');
  readonly sleutel = installatiesleutel(this.geheim);
  readonly log = pino({ level: process.env['PROEFLOG'] ?? 'silent' });
  readonly #connection: NativeConnection;
  #werker: Werker | null = null;
  #casussen = 0;

  private constructor(client: Client, connection: NativeConnection, opslag: Opslag, huis: Huis) {
    this.client = client;
    this.#connection = connection;
    this.opslag = opslag;
    this.huis = huis;
  }

  /** A stage of which the worker runs in a process of its own: what that needs to know. */
  static async zonderWerker(tekeningen: readonly string[]): Promise<{ toneel: Toneel; uri: string; geheim: string }> {
    const servers = await gedeeld();
    const toneel = await Toneel.open(tekeningen, { servers, werkt: false });
    return { toneel, uri: servers.mongo, geheim: toneel.geheim };
  }

  static async open(tekeningen: readonly string[], opties: Toneelopties = {}): Promise<Toneel> {
    const { client, connection, mongo } = opties.servers ?? (await gedeeld());
    const toneel = new Toneel(client, connection, await openOpslag(mongo), opties.huis ?? HUIS);
    const { opslag, huis } = toneel;
    await richtIn(opslag);
    await opslag.huizen.create({ _id: huis.code, instellingen: huis, bijgewerkt: new Date().toISOString() });
    for (const xml of tekeningen) await toneel.plaatsXml(xml);
    if (opties.werkt ?? true) await toneel.begin();
    return toneel;
  }

  async plaatsXml(xml: string): Promise<string> {
    return this.plaats(await modelVan(xml), xml);
  }

  /** Deploys a drawing: new runs of its process get it. */
  async plaats(model: ProcessModel, xml = ''): Promise<string> {
    const { opslag } = this;
    const nu = new Date().toISOString();
    const _id = `${model.id}-${model.version}`;
    const { id, name } = model;
    await opslag.modellen.updateOne(
      { _id },
      {
        $setOnInsert: {
          ...{ huis: this.huis.code, proces: id, naam: name, bestand: `${id}.bpmn`, xml, model: JSON.stringify(model) },
          formulieren: {},
          geplaatst: nu,
        },
      },
      { upsert: true },
    );
    const [berichten, signalen] = [startedBy(model, 'message'), startedBy(model, 'signal')];
    await opslag.plaatsingen.deleteOne({ _id: plaatsingId(this.huis.code, id) });
    await opslag.plaatsingen.create({
      _id: plaatsingId(this.huis.code, id),
      ...{ huis: this.huis.code, proces: id, model: _id, berichten, signalen, sinds: nu },
    });
    return _id;
  }

  async begin(): Promise<void> {
    this.#werker = await startWerker({
      connection: this.#connection,
      client: this.client,
      opslag: this.opslag,
      installatiesleutel: this.sleutel,
      log: this.log,
      taakwachtrij: this.wachtrij,
    });
  }

  async stopWerker(): Promise<void> {
    await this.#werker?.stop();
    this.#werker = null;
  }

  async sluit(): Promise<void> {
    await this.stopWerker();
    await this.opslag.verbinding.close();
  }

  async casus(): Promise<string> {
    this.#casussen += 1;
    const _id = `PH-2026-${this.wachtrij.slice(-6)}${String(this.#casussen)}`;
    await this.opslag.casussen.create({
      _id,
      huis: this.huis.code,
      status: 'open',
      geopend: new Date().toISOString(),
      gesloten: null,
      meldingen: [],
      organisaties: [],
      starts: [],
      ...{ proces: null, stap: null, wachtop: [], deadline: null, sorteer: ZONDER_EINDE, versie: 0 },
    });
    return _id;
  }

  /** Starts a process for a new casus. */
  async start(
    naam: string,
    {
      klok = null,
      casus,
      ...rest
    }: {
      klok?: Klok;
      casus?: string;
      variabelen?: proces.Bericht['variabelen'];
      bericht?: string;
      vernieuwNa?: number;
      langsteRun?: number;
    } = {},
  ): Promise<Loop> {
    const { vernieuwNa, langsteRun, ...start } = rest;
    const id = casus ?? (await this.casus());
    const workflowId = await nummerStart(this.opslag, { casus: id, proces: naam, bericht: randomUUID() });
    const plaatsing = await this.opslag.plaatsingen.findById(plaatsingId(this.huis.code, naam)).lean();
    if (plaatsing === null) throw new Error(`geen proces ${naam}`);
    const opdracht = maakProcesstart({
      ...{
        workflowId,
        proces: naam,
        huis: this.huis,
        dossier: { soort: 'casus' as const, id },
        model: plaatsing.model,
        klok,
      },
      ...start,
    });
    const invoer = {
      ...opdracht.invoer,
      ...(vernieuwNa === undefined ? {} : { vernieuwNa }),
      ...(langsteRun === undefined ? {} : { langsteRun }),
    };
    await startProces(this.client, this.wachtrij, { ...opdracht, invoer });
    return this.loop(workflowId);
  }

  loop(workflowId: string): Loop {
    return new Loop(this, this.client.workflow.getHandle(workflowId));
  }
}

/** One running process. */
export class Loop {
  readonly toneel: Toneel;
  readonly handvat: WorkflowHandle;

  constructor(toneel: Toneel, handvat: WorkflowHandle) {
    this.toneel = toneel;
    this.handvat = handvat;
  }

  get id(): string {
    return this.handvat.workflowId;
  }

  get casus(): string {
    return this.id.slice(0, this.id.indexOf('.'));
  }

  async stand(): Promise<proces.Stand> {
    return proces.Stand.parse(await this.handvat.query(proces.stand));
  }

  /** The position as soon as `past` holds for it; the server's own waiting does the rest. */
  async totdat(past: (stand: proces.Stand) => boolean): Promise<proces.Stand> {
    return herhaal(async () => {
      const stand = await this.stand().catch((fout: unknown) => {
        if (fout instanceof WorkflowNotFoundError) return null;
        throw fout;
      });
      return stand !== null && past(stand) ? stand : null;
    });
  }

  /** The open task of an element, waited for. */
  async taak(element: string): Promise<proces.OpenTaak> {
    const heeft = (taak: proces.OpenTaak): boolean => taak.element === element;
    const { taken } = await this.totdat((stand) => stand.taken.some(heeft));
    const gevonden = taken.find(heeft);
    if (gevonden === undefined) throw new Error(`geen taak ${element}`);
    return gevonden;
  }

  async besluit(
    taak: { readonly instantie: string },
    uitkomst: string | null = null,
    {
      door = REGISSEUR,
      id = randomUUID(),
      vastlegging = null,
      variabelen = {},
    }: Partial<proces.Besluit> & { id?: string } = {},
  ): Promise<proces.Stand> {
    const besluit: proces.Besluit = { instantie: taak.instantie, uitkomst, vastlegging, variabelen, door };
    return this.opdracht(proces.besluit, besluit, id);
  }

  async opdracht(naam: string, inhoud: unknown, updateId: string = randomUUID()): Promise<proces.Stand> {
    return proces.Stand.parse(await this.handvat.executeUpdate<unknown, [unknown]>(naam, { args: [inhoud], updateId }));
  }

  async bericht(naam: string, rest: Partial<proces.Bericht> = {}): Promise<void> {
    await this.handvat.signal(proces.bericht, { id: randomUUID(), naam, variabelen: {}, ...rest });
  }

  async totdatAndereRun(run: string): Promise<void> {
    await herhaal(async () => ((await this.handvat.describe()).runId === run ? null : true));
  }

  /** The open instance of an element, from the lines of the store. */
  async instantieVan(element: string): Promise<string> {
    return herhaal(async () => {
      const regels = await this.toneel.opslag.logboekregels.find({ workflowId: this.id }).lean();
      return regels.find(({ regel }) => regel.element === element && regel.instantie !== null)?.regel.instantie ?? null;
    });
  }

  /** Waits until the store has everything up to line `nummer`. */
  async geprojecteerd(nummer: number): Promise<void> {
    await herhaal(async () => {
      const loop = await this.toneel.opslag.proceslopen.findById(this.id).lean();
      return loop !== null && loop.nummer >= nummer ? loop : null;
    });
  }
}

/** Asks again until there is an answer. */
export async function herhaal<T>(vraag: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const antwoord = await vraag();
    if (antwoord !== null) return antwoord;
    await new Promise((klaar) => setTimeout(klaar, 20));
  }
}
