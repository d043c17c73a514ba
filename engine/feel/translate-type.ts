import { TYPE_NAMES } from './instance-of.ts';
import { Refusal } from './refusal.ts';
import { partsOf, sourceOf, type SyntaxNode, type Written } from './syntax.ts';
import { nameIn } from './translate-name.ts';
import type { TypeShape } from './type-shape.ts';

/** The type that a node names: one of FEEL, one that the model defines, or one that is built from others. */
export function typeIn(node: SyntaxNode, written: Written): TypeShape {
  const [form] = partsOf(node);
  const parts = form === undefined ? [] : partsOf(form);
  const inner = () => typeIn(parts[2] as SyntaxNode, written);
  switch (form?.name) {
    case 'ListType':
      return [sourceOf(form, written).startsWith('range') ? 'range' : 'list', inner()];
    case 'ContextType':
      return ['context', partsOf(parts[2] as SyntaxNode).map((entry) => entryIn(entry, written))];
    case 'FunctionType':
      return functionIn(parts, written);
    default:
      return named(sourceOf(node, written), written);
  }
}

function entryIn(entry: SyntaxNode, written: Written): readonly [string, TypeShape] {
  const [name, type] = partsOf(entry);
  return [nameIn(name, written), typeIn(type as SyntaxNode, written)];
}

function functionIn(parts: readonly SyntaxNode[], written: Written): TypeShape {
  const result = parts.at(-1) as SyntaxNode;
  if (sourceOf(result, written) !== 'Any')
    throw new Refusal('Wat een functie geeft is vooraf niet te zien: schrijf `-> Any`.');
  const given = parts.find(({ name }) => name === 'ArgumentTypes');
  const types = given === undefined ? [] : partsOf(given);
  return ['function', types.map((type) => typeIn(partsOf(type)[0] as SyntaxNode, written))];
}

function named(source: string, { typeNamed }: Written): TypeShape {
  const name = source.replace(/\s+/g, ' ');
  const shape = typeNamed(name) ?? (TYPE_NAMES.includes(name) ? name : undefined);
  if (shape !== undefined) return shape;
  throw new Refusal(`Het type \`${name}\` bestaat niet of wordt niet uitgevoerd.`);
}
