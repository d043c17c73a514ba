import type { CharacterSet } from './character-set.ts';

/** A pattern as a tree. */
export type Pattern =
  | readonly ['set', CharacterSet]
  | readonly ['sequence' | 'choice', readonly Pattern[]]
  /** So many times at least and at most; a lazy one takes as few as it can. */
  | readonly ['repeat', Pattern, least: number, most: number, isLazy: boolean]
  /** What is between parentheses, numbered from 1. */
  | readonly ['group', number, Pattern]
  /** A place between two symbols. */
  | readonly ['at', Place];

export type Place = (symbols: readonly string[], position: number) => boolean;

/** How a pattern is read: `s`, `m`, `i`, `x` and `q` of XPath 3.0 §5.6.2. */
export interface PatternFlags {
  readonly isDotAll: boolean;
  readonly isMultiline: boolean;
  readonly ignoresCase: boolean;
  readonly skipsSpaces: boolean;
  readonly isLiteral: boolean;
}
