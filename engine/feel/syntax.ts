import { normalizeContextKey, parser, trackVariables } from 'lezer-feel';
import type { FeelProgram } from './program.ts';
import type { TypeShape } from './type-shape.ts';

export type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

/** Names of more than one word or with a sign in them: as the parser writes them, and as they are declared. */
export type DeclaredNames = ReadonlyMap<string, string>;

export const NO_NAMES: DeclaredNames = new Map();

export function declaredNames(names: Iterable<string>): DeclaredNames {
  return new Map([...names].map((name) => [normalizeContextKey(name), name]));
}

type Top = 'Expression' | 'UnaryTests';

function parserFor(top: Top, names: DeclaredNames): typeof parser {
  const context = Object.fromEntries([...names.values()].map((name) => [name, null]));
  return parser.configure({ top, contextTracker: trackVariables(context) });
}

/** What a drawing is read with, expression after expression; a parser keeps nothing of what it read. */
const withoutNames = { Expression: parserFor('Expression', NO_NAMES), UnaryTests: parserFor('UnaryTests', NO_NAMES) };

/**
 * The syntax tree of a text. A process is parsed without knowledge of any variable, so that a text means the same
 * everywhere: a name is one word, and `a-b` is always a subtraction. Names that a decision declares may hold more.
 */
export function parse(text: string, top: Top, names: DeclaredNames): SyntaxNode {
  const suited = names.size === 0 ? withoutNames[top] : parserFor(top, names);
  return suited.parse(withoutRangeTypes(text)).topNode;
}

/** The parser does not know `range<number>` (DMN 1.5 grammar rule 52); a list type of the same length stands in for it. */
function withoutRangeTypes(text: string): string {
  return text.replace(/\brange(?=\s*<\s*[a-z])/gi, 'list ');
}

/** A type that the model defines by this name. */
export type TypeNamed = (name: string) => TypeShape | undefined;

/** A text with the names and types that may stand in it. */
export interface Written {
  readonly text: string;
  readonly names: DeclaredNames;
  readonly typeNamed: TypeNamed;
}

/** Translates a part of the node that is being translated. */
export type Nested = (part: SyntaxNode | undefined) => FeelProgram;

const COMMENTS = new Set(['LineComment', 'BlockComment']);

/** The parts of a node, without comments. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let part = node.firstChild; part !== null; part = part.nextSibling)
    if (!COMMENTS.has(part.name)) parts.push(part);
  return parts;
}

/** The text of a node. */
export function sourceOf(node: SyntaxNode | undefined, { text }: Written): string {
  return node === undefined ? '' : text.slice(node.from, node.to).trim();
}

/** A name as it was declared. Undefined where it has more than one word and nobody declared it. */
export function declaredName(source: string, { names }: Written): string | undefined {
  return names.get(normalizeContextKey(source)) ?? (/\s/.test(source) ? undefined : source);
}

/** Names of more than one word that the text binds itself: keys of a context, parameters, variables of a `for`. */
export function ownNames(tree: SyntaxNode, text: string): string[] {
  const found: string[] = [];
  tree.cursor().iterate((node) => {
    if (node.name === 'Name') found.push(text.slice(node.from, node.to));
  });
  return found.filter((name) => /\s/.test(name));
}

/** The first place where the text stops being FEEL, in Dutch; null where it is FEEL. */
export function syntaxProblem(text: string, tree: SyntaxNode): string | null {
  if (text.trim() === '') return 'Er staat niets.';
  const quotes = text.match(/[“”‘’]/);
  const error = firstError(tree);
  if (error === null) return null;
  if (quotes !== null) return `Gebruik rechte aanhalingstekens ("…") in plaats van ${quotes[0]}.`;
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return 'Een aanhalingsteken (") wordt niet gesloten.';
  const before = text.slice(0, error.from).trim();
  const found = text.slice(error.from, error.to).trim();
  const where = before === '' ? 'aan het begin' : `na \`${tail(before)}\``;
  if (found !== '') return `\`${found}\` past hier niet, ${where}.${hint(found)}`;
  const rest = text.slice(error.from).trim();
  return rest === ''
    ? `De uitdrukking is niet af: er ontbreekt iets ${where}.`
    : `Er ontbreekt iets ${where}, vóór \`${rest}\`.`;
}

function firstError(tree: SyntaxNode): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  tree.cursor().iterate((node) => {
    if (found === null && node.type.isError) found = { from: node.from, to: node.to };
  });
  return found;
}

/** What somebody who knows another language may have meant. */
function hint(found: string): string {
  if (found.includes('&&')) return ' Schrijf `and`.';
  if (found.includes('||')) return ' Schrijf `or`.';
  if (found.startsWith('!')) return ' Schrijf `not(…)`.';
  return found.startsWith("'") ? ' Zet tekst tussen dubbele aanhalingstekens.' : '';
}

function tail(text: string): string {
  return text.length > 30 ? `…${text.slice(-30)}` : text;
}
