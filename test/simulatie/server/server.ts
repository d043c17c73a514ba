import { type Payload, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import { Activiteiten } from './activiteiten.ts';
import { inpakken } from './lading.ts';
import { Loop, type Update } from './loop.ts';
import { Opdrachtverwerker } from './opdrachtverwerker.ts';
import type { Taak } from './uitvoering.ts';
import { type Verdeelnodig, Werkverdeling } from './werkverdeling.ts';

/** Ms between two looks whether a run is at rest. */
const KIJK = 100;

/** Thrown when the server does not answer in time: whether it happened is unknown. */
export class GeenAntwoord extends Error {
  override readonly name = 'GeenAntwoord';
}

/** The Temporal server, as far as processes can tell: histories, timers, activities, updates, signals and queries. */
export class Server {
  readonly #nodig: Verdeelnodig;
  /** The runs of each workflow id, oldest first. */
  readonly lopen = new Map<string, Loop[]>();
  readonly #werk: Werkverdeling;
  #runs = 0;

  constructor(nodig: Verdeelnodig) {
    this.#nodig = nodig;
    const { klok, toeval, fouten, werkers, isProjectorStil } = nodig;
    const vertel = (loop: Loop, taak: Taak): void => {
      this.vertel(loop, taak);
    };
    const activiteiten = new Activiteiten({ klok, toeval, fouten, werkers, vertel, isProjectorStil });
    const verwerker = new Opdrachtverwerker({ klok, toeval, fouten, activiteiten, server: this });
    this.#werk = new Werkverdeling({
      ...nodig,
      verwerk: (loop, opdracht) => {
        verwerker.verwerk(loop, opdracht);
      },
    });
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
    this.#werk.plan(loop);
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
}
