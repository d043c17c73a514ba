import type { FeelProgram } from './program.ts';
import { partsOf, type SyntaxNode, type Written } from './syntax.ts';
import { translate } from './translate.ts';
import { translateTest } from './translate-tests.ts';

/** The program of a cell of a decision table. */
export function translateCell(tree: SyntaxNode, written: Written): FeelProgram {
  const parts = partsOf(tree);
  const tests = parts.flatMap((part) => (part.name === 'PositiveUnaryTests' ? partsOf(part) : []));
  const programs = tests.map((test) => translateTest(test, written, (part) => translate(part, written)));
  return ['tests', parts[0]?.name === 'not', programs];
}
