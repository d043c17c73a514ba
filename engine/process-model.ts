import type { Decision } from './decision-model.ts';
import type { EventDefinition, SimpleEventDefinition } from './events/event-definition.ts';
import type { Expression } from './feel/expression.ts';

/** The compiled form of one BPMN process: plain JSON, made by `compile`, pinned by `version`. */

/** Flow node types that the engine executes, named as in BPMN 2.0.2. */
export type FlowNodeType =
  | 'startEvent'
  | 'intermediateCatchEvent'
  | 'intermediateThrowEvent'
  | 'boundaryEvent'
  | 'endEvent'
  | 'task'
  | 'manualTask'
  | 'userTask'
  | 'serviceTask'
  | 'sendTask'
  | 'receiveTask'
  | 'businessRuleTask'
  | 'scriptTask'
  | 'callActivity'
  | 'subProcess'
  | 'transaction'
  | 'adHocSubProcess'
  | 'exclusiveGateway'
  | 'parallelGateway'
  | 'inclusiveGateway'
  | 'complexGateway'
  | 'eventBasedGateway';

/** Activities that are a scope of their own, with activities in it. */
export const subProcesses: ReadonlySet<FlowNodeType> = new Set<FlowNodeType>([
  'subProcess',
  'transaction',
  'adHocSubProcess',
]);

/** BPMN 10.3.5: activities in no order but that of their own flows. */
export interface AdHoc {
  /** One activity at a time. */
  readonly sequential: boolean;
  /** Null: complete when nothing runs any more. */
  readonly completionCondition: Expression | null;
  /** Whether what still runs when the condition holds is cancelled, or waited for. */
  readonly cancelRemaining: boolean;
}

/** BPMN 13.3.7: one inner instance per item (or up to a cardinality), in parallel or one after another. */
export interface MultiInstance {
  readonly sequential: boolean;
  readonly collection: Expression | null;
  readonly cardinality: Expression | null;
  /** Name under which each inner instance finds its item. */
  readonly item: string | null;
  /** Name of the list in the enclosing scope that collects `outputItem` of every inner instance, in item order. */
  readonly outputCollection: string | null;
  readonly outputItem: Expression | null;
  readonly completionCondition: Expression | null;
  /** What it throws when an inner instance completes. */
  readonly throws?: readonly BehaviorEvent[];
}

/** BPMN 10.3.8: thrown when each inner instance completes, the first, or one after which the condition holds. */
export interface BehaviorEvent {
  readonly when: 'each' | 'first' | Expression;
  readonly event: Extract<SimpleEventDefinition, { kind: 'message' | 'signal' | 'escalation' | 'error' }>;
}

/** BPMN 13.3.6: one round after another, while the condition holds and at most so many. One of the two is there. */
export interface StandardLoop {
  /** Whether the condition is tested before the first round too. */
  readonly testBefore: boolean;
  readonly maximum: number | null;
  readonly condition: Expression | null;
}

/** One way to complete a user task: a flow that its outcome variable selects. */
export interface Outcome {
  readonly value: string;
  /** Text of the button: the name of the flow. */
  readonly label: string;
  readonly flow: string;
}

/** What a person needs to do a user task; everything here is optional in the drawing. */
export interface TaskDefinition {
  /** Innermost lane: the role that decides. */
  readonly role: string | null;
  /** FEEL, evaluated when the task opens: the code of the organisation whose task it is. */
  readonly organisation: Expression | null;
  /** FEEL, evaluated when the task opens: who performs it, or null for nobody in particular (BPMN 10.3.4). */
  readonly performer?: Expression;
  readonly form: string | null;
  readonly outcomeVariable: string | null;
  readonly outcomes: readonly Outcome[];
}

/** A value that goes to a variable, or to a part of it (BPMN 10.4.2). */
export interface DataAssociation {
  readonly target: string;
  /** Entries on the way to the part; empty for the whole. */
  readonly path: readonly string[];
  readonly value: Expression;
}

