import { namesIn } from './names-in.ts';
import { numberLiteral, textLiteral } from './literals.ts';
import type { ArithmeticOperator, CompareOperator, FeelProgram, Iterator } from './program.ts';
import { Refusal } from './refusal.ts';
import { type Nested, partsOf, sourceOf, type SyntaxNode, type Written } from './syntax.ts';
import { translateCall } from './translate-call.ts';
import { translateFunction } from './translate-function.ts';
import { nameIn, pathNameIn } from './translate-name.ts';
import { isConditional, range, translateTest } from './translate-tests.ts';
import { typeIn } from './translate-type.ts';

const DEEPEST = 100;

/** The program of an expression in a syntax tree. Throws a `Refusal` for what is not executed. */
export function translate(node: SyntaxNode | undefined, written: Written, depth = 0): FeelProgram {
  if (node === undefined || depth > DEEPEST) throw new Refusal('De uitdrukking is niet af of te diep genest.');
  const parts = partsOf(node);
  const source = sourceOf(node, written);
  const nested: Nested = (part) => translate(part, written, depth + 1);
  switch (node.name) {
    case 'Expression':
      return nested(parts[0]);
    case 'ParenthesizedExpression':
      return openRange(parts[1], written, nested) ?? nested(parts[1]);
    case 'null':
      return ['literal', null];
    case 'BooleanLiteral':
      return ['literal', source === 'true'];
    case 'NumericLiteral':
      return ['literal', finite(numberLiteral(source))];
    case 'StringLiteral':
      return ['literal', textLiteral(source)];
    case 'VariableName':
      return ['name', nameIn(node, written)];
    case '?':
      return ['input'];
    case 'PathExpression':
      return ['path', nested(parts[0]), pathNameIn(parts[2], written)];
    case 'Conjunction':
      return ['and', noRange(nested(parts[0])), noRange(nested(parts[2]))];
    case 'Disjunction':
      return ['or', noRange(nested(parts[0])), noRange(nested(parts[2]))];
    case 'ArithmeticExpression':
      return arithmetic(parts, written, nested);
    case 'Comparison':
      return comparison(node, written, nested);
    case 'IfExpression':
      return ['if', nested(parts[1]), nested(parts[3]), nested(parts[5])];
    case 'List':
      return ['list', parts.slice(1, -1).map(nested)];
    case 'Context':
      return context(parts, written, nested);
    case 'QuantifiedExpression':
    case 'ForExpression':
      return iteration(parts, written, nested);
    case 'FilterExpression':
      return filter(parts, written, nested);
    case 'InstanceOfExpression':
      return instanceOf(parts, written, nested);
    case 'FunctionInvocation':
    case 'DateTimeLiteral':
      return translateCall(node, written, nested);
    case 'FunctionDefinition':
      return translateFunction(parts, written, nested);
    case 'Interval':
      return range(parts, nested);
    case 'SimplePositiveUnaryTest':
      if (parts.length === 1) return nested(parts[0]);
      throw new Refusal(`\`${source}\` kan alleen achter \`in\` of in een beslistabel staan.`);
    default:
      throw new Refusal(`\`${source}\` (${node.name}) wordt niet uitgevoerd.`);
  }
}

/** JSON, in which programs are stored, knows no other number. */
function finite(number: number): number {
  if (Number.isFinite(number)) return number;
  throw new Refusal('Een getal in de uitdrukking is te groot.');
}

function arithmetic(parts: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  const [first, second, third] = parts;
  if (third !== undefined)
    return [
      sourceOf(second, written).replace('^', '**') as ArithmeticOperator,
      noRange(nested(first)),
      noRange(nested(third)),
    ];
  if (sourceOf(first, written) === '-') return ['negate', noRange(nested(second))];
  throw new Refusal('FEEL kent geen plusteken voor een getal: laat het weg.');
}

/** `(> 3)` as a value; null where something else stands between the parentheses. */
function openRange(node: SyntaxNode | undefined, written: Written, nested: Nested): FeelProgram | null {
  if (node?.name !== 'SimplePositiveUnaryTest') return null;
  const [operator, bound] = partsOf(node);
  const sign = sourceOf(operator, written) as CompareOperator;
  return bound === undefined ? null : ['open range', sign, nested(bound)];
}

