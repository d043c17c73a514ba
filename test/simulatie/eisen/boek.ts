import { isDeepStrictEqual } from 'node:util';
import type { ProcessModel } from '../../../engine/process-model.ts';
import type { ProcessState, TraceEntry } from '../../../engine/process-state.ts';
import { migreer, type Migreer, type TraceRegel } from '../../../models/proces.ts';
import type { Momentopname, Stapnotitie } from '../binnen/index.ts';
import { uitpakken } from '../server/lading.ts';
import type { Loop, Poging } from '../server/loop.ts';
import { bevries } from './bevries.ts';
import { neem, type Voorval } from './voorval.ts';
import { Schending } from './schending.ts';
import { verschil } from './verschil.ts';

/** What one event brought, under the model that was followed then. */
export interface Spoor {
  readonly model: ProcessModel;
  readonly trace: readonly TraceEntry[];
}

/** What is on record of one process over all its runs, kept apart from everything that is under test. */
export class Boek {
  readonly workflowId: string;
  readonly dossier: string;
  /** The model that the process follows now. */
  model: ProcessModel;
  /** The state that follows from the log of events alone, over JSON after every step. */
  staat: ProcessState | null = null;
  /** Every event that the engine took, and every move to another model, in order. */
  readonly gebeurtenissen: Voorval[] = [];
  /** Every line of the trace, in order. */
  readonly regels: TraceRegel[] = [];
  /** The trace of the engine alone, step by step. */
  readonly sporen: Spoor[] = [];
  /** Where the process stood when it moved to the model that it follows now, and how many of `sporen` there were. */
  verhuisd: { readonly staat: ProcessState | null; readonly na: number } = { staat: null, na: 0 };
  /** Update ids that made a step. */
  readonly opdrachten = new Set<string>();
  opname: Momentopname | null = null;
  /** Where the process stood each time that a run made way for the next. */
  readonly vervolgd: { readonly model: ProcessModel; readonly staat: ProcessState }[] = [];
  readonly #begin: ProcessModel;
  readonly #modelVan: (id: string) => ProcessModel;
  readonly #gehoord = new Set<string>();
  /** Moves that were asked for, by update id. */
  readonly #verhuizingen = new Map<string, Migreer>();
  #beurten = 0;
  #run = '';
  #gezien = 0;

  /** `modelVan`: the model under an id of the store. */
  constructor(workflowId: string, model: ProcessModel, dossier: string, modelVan: (id: string) => ProcessModel) {
    this.workflowId = workflowId;
    this.model = model;
    this.dossier = dossier;
    this.#begin = model;
    this.#modelVan = modelVan;
  }

  /** Enters what a workflow task brought. Throws a `Schending` when it does not follow from what happened. */
  boek(loop: Loop, { opname, beurt, geweigerd }: Poging): void {
    if (opname === null) return;
    const { vervolg, stappen } = opname;
    if (loop.gegevens.runId !== this.#run) {
      if (this.staat !== null) this.vervolgd.push({ model: this.model, staat: this.staat });
      this.#run = loop.gegevens.runId;
      this.#gezien = 0;
      this.#beurten = 0;
    }
    this.#gezien += stappen.length;
    for (const { doUpdate } of beurt.activaties.flatMap(({ taken }) => taken))
      if (doUpdate?.name === migreer)
        this.#verhuizingen.set(doUpdate.id ?? '', uitpakken(doUpdate.input?.[0]) as Migreer);
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
    let stand: { model: ProcessModel; staat: ProcessState | null } = { model: this.#begin, staat: null };
    for (const gebeurtenis of this.gebeurtenissen) stand = neem(stand, gebeurtenis);
    if (!isDeepStrictEqual(stand.staat, this.staat))
      throw this.#schending('replay of the log equals the state', 'from the first event on it does not');
  }

  #stap(notitie: Stapnotitie): readonly TraceEntry[] {
    const { at, opdracht } = notitie;
    if (opdracht !== null) {
      if (this.opdrachten.has(opdracht))
        throw this.#schending('one effect per id', `update ${opdracht} was executed twice`);
      this.opdrachten.add(opdracht);
    }
    const voorval = bevries(this.#voorval(notitie));
    const vorige = this.gebeurtenissen.at(-1);
    if (vorige !== undefined && at < vorige.at)
      throw this.#schending('time never goes back', `${vorige.at} and then ${at}`);
    this.gebeurtenissen.push(voorval);
    const { model, staat, trace } = neem({ model: this.model, staat: bevries(this.staat) }, voorval);
    this.model = model;
    this.staat = JSON.parse(JSON.stringify(staat)) as ProcessState | null;
    if (!isDeepStrictEqual(this.staat, staat))
      throw this.#schending('the state is plain JSON', verschil(this.staat, staat));
    this.sporen.push({ model, trace });
    if (voorval.type === 'migratie') this.verhuisd = { staat: this.staat, na: this.sporen.length };
    return trace;
  }

  #voorval({ gebeurtenis, at, opdracht }: Stapnotitie): Voorval {
    if (gebeurtenis.type !== 'migratie') return { ...gebeurtenis, at };
    const gevraagd = this.#verhuizingen.get(opdracht ?? '');
    if (gevraagd?.naar !== gebeurtenis.naar)
      throw this.#schending('nothing moves that nobody asked for', `to ${gebeurtenis.naar}`);
    const { naar, verplaatsingen: mapping, herbereken: renewTimers } = gevraagd;
    return { type: 'migratie', at, naar: this.#modelVan(naar), mapping, renewTimers };
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

function zonderRegels({ vervolg: { uitbak, ...rest } }: Momentopname): unknown {
  return { ...rest, geopend: uitbak.geopend };
}