/** The data of an activity or event, by the names of its variables (BPMN 10.4). */
export interface NodeData {
  /** Data inputs and outputs. */
  readonly variables: readonly string[];
  /** Evaluated where the token is, when the activity starts or the event is thrown. */
  readonly inputs: readonly DataAssociation[];
  /** Evaluated inside, when the activity is done or the event has come. */
  readonly outputs: readonly DataAssociation[];
}

export interface FlowNode {
  readonly id: string;
  readonly name: string | null;
  readonly type: FlowNodeType;
  /** Id of the enclosing sub-process; null directly in the process. */
  readonly scope: string | null;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** Default sequence flow of a gateway or activity. */
  readonly default: string | null;
  readonly event: EventDefinition | null;
  readonly loop: MultiInstance | null;
  readonly repeat?: StandardLoop;
  /** Of a receive task or event-based gateway: what it waits for may create the process. */
  readonly instantiate?: true;
  /** Of a complex gateway: when the tokens that wait are enough. */
  readonly activation?: Expression;
  /** Of an event-based gateway: waits for every event behind it, each with a token of its own. */
  readonly parallel?: true;
  /** Of an activity: tokens that it waits for before it starts, where that is not one (BPMN table 10.3). */
  readonly startQuantity?: number;
  /** Of an activity: tokens that each of its flows gets when it completes, where that is not one. */
  readonly completionQuantity?: number;
  /** Boundary events attached to this activity. */
  readonly boundaryEvents: readonly string[];
  /** Of a boundary event: its activity. */
  readonly attachedTo: string | null;
  /** Of a boundary event or the start of an event sub-process. */
  readonly interrupting: boolean;
  /** Of a boundary timer: a reminder is no deadline. */
  readonly reminder: boolean;
  /** Of an event or task that waits for a message: the form for who sends it. */
  readonly form?: string;
  /** Of an event with a timer date: worked out again whenever data changes that it reads. */
  readonly movesAlong?: true;
  /** Of a sub-process: started by its start event instead of by a sequence flow. */
  readonly triggeredByEvent: boolean;
  /** Of the start of an event sub-process: happens only while its scope has work of its own (BPMN 13.5.4). */
  readonly whileActive?: true;
  readonly adHoc?: AdHoc;
  /** Of a sub-process in which something can be compensated: an error that leaves it undoes that (BPMN 10.7.3). */
  readonly undoneByError?: true;
  /** Of an activity: what its boundary events lead to beside it, and is compensated before it (BPMN 13.5.5). */
  readonly undoneBefore?: readonly string[];
  /** Of an activity that only compensates: no token comes to it. */
  readonly forCompensation?: true;
  /** Of a compensation boundary event: the activity that it is associated with. */
  readonly handler?: string;
  /** Of an activity: names of the data objects and properties that each instance has for itself. */
  readonly variables?: readonly string[];
  readonly task: TaskDefinition | null;
  /** Of a service task: the name of the service. */
  readonly service: string | null;
  /** Of a call activity: process id, and the names that go in and come out (null: all). */
  readonly called: {
    readonly process: string;
    readonly input: readonly string[] | null;
    readonly output: readonly string[] | null;
  } | null;
  /** Of a business rule task: decision id and the variable that receives the result. */
  readonly decision: { readonly id: string; readonly result: string } | null;
  /** Absent where the drawing says nothing about data. */
  readonly data?: NodeData;
  /** Of a script task: FEEL and the variable that receives the result. */
  readonly script: { readonly expression: Expression; readonly result: string } | null;
}

export interface SequenceFlow {
  readonly id: string;
  readonly name: string | null;
  readonly source: string;
  readonly target: string;
  readonly condition: Expression | null;
}

export interface ProcessModel {
  /** BPMN process id: the workflow type. */
  readonly id: string;
  readonly name: string;
  /** SHA-256 (hex) over the model without this field: the same meaning, the same version. */
  readonly version: string;
  readonly nodes: Readonly<Record<string, FlowNode>>;
  readonly flows: Readonly<Record<string, SequenceFlow>>;
  /** Names of data objects and properties: variables that exist, null, from the start. */
  readonly variables: readonly string[];
  readonly decisions: Readonly<Record<string, Decision>>;
}
