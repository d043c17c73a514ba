import { ANY_NAME, checkNames, type KnownNames } from './check-names.ts';
import type { Expression } from './expression.ts';
import { Refusal } from './refusal.ts';
import { translate } from './translate.ts';
import { translateCell } from './translate-cell.ts';
import {
  type DeclaredNames,
  NO_NAMES,
  ownNames,
  declaredNames,
  parse,
  type SyntaxNode,
  syntaxProblem,
  type TypeNamed,
  type Written,
} from './syntax.ts';
import type { FeelProgram } from './program.ts';

export type Compiled = { readonly expression: Expression } | { readonly problem: string };

/** No rule of a house is longer; a longer text is a mistake or an attack on the parser. */
const MOST_CHARACTERS = 4000;

/** The names around an expression. A process declares none: any variable may come in, and a name is one word. */
export interface NamesAround {
  readonly declared: DeclaredNames;
  readonly known: KnownNames;
  readonly typeNamed: TypeNamed;
}

const NONE: NamesAround = { declared: NO_NAMES, known: ANY_NAME, typeNamed: () => undefined };

/** Compiles a FEEL expression, or says in Dutch what is wrong with it. What is not executed is refused by name. */
export function compileExpression(text: string, around = NONE): Compiled {
  return compile(text, 'Expression', around, translate);
}

/** Compiles the unary tests of a cell of a decision table: `-`, `"a"`, `"a","b"`, `> 3`, `[1..5]`, `not("a")`. */
export function compileUnaryTests(text: string, around = NONE): Compiled {
  return compile(text, 'UnaryTests', around, translateCell);
}

/** What an expression of a process cannot be worth. */
const NO_VARIABLE: Readonly<Partial<Record<FeelProgram[0], string>>> = {
  function: 'Een functie',
  'typed function': 'Een functie',
  range: 'Een bereik',
  'open range': 'Een bereik',
};

function compile(
  text: string,
  top: 'Expression' | 'UnaryTests',
  { declared, known, typeNamed }: NamesAround,
  toProgram: (tree: SyntaxNode, written: Written) => FeelProgram,
): Compiled {
  if (text.length > MOST_CHARACTERS) return { problem: `De tekst is langer dan ${String(MOST_CHARACTERS)} tekens.` };
  const tree = parse(text, top, declared);
  const problem = syntaxProblem(text, tree);
  if (problem !== null) return { problem };
  try {
    const own = declaredNames(ownNames(tree, text));
    const program = toProgram(tree, {
      text,
      names: own.size === 0 ? declared : new Map([...declared, ...own]),
      typeNamed,
    });
    checkNames(program, known);
    const unfit = known === ANY_NAME ? NO_VARIABLE[program[0]] : undefined;
    if (unfit !== undefined) return { problem: `${unfit} kan geen procesvariabele zijn.` };
    return { expression: { text, program } };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}
