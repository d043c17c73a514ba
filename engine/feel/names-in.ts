import type { FeelProgram } from './program.ts';
import { scopedParts } from './scoped-parts.ts';

/** The variables that an expression reads, in order; not the names it binds itself, nor entries seen inside a filter. */
export function namesIn(program: FeelProgram): ReadonlySet<string> {
  const names = new Set<string>();
  collect(program, new Set(), names);
  return names;
}

function collect(program: FeelProgram, bound: ReadonlySet<string>, names: Set<string>): void {
  if (program[0] === 'name' && !bound.has(program[1])) names.add(program[1]);
  for (const part of scopedParts(program)) {
    if (part.isInFilter === true) continue;
    collect(part.program, part.binds.length === 0 ? bound : new Set([...bound, ...part.binds]), names);
  }
}
