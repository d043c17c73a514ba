import { ApplicationFailure } from '@temporalio/common';
import type { Logger } from 'pino';
import type { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import { maakActiviteiten } from '../../activities/activiteiten.ts';
import { BPMN_FOUT } from '../../activities/contract.ts';
import { Bron } from '../../activities/projectie/bron.ts';
import type { Omgeving } from '../../activities/omgeving.ts';
import { Volger } from '../../activities/projectie/volger.ts';
import { plaatsingId } from '../../models/kenmerken.ts';
import { nummerStart } from '../../models/opslag/casusstand.ts';
import { maakProcesstart } from '../../models/processtart.ts';
import { ZONDER_EINDE } from '../../models/tijdstip.ts';
import { Boek } from './eisen/boek.ts';
import { keurLopend } from './eisen/lopend.ts';
import { keurTokens } from './eisen/tokens.ts';
import { Schending } from './eisen/schending.ts';
import type { Fouten } from './fouten.ts';
import { Wereldklok } from './klok.ts';
import { maakOpslagserver, opslagOver, type Opslagserver } from './opslag/opslag.ts';
import { inpakken } from './server/lading.ts';
import { klantVan } from './server/klant.ts';
import type { Loop } from './server/loop.ts';
import { Server } from './server/server.ts';
import { type Werk, Werker } from './server/werker.ts';
import type { Huisinhoud } from './tekeningen.ts';
import type { Toeval } from './toeval.ts';

const SECONDE = 1000;
const DAG = 24 * 3600 * SECONDE;
/** Workers that run at the same time. */
const WERKERS = 2;

/** A house with its servers, workers and processes, in one thread and on a clock of its own. */
export class Wereld {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly huis: Huisinhoud;
  readonly server: Server;
  readonly opslag: Opslagserver = maakOpslagserver();
  readonly boeken = new Map<string, Boek>();
  readonly schendingen: Schending[] = [];
  /** Processes that were cancelled from outside. */
  readonly geannuleerd = new Set<string>();
  /** Workflow tasks on record. */
  taken = 0;
  readonly #zandbak: ReusableVMWorkflowCreator;
  #werkers: Werker[] = [];
  #geteld = 0;
  #wegTot = 0;
  #stilTot = 0;
  #dienstenWegTot = 0;
  #casussen = 0;

  constructor(nodig: {
    toeval: Toeval;
    fouten: Fouten;
    huis: Huisinhoud;
    begin: number;
    zandbak: ReusableVMWorkflowCreator;
  }) {
    const { toeval, fouten, huis, begin, zandbak } = nodig;
    this.toeval = toeval;
    this.fouten = fouten;
    this.huis = huis;
    this.#zandbak = zandbak;
    this.klok = new Wereldklok(toeval, begin);
    this.server = new Server({
      ...{ klok: this.klok, toeval, fouten },
      werkers: () => this.#werkers,
      doodWerker: (werker) => this.#sterf(werker),
      laadModel: (_huis, id) => this.#tekening(id),
      isProjectorStil: () => this.klok.nu < this.#stilTot,
      bekend: (loop) => this.boeken.get(loop.id)?.bekend(loop) ?? [0, 0],
      vastgelegd: (loop, poging) => {
        this.#legVast(loop, poging);
      },
      schending: (loop, fout) => {
        this.schend(new Schending('a workflow task never fails', loop.id, String(fout)));
      },
    });
    this.#richtIn();
    for (let nummer = 0; nummer < WERKERS; nummer += 1) this.#begin();
  }

  schend(fout: unknown): void {
    this.schendingen.push(
      fout instanceof Schending
        ? fout
        : new Schending('nothing of ours crashes', '', fout instanceof Error ? (fout.stack ?? '') : String(fout)),
    );
  }

  /** A new casus, and the process that it begins with. */
  async nieuweCasus(): Promise<string> {
    this.#casussen += 1;
    const { huis, begin } = this.huis;
    const _id = `${huis.voorvoegsel}-2026-${String(this.#casussen).padStart(6, '0')}`;
    const leeg = { proces: null, stap: null, wachtop: [], deadline: null, sorteer: ZONDER_EINDE, versie: 0 };
    const at = new Date(this.klok.nu).toISOString();
    this.opslag.casussen.voegIn({
      ...{
        _id,
        huis: huis.code,
        status: 'open',
        geopend: at,
        gesloten: null,
        meldingen: [],
        organisaties: [],
        starts: [],
        ...leeg,
      },
    });
    const directe = opslagOver(this.opslag, (doe) => Promise.resolve(doe()));
    const workflowId = await nummerStart(directe, { casus: _id, proces: begin.proces, bericht: `start-${_id}` });
    const { proces, invoer } = maakProcesstart({
      ...{ workflowId, proces: begin.proces, huis, dossier: { soort: 'casus' as const, id: _id }, klok: null },
      model: this.#modelId(begin.proces),
      ...(begin.bericht === undefined ? {} : { bericht: begin.bericht }),
      variabelen: begin.variabelen,
    });
    this.server.start(workflowId, proces, [inpakken(invoer)]);
    return workflowId;
  }

  /** What may go wrong at any moment. */
  async stoor(): Promise<void> {
    const { fouten, toeval, klok } = this;
    if (fouten.treft('klok-terug', 0.2)) klok.zetTerug(toeval.heel(SECONDE, DAG / 4), toeval.heel(SECONDE, DAG));
    if (fouten.treft('opslag-weg', 0.2))
      this.#wegTot = klok.nu + toeval.kies([5 * SECONDE, 600 * SECONDE, 3600 * SECONDE]);
    if (fouten.treft('projector-stil', 0.2)) this.#stilTot = klok.nu + toeval.kies([DAG, 21 * DAG]);
    if (fouten.treft('dienst-weg', 0.3)) this.#dienstenWegTot = klok.nu + toeval.kies([3600 * SECONDE, DAG, 3 * DAG]);
    if (fouten.treft('server-herstart', 0.2)) this.server.herstart();
    const lopend = [...this.server.lopen.values()].flatMap((lopen) => lopen.filter(({ isOpen }) => isOpen));
    if (lopend.length > 0 && fouten.treft('annulering', 0.1)) {
      const { id } = toeval.kies(lopend);
      this.geannuleerd.add(id);
      this.server.annuleer(id);
    }
    const [werker] = this.#werkers;
    if (werker !== undefined && fouten.treft('werker-weg-onderweg', 0.2)) await this.#sterf(werker);
  }

  /** From now on nothing goes wrong any more, and what was away is back. */
  genees(): void {
    this.fouten.genees();
    this.#wegTot = 0;
    this.#stilTot = 0;
    this.#dienstenWegTot = 0;
    this.klok.zetTerug(0, 0);
  }

  /** What the sweep of a worker does: brings the store up where it is behind. */
  async veeg(): Promise<void> {
    const [werker] = this.#werkers;
    if (werker === undefined || this.klok.nu < this.#stilTot) return;
    for (const workflowId of this.server.lopen.keys()) {
      const [loop] = this.opslag.proceslopen.vind({ _id: workflowId });
      const regels = this.boeken.get(workflowId)?.regels.length ?? 0;
      // Not awaited: it goes on in the time of the world.
      if (Number(loop?.['nummer'] ?? 0) < regels) void werker.volger.volg(workflowId).catch(() => undefined);
    }
    return Promise.resolve();
  }

  #legVast(loop: Loop, poging: Parameters<Boek['boek']>[1]): void {
    this.taken += 1;
    try {
      const boek = this.#boekVan(loop);
      boek.boek(loop, poging);
      if (poging.opname !== null) keurLopend(boek, loop);
      keurTokens(boek);
    } catch (fout) {
      this.schend(fout);
    }
  }

  #boekVan(loop: Loop): Boek {
    const bekend = this.boeken.get(loop.id);
    if (bekend !== undefined) return bekend;
    const model = this.huis.modellen.get(loop.gegevens.type);
    if (model === undefined) throw new Error(`geen model ${loop.gegevens.type}`);
    const boek = new Boek(loop.id, model, loop.id.slice(0, loop.id.indexOf('.')));
    this.boeken.set(loop.id, boek);
    return boek;
  }

  #begin(): void {
    this.#geteld += 1;
    const nummer = this.#geteld;
    let werker: Werker | null = null;
    const opslag = opslagOver(this.opslag, (opdracht) => this.#verkeer(() => werker, opdracht));
    const klant = klantVan(this.server, this.klok);
    const pauze = (ms: number): Promise<void> => this.klok.wacht(ms);
    const log = {
      warn: niets,
      info: niets,
      error: (wat: unknown) => {
        this.#alarm(wat);
      },
    } as unknown as Logger;
    const volger = new Volger(opslag, new Bron(klant, pauze), log, pauze);
    const omgeving = { opslag, client: klant, taakwachtrij: 'simulatie', volger, log } as unknown as Omgeving;
    const dienst = (): Promise<unknown> => Promise.resolve({});
    const diensten = Object.fromEntries(
      [
        ...new Set(
          [...this.huis.modellen.values()].flatMap(({ nodes }) =>
            Object.values(nodes).flatMap(({ service }) => service ?? []),
          ),
        ),
      ].map((naam) => [naam, () => this.#dien(naam)]),
    );
    const werk = { ...maakActiviteiten(omgeving), default: dienst, ...diensten } as unknown as Werk;
    werker = new Werker(nummer, this.#zandbak, volger, werk);
    this.#werkers.push(werker);
  }

  /** What a service does: it answers, it throws an error of the drawing, or something is wrong with it. */
  async #dien(naam: string): Promise<unknown> {
    await this.klok.wacht(this.toeval.heel(1, this.toeval.kies([20, 20, 20 * SECONDE])));
    if (this.klok.nu < this.#dienstenWegTot) throw new Error('de dienst is weg');
    if (naam === 'traag' && this.toeval.lukt(0.97)) throw new Error('nog niet');
    if (naam === 'faalt' && this.toeval.lukt(0.5)) throw ApplicationFailure.nonRetryable('fout', `${BPMN_FOUT}E1`);
    if (naam === 'hapert' && this.toeval.lukt(0.2)) throw ApplicationFailure.nonRetryable('stuk', 'Stuk');
    return this.toeval.kies(this.huis.antwoorden[naam] ?? [{}]);
  }

  #alarm(wat: unknown): void {
    const { workflowId = '', fout } = wat as { workflowId?: string; fout?: unknown };
    this.schend(new Schending('the store and the process have one past', workflowId, String(fout)));
  }

  /** A command of a worker to the store and its answer; whoever dies hears nothing any more. */
  async #verkeer<T>(van: () => Werker | null, opdracht: () => T): Promise<T> {
    await this.klok.wacht(this.toeval.heel(0, 3));
    const werker = van();
    if (werker?.leeft === true && this.fouten.treft('werker-weg-onderweg', 0.02)) await this.#sterf(werker);
    if (werker?.leeft !== true) return nooit();
    if (this.klok.nu < this.#wegTot) {
      await this.klok.wacht(2000);
      throw new Error('de opslag is weg');
    }
    const antwoord = opdracht();
    await this.klok.wacht(this.toeval.heel(0, 2));
    return (werker.leeft as boolean) ? antwoord : nooit();
  }

  async #sterf(werker: Werker): Promise<void> {
    if (!werker.leeft) return;
    this.#werkers = this.#werkers.filter((een) => een !== werker);
    await werker.sterf();
    this.klok.plan(this.toeval.heel(SECONDE, 60 * SECONDE), () => {
      this.#begin();
      return this.veeg();
    });
  }

  #richtIn(): void {
    const { huis, modellen } = this.huis;
    this.opslag.huizen.voegIn({ _id: huis.code, instellingen: huis });
    for (const [proces, model] of modellen) {
      const _id = this.#modelId(proces);
      this.opslag.modellen.voegIn({ _id, huis: huis.code, proces, model: JSON.stringify(model) });
      const berichten = Object.values(model.nodes).flatMap(({ type, scope, event }) =>
        type === 'startEvent' && scope === null && event?.kind === 'message' ? [event.name] : [],
      );
      this.opslag.plaatsingen.voegIn({
        _id: plaatsingId(huis.code, proces),
        huis: huis.code,
        proces,
        model: _id,
        berichten,
      });
    }
  }

  #modelId(proces: string): string {
    return `${proces}-${this.huis.modellen.get(proces)?.version ?? ''}`;
  }

  #tekening(id: string): unknown {
    const model = [...this.huis.modellen.values()].find((een) => this.#modelId(een.id) === id);
    if (model === undefined) throw new Error(`model ${id} staat niet in de opslag`);
    const namen = [...new Set(Object.values(model.nodes).flatMap(({ called }) => called?.process ?? []))];
    const bekend = namen.filter((naam) => this.huis.modellen.has(naam));
    return { model, deelprocessen: Object.fromEntries(bekend.map((naam) => [naam, this.#modelId(naam)])) };
  }

  sluit(): Promise<unknown> {
    return Promise.all(this.#werkers.map((werker) => werker.sterf()));
  }
}

function niets(): void {
  // Nobody reads it.
}

function nooit(): Promise<never> {
  return new Promise(() => undefined);
}
