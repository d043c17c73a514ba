import { type Payload, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Momentopname } from '../binnen/index.ts';
import type { Fouten } from '../fouten.ts';
import type { Wereldklok } from '../klok.ts';
import type { Toeval } from '../toeval.ts';
import { Activiteiten } from './activiteiten.ts';
import { inpakken } from './lading.ts';
import { Loop, type Poging, type Update } from './loop.ts';
import { Opdrachtverwerker } from './opdrachtverwerker.ts';
import type { Taak } from './uitvoering.ts';
import type { Werker } from './werker.ts';
import { opVolgorde, type Plaatselijk, voerUit } from './werktaak.ts';

/** Ms after which a workflow task that nobody finished is given to another worker. */
const TAAKTIJD = 10_000;
/** Ms between two looks whether a run is at rest. */
const KIJK = 100;

/** Thrown when the server does not answer in time: whether it happened is unknown. */
export class GeenAntwoord extends Error {
  override readonly name = 'GeenAntwoord';
}

export interface Servernodig {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly werkers: () => readonly Werker[];
  readonly doodWerker: (werker: Werker) => Promise<void>;
  readonly laadModel: Plaatselijk['laadModel'];
  readonly isProjectorStil: () => boolean;
  /** Steps and lines of a run that have been looked at. */
  readonly bekend: (loop: Loop) => [stappen: number, regels: number];
  /** Called when something went on record. */
  readonly vastgelegd: (loop: Loop, poging: Poging) => void;
  /** Called when the workflow code itself failed. */
  readonly schending: (loop: Loop, fout: unknown) => void;
}

/** The Temporal server, as far as processes can tell: histories, timers, activities, updates, signals and queries. */
export class Server {
  readonly #nodig: Servernodig;
  /** The runs of each workflow id, oldest first. */
  readonly lopen = new Map<string, Loop[]>();
  readonly #verwerker: Opdrachtverwerker;
  #runs = 0;

  constructor(nodig: Servernodig) {
    this.#nodig = nodig;
    const { klok, toeval, fouten, werkers, isProjectorStil } = nodig;
    const vertel = (loop: Loop, taak: Taak): void => {
      this.vertel(loop, taak);
    };
    const activiteiten = new Activiteiten({ klok, toeval, fouten, werkers, vertel, isProjectorStil });
    this.#verwerker = new Opdrachtverwerker({ klok, toeval, fouten, activiteiten, server: this });
  }

  /** The last run of a workflow id. Throws `WorkflowNotFoundError`. */
  loop(workflowId: string): Loop {
    const loop = this.lopen.get(workflowId)?.at(-1);
    if (loop === undefined) throw new WorkflowNotFoundError('geen proces', workflowId, undefined);
    return loop;
  }

  /** Throws `WorkflowExecutionAlreadyStartedError`: an id is used once. */
  start(workflowId: string, type: string, args: readonly Payload[], ouder: Loop['ouder'] = null): Loop {
    if (this.lopen.has(workflowId)) throw new WorkflowExecutionAlreadyStartedError('loopt al', workflowId, type);
    return this.nieuweRun(workflowId, type, args, {}, ouder);
  }

  /** Starts a process as a client does. */
  begin(workflowId: string, type: string, args: readonly unknown[]): void {
    this.start(workflowId, type, args.map(inpakken));
  }

  nieuweRun(
    workflowId: string,
    type: string,
    args: readonly Payload[],
    kenmerken: Loop['kenmerken'],
    ouder: Loop['ouder'],
  ): Loop {
    this.#runs += 1;
    const runId = `run-${String(this.#runs)}`;
    const begin = this.#nodig.klok.wand;
    const loop = new Loop({ workflowId, runId, type, begin }, kenmerken, ouder);
    this.lopen.set(workflowId, [...(this.lopen.get(workflowId) ?? []), loop]);
    const searchAttributes = { indexedFields: { ...kenmerken } };
    const initializeWorkflow = { workflowType: type, workflowId, arguments: [...args], attempt: 1, searchAttributes };
    this.vertel(loop, { initializeWorkflow });
    return loop;
  }

  /** Something that a run has to hear. */
  vertel(loop: Loop, taak: Taak): void {
    if (!loop.isOpen) return;
    loop.wachtend.push(taak);
    this.#plan(loop);
  }

  /** Throws `WorkflowNotFoundError`. */
  signaleer(workflowId: string, naam: string, args: readonly unknown[]): void {
    const loop = this.#open(workflowId);
    this.vertel(loop, { signalWorkflow: { signalName: naam, input: args.map(inpakken) } });
  }

