import { calendarFunctions } from './calendar-functions.ts';
import { contextFunctions } from './context-functions.ts';
import { conversionFunctions } from './conversion-functions.ts';
import { spend } from '../effort.ts';
import { Fault } from '../feel-error.ts';
import type { FeelScope } from '../feel-scope.ts';
import { type FeelValue, isList } from '../feel-value.ts';
import type { FeelFunction, FeelFunctions } from './feel-function.ts';
import { listFunctions } from './list-functions.ts';
import { numberFunctions } from './number-functions.ts';
import { patternFunctions } from './pattern-functions.ts';
import { rangeFunctions } from './range-functions.ts';
import { textFunctions } from './text-functions.ts';
import { timeFunctions } from './time-functions.ts';

const FUNCTIONS: FeelFunctions = {
  ...conversionFunctions,
  ...textFunctions,
  ...patternFunctions,
  ...listFunctions,
  ...numberFunctions,
  ...timeFunctions,
  ...contextFunctions,
  ...rangeFunctions,
  ...calendarFunctions,
};

export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS);

export function functionNamed(name: string): FeelFunction | undefined {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}

/** The value of a function for these arguments, in the order of its parameters. */
export function call(name: string, parameters: readonly FeelValue[], scope: FeelScope): FeelValue {
  const definition = functionNamed(name);
  if (definition === undefined) throw new Fault('InvalidArgument', `de functie \`${name}\` bestaat niet`);
  try {
    const value = definition.call(parameters, scope);
    if (isList(value)) spend(value.length / 10);
    if (typeof value !== 'number' || Number.isFinite(value)) return value;
    throw new Fault('NoNumber', 'de uitkomst is te groot of geen getal');
  } catch (error) {
    throw error instanceof Fault ? new Fault(error.code, `${name}: ${error.reason}`) : error;
  }
}
