import type { FeelProgram, Iterator } from './program.ts';

/** The variables that an expression reads, in order; not the names it binds itself, nor entries seen inside a filter. */
export function namesIn(program: FeelProgram): ReadonlySet<string> {
  const names = new Set<string>();
  collect(program, new Set(), names);
  return names;
}

function collect(program: FeelProgram, bound: ReadonlySet<string>, names: Set<string>): void {
  const inside = (part: FeelProgram, own = bound) => {
    collect(part, own, names);
  };
  switch (program[0]) {
    case 'literal':
    case 'input':
      return;
    case 'name':
      if (!bound.has(program[1])) names.add(program[1]);
      return;
    case 'path':
    case 'negate':
    case 'is defined':
    case 'instance of':
    case 'condition':
      inside(program[1]);
      return;
    case 'in':
      inside(program[1]);
      for (const test of program[2]) inside(test);
      return;
    case 'list':
      for (const element of program[1]) inside(element);
      return;
    case 'call':
    case 'tests':
      for (const part of program[2]) inside(part);
      return;
    case 'test':
      inside(program[2]);
      return;
    case 'range':
      inside(program[2]);
      inside(program[3]);
      return;
    case 'between':
    case 'if':
      for (const part of program.slice(1) as FeelProgram[]) inside(part);
      return;
    case 'context':
      collectContext(program[1], bound, names);
      return;
    case 'some':
    case 'every':
    case 'for':
      collectIteration(program[1], program[2], bound, names);
      return;
    case 'filter':
      // What the condition names may be an entry of the element: only the drawing's data can tell.
      inside(program[1]);
      return;
    default:
      inside(program[1]);
      inside(program[2]);
  }
}

function collectContext(
  entries: readonly (readonly [string, FeelProgram])[],
  bound: ReadonlySet<string>,
  names: Set<string>,
): void {
  const own = new Set(bound);
  for (const [key, value] of entries) {
    collect(value, own, names);
    own.add(key);
  }
}

function collectIteration(
  iterators: readonly Iterator[],
  body: FeelProgram,
  bound: ReadonlySet<string>,
  names: Set<string>,
): void {
  const own = new Set(bound);
  for (const [name, source, end] of iterators) {
    collect(source, own, names);
    if (end !== null) collect(end, own, names);
    own.add(name);
  }
  collect(body, own, names);
}
