import { isDeepStrictEqual } from 'node:util';
import type { ProcessModel } from '../../../engine/process-model.ts';
import type { ProcessEvent, ProcessState, TraceEntry } from '../../../engine/process-state.ts';
import { step } from '../../../engine/step.ts';
import type { TraceRegel } from '../../../models/proces.ts';
import type { Momentopname, Stapnotitie } from '../binnen/index.ts';
import { uitpakken } from '../server/lading.ts';
import type { Loop, Poging } from '../server/loop.ts';
import { bevries } from './bevries.ts';
import { Schending } from './schending.ts';

/** What is on record of one process over all its runs, kept apart from everything that is under test. */
export class Boek {
  readonly workflowId: string;
  readonly model: ProcessModel;
  readonly dossier: string;
  /** The state that follows from the log of events alone, over JSON after every step. */
  staat: ProcessState | null = null;
  /** Every event that the engine took, in order. */
  readonly gebeurtenissen: ProcessEvent[] = [];
  /** Every line of the trace, in order. */
  readonly regels: TraceRegel[] = [];
  /** The trace of the engine alone, step by step. */
  readonly sporen: (readonly TraceEntry[])[] = [];
  /** Update ids that made a step. */
  readonly opdrachten = new Set<string>();
  opname: Momentopname | null = null;
  readonly #gehoord = new Set<string>();
  #beurten = 0;
  #run = '';
  #gezien = 0;

  constructor(workflowId: string, model: ProcessModel, dossier: string) {
    this.workflowId = workflowId;
    this.model = model;
    this.dossier = dossier;
  }

  /** Enters what a workflow task brought. Throws a `Schending` when it does not follow from what happened. */
  boek(loop: Loop, { opname, beurt, geweigerd }: Poging): void {
    if (opname === null) return;
    const { vervolg, stappen } = opname;
    if (loop.gegevens.runId !== this.#run) {
      this.#run = loop.gegevens.runId;
      this.#gezien = 0;
      this.#beurten = 0;
    }
    this.#gezien += stappen.length;
    if (geweigerd.length > 0 && beurt.activaties.every(({ taken }) => taken.length === 0)) this.#ongewijzigd(opname);
    const spoor = stappen.flatMap((notitie) => this.#stap(notitie));
    if (!isDeepStrictEqual(this.staat, vervolg.staat))
      throw this.#schending('replay of the log equals the state', verschil(this.staat, vervolg.staat));
    this.#boekRegels(vervolg.uitbak.regels, spoor);
    this.#berichten(loop);
    this.opname = bevries(opname);
  }

  /** Steps and lines of a run that are in the book. */
  bekend({ gegevens }: Loop): [stappen: number, regels: number] {
    return [gegevens.runId === this.#run ? this.#gezien : 0, this.regels.length];
  }

  /** Once more from the first event: the same state, whatever was kept on the way. */
  herhaal(): void {
    let staat: ProcessState | null = null;
    for (const gebeurtenis of this.gebeurtenissen) staat = step(this.model, staat, gebeurtenis).state;
    if (!isDeepStrictEqual(staat, this.staat))
      throw this.#schending('replay of the log equals the state', 'from the first event on it does not');
  }

  #stap({ gebeurtenis, at, opdracht }: Stapnotitie): readonly TraceEntry[] {
    if (opdracht !== null) {
      if (this.opdrachten.has(opdracht))
        throw this.#schending('one effect per id', `update ${opdracht} was executed twice`);
      this.opdrachten.add(opdracht);
    }
    const event = bevries<ProcessEvent>({ ...gebeurtenis, at });
    const vorige = this.gebeurtenissen.at(-1);
    if (vorige !== undefined && at < vorige.at)
      throw this.#schending('time never goes back', `${vorige.at} and then ${at}`);
    this.gebeurtenissen.push(event);
    const { state, trace } = step(this.model, bevries(this.staat), event);
    this.staat = JSON.parse(JSON.stringify(state)) as ProcessState;
    if (!isDeepStrictEqual(this.staat, state))
      throw this.#schending('the state is plain JSON', verschil(this.staat, state));
    this.sporen.push(trace);
    return trace;
  }

  #ongewijzigd(na: Momentopname): void {
    if (this.opname === null) return;
    const voor = { vervolg: zonderRegels(this.opname), regels: this.opname.regels };
    const daarna = { vervolg: zonderRegels(na), regels: na.regels };
    if (!isDeepStrictEqual(voor, daarna)) throw this.#schending('refused means unchanged', verschil(voor, daarna));
  }

  /** The new lines follow the known ones, and tell every line of the engine in its order. */
  #boekRegels(uitbak: readonly TraceRegel[], spoor: readonly TraceEntry[]): void {
    let plaats = 0;
    for (const regel of uitbak) {
      if (regel.nummer !== this.regels.length + 1)
        throw this.#schending(
          'the trace has no gaps',
          `line ${String(regel.nummer)} after ${String(this.regels.length)}`,
        );
      this.#eenmaal(regel);
      this.regels.push(bevries(regel));
      const wacht = spoor[plaats];
      if (wacht?.change === regel.change && wacht.element === regel.element && wacht.at === regel.at) plaats += 1;
    }
    if (plaats < spoor.length)
      throw this.#schending(
        'every line of the engine is told',
        `${spoor[plaats]?.change ?? ''} ${spoor[plaats]?.element ?? ''} is missing`,
      );
  }

  /** The lines of one update stand together: it had its effect once. */
  #eenmaal({ opdracht, nummer }: TraceRegel): void {
    if (opdracht === null) return;
    const laatste = this.regels.findLast((eerder) => eerder.opdracht === opdracht);
    if (laatste !== undefined && laatste.nummer !== nummer - 1)
      throw this.#schending('one effect per id', `update ${opdracht} has effect again in line ${String(nummer)}`);
  }

  /** No message had more effect than once: as many as the ids that came, at most. */
  #berichten(loop: Loop): void {
    for (const { activaties } of loop.beurten.slice(this.#beurten))
      for (const { taken } of activaties)
        for (const { signalWorkflow } of taken) this.#hoor(uitpakken(signalWorkflow?.input?.[0]));
    this.#beurten = loop.beurten.length;
    const gehad = this.gebeurtenissen.filter(({ type }) => type === 'message' || type === 'signal').length;
    if (gehad > this.#gehoord.size)
      throw this.#schending(
        'one effect per id',
        `${String(gehad)} messages had effect, ${String(this.#gehoord.size)} came`,
      );
  }

  #hoor(bericht: unknown): void {
    const { id, kind } = (bericht ?? {}) as { id?: string; kind?: unknown };
    if (id !== undefined && kind === undefined) this.#gehoord.add(id);
  }

  #schending(eis: string, hoe: string): Schending {
    return new Schending(eis, this.workflowId, hoe);
  }
}

/** Where two values differ first, as a path. */
function verschil(een: unknown, ander: unknown, pad = ''): string {
  if (isDeepStrictEqual(een, ander)) return '';
  const [a, b] = [een, ander] as [Record<string, unknown> | null, Record<string, unknown> | null];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${pad}: ${JSON.stringify(een)} and ${JSON.stringify(ander)}`;
  for (const naam of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const hier = verschil(a[naam], b[naam], `${pad}.${naam}`);
    if (hier !== '') return hier;
  }
  return `${pad}: the order of the keys`;
}

function zonderRegels({ vervolg: { uitbak, ...rest } }: Momentopname): unknown {
  return { ...rest, geopend: uitbak.geopend };
}
