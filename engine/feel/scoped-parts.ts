import type { FeelProgram, Iterator } from './program.ts';

/** A part of a program, with the names that it sees besides those of the whole. */
export interface ScopedPart {
  readonly program: FeelProgram;
  readonly binds: readonly string[];
  /** The condition of a filter: what it names may be an entry of the element, which only the data can tell. */
  readonly isInFilter?: true;
}

/** The parts of a program, in the order in which they are read. */
export function scopedParts(program: FeelProgram): readonly ScopedPart[] {
  switch (program[0]) {
    case 'literal':
    case 'input':
    case 'name':
      return [];
    case 'path':
    case 'negate':
    case 'is defined':
    case 'instance of':
    case 'instance of type':
    case 'condition':
      return plain([program[1]]);
    case 'in':
    case 'invoke':
      return plain([program[1], ...program[2]]);
    case 'invoke named':
      return plain([program[1], ...program[2].map(([, value]) => value)]);
    case 'list':
      return plain(program[1]);
    case 'call':
    case 'tests':
      return plain(program[2]);
    case 'test':
    case 'open range':
      return plain([program[2]]);
    case 'range':
      return plain([program[2], program[3]]);
    case 'between':
    case 'if':
      return plain([program[1], program[2], program[3]]);
    case 'context':
      // Later entries see earlier ones.
      return program[1].map(([, value], index) => ({
        program: value,
        binds: program[1].slice(0, index).map(([key]) => key),
      }));
    case 'function':
      return [{ program: program[2], binds: program[1] }];
    case 'typed function':
      return [{ program: program[2], binds: program[1].map(([name]) => name) }];
    case 'some':
    case 'every':
    case 'for':
    case 'for partial':
      return iteration(program[1], program[2], program[0] === 'for partial' ? ['partial'] : []);
    case 'filter':
      return [...plain([program[1]]), { program: program[2], binds: ['item'], isInFilter: true }];
    default:
      return plain([program[1], program[2]]);
  }
}

function plain(programs: readonly FeelProgram[]): ScopedPart[] {
  return programs.map((program) => ({ program, binds: [] }));
}

function iteration(iterators: readonly Iterator[], body: FeelProgram, special: readonly string[]): ScopedPart[] {
  const names = iterators.map(([name]) => name);
  const sources = iterators.flatMap(([, source, end], index) =>
    [source, ...(end === null ? [] : [end])].map((program) => ({ program, binds: names.slice(0, index) })),
  );
  return [...sources, { program: body, binds: [...names, ...special] }];
}
