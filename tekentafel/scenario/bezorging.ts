import { hears } from '../../engine/events/message-receivers.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Variables } from '../../engine/process-state.ts';
import { Rang } from './agenda.ts';
import { type Loop, loopt } from './loop.ts';
import type { Scenario } from './scenario.ts';
import type { Opstelling, Spel } from './spel.ts';
import { begintMet } from './start.ts';

function hoort(loop: Loop, name: string): boolean {
  const open = Object.values(loop.state?.instances ?? {}).map(({ element }) => element);
  return loopt(loop) && hears(loop.tekening, open, name);
}

/** Brings messages and signals to the processes of a scenario that wait for them, or that begin with them. */
export class Bezorging {
  readonly #spel: Spel;
  readonly #opstelling: Opstelling;
  readonly #scenario: Scenario;
  /** Processes that a message or signal can still start; the one of the scenario at most once. */
  #startbaar: readonly ProcessModel[];

  constructor(spel: Spel, opstelling: Opstelling, scenario: Scenario) {
    this.#spel = spel;
    this.#opstelling = opstelling;
    this.#scenario = scenario;
    this.#startbaar = opstelling.buren;
  }

  /** The process that the scenario is about waits for what starts it. */
  wachtOpBegin(): void {
    this.#startbaar = [this.#opstelling.model, ...this.#startbaar];
  }

  /**
   * A message starts the process that begins with it, unless that runs and hears it again, else goes to the first that
   * waits for it; its sender comes last.
   * Nobody waits: whatever else happens at this instant comes first, then the first that may still come to wait keeps it.
   */
  bezorg(name: string, variables: Variables, van: Loop | null, laatsteKans = false): boolean {
    const begint = this.#startbaar.find(
      (model) =>
        model !== van?.tekening &&
        !this.#spel.lopen.some((loop) => loop.tekening === model && hoort(loop, name)) &&
        begintMet(model, { message: name }, this.#spel.nu),
    );
    if (begint !== undefined) {
      this.#begin(begint, variables, { message: name });
      return true;
    }
    const wachtend = this.#spel.lopen.filter(loopt).sort((een, ander) => Number(een === van) - Number(ander === van));
    for (const loop of wachtend) {
      const bericht = { type: 'message', name, variables } as const;
      const gevolg = this.#spel.probeer(loop, laatsteKans ? { ...bericht, keep: true } : bericht);
      if (gevolg === null) return true;
      const bewaard = (gevolg.state.kept?.length ?? 0) > (loop.state?.kept?.length ?? 0);
      if (!bewaard && gevolg.trace.length === 1 && gevolg.trace[0]?.change === 'unmatched') continue;
      this.#spel.aanvaard(loop, gevolg);
      return true;
    }
    if (laatsteKans) this.#noteerVerloren(name, van);
    else this.#spel.agenda.zet(this.#spel.nu, Rang.laatsteKans, () => this.bezorg(name, variables, van, true));
    return false;
  }

  /** A signal goes to everything that waits for it; within the process that throws it, the engine has seen to that. */
  seinAan(name: string, variables: Variables, van: Loop | null): boolean {
    for (const loop of this.#spel.lopen.filter((een) => een !== van && loopt(een)))
      this.#spel.stap(loop, { type: 'signal', name, variables });
    for (const model of this.#startbaar)
      if (model !== van?.tekening && begintMet(model, { signal: name }, this.#spel.nu))
        this.#begin(model, variables, { signal: name });
    return true;
  }

  #begin(model: ProcessModel, variables: Variables, van: { message: string } | { signal: string }): void {
    const isHoofd = model === this.#opstelling.model;
    if (isHoofd) this.#startbaar = this.#opstelling.buren;
    this.#spel.start(model, null, isHoofd ? { ...this.#scenario.start.variables, ...variables } : variables, van);
  }

  #noteerVerloren(name: string, van: Loop | null): void {
    const loop = van ?? this.#spel.hoofd ?? null;
    this.#spel.trace.push({
      at: this.#spel.nu,
      change: 'unmatched',
      element: loop?.tekening.id ?? '',
      name,
      type: 'message',
      loop,
    });
  }
}
