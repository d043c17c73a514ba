import type { FeelProgram } from './program.ts';
import { Refusal } from './refusal.ts';
import { type Nested, partsOf, type SyntaxNode, type Written } from './syntax.ts';
import { nameIn } from './translate-name.ts';
import { typeIn } from './translate-type.ts';
import type { TypeShape } from './type-shape.ts';

/** A function that the model defines; its parameters may say what they are. */
export function translateFunction(parts: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  if (parts.some(({ name }) => name === 'external'))
    throw new Refusal('Een functie in een andere taal (`external`) wordt niet uitgevoerd.');
  const formal = parts.find(({ name }) => name === 'FormalParameters');
  const parameters = (formal === undefined ? [] : partsOf(formal)).map((parameter): [string, TypeShape | null] => {
    const [name, type] = partsOf(parameter);
    return [nameIn(name, written), type === undefined ? null : typeIn(type, written)];
  });
  const body = nested(partsOf(parts.at(-1) as SyntaxNode)[0]);
  if (parameters.some(([, type]) => type !== null)) return ['typed function', parameters, body];
  return ['function', parameters.map(([name]) => name), body];
}
