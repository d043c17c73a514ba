import type { FeelProgram } from './feel/program.ts';
import type { Json } from './json.ts';

/** The compiled form of one BPMN process: plain JSON, made by `compile`, pinned by `version`. */

/** A compiled FEEL expression: its text for people, its program for `engine/feel/evaluate-expression.ts`. */
export interface Expression {
  readonly text: string;
  readonly program: FeelProgram;
}

/** Flow node types that the engine executes, named as in BPMN 2.0.2. */
export const FlowNodeType = {
  startEvent: 'startEvent',
  intermediateCatchEvent: 'intermediateCatchEvent',
  intermediateThrowEvent: 'intermediateThrowEvent',
  boundaryEvent: 'boundaryEvent',
  endEvent: 'endEvent',
  task: 'task',
  manualTask: 'manualTask',
  userTask: 'userTask',
  serviceTask: 'serviceTask',
  sendTask: 'sendTask',
  receiveTask: 'receiveTask',
  businessRuleTask: 'businessRuleTask',
  scriptTask: 'scriptTask',
  callActivity: 'callActivity',
  subProcess: 'subProcess',
  transaction: 'transaction',
  adHocSubProcess: 'adHocSubProcess',
  exclusiveGateway: 'exclusiveGateway',
  parallelGateway: 'parallelGateway',
  inclusiveGateway: 'inclusiveGateway',
  complexGateway: 'complexGateway',
  eventBasedGateway: 'eventBasedGateway',
} as const;
export type FlowNodeType = (typeof FlowNodeType)[keyof typeof FlowNodeType];

/** Activities that are a scope of their own, with activities in it. */
export const subProcesses: ReadonlySet<FlowNodeType> = new Set<FlowNodeType>([
  'subProcess',
  'transaction',
  'adHocSubProcess',
]);

/** What an event waits for or tells, when that is one thing. */
export type SimpleEventDefinition =
  | { readonly kind: 'timer'; readonly timer: 'date' | 'duration' | 'cycle'; readonly value: Expression }
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'signal'; readonly name: string }
  | { readonly kind: 'error'; readonly code: string | null }
  | { readonly kind: 'escalation'; readonly code: string | null }
  | { readonly kind: 'conditional'; readonly condition: Expression }
  | { readonly kind: 'link'; readonly name: string }
  | { readonly kind: 'terminate' }
  /** `activity`: null for everything in the scope that completed. `wait`: until it has been compensated. */
  | { readonly kind: 'compensate'; readonly activity: string | null; readonly wait: boolean }
  | { readonly kind: 'cancel' };

/** BPMN 10.5.6: one of several things is enough to catch an event; all of them where it is `parallel`, or thrown. */
export type EventDefinition =
  | SimpleEventDefinition
  | {
      readonly kind: 'multiple';
      readonly parallel: boolean;
      readonly definitions: readonly SimpleEventDefinition[];
    };

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
  /** Boundary events attached to this activity. */
  readonly boundaryEvents: readonly string[];
  /** Of a boundary event: its activity. */
  readonly attachedTo: string | null;
  /** Of a boundary event or the start of an event sub-process. */
  readonly interrupting: boolean;
  /** Of a boundary timer: a reminder is no deadline. */
  readonly reminder: boolean;
  /** Of a sub-process: started by its start event instead of by a sequence flow. */
  readonly triggeredByEvent: boolean;
  readonly adHoc?: AdHoc;
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

/** A type of DMN: how a value that comes in is read, and what it may be. Null is a value of every type. */
export type ValueType =
  | {
      readonly kind:
        | 'Any'
        | 'number'
        | 'string'
        | 'boolean'
        | 'date'
        | 'time'
        | 'date and time'
        | 'days and time duration'
        | 'years and months duration';
      /** Unary tests that a value has to meet; null where any value of the kind may come in. */
      readonly allowed: Expression | null;
    }
  | { readonly kind: 'list'; readonly element: ValueType; readonly allowed: Expression | null }
  | {
      readonly kind: 'context';
      readonly components: Readonly<Record<string, ValueType>>;
      readonly allowed: Expression | null;
    };

/** What has to be known before a decision is decided (DMN 1.5 §6.3.7). */
export interface Requirements {
  /** Input data with a type: process variables by these names. */
  readonly inputs: readonly { readonly name: string; readonly type: ValueType }[];
  /** Decisions and business knowledge models, each decided before, once, and seen by its name. */
  readonly decisions: readonly { readonly id: string; readonly name: string }[];
}

/** Decision logic that is no table, or a table inside other logic (DMN 1.5 §7.3). */
export type BoxedExpression =
  | { readonly kind: 'table'; readonly table: DecisionTable }
  | { readonly kind: 'literal'; readonly expression: Expression; readonly type?: ValueType }
  /** Later entries see earlier ones. An entry without a name is the result of the whole. */
  | {
      readonly kind: 'context';
      readonly entries: readonly { readonly name: string | null; readonly value: BoxedExpression }[];
      readonly type?: ValueType;
    }
  | {
      readonly kind: 'invocation';
      readonly called: Expression;
      readonly bindings: readonly { readonly parameter: string; readonly value: BoxedExpression }[];
      readonly type?: ValueType;
    }
  | { readonly kind: 'list'; readonly elements: readonly BoxedExpression[]; readonly type?: ValueType }
  | {
      readonly kind: 'function';
      readonly parameters: readonly { readonly name: string; readonly type?: ValueType }[];
      readonly body: BoxedExpression;
    };

/** A decision that is no table of its own, a business knowledge model, or a decision service. */
export interface BoxedDecision {
  readonly id: string;
  readonly name: string | null;
  readonly kind: 'decision' | 'knowledge' | 'service';
  readonly logic: BoxedExpression;
  readonly requirements?: Requirements;
  readonly type?: ValueType;
  /** Of a service: decisions that it is given by name instead of deciding them. */
  readonly given?: readonly { readonly id: string; readonly name: string }[];
}

export type Decision = DecisionTable | BoxedDecision;

/** A DMN decision table ready to evaluate; see `engine/decisions/`. */
export interface DecisionTable {
  readonly id: string;
  readonly name: string | null;
  readonly requirements?: Requirements;
  readonly type?: ValueType;
  readonly hitPolicy: 'UNIQUE' | 'FIRST' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'PRIORITY' | 'OUTPUT ORDER';
  readonly aggregation: 'SUM' | 'MIN' | 'MAX' | 'COUNT' | null;
  readonly inputs: readonly {
    readonly label: string;
    readonly expression: Expression;
    /** Unary tests that a value has to meet; null where any value may come in. */
    readonly allowed: Expression | null;
    readonly type?: ValueType;
  }[];
  readonly outputs: readonly {
    readonly name: string;
    readonly label: string;
    /** What may come out, best first; empty where anything may. */
    readonly values: readonly Json[];
    readonly default: Expression | null;
    readonly type?: ValueType;
  }[];
  readonly rules: readonly {
    /** Position in the table, from 1: the number a person sees. */
    readonly number: number;
    readonly description: string | null;
    readonly tests: readonly Expression[];
    readonly outputs: readonly Expression[];
  }[];
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
