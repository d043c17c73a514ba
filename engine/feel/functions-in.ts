import type { FeelProgram } from './program.ts';
import { scopedParts } from './scoped-parts.ts';

/** The names of the functions that an expression calls. */
export function functionsIn(program: FeelProgram): ReadonlySet<string> {
  const names = new Set<string>();
  collect(program, names);
  return names;
}

function collect(program: FeelProgram, names: Set<string>): void {
  if (program[0] === 'call') names.add(program[1]);
  for (const part of scopedParts(program)) collect(part.program, names);
}
