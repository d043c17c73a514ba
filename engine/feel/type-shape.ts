/**
 * A type as programs hold it: the name of a simple type, or one that is built from others (DMN 1.5 §10.3.2.3). Of a
 * function only the parameters count: what it gives is not known before it is called.
 */
export type TypeShape =
  | string
  | readonly ['list' | 'range', TypeShape]
  | readonly ['context', readonly (readonly [name: string, type: TypeShape])[]]
  | readonly ['function', parameters: readonly TypeShape[]];
