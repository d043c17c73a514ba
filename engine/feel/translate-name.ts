import { Refusal } from './refusal.ts';
import { declaredName, sourceOf, type SyntaxNode, type Written } from './syntax.ts';

/** A name that nobody declared is one word; the words of `not x` would silently become one unknown variable. */
export function nameIn(node: SyntaxNode | undefined, written: Written): string {
  const name = sourceOf(node, written);
  const declared = declaredName(name, written);
  if (declared !== undefined) return declared;
  const words = name.split(/\s+/);
  if (words[0] === 'not') throw new Refusal(`Schrijf \`not(${words.slice(1).join(' ')})\` in plaats van \`${name}\`.`);
  throw new Refusal(`\`${name}\` is geen naam: een naam is één woord, en tussen twee namen hoort iets.`);
}

/** Parts of ranges and times that have two words (DMN 1.5 tables 63 and 64). */
const TWO_WORDS: ReadonlySet<string> = new Set(['start included', 'end included', 'time offset']);

/** The name behind a point. */
export function pathNameIn(node: SyntaxNode | undefined, written: Written): string {
  const name = sourceOf(node, written).replace(/\s+/g, ' ');
  return TWO_WORDS.has(name) ? name : nameIn(node, written);
}
