import type { FeelProgram } from './program.ts';

/** A compiled FEEL expression: its text for people, its program for `evaluate-expression.ts`. */
export interface Expression {
  readonly text: string;
  readonly program: FeelProgram;
}
