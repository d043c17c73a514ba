import type { Expression } from '../process-model.ts';
import { Refusal } from './refusal.ts';
import { translate } from './translate.ts';
import { translateCell } from './translate-cell.ts';
import { parse, type SyntaxNode, syntaxProblem } from './syntax.ts';
import type { FeelProgram } from './program.ts';

export type Compiled = { readonly expression: Expression } | { readonly problem: string };

/** No rule of a house is longer; a longer text is a mistake or an attack on the parser. */
const MOST_CHARACTERS = 4000;

/** Compiles a FEEL expression, or says in Dutch what is wrong with it. What is not executed is refused by name. */
export function compileExpression(text: string): Compiled {
  return compile(text, 'Expression', (tree) => translate(tree, text));
}

/** Compiles the unary tests of a cell of a decision table: `-`, `"a"`, `"a","b"`, `> 3`, `[1..5]`, `not("a")`. */
export function compileUnaryTests(text: string): Compiled {
  return compile(text, 'UnaryTests', (tree) => translateCell(tree, text));
}

function compile(
  text: string,
  top: 'Expression' | 'UnaryTests',
  toProgram: (tree: SyntaxNode) => FeelProgram,
): Compiled {
  if (text.length > MOST_CHARACTERS) return { problem: `De tekst is langer dan ${String(MOST_CHARACTERS)} tekens.` };
  const tree = parse(text, top);
  const problem = syntaxProblem(text, tree);
  if (problem !== null) return { problem };
  try {
    return { expression: { text, program: toProgram(tree) } };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}
