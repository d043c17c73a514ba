import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import type { Command, StepResult, TraceEntry, Variables } from '../../engine/process-state.ts';
import { step } from '../../engine/step.ts';
import { Agenda, Rang } from './agenda.ts';
import { Antwoorden, metAntwoorden } from './antwoorden.ts';
import { Bezorging } from './bezorging.ts';
import { type Fout, type Gebeurtenis, isOpen, type Loop, loopt, modelfout, ongevangen } from './loop.ts';
import { type Antwoord, momentVan, na, type Scenario } from './scenario.ts';
import { begintDoor, startVan } from './start.ts';

/** Events of one run; a drawing that is still busy then goes round and round. */
const MEESTE_GEBEURTENISSEN = 10_000;

/** What a scenario is played with. */
export interface Opstelling {
  /** The process that the scenario is about. */
  readonly model: ProcessModel;
  /** Processes of the same file: a message or signal may start them. */
  readonly buren: readonly ProcessModel[];
  /** Processes that call activities reach, by id; what is not here does not run. */
  readonly aanroepbaar: ReadonlyMap<string, ProcessModel>;
  /** Variables that every process has from the start. */
  readonly altijd: Variables;
  /** Instant at which a scenario without `start.at` begins. */
  readonly nu: string;
}

/** A line of what happened, with the process it happened in. */
export interface Traceregel extends TraceEntry {
  readonly loop: Loop | null;
}

/** Plays a scenario in memory, on virtual time: every process it reaches, stepped by the engine itself. */
export class Spel {
  readonly lopen: Loop[] = [];
  /** What is still to happen. */
  readonly agenda = new Agenda();
  /** Virtual instant. */
  nu: string;
  readonly trace: Traceregel[] = [];
  fout: Fout | null = null;
  /** Cut off, because things kept happening: while the time went on, or at one instant. */
  afgekapt: 'gaandeweg' | 'ineens' | null = null;
  readonly #opstelling: Opstelling;
  readonly #scenario: Scenario;
  readonly #antwoorden: Antwoorden;
  readonly #post: Bezorging;

  constructor(opstelling: Opstelling, scenario: Scenario) {
    this.#opstelling = opstelling;
    this.#scenario = scenario;
    this.#antwoorden = new Antwoorden(scenario);
    this.#post = new Bezorging(this, opstelling, scenario);
    this.nu = scenario.start.at === undefined ? opstelling.nu : momentVan(scenario.start.at);
  }

