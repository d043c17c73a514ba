import type { Json } from './json.ts';

/** ISO 8601 instant in UTC with milliseconds. */
export type Instant = string;
export type Variables = Readonly<Record<string, Json>>;

/** An activity that completed, as its scope remembers it until it is compensated. */
export interface CompletedActivity {
  readonly element: string;
  readonly instance: string;
  /** Of a scope: what it knew when it completed. */
  readonly variables?: Variables;
  /** What completed inside, in order. */
  readonly completed?: readonly CompletedActivity[];
  /** Of the body of a multi-instance, and of a scope that was cancelled: only what completed inside is compensated. */
  readonly contentsOnly?: true;
}

/**
 * One execution of a flow node that lasts: an open task, a running sub-process, a token waiting at a join.
 * The process itself is the instance with id `0` and no parent.
 */
export interface Instance {
  /** Number within the process, from 1, never used again. */
  readonly id: string;
  readonly element: string;
  /** The instance of the enclosing scope (process, sub-process, or multi-instance body); null for the process. */
  readonly parent: string | null;
  readonly since: Instant;
  /** Present where the instance is a variable scope: process, sub-process, inner instance of a multi-instance. */
  readonly variables?: Variables;
  /** Of the body of a multi-instance or a loop; a loop uses none of it. */
  readonly loop?: {
    readonly items: readonly Json[];
    readonly next: number;
    readonly done: number;
    readonly output: readonly Json[];
  };
  /** Of an inner instance: its place in the collection, or its round of a loop, from 0. */
  readonly index?: number;
  /** Of a converging parallel, inclusive or complex gateway: tokens that wait, per incoming flow. */
  readonly arrived?: Readonly<Record<string, number>>;
  /** Of a scope: tokens that wait until their activity has as many as it takes, per activity and incoming flow. */
  readonly gathered?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Of a complex gateway that waits for reset: the incoming flows whose token it took at its start. */
  readonly consumed?: readonly string[];
  /** Of an event-based gateway: the events behind it that happened. */
  readonly happened?: readonly string[];
  /** Of a user task: organisation whose task it is. */
  readonly organisation?: string;
  /** Of a user task: who performs it by the drawing. */
  readonly performer?: string;
  /** Of an activity: the earliest boundary timer that is no reminder; stays when it has passed. */
  readonly deadline?: Instant;
  /** Of a scope in which an interrupting event sub-process has taken over. */
  readonly interrupted?: true;
  /** Of a scope whose own work is done, while event sub-processes in it still run. */
  readonly completing?: true;
  /** Of a sequential ad-hoc sub-process: what has not had its turn, in order. */
  readonly planned?: readonly string[];
  /** Of an ad-hoc sub-process whose completion condition held: nothing starts in it any more. */
  readonly closing?: true;
  /** Of a scope: what completed in it and can be compensated, in order of completion. */
  readonly completed?: readonly CompletedActivity[];
  /** Of a compensation: what is still to be compensated, last first. */
  readonly compensation?: readonly CompletedActivity[];
  /** Of the compensation of one activity: the instance that completed. */
  readonly undoes?: string;
  /** Of a compensation that no token waits for. */
  readonly detached?: true;
  /** Of a transaction that is left by its cancel boundary event once it is compensated. */
  readonly cancelling?: true;
  /** Of a sub-process that an error left, while what completed in it is undone: what follows. */
  readonly failing?: Failing;
  /** Conditional events that wait here and whose condition holds: they happen again only after it has not. */
  readonly holding?: readonly string[];
  /** Of parallel multiple events that wait here: what happened so far, by event and place of the definition. */
  readonly received?: Readonly<Record<string, Readonly<Record<string, Variables>>>>;
}

/** Where an error goes on that left a sub-process. */
export interface Failing {
  /** The event that catches it, and the instance at which that waits; null: nobody does, and the process fails. */
  readonly caught: { readonly event: string; readonly at: string } | null;
  readonly code: string | null;
  readonly variables: Variables;
}

export interface Timer {
  /** `<instance>:<event element>`, and `:<definition>` where the event has several. */
  readonly id: string;
  /** The boundary, intermediate or start event. */
  readonly element: string;
  /** The activity it is attached to, the waiting event itself, or the scope of an event sub-process. */
  readonly instance: string;
  readonly due: Instant;
  /** Place of the timer among the definitions of a multiple event, from 0. */
  readonly definition?: number;
  /** Of a cycle: its ISO 8601 duration and how many firings are left after this one (null: without end). */
  readonly cycle?: {
    readonly interval: string;
    readonly left: number | null;
    /** What this firing is counted from, and how many intervals on it is; absent: from the firing before. */
    readonly first?: { readonly due: Instant; readonly rounds: number };
  };
}

/** A message that came before anything waited for it. */
export interface KeptMessage {
  readonly at: Instant;
  readonly name: string;
  readonly variables: Variables;
}

