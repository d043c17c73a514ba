import type { FeelProgram } from './program.ts';

/** The names of the functions that an expression calls. */
export function functionsIn(program: FeelProgram): ReadonlySet<string> {
  const names = new Set<string>();
  collect(program, names);
  return names;
}

/** Every part of a program is an array that starts with its operator; a literal holds no other parts. */
function collect(part: unknown, names: Set<string>): void {
  if (!Array.isArray(part) || part[0] === 'literal') return;
  if (part[0] === 'call' && typeof part[1] === 'string') names.add(part[1]);
  for (const inner of part as unknown[]) collect(inner, names);
}