function noRange(program: FeelProgram): FeelProgram {
  if (program[0] !== 'range' && program[0] !== 'open range') return program;
  throw new Refusal('Met een bereik is niet te rekenen, en het is niet waar of onwaar.');
}

function instanceOf([value, , , type]: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  const shape = typeIn(type as SyntaxNode, written);
  return typeof shape === 'string' ? ['instance of', nested(value), shape] : ['instance of type', nested(value), shape];
}

function comparison(node: SyntaxNode, written: Written, nested: Nested): FeelProgram {
  const parts = partsOf(node);
  const [left, operator, right] = parts;
  if (operator?.name === 'in') return membership(node, parts, written, nested);
  if (operator?.name === 'between') return ['between', nested(left), nested(right), nested(parts[4])];
  const sign = sourceOf(operator, written);
  if (right?.name === 'SimplePositiveUnaryTest' && partsOf(right).length > 1) {
    const wrong = sign + sourceOf(right, written).charAt(0);
    throw new Refusal(
      wrong === '<>' ? 'Schrijf `!=` in plaats van `<>`.' : `Schrijf \`=\` in plaats van \`${wrong}\`.`,
    );
  }
  return [sign as CompareOperator, nested(left), nested(right)];
}

/** `x in [1, 2] and y` is read as `x in ([1, 2] and y)`: refused, because nobody means that. */
function membership(node: SyntaxNode, parts: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  const tests = parts.flatMap((part) =>
    part.name === 'PositiveUnaryTests' ? partsOf(part) : part.name === 'PositiveUnaryTest' ? [part] : [],
  );
  const programs = tests.map((test) => {
    const program = translateTest(test, written, nested);
    const isCompound = program[0] === 'condition' || (program[0] === 'test' && isConditional(program[2]));
    if (!isCompound) return program;
    const source = sourceOf(node, written);
    throw new Refusal(
      `Zet haakjes: \`(${written.text.slice(node.from, test.from)}…) and …\` in plaats van \`${source}\`.`,
    );
  });
  return ['in', nested(parts[0]), programs];
}

function context(parts: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  const entries = parts.slice(1, -1).map((entry): readonly [string, FeelProgram] => {
    const [key, value] = partsOf(entry);
    const source = sourceOf(key, written);
    return [source.startsWith('"') ? textLiteral(source) : nameIn(key, written), nested(value)];
  });
  const double = entries.find(([key], at) => entries.findIndex(([other]) => other === key) < at);
  if (double !== undefined) throw new Refusal(`\`${double[0]}\` staat twee keer in dezelfde groep gegevens.`);
  return ['context', entries];
}

/** `some … satisfies`, `every … satisfies` and `for … return`. */
function iteration(parts: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  const [keyword, expressions, , result] = parts;
  const iterators = (expressions === undefined ? [] : partsOf(expressions)).map((expression): Iterator => {
    const [name, , context] = partsOf(expression);
    const [start, , end] = context === undefined ? [] : partsOf(context);
    return [nameIn(name, written), nested(start), end === undefined ? null : nested(end)];
  });
  const body = nested(result);
  if (keyword?.name === 'for' && namesIn(body).has('partial') && !iterators.some(([name]) => name === 'partial'))
    return ['for partial', iterators, body];
  return [keyword?.name as 'some' | 'every' | 'for', iterators, body];
}

/** A number between the brackets is a position, anything that is true or false a condition on each element. */
function filter(parts: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  const [list, , condition] = parts;
  if (condition?.name === 'SimplePositiveUnaryTest')
    return ['filter', nested(list), translateTest(condition, written, nested)];
  const program = nested(condition);
  if (isConditional(program)) return ['filter', nested(list), program];
  if (program[0] === 'literal' && typeof program[1] === 'boolean') return ['filter', nested(list), program];
  if (program[0] === 'literal' && typeof program[1] !== 'number')
    throw new Refusal('Tussen [ en ] hoort een positie of een voorwaarde op `item`.');
  return ['index', nested(list), program];
}
