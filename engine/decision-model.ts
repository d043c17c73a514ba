import type { Expression } from './feel/expression.ts';
import type { Json } from './json.ts';

/** The compiled form of DMN decisions: plain JSON, made by `engine/decisions/compile-decisions.ts`. */

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
      readonly kind: 'conditional';
      readonly if: BoxedExpression;
      readonly then: BoxedExpression;
      readonly else: BoxedExpression;
      readonly type?: ValueType;
    }
  /** The elements of a list for which `match` is true; it sees each as `item`, and its entries by name. */
  | {
      readonly kind: 'filter';
      readonly in: BoxedExpression;
      readonly match: BoxedExpression;
      readonly type?: ValueType;
    }
  /** What `body` gives for each element of a list, or whether it is true for some or every one. */
  | {
      readonly kind: 'for' | 'some' | 'every';
      readonly variable: string;
      readonly in: BoxedExpression;
      readonly body: BoxedExpression;
      readonly type?: ValueType;
    }
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
  /** Of a service that others call: the names of its input data, which are its first parameters; those it is given follow. */
  readonly inputs?: readonly string[];
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
