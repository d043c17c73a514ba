import { EngineError } from '../errors.ts';
import type { FlowNode, ProcessModel, SequenceFlow } from '../process-model.ts';
import type {
  Command,
  Instance,
  Instant,
  KeptMessage,
  ProcessState,
  StepResult,
  Timer,
  TraceEntry,
  Variables,
} from '../process-state.ts';

/** A token on its way to a node. */
export interface Arrival {
  readonly node: FlowNode;
  /** Instance of the scope in which the token travels. */
  readonly parent: string;
  /** The sequence flow it came along; null at a start. */
  readonly flow: string | null;
}

/** Id of the instance that is the process itself. */
export const PROCESS = '0';

/** The work of one step: a draft of the next state, and what came out of it so far. The given state is never changed. */
export class Execution {
  readonly model: ProcessModel;
  readonly at: Instant;
  readonly commands: Command[] = [];
  readonly trace: TraceEntry[] = [];
  /** Tokens under way, first in first out. */
  readonly arrivals: Arrival[] = [];
  /** Activities that are done, with what they bring. */
  readonly completions: { readonly instance: string; readonly variables: Variables }[] = [];
  /** Whether something opened or a variable was written since conditions were last looked at. */
  changed = false;
  /** Scopes that lost a token and may be complete. */
  readonly drained = new Set<string>();
  status: ProcessState['status'];
  end: string | null;
  output: Variables | null;
  kept: readonly KeptMessage[];
  #lastInstance: number;
  readonly #instances: Record<string, Instance>;
  readonly #timers: Record<string, Timer>;

  constructor(model: ProcessModel, at: Instant, state: ProcessState | null) {
    this.model = model;
    this.at = at;
    this.status = state?.status ?? 'running';
    this.end = state?.end ?? null;
    this.output = state?.output ?? null;
    this.kept = state?.kept ?? [];
    this.#lastInstance = state?.lastInstance ?? 0;
    this.#instances = { ...state?.instances };
    this.#timers = { ...state?.timers };
  }

  result(): StepResult {
    return {
      state: {
        status: this.status,
        lastInstance: this.#lastInstance,
        instances: this.#instances,
        timers: this.#timers,
        end: this.end,
        output: this.output,
        ...(this.kept.length === 0 ? {} : { kept: this.kept }),
      },
      commands: this.commands,
      trace: this.trace,
    };
  }

  node(id: string): FlowNode {
    const node = this.model.nodes[id];
    if (node === undefined) throw new EngineError('InstanceUnknown', id, `The model has no element ${id}`);
    return node;
  }

  flow(id: string): SequenceFlow {
    const flow = this.model.flows[id];
    if (flow === undefined) throw new EngineError('InstanceUnknown', id, `The model has no flow ${id}`);
    return flow;
  }

  find(id: string): Instance | undefined {
    return this.#instances[id];
  }

  instance(id: string): Instance {
    const instance = this.#instances[id];
    if (instance === undefined) throw new EngineError('InstanceUnknown', null, `Instance ${id} is not open`);
    return instance;
  }

  /** Open instances in the order in which they were opened. */
  instances(): Instance[] {
    return Object.values(this.#instances);
  }

  children(parent: string): Instance[] {
    return this.instances().filter((instance) => instance.parent === parent);
  }

  hasChildren(parent: string): boolean {
    for (const id in this.#instances) if (this.#instances[id]?.parent === parent) return true;
    return false;
  }

  /** Opens the process itself. */
  openProcess(variables: Variables): Instance {
    const instance: Instance = { id: PROCESS, element: this.model.id, parent: null, since: this.at, variables };
    this.#instances[PROCESS] = instance;
    this.changed = true;
    return instance;
  }

  open(node: FlowNode, parent: string, extra: Partial<Instance> = {}): Instance {
    this.#lastInstance += 1;
    const id = String(this.#lastInstance);
    const instance: Instance = { ...extra, id, element: node.id, parent, since: this.at };
    this.#instances[id] = instance;
    this.changed = true;
    return instance;
  }

  update(id: string, change: Partial<Instance>): Instance {
    const instance: Instance = { ...this.instance(id), ...change };
    this.#instances[id] = instance;
    return instance;
  }

  /** Takes an instance out of the state; its scope may now be complete. */
  close(instance: Instance): void {
    Reflect.deleteProperty(this.#instances, instance.id);
    if (instance.parent !== null) this.drained.add(instance.parent);
  }

  timers(): Timer[] {
    return Object.values(this.#timers);
  }

  findTimer(id: string): Timer | undefined {
    return this.#timers[id];
  }

  setTimer(timer: Timer): void {
    this.#timers[timer.id] = timer;
  }

  dropTimer(id: string): void {
    Reflect.deleteProperty(this.#timers, id);
  }

  /** Notes what happened to a node. */
  note(
    change: TraceEntry['change'],
    node: FlowNode,
    instance: string | undefined,
    extra: Partial<TraceEntry> = {},
  ): void {
    this.trace.push({
      at: this.at,
      change,
      element: node.id,
      name: node.name,
      type: node.type,
      ...(instance === undefined ? {} : { instance }),
      ...extra,
    });
  }

  noteProcess(change: TraceEntry['change'], extra: Partial<TraceEntry> = {}): void {
    this.trace.push({ at: this.at, change, element: this.model.id, name: this.model.name, type: 'process', ...extra });
  }

  /** Takes away the tokens that are under way in a scope. */
  dropArrivals(parent: string): void {
    const others = this.arrivals.filter((arrival) => arrival.parent !== parent);
    if (others.length < this.arrivals.length) this.arrivals.splice(0, this.arrivals.length, ...others);
  }

  /** Puts a token on a sequence flow. */
  take(id: string, parent: string): void {
    const flow = this.flow(id);
    this.trace.push({ at: this.at, change: 'taken', element: flow.id, name: flow.name, type: 'sequenceFlow' });
    this.arrivals.push({ node: this.node(flow.target), parent, flow: flow.id });
  }
}
