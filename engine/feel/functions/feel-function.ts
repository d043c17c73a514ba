import { Fault } from '../feel-error.ts';
import type { FeelScope } from '../feel-scope.ts';
import { type FeelContext, type FeelValue, isContext, isList, named } from '../feel-value.ts';

/** A built-in function. */
export interface FeelFunction {
  /** Names of the parameters, for `contains(string: x, match: "a")`. */
  readonly parameters: readonly string[];
  /** Other names of the same parameters, for `date(year: 2026, month: 11, day: 22)`. */
  readonly alsoNamed?: readonly string[];
  /** How many of them must be given. */
  readonly required: number;
  /** The last parameter takes any number of arguments. */
  readonly isVariadic?: boolean;
  /** Answers true or false, so that it can be the condition of a filter or a cell. */
  readonly isCondition?: boolean;
  /** Throws a fault for arguments that are wrong already where the expression is compiled; those not known then are undefined. */
  readonly check?: (literals: readonly (FeelValue | undefined)[]) => void;
  readonly call: (parameters: readonly FeelValue[], scope: FeelScope) => FeelValue;
}

export type FeelFunctions = Readonly<Record<string, FeelFunction>>;

/** A list of one element is that element, and the other way round (DMN 1.5 §10.3.2.9.4). */
function unwrapped(value: FeelValue): FeelValue {
  return isList(value) && value.length === 1 ? (value[0] ?? null) : value;
}

export function text(value: FeelValue | undefined, parameter: string): string {
  const found = unwrapped(value ?? null);
  return typeof found === 'string' ? found : refuse(parameter, 'een tekst', found);
}

export function number(value: FeelValue | undefined, parameter: string): number {
  const found = unwrapped(value ?? null);
  return typeof found === 'number' ? found : refuse(parameter, 'een getal', found);
}

export function integer(value: FeelValue | undefined, parameter: string): number {
  const found = unwrapped(value ?? null);
  return Number.isInteger(found) ? Number(found) : refuse(parameter, 'een geheel getal', found);
}

/** What stands behind the point is dropped, as the standard has it for scales, positions and lengths. */
export function whole(value: FeelValue | undefined, parameter: string): number {
  return Math.trunc(number(value, parameter));
}

export function list(value: FeelValue | undefined, parameter: string): readonly FeelValue[] {
  if (value === undefined || value === null) return refuse(parameter, 'een lijst', null);
  return isList(value) ? value : [value];
}

export function context(value: FeelValue | undefined, parameter: string): FeelContext {
  const found = unwrapped(value ?? null);
  return isContext(found) ? found : refuse(parameter, 'een groep gegevens (context)', found);
}

/** The arguments of a function that takes either one list or any number of elements. */
export function elements(parameters: readonly FeelValue[]): readonly FeelValue[] {
  const [first] = parameters;
  return parameters.length === 1 && first !== undefined && isList(first) ? first : parameters;
}

export function refuse(parameter: string, wanted: string, found: FeelValue): never {
  throw new Fault('WrongType', `\`${parameter}\` moet ${wanted} zijn, maar is ${named(found)}`);
}
