import { TYPE_NAMES } from './instance-of.ts';
import { namesIn } from './names-in.ts';
import { numberLiteral, textLiteral } from './literals.ts';
import type { ArithmeticOperator, CompareOperator, FeelProgram, Iterator } from './program.ts';
import { Refusal } from './refusal.ts';
import { declaredName, type Nested, partsOf, sourceOf, type SyntaxNode, type Written } from './syntax.ts';
import { translateCall } from './translate-call.ts';
import { isConditional, range, translateTest } from './translate-tests.ts';

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
      return nested(parts[1]);
    case 'null':
      return ['literal', null];
    case 'BooleanLiteral':
      return ['literal', source === 'true'];
    case 'NumericLiteral':
      return ['literal', numberLiteral(source)];
    case 'StringLiteral':
      return ['literal', textLiteral(source)];
    case 'VariableName':
      return ['name', nameIn(node, written)];
    case '?':
      return ['input'];
    case 'PathExpression':
      return ['path', nested(parts[0]), pathNameIn(parts[2], written)];
    case 'Conjunction':
      return ['and', nested(parts[0]), nested(parts[2])];
    case 'Disjunction':
      return ['or', nested(parts[0]), nested(parts[2])];
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
      return ['instance of', nested(parts[0]), typeName(sourceOf(parts[3], written))];
    case 'FunctionInvocation':
    case 'DateTimeLiteral':
      return translateCall(node, written, nested);
    case 'FunctionDefinition':
      return functionDefinition(parts, written, nested);
    case 'Interval':
      return range(parts, nested);
    case 'SimplePositiveUnaryTest':
      throw new Refusal(`\`${source}\` kan alleen achter \`in\` of in een beslistabel staan.`);
    default:
      throw new Refusal(`\`${source}\` (${node.name}) wordt niet uitgevoerd.`);
  }
}

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

function pathNameIn(node: SyntaxNode | undefined, written: Written): string {
  const name = sourceOf(node, written).replace(/\s+/g, ' ');
  return TWO_WORDS.has(name) ? name : nameIn(node, written);
}

function arithmetic(parts: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  const [first, second, third] = parts;
  if (third !== undefined)
    return [sourceOf(second, written).replace('^', '**') as ArithmeticOperator, nested(first), nested(third)];
  return sourceOf(first, written) === '-' ? ['negate', nested(second)] : nested(second);
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

function functionDefinition(parts: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  if (parts.some(({ name }) => name === 'external'))
    throw new Refusal('Een functie in een andere taal (`external`) wordt niet uitgevoerd.');
  const formal = parts.find(({ name }) => name === 'FormalParameters');
  const parameters = (formal === undefined ? [] : partsOf(formal)).map((parameter) => {
    const [name, type] = partsOf(parameter);
    if (type === undefined) return nameIn(name, written);
    throw new Refusal(
      `Laat het type weg: \`${sourceOf(name, written)}\` in plaats van \`${sourceOf(parameter, written)}\`.`,
    );
  });
  return ['function', parameters, nested(partsOf(parts.at(-1) as SyntaxNode)[0])];
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
  if (program[0] === 'literal' && typeof program[1] !== 'number')
    throw new Refusal('Tussen [ en ] hoort een positie of een voorwaarde op `item`.');
  return ['index', nested(list), program];
}

function typeName(source: string): string {
  const name = source.replace(/\s+/g, ' ');
  if (TYPE_NAMES.includes(name)) return name;
  throw new Refusal(`Het type \`${name}\` bestaat niet of wordt niet uitgevoerd achter \`instance of\`.`);
}