  /** The process that the scenario is about; undefined as long as the message that starts it has not come. */
  get hoofd(): Loop | undefined {
    return this.lopen.find(({ tekening, ouder }) => tekening === this.#opstelling.model && ouder === null);
  }

  /** Lets everything happen that the scenario and the drawing bring about. Throws `ScenarioOngeldig`. */
  speel(): void {
    const { start, messages, signals, until } = this.#scenario;
    const { model } = this.#opstelling;
    const begin = this.nu;
    const moment = (waarde: string) => (waarde.startsWith('P') ? na(begin, waarde) : momentVan(waarde));
    for (const { name, at, after, variables } of messages)
      this.agenda.zet(moment(at ?? after ?? 'PT0S'), Rang.bericht, () => this.#post.bezorg(name, variables, null));
    for (const { name, at, after, variables } of signals)
      this.agenda.zet(moment(at ?? after ?? 'PT0S'), Rang.bericht, () => this.#post.seinAan(name, variables, null));
    if (start.element === undefined && begintDoor(model, this.#scenario, begin)) this.#post.wachtOpBegin();
    else this.start(model, null, start.variables, startVan(model, start.element));
    this.#speelTot(until === undefined ? null : moment(until));
  }

  #speelTot(einde: string | null): void {
    let sindsVerzet = 0;
    for (let gebeurd = 0; this.fout === null;) {
      const afspraak = this.agenda.neem(einde);
      if (afspraak === null) return;
      if (afspraak.at > this.nu) {
        this.nu = afspraak.at;
        sindsVerzet = gebeurd;
      }
      if (afspraak.doe()) gebeurd += 1;
      if (gebeurd < MEESTE_GEBEURTENISSEN) continue;
      this.afgekapt = gebeurd - sindsVerzet > MEESTE_GEBEURTENISSEN / 2 ? 'ineens' : 'gaandeweg';
      return;
    }
  }

  /** Starts a process; `ouder`: the call activity that calls it, `van`: what its start event is triggered by. */
  start(
    tekening: ProcessModel,
    ouder: Loop['ouder'],
    variables: Variables,
    van: { message?: string; signal?: string; element?: string },
  ): void {
    const loop: Loop = { tekening, model: metAntwoorden(tekening, this.#antwoorden), ouder, state: null };
    this.lopen.push(loop);
    this.stap(loop, { type: 'start', variables: { ...this.#opstelling.altijd, ...variables }, ...van });
  }

  /** Whether the model could take the event; if not, the run is over. */
  stap(loop: Loop, gebeurtenis: Gebeurtenis): boolean {
    const gevolg = this.probeer(loop, gebeurtenis);
    if (gevolg !== null) this.aanvaard(loop, gevolg);
    return gevolg !== null;
  }

  /** What the engine makes of an event; null, and the run is over, when the model cannot take it. */
  probeer(loop: Loop, gebeurtenis: Gebeurtenis): StepResult | null {
    try {
      return step(loop.model, loop.state, { ...gebeurtenis, at: this.nu });
    } catch (fout) {
      this.fout = modelfout(loop, fout);
      return null;
    }
  }

  /** Makes what came of an event the position of a process, and sees to what follows from it. */
  aanvaard(loop: Loop, { state, commands, trace }: StepResult): void {
    loop.state = state;
    for (const regel of trace) {
      const type = loop.tekening.nodes[regel.element]?.type ?? regel.type;
      this.trace.push({ ...regel, type, loop });
      if (type === 'receiveTask' && regel.change === 'entered') this.#wachtOpBericht(loop, regel);
    }
    for (const opdracht of commands) this.#voerUit(loop, opdracht);
    if (state.status !== 'running') this.#eindig(loop, trace);
  }

  #voerUit(loop: Loop, opdracht: Command): void {
    switch (opdracht.type) {
      case 'openTask':
        return this.#vraag(loop, opdracht, {});
      case 'invokeService':
        return this.#vraag(loop, opdracht, opdracht.variables);
      case 'startProcess':
        return this.#roepAan(loop, opdracht);
      case 'cancelProcess':
        for (const kind of this.lopen)
          if (kind.ouder?.loop === loop && kind.ouder.instantie === opdracht.instance && loopt(kind))
            this.stap(kind, { type: 'cancel' });
        return;
      case 'sendMessage':
        return this.agenda.zet(this.nu, Rang.bericht, () => this.#post.bezorg(opdracht.name, opdracht.variables, loop));
      case 'broadcastSignal':
        return this.agenda.zet(this.nu, Rang.bericht, () =>
          this.#post.seinAan(opdracht.name, opdracht.variables, loop),
        );
      case 'startTimer': {
        const at = opdracht.due > this.nu ? opdracht.due : this.nu;
        return this.agenda.zet(at, Rang.termijn, () => {
          const loopt = loop.state?.timers[opdracht.timer]?.due === opdracht.due;
          return loopt && this.stap(loop, { type: 'timer', timer: opdracht.timer });
        });
      }
      case 'escalate':
        return this.#escaleer(loop, opdracht.code ?? '');
      case 'closeTask':
      case 'cancelTimer':
      case 'cancelService':
        // What was agreed for them looks in the state whether it still matters.
        return;
      default:
        return opdracht satisfies never;
    }
  }

  /** An activity opens: its answer comes at its time, or at once where the scenario has none. */
  #vraag(loop: Loop, { instance, element }: { instance: string; element: string }, gezien: Variables): void {
    const node = loop.tekening.nodes[element];
    const antwoord = this.#antwoorden.neem(element);
    if (node === undefined || (antwoord === null && node.type === 'userTask' && this.#scenario.wait)) return;
    const at = antwoord?.after === undefined ? this.nu : na(this.nu, antwoord.after);
    this.agenda.zet(
      at,
      Rang.antwoord,
      () => isOpen(loop, instance) && this.#antwoord(loop, instance, node, antwoord, gezien),
    );
  }

  #antwoord(loop: Loop, instance: string, node: FlowNode, antwoord: Antwoord | null, gezien: Variables): boolean {
    const { uitkomst, error, escalation, wait } = antwoord ?? {};
    const variabele = node.task?.outcomeVariable ?? null;
    const gekozen = variabele === null || uitkomst === undefined ? {} : { [variabele]: uitkomst };
    const variables = { ...antwoord?.variables, ...gekozen };
    if (error !== undefined) return this.stap(loop, { type: 'fail', instance, code: error, variables });
    const gebeurd =
      escalation !== undefined && this.stap(loop, { type: 'escalate', instance, code: escalation, variables });
    if (wait === true || this.fout !== null || !isOpen(loop, instance)) return gebeurd;
    this.stap(loop, { type: 'complete', instance, variables });
    if (node.type === 'sendTask' && node.event?.kind === 'message') {
      const { name } = node.event;
      this.agenda.zet(this.nu, Rang.bericht, () => this.#post.bezorg(name, { ...gezien, ...variables }, loop));
    }
    return true;
  }

  /** A receive task waits for its message, but the scenario may answer in its place. */
  #wachtOpBericht(loop: Loop, { element, instance }: TraceEntry): void {
    const isLichaam = instance !== undefined && loop.state?.instances[instance]?.loop !== undefined;
    if (instance !== undefined && !isLichaam && this.#antwoorden.heeft(element))
      this.#vraag(loop, { instance, element }, {});
  }

  #roepAan(loop: Loop, opdracht: Extract<Command, { type: 'startProcess' }>): void {
    const { element, instance, process, variables } = opdracht;
    const model = this.#opstelling.aanroepbaar.get(process);
    if (model === undefined || this.#antwoorden.heeft(element)) return this.#vraag(loop, opdracht, variables);
    // In the agenda, so that a process that calls itself is seen to go round and round.
    this.agenda.zet(this.nu, Rang.antwoord, () => {
      if (!isOpen(loop, instance)) return false;
      this.start(model, { loop, instantie: instance }, variables, {});
      return true;
    });
  }

  /** An escalation that a called process does not catch itself goes on to whoever called it (BPMN 10.5.7). */
  #escaleer({ ouder }: Loop, code: string): void {
    if (ouder === null) return;
    const { loop, instantie: instance } = ouder;
    this.agenda.zet(
      this.nu,
      Rang.antwoord,
      () => isOpen(loop, instance) && this.stap(loop, { type: 'escalate', instance, code, variables: {} }),
    );
  }

  /** A process has ended: whoever called it goes on, or fails with its error. */
  #eindig(loop: Loop, trace: readonly TraceEntry[]): void {
    const fout = ongevangen(loop, trace);
    const { ouder, state } = loop;
    if (ouder === null) {
      if (fout !== null && loop === this.hoofd) this.fout = { element: fout.element, message: fout.message };
      return;
    }
    const variables = state?.output ?? {};
    this.agenda.zet(this.nu, Rang.antwoord, () => {
      if (!isOpen(ouder.loop, ouder.instantie)) return false;
      const { instantie: instance } = ouder;
      return fout === null
        ? this.stap(ouder.loop, { type: 'complete', instance, variables })
        : this.stap(ouder.loop, { type: 'fail', instance, code: fout.code, variables });
    });
  }
}
