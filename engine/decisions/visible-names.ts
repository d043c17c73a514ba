import { functionNamed } from '../feel/functions/call.ts';
import type { NamesAround } from '../feel/compile-expression.ts';
import { declaredNames, type TypeNamed } from '../feel/syntax.ts';

/** What the expressions of a piece of decision logic may name. */
export interface VisibleNames {
  readonly variables: readonly string[];
  /** Nothing else exists: the file says where every name comes from. */
  readonly isClosed: boolean;
  /** Business knowledge models, with their parameters. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
  readonly typeNamed: TypeNamed;
  /** Entries of contexts, which may have more than one word too. */
  readonly properties: readonly string[];
}

export function withVariables(visible: VisibleNames, names: readonly string[]): VisibleNames {
  return { ...visible, variables: [...visible.variables, ...names] };
}

/** The same for the compiler of FEEL. */
export function namesAround({ variables, isClosed, functions, typeNamed, properties }: VisibleNames): NamesAround {
  return {
    declared: declaredNames([...properties, ...variables, ...functions.keys()]),
    known: { variables: isClosed ? new Set(variables) : null, functions },
    typeNamed,
  };
}

/** A name that FEEL itself uses for a function could never be called. */
export function isTaken(name: string): boolean {
  return functionNamed(name) !== undefined;
}
