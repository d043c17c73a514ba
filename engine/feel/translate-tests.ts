import { functionNamed } from './functions/call.ts';
import type { CompareOperator, FeelProgram } from './program.ts';
import { scopedParts } from './scoped-parts.ts';
import { type Nested, partsOf, sourceOf, type SyntaxNode, type Written } from './syntax.ts';

/** One test: a range, a comparison with an open left side, a condition by itself, or a value to be equal to. */
export function translateTest(node: SyntaxNode | undefined, written: Written, nested: Nested): FeelProgram {
  const parts = node === undefined ? [] : partsOf(node);
  switch (node?.name) {
    case 'PositiveUnaryTest':
      return translateTest(parts[0], written, nested);
    case 'ParenthesizedExpression':
      return translateTest(parts[1], written, nested);
    case 'Interval':
      return range(parts, nested);
    case 'SimplePositiveUnaryTest':
      return parts.length === 1 ? translateTest(parts[0], written, nested) : openTest(parts, written, nested);
    default: {
      const program = nested(node);
      return isConditional(program) || asksForInput(program) ? ['condition', program] : program;
    }
  }
}

/** Whether a program answers true or false by what it is. */
export function isConditional(program: FeelProgram): boolean {
  switch (program[0]) {
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'and':
    case 'or':
    case 'in':
    case 'between':
    case 'some':
    case 'every':
    case 'is defined':
    case 'instance of':
    case 'instance of type':
      return true;
    case 'call':
      return functionNamed(program[1])?.isCondition === true;
    default:
      return false;
  }
}

/** A test that asks for `?` decides by itself (DMN 1.5 §10.3.1.1). */
function asksForInput(program: FeelProgram): boolean {
  return program[0] === 'input' || scopedParts(program).some((part) => asksForInput(part.program));
}

export function range([open, start, , end, close]: readonly SyntaxNode[], nested: Nested): FeelProgram {
  return ['range', open?.name === '[', nested(start), nested(end), close?.name === ']'];
}

function openTest([operator, value]: readonly SyntaxNode[], written: Written, nested: Nested): FeelProgram {
  const sign = sourceOf(operator, written) as CompareOperator;
  return ['test', sign, nested(value)];
}
