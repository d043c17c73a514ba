import { bind, type Environment } from './environment.ts';
import { order } from './comparison.ts';
import { spend } from './effort.ts';
import { Fault } from './feel-error.ts';
import { FeelRange } from './feel-range.ts';
import { type FeelValue, isContext, isList, logical, named } from './feel-value.ts';
import type { FeelProgram, Iterator } from './program.ts';
import { FeelDate } from './temporal/feel-date.ts';
import { DAY, FeelDuration } from './temporal/feel-duration.ts';
import { conditionHolds } from './unary-tests.ts';

/** A model that repeats more often is wrong; a worker must not hang on it. */
export const MOST_REPETITIONS = 10_000;

/** `some … satisfies` and `every … satisfies`: a condition that is null is not satisfied. */
export function quantified(
  quantifier: 'some' | 'every',
  iterators: readonly Iterator[],
  condition: FeelProgram,
  environment: Environment,
): boolean {
  const isSome = quantifier === 'some';
  let times = 0;
  for (const inner of combinations(iterators, environment)) {
    if (times === MOST_REPETITIONS) throw tooManyRepetitions();
    times += 1;
    const satisfied = logical(inner.run(condition, inner), 'de voorwaarde achter satisfies') === true;
    if (satisfied === isSome) return isSome;
  }
  return !isSome;
}

/** `for … return`: one result for each combination, the last name running fastest. */
export function repeat(iterators: readonly Iterator[], result: FeelProgram, environment: Environment): FeelValue[] {
  const results: FeelValue[] = [];
  for (const inner of combinations(iterators, environment)) {
    if (results.length === MOST_REPETITIONS) throw tooManyRepetitions();
    results.push(inner.run(result, inner));
  }
  return results;
}

/** A `for` whose result sees the results before it as `partial` (DMN 1.5 §10.3.2.14). */
export function repeatWithPartial(
  iterators: readonly Iterator[],
  result: FeelProgram,
  environment: Environment,
): FeelValue[] {
  const results: FeelValue[] = [];
  for (const inner of combinations(iterators, environment)) {
    if (results.length === MOST_REPETITIONS) throw tooManyRepetitions();
    results.push(inner.run(result, bind(inner, { partial: [...results] })));
  }
  return results;
}

/** `list[condition]`: the elements for which the condition is true. */
export function filter(source: FeelProgram, condition: FeelProgram, environment: Environment): FeelValue {
  const value = environment.run(source, environment);
  if (value === null) return null;
  const list = isList(value) ? value : [value];
  return list.filter((item) => {
    spend();
    const bindings = isContext(item) ? { item, ...item } : { item };
    return conditionHolds(condition, item, bind(environment, bindings)) === true;
  });
}

function* combinations([first, ...others]: readonly Iterator[], environment: Environment): Generator<Environment> {
  if (first === undefined) {
    spend();
    yield environment;
    return;
  }
  const [name, source, end] = first;
  const values = end === null ? iterated(environment.run(source, environment)) : countingFrom(source, end, environment);
  for (const value of values) yield* combinations(others, bind(environment, { [name]: value }));
}

/** What stands behind `in`: a list, or the elements of a range. */
export function iterated(value: FeelValue): readonly FeelValue[] {
  if (isList(value)) return value;
  if (value instanceof FeelRange) return elementsOf(value);
  throw new Fault('WrongType', `na \`in\` hoort een lijst of een bereik, maar er staat ${named(value)}`);
}

/** What a range holds, from low to high. */
function elementsOf({ start, startIncluded, end, endIncluded }: FeelRange): readonly FeelValue[] {
  if (start === null || end === null || order(start, end) > 0)
    throw new Fault('InvalidArgument', 'het bereik na `in` heeft geen begin en eind');
  const all = counted(start, end);
  return all.slice(startIncluded ? 0 : 1, endIncluded ? all.length : -1);
}

/** `start..end`, counting up or down, dates by the day. */
function countingFrom(source: FeelProgram, last: FeelProgram, environment: Environment): FeelValue[] {
  return counted(environment.run(source, environment), environment.run(last, environment));
}

function counted(start: FeelValue, end: FeelValue): FeelValue[] {
  if (start instanceof FeelDate && end instanceof FeelDate) {
    const days = counting(0, (end.midnight.toMillis() - start.midnight.toMillis()) / DAY);
    return days.map((day) => start.plus(new FeelDuration('time', day * DAY), 1));
  }
  if (!Number.isInteger(start) || !Number.isInteger(end))
    throw new Fault(
      'WrongType',
      'een bereik om te tellen loopt van een geheel getal tot een geheel getal, of van een datum tot een datum',
    );
  return counting(Number(start), Number(end));
}

function counting(from: number, to: number): number[] {
  const step = from > to ? -1 : 1;
  const length = Math.abs(to - from) + 1;
  if (length > MOST_REPETITIONS) throw tooManyRepetitions();
  return Array.from({ length }, (_, index) => from + index * step);
}

export function tooManyRepetitions(): Fault {
  return new Fault('TooLarge', `meer dan ${String(MOST_REPETITIONS)} herhalingen`);
}
