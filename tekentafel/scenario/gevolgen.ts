import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import type { Command, TraceEntry, Variables } from '../../engine/process-state.ts';
import { Rang } from './agenda.ts';
import type { Antwoorden } from './antwoorden.ts';
import type { Bezorging } from './bezorging.ts';
import { isOpen, type Loop, loopt, ongevangen } from './loop.ts';
import { type Antwoord, na } from './scenario.ts';
import type { Spel } from './spel.ts';

/** What follows from the steps of the processes in a run: activities that are answered, timers, calls, messages. */
export class Gevolgen {
  readonly #spel: Spel;
  readonly #antwoorden: Antwoorden;
  readonly #post: Bezorging;
  readonly #aanroepbaar: ReadonlyMap<string, ProcessModel>;
  /** Whether user tasks without an answer stay open. */
  readonly #wacht: boolean;

  constructor(
    spel: Spel,
    bij: { antwoorden: Antwoorden; post: Bezorging; aanroepbaar: ReadonlyMap<string, ProcessModel>; wacht: boolean },
  ) {
    this.#spel = spel;
    this.#antwoorden = bij.antwoorden;
    this.#post = bij.post;
    this.#aanroepbaar = bij.aanroepbaar;
    this.#wacht = bij.wacht;
  }

  /** Does what the engine asks for. */
  voerUit(loop: Loop, opdracht: Command): void {
    switch (opdracht.type) {
      case 'openTask':
        return this.#vraag(loop, opdracht, {});
      case 'invokeService':
        return this.#vraag(loop, opdracht, opdracht.variables);
      case 'startProcess':
        return this.#roepAan(loop, opdracht);
      case 'cancelProcess':
        for (const kind of this.#spel.lopen)
          if (kind.ouder?.loop === loop && kind.ouder.instantie === opdracht.instance && loopt(kind))
            this.#spel.stap(kind, { type: 'cancel' });
        return;
      case 'sendMessage':
        return this.#spel.agenda.zet(this.#spel.nu, Rang.bericht, () =>
          this.#post.bezorg(opdracht.name, opdracht.variables, loop),
        );
      case 'broadcastSignal':
        return this.#spel.agenda.zet(this.#spel.nu, Rang.bericht, () =>
          this.#post.seinAan(opdracht.name, opdracht.variables, loop),
        );
      case 'startTimer': {
        const at = opdracht.due > this.#spel.nu ? opdracht.due : this.#spel.nu;
        return this.#spel.agenda.zet(at, Rang.termijn, () => {
          const loopt = loop.state?.timers[opdracht.timer]?.due === opdracht.due;
          return loopt && this.#spel.stap(loop, { type: 'timer', timer: opdracht.timer });
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
    if (node === undefined || (antwoord === null && node.type === 'userTask' && this.#wacht)) return;
    const at = antwoord?.after === undefined ? this.#spel.nu : na(this.#spel.nu, antwoord.after);
    this.#spel.agenda.zet(
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
    if (error !== undefined) return this.#spel.stap(loop, { type: 'fail', instance, code: error, variables });
    const gebeurd =
      escalation !== undefined && this.#spel.stap(loop, { type: 'escalate', instance, code: escalation, variables });
    if (wait === true || this.#spel.fout !== null || !isOpen(loop, instance)) return gebeurd;
    this.#spel.stap(loop, { type: 'complete', instance, variables });
    if (node.type === 'sendTask' && node.event?.kind === 'message') {
      const { name } = node.event;
      this.#spel.agenda.zet(this.#spel.nu, Rang.bericht, () =>
        this.#post.bezorg(name, { ...gezien, ...variables }, loop),
      );
    }
    return true;
  }

  /** A receive task waits for its message, but the scenario may answer in its place. */
  wachtOpBericht(loop: Loop, { element, instance }: TraceEntry): void {
    const isLichaam = instance !== undefined && loop.state?.instances[instance]?.loop !== undefined;
    if (instance !== undefined && !isLichaam && this.#antwoorden.heeft(element))
      this.#vraag(loop, { instance, element }, {});
  }

  #roepAan(loop: Loop, opdracht: Extract<Command, { type: 'startProcess' }>): void {
    const { element, instance, process, variables } = opdracht;
    const model = this.#aanroepbaar.get(process);
    if (model === undefined || this.#antwoorden.heeft(element)) return this.#vraag(loop, opdracht, variables);
    // In the agenda, so that a process that calls itself is seen to go round and round.
    this.#spel.agenda.zet(this.#spel.nu, Rang.antwoord, () => {
      if (!isOpen(loop, instance)) return false;
      this.#spel.start(model, { loop, instantie: instance }, variables, {});
      return true;
    });
  }

  /** An escalation that a called process does not catch itself goes on to whoever called it (BPMN 10.5.7). */
  #escaleer({ ouder }: Loop, code: string): void {
    if (ouder === null) return;
    const { loop, instantie: instance } = ouder;
    this.#spel.agenda.zet(
      this.#spel.nu,
      Rang.antwoord,
      () => isOpen(loop, instance) && this.#spel.stap(loop, { type: 'escalate', instance, code, variables: {} }),
    );
  }

  /** A process has ended: whoever called it goes on, or fails with its error. */
  eindig(loop: Loop, trace: readonly TraceEntry[]): void {
    const fout = ongevangen(loop, trace);
    const { ouder, state } = loop;
    if (ouder === null) {
      if (fout !== null && loop === this.#spel.hoofd)
        this.#spel.fout = { element: fout.element, message: fout.message };
      return;
    }
    const variables = state?.output ?? {};
    this.#spel.agenda.zet(this.#spel.nu, Rang.antwoord, () => {
      if (!isOpen(ouder.loop, ouder.instantie)) return false;
      const { instantie: instance } = ouder;
      return fout === null
        ? this.#spel.stap(ouder.loop, { type: 'complete', instance, variables })
        : this.#spel.stap(ouder.loop, { type: 'fail', instance, code: fout.code, variables });
    });
  }
}