  annuleer(workflowId: string): void {
    this.vertel(this.#open(workflowId), { cancelWorkflow: { reason: 'gevraagd' } });
  }

  /** Gives an update to the run that is open; the same id a second time is the same update. Throws `WorkflowNotFoundError`. */
  werkBij(workflowId: string, id: string, naam: string, inhoud: unknown): Update {
    const loop = this.#open(workflowId);
    const bekend = loop.updates.get(id);
    if (bekend !== undefined) return bekend;
    const update: Update = { aanvaard: false, antwoord: null };
    loop.updates.set(id, update);
    const meta = { identity: 'api', updateId: id };
    this.vertel(loop, {
      doUpdate: { id, protocolInstanceId: id, name: naam, input: [inpakken(inhoud)], meta, runValidator: true },
    });
    return update;
  }

  /** Forgets the updates that are not on record: they were kept in memory. */
  herstart(): void {
    for (const loop of [...this.lopen.values()].flat()) {
      loop.wachtend = loop.wachtend.filter(({ doUpdate }) => !doUpdate);
      for (const [id, update] of loop.updates) {
        if (update.aanvaard || update.antwoord !== null || this.#isBezigMet(loop, id)) continue;
        update.antwoord = { fout: new GeenAntwoord(id) };
        loop.updates.delete(id);
      }
    }
  }

  /** The answer to a query, by a worker that has the run as it is on record. Rejects with what its handler throws. */
  vraag(workflowId: string, naam: string, ...args: unknown[]): Promise<unknown> {
    return new Promise((klaar, mis) => {
      const probeer = async (): Promise<void> => {
        try {
          const loop = this.loop(workflowId);
          const [werker] = this.#nodig.werkers();
          if (loop.bezig !== null || loop.beurten.length === 0 || werker === undefined) {
            this.#nodig.klok.plan(KIJK, probeer);
            return;
          }
          // From now on the run is in the memory of this worker, and of no other.
          if (loop.werker?.leeft !== true) loop.werker = werker;
          const uitvoering = await loop.werker.uitvoering(loop);
          klaar(await uitvoering.vraag(naam, ...args));
        } catch (fout) {
          mis(fout instanceof Error ? fout : new Error(String(fout)));
        }
      };
      this.#nodig.klok.plan(1, probeer);
    });
  }

  #open(workflowId: string): Loop {
    const loop = this.loop(workflowId);
    if (!loop.isOpen) throw new WorkflowNotFoundError('het proces is voorbij', workflowId, undefined);
    return loop;
  }

  #isBezigMet(loop: Loop, id: string): boolean {
    return loop.bezig === 'begint' || (loop.bezig?.taken.some(({ doUpdate }) => doUpdate?.id === id) ?? false);
  }

  #plan(loop: Loop): void {
    if (loop.gepland || loop.bezig !== null || loop.wachtend.length === 0 || !loop.isOpen) return;
    loop.gepland = true;
    const { klok, toeval } = this.#nodig;
    klok.plan(toeval.heel(1, 20), () => this.#begin(loop));
  }

  async #begin(loop: Loop): Promise<void> {
    const { klok, toeval, fouten, werkers, doodWerker } = this.#nodig;
    loop.gepland = false;
    if (!loop.isOpen) return;
    const vast = loop.werker?.leeft === true ? loop.werker : null;
    const werker = vast ?? (werkers().length === 0 ? null : toeval.kies(werkers()));
    if (werker === null) {
      klok.plan(1000, () => {
        this.#plan(loop);
      });
      return;
    }
    if (fouten.treft('cache-weg')) await werker.vergeet(loop);
    const taken = opVolgorde(loop.wachtend);
    loop.wachtend = [];
    loop.bezig = 'begint';
    loop.werker = werker;
    loop.verder ||= fouten.treft('vervolg');
    try {
      const poging = await this.#voerUit(loop, werker, taken);
      loop.bezig = poging;
      klok.plan(toeval.heel(1, 30), () => this.#legVast(loop, poging));
      if (fouten.treft('werker-weg', 0.3)) await doodWerker(werker);
    } catch (fout) {
      this.#nodig.schending(loop, fout);
    }
  }

  async #voerUit(loop: Loop, werker: Werker, taken: readonly Taak[]): Promise<Poging> {
    const { klok, toeval, fouten, laadModel, isProjectorStil, bekend } = this.#nodig;
    const uitvoering = await werker.uitvoering(loop);
    const traag = fouten.treft('tekening-traag');
    const { beurt, geweigerd } = await voerUit(
      uitvoering,
      { taken, op: klok.wand, lengte: loop.lengte + 2, verder: loop.verder },
      {
        laadModel: (huis, model) => {
          if (traag) throw new Error('de opslag antwoordt niet op tijd');
          return laadModel(huis, model);
        },
        duur: () => toeval.heel(1, 1500),
      },
    );
    await werker.luister(uitvoering, () => fouten.treft('projectie-weg') || isProjectorStil());
    const opname = (await uitvoering.vraag('momentopname', ...bekend(loop)).catch(() => null)) as Momentopname | null;
    return { werker, taken, beurt, geweigerd, opname, vlaggen: uitvoering.vlaggen };
  }

  async #legVast(loop: Loop, poging: Poging): Promise<void> {
    const { beurt, geweigerd, werker, taken } = poging;
    if (!werker.leeft) {
      this.#nodig.klok.plan(TAAKTIJD, () => {
        this.#laatOver(loop, taken);
      });
      return;
    }
    const opdrachten = beurt.opdrachten.flat();
    if (opdrachten.some(sluit) && loop.wachtend.some(({ doUpdate }) => !doUpdate)) {
      // The server refuses to close a run that has not heard everything.
      await werker.vergeet(loop);
      this.#laatOver(loop, taken);
      return;
    }
    const isLeeg = opdrachten.length === 0 && beurt.activaties.every(({ taken: gehoord }) => gehoord.length === 0);
    if (!isLeeg) {
      loop.beurten.push(beurt);
      loop.vlaggen = poging.vlaggen;
      loop.lengte += 3 + taken.length + opdrachten.length;
    }
    loop.bezig = null;
    for (const opdracht of [...geweigerd, ...opdrachten]) this.#verwerker.verwerk(loop, opdracht);
    this.#nodig.vastgelegd(loop, poging);
    this.#plan(loop);
  }

  #laatOver(loop: Loop, taken: readonly Taak[]): void {
    loop.bezig = null;
    loop.wachtend = [...taken, ...loop.wachtend];
    this.#plan(loop);
  }
}

function sluit(opdracht: Poging['beurt']['opdrachten'][number][number]): boolean {
  return Boolean(
    opdracht.completeWorkflowExecution ??
    opdracht.failWorkflowExecution ??
    opdracht.cancelWorkflowExecution ??
    opdracht.continueAsNewWorkflowExecution,
  );
}
