import type { ProcessModel } from '../../engine/process-model.ts';
import type { StepResult, TraceEntry, Variables } from '../../engine/process-state.ts';
import { step } from '../../engine/step.ts';
import { Agenda, Rang } from './agenda.ts';
import { Antwoorden, metAntwoorden } from './antwoorden.ts';
import { Bezorging } from './bezorging.ts';
import { Gevolgen } from './gevolgen.ts';
import { type Fout, type Gebeurtenis, type Loop, modelfout } from './loop.ts';
import { momentVan, na, type Scenario } from './scenario.ts';
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
  readonly #gevolgen: Gevolgen;

  constructor(opstelling: Opstelling, scenario: Scenario) {
    this.#opstelling = opstelling;
    this.#scenario = scenario;
    this.#antwoorden = new Antwoorden(scenario);
    this.#post = new Bezorging(this, opstelling, scenario);
    this.#gevolgen = new Gevolgen(this, {
      antwoorden: this.#antwoorden,
      post: this.#post,
      aanroepbaar: opstelling.aanroepbaar,
      wacht: scenario.wait,
    });
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
      if (type === 'receiveTask' && regel.change === 'entered') this.#gevolgen.wachtOpBericht(loop, regel);
    }
    for (const opdracht of commands) this.#gevolgen.voerUit(loop, opdracht);
    if (state.status !== 'running') this.#gevolgen.eindig(loop, trace);
  }
}
