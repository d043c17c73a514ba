import type { Json } from '../json.ts';
import type { TypeShape } from './type-shape.ts';

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';

/**
 * A FEEL expression as plain JSON: an operator and its operands. Models are stored with their programs and run for
 * years, so an operator keeps its shape and meaning for ever; a change is a new operator.
 */
export type FeelProgram =
  | readonly ['literal', Json]
  | readonly ['name', string]
  /** `?`: the input of a decision table. */
  | readonly ['input']
  | readonly ['path', FeelProgram, string]
  | readonly [CompareOperator, FeelProgram, FeelProgram]
  | readonly ['between', FeelProgram, FeelProgram, FeelProgram]
  | readonly ['in', FeelProgram, readonly FeelProgram[]]
  | readonly ['and' | 'or', FeelProgram, FeelProgram]
  | readonly [ArithmeticOperator, FeelProgram, FeelProgram]
  | readonly ['negate', FeelProgram]
  | readonly ['if', FeelProgram, FeelProgram, FeelProgram]
  | readonly ['list', readonly FeelProgram[]]
  | readonly ['context', readonly (readonly [key: string, value: FeelProgram])[]]
  | readonly ['call', string, readonly FeelProgram[]]
  /** The names of the functions of `is defined(…)` and the like stand in `functions/`; this one needs no value. */
  | readonly ['is defined', FeelProgram]
  | readonly ['some' | 'every' | 'for', readonly Iterator[], FeelProgram]
  /** A `for` whose result reads `partial`: the results so far. */
  | readonly ['for partial', readonly Iterator[], FeelProgram]
  | readonly ['function', parameters: readonly string[], body: FeelProgram]
  /** A function whose parameters have a type, or null where one has none. */
  | readonly ['typed function', parameters: readonly (readonly [string, TypeShape | null])[], body: FeelProgram]
  /** The call of a function that is a value, with its arguments in order or by name. */
  | readonly ['invoke', FeelProgram, readonly FeelProgram[]]
  | readonly ['invoke named', FeelProgram, readonly (readonly [parameter: string, value: FeelProgram])[]]
  /** `list[condition]`: the condition sees each element as `item`, and its entries by name. */
  | readonly ['filter', FeelProgram, FeelProgram]
  /** `list[number]`: from 1, negative from the end. */
  | readonly ['index', FeelProgram, FeelProgram]
  | readonly ['instance of', FeelProgram, string]
  /** A type that is built from others, as a list of numbers. */
  | readonly ['instance of type', FeelProgram, TypeShape]
  /** `[a..b]`, as start included, start, end, end included. */
  | readonly ['range', boolean, FeelProgram, FeelProgram, boolean]
  /** `(> 3)` as a value: a range that is open at one end. */
  | readonly ['open range', CompareOperator, FeelProgram]
  /** Only as a test: `> 3`. */
  | readonly ['test', CompareOperator, FeelProgram]
  /** Only as a test: an expression that decides by itself, because it compares or asks for `?`. */
  | readonly ['condition', FeelProgram]
  /** A cell of a decision table: whether its tests stand in `not(…)`, and the tests. No tests is `-`. */
  | readonly ['tests', boolean, readonly FeelProgram[]];

/** `name in list`, or `name in start..end`. */
export type Iterator = readonly [name: string, source: FeelProgram, end: FeelProgram | null];
