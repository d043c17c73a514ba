import type { Expression } from './expression.ts';

/** The outcome that a condition asks for: `x = "a"` and `"a" = x` give `{variable: 'x', value: 'a'}`, anything else null. */
export function outcomeCondition(expression: Expression): { variable: string; value: string } | null {
  const { program } = expression;
  if (program[0] !== '=') return null;
  const [, left, right] = program;
  return outcome(left, right) ?? outcome(right, left);
}

function outcome(
  name: Expression['program'],
  literal: Expression['program'],
): { variable: string; value: string } | null {
  if (name[0] !== 'name' || literal[0] !== 'literal' || typeof literal[1] !== 'string') return null;
  return { variable: name[1], value: literal[1] };
}