export interface ProcessState {
  readonly status: 'running' | 'completed' | 'terminated' | 'failed';
  /** Last number given to an instance. */
  readonly lastInstance: number;
  readonly instances: Readonly<Record<string, Instance>>;
  readonly timers: Readonly<Record<string, Timer>>;
  /** The last end event reached in the process itself: the outcome of the whole. */
  readonly end: string | null;
  /** What the process hands back: its variables when it ended; null while it runs. */
  readonly output: Variables | null;
  /** Absent where there are none; what is here when the process ends was for nothing. */
  readonly kept?: readonly KeptMessage[];
}

/** A process begins: at the start event that is named, or whose message or signal it is; else see `chosenStarts`. */
export interface StartEvent {
  readonly type: 'start';
  readonly at: Instant;
  readonly variables: Variables;
  readonly message?: string;
  readonly signal?: string;
  readonly element?: string;
}

/** Everything that can happen to a process. `at` is the instant at which it happened. */
export type ProcessEvent =
  | StartEvent
  | { readonly type: 'complete'; readonly at: Instant; readonly instance: string; readonly variables: Variables }
  | {
      readonly type: 'fail';
      readonly at: Instant;
      readonly instance: string;
      readonly code: string;
      readonly variables: Variables;
    }
  | {
      readonly type: 'escalate';
      readonly at: Instant;
      readonly instance: string;
      readonly code: string;
      readonly variables: Variables;
    }
  | { readonly type: 'timer'; readonly at: Instant; readonly timer: string }
  | { readonly type: 'moveTimer'; readonly at: Instant; readonly timer: string; readonly due: Instant }
  /** `keep`: where nobody waits for it now, it is for the first that comes to. */
  | {
      readonly type: 'message';
      readonly at: Instant;
      readonly name: string;
      readonly variables: Variables;
      readonly keep?: true;
    }
  | { readonly type: 'signal'; readonly at: Instant; readonly name: string; readonly variables: Variables }
  /** Somebody starts an activity of an ad-hoc sub-process; `instance` is that of the sub-process. */
  | { readonly type: 'enable'; readonly at: Instant; readonly instance: string; readonly element: string }
  | { readonly type: 'cancel'; readonly at: Instant };

/** What the shell has to do, in this order. What a command opened is also in the state. */
export type Command =
  | { readonly type: 'openTask'; readonly instance: string; readonly element: string }
  | { readonly type: 'closeTask'; readonly instance: string; readonly element: string }
  | { readonly type: 'startTimer'; readonly timer: string; readonly element: string; readonly due: Instant }
  | { readonly type: 'cancelTimer'; readonly timer: string; readonly element: string }
  | {
      readonly type: 'invokeService';
      readonly instance: string;
      readonly element: string;
      readonly service: string;
      readonly variables: Variables;
    }
  | { readonly type: 'cancelService'; readonly instance: string; readonly element: string }
  | {
      readonly type: 'startProcess';
      readonly instance: string;
      readonly element: string;
      readonly process: string;
      readonly variables: Variables;
    }
  | { readonly type: 'cancelProcess'; readonly instance: string; readonly element: string; readonly process: string }
  | {
      readonly type: 'sendMessage';
      readonly instance: string;
      readonly element: string;
      readonly name: string;
      readonly variables: Variables;
    }
  | {
      readonly type: 'broadcastSignal';
      readonly instance: string;
      readonly element: string;
      readonly name: string;
      readonly variables: Variables;
    }
  /** An escalation that nothing here catches: it goes on to whoever called the process (BPMN 10.5.7). */
  | { readonly type: 'escalate'; readonly code: string | null };

/** One line of what happened, in order. Holds codes and numbers only, never variables. */
export interface TraceEntry {
  readonly at: Instant;
  readonly change:
    | 'entered'
    | 'completed'
    | 'cancelled'
    | 'failed'
    | 'taken'
    | 'moved'
    | 'unmatched'
    | 'decided'
    | 'compensated'
    | 'migrated';
  /** Element id: a node, or the sequence flow that was taken. The process id for the process itself. */
  readonly element: string;
  readonly name: string | null;
  readonly type: string;
  /** Absent for flows. */
  readonly instance?: string;
  /** Of `entered` and `migrated` on an activity with a deadline, and of `moved`. */
  readonly due?: Instant;
  /** Of a user task: whose task. */
  readonly organisation?: string;
  /** Of a user task: who performs it by the drawing. */
  readonly performer?: string;
  /** Of `decided`: decision, and the numbers of the rules that matched. */
  readonly decision?: { readonly id: string; readonly rules: readonly number[] };
  /** Of `failed`: code of the error. Of `unmatched`: name of the message. Of `migrated`: the element it was before. */
  readonly code?: string;
}

export interface StepResult {
  readonly state: ProcessState;
  readonly commands: readonly Command[];
  readonly trace: readonly TraceEntry[];
}
