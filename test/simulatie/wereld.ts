import type { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import { nummerStart } from '../../models/opslag/casusstand.ts';
import { maakProcesstart } from '../../models/processtart.ts';
import { ZONDER_EINDE } from '../../models/tijdstip.ts';
import { Boek } from './eisen/boek.ts';
import { keurLopend } from './eisen/lopend.ts';
import { keurTokens } from './eisen/tokens.ts';
import { Schending } from './eisen/schending.ts';
import type { Fouten } from './fouten.ts';
import type { Huisinhoud } from './huizen/huisinhoud.ts';
import { modelId, modelVan, richtIn, tekeningVan } from './inrichting.ts';
import { Wereldklok } from './klok.ts';
import { maakOpslagserver, opslagOver, type Opslagserver } from './opslag/opslag.ts';
import { inpakken } from './server/lading.ts';
import type { Loop } from './server/loop.ts';
import { Server } from './server/server.ts';
import type { Toeval } from './toeval.ts';
import { Uitval } from './uitval.ts';
import { Werkers } from './werkers.ts';

const SECONDE = 1000;
const DAG = 24 * 3600 * SECONDE;

/** A house with its servers, workers and processes, in one thread and on a clock of its own. */
export class Wereld {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly huis: Huisinhoud;
  readonly server: Server;
  readonly opslag: Opslagserver = maakOpslagserver();
  readonly uitval: Uitval;
  readonly boeken = new Map<string, Boek>();
  readonly schendingen: Schending[] = [];
  /** Processes that were cancelled from outside. */
  readonly geannuleerd = new Set<string>();
  /** Workflow tasks on record. */
  taken = 0;
  readonly #werkers: Werkers;
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
    this.klok = new Wereldklok(toeval, begin);
    this.uitval = new Uitval(this.klok);
    const { klok, opslag, uitval } = this;
    this.#werkers = new Werkers({
      ...{ klok, toeval, fouten, uitval, huis, opslag, zandbak },
      server: () => this.server,
      alarm: (workflowId, fout) => {
        this.schend(new Schending('the store and the process have one past', workflowId, fout));
      },
      begonnen: () => {
        this.veeg();
      },
    });
    this.server = new Server({
      ...{ klok, toeval, fouten },
      werkers: () => this.#werkers.lijst,
      doodWerker: (werker) => this.#werkers.sterf(werker),
      laadModel: (_huis, id) => tekeningVan(huis, id),
      isProjectorStil: () => uitval.isProjectorStil,
      bekend: (loop) => this.boeken.get(loop.id)?.bekend(loop) ?? [0, 0],
      vastgelegd: (loop, poging) => {
        this.#legVast(loop, poging);
      },
      schending: (loop, fout) => {
        this.schend(new Schending('a workflow task never fails', loop.id, String(fout)));
      },
    });
    richtIn(opslag, huis);
    this.#werkers.begin();
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
    const { huis, begin, modellen } = this.huis;
    const model = modellen.get(begin.proces);
    if (model === undefined) throw new Error(`geen model ${begin.proces}`);
    const _id = `${huis.voorvoegsel}-2026-${String(this.#casussen).padStart(6, '0')}`;
    const leeg = { proces: null, stap: null, wachtop: [], deadline: null, sorteer: ZONDER_EINDE, versie: 0 };
    const kern = { _id, huis: huis.code, status: 'open', gesloten: null, meldingen: [], organisaties: [], starts: [] };
    this.opslag.casussen.voegIn({ ...kern, geopend: new Date(this.klok.nu).toISOString(), ...leeg });
    const directe = opslagOver(this.opslag, (doe) => Promise.resolve(doe()));
    const workflowId = await nummerStart(directe, { casus: _id, proces: begin.proces, bericht: `start-${_id}` });
    const { proces, invoer } = maakProcesstart({
      ...{ workflowId, proces: begin.proces, huis, dossier: { soort: 'casus' as const, id: _id }, klok: null },
      model: modelId(model),
      ...(begin.bericht === undefined ? {} : { bericht: begin.bericht }),
      variabelen: begin.variabelen,
    });
    this.server.start(workflowId, proces, [inpakken(invoer)]);
    return workflowId;
  }

  /** What may go wrong at any moment. */
  async stoor(): Promise<void> {
    const { fouten, toeval, klok, uitval } = this;
    if (fouten.treft('klok-terug', 0.2)) klok.zetTerug(toeval.heel(SECONDE, DAG / 4), toeval.heel(SECONDE, DAG));
    uitval.stoor(fouten, toeval);
    if (fouten.treft('server-herstart', 0.2)) this.server.herstart();
    const lopend = [...this.server.lopen.values()].flatMap((lopen) => lopen.filter(({ isOpen }) => isOpen));
    if (lopend.length > 0 && fouten.treft('annulering', 0.1)) {
      const { id } = toeval.kies(lopend);
      this.geannuleerd.add(id);
      this.server.annuleer(id);
    }
    const [werker] = this.#werkers.lijst;
    if (werker !== undefined && fouten.treft('werker-weg-onderweg', 0.2)) await this.#werkers.sterf(werker);
  }

  /** From now on nothing goes wrong any more, and what was away is back. */
  genees(): void {
    this.fouten.genees();
    this.uitval.genees();
    this.klok.zetTerug(0, 0);
  }

  /** What the sweep of a worker does: brings the store up where it is behind. */
  veeg(): void {
    const [werker] = this.#werkers.lijst;
    if (werker === undefined || this.uitval.isProjectorStil) return;
    for (const workflowId of this.server.lopen.keys()) {
      const [loop] = this.opslag.proceslopen.vind({ _id: workflowId });
      const regels = this.boeken.get(workflowId)?.regels.length ?? 0;
      // Not awaited: it goes on in the time of the world.
      if (Number(loop?.['nummer'] ?? 0) < regels) void werker.volger.volg(workflowId).catch(() => undefined);
    }
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
    const dossier = loop.id.slice(0, loop.id.indexOf('.'));
    const boek = new Boek(loop.id, model, dossier, (id) => modelVan(this.huis, id));
    this.boeken.set(loop.id, boek);
    return boek;
  }

  sluit(): Promise<unknown> {
    return this.#werkers.sluit();
  }
}
