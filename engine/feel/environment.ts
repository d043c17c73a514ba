import { Fault } from './feel-error.ts';
import type { FeelScope } from './feel-scope.ts';
import type { FeelContext, FeelValue } from './feel-value.ts';
import type { FeelProgram } from './program.ts';

/** Names that an expression binds itself: the variable of a `for`, the entries of an element in a filter. */
export interface Frame {
  readonly bindings: FeelContext;
  readonly outer: Frame | null;
}

/** Where an expression is evaluated. */
export interface Environment {
  /** Evaluates a part; comes along here so that the files of the operators need not import their own caller. */
  readonly run: (program: FeelProgram, environment: Environment) => FeelValue;
  readonly scope: FeelScope;
  readonly frame: Frame | null;
  /** `?` in a decision table; undefined elsewhere. */
  readonly input: FeelValue | undefined;
}

export function bind(environment: Environment, bindings: FeelContext): Environment {
  return { ...environment, frame: { bindings, outer: environment.frame } };
}

/** The value of a name, from the inside out. */
export function resolve(name: string, { scope, frame }: Environment): FeelValue {
  for (let current = frame; current !== null; current = current.outer)
    if (Object.hasOwn(current.bindings, name)) return current.bindings[name] ?? null;
  const value = scope.lookup(name);
  if (value === undefined) throw new Fault('UnknownVariable', `de variabele \`${name}\` bestaat niet`);
  return value;
}
