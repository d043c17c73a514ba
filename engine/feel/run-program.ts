import { calculate } from './arithmetic.ts';
import { compare, within } from './comparison.ts';
import { bind, type Environment, resolve } from './environment.ts';
import { Fault } from './feel-error.ts';
import { FeelRange } from './feel-range.ts';
import { type FeelContext, type FeelValue, isContext, isList, logical, named } from './feel-value.ts';
import { callable, functionOf, typedFunctionOf } from './function-value.ts';
import { call } from './functions/call.ts';
import { filter, quantified, repeat, repeatWithPartial } from './iteration.ts';
import { isInstance } from './instance-of.ts';
import type { FeelProgram } from './program.ts';
import { FeelDate } from './temporal/feel-date.ts';
import { FeelDateTime } from './temporal/feel-date-time.ts';
import { FeelDuration } from './temporal/feel-duration.ts';
import { FeelTime } from './temporal/feel-time.ts';
import { isMember } from './unary-tests.ts';

/** The value of a program. Throws a `Fault` where there is none. */
export function run(program: FeelProgram, environment: Environment): FeelValue {
  switch (program[0]) {
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(program[0], run(program[1], environment), run(program[2], environment));
    case 'name':
      return resolve(program[1], environment);
    case 'literal':
      return program[1];
    case 'path':
      return property(run(program[1], environment), program[2]);
    case 'and':
      return both(program[1], program[2], environment, false);
    case 'or':
      return both(program[1], program[2], environment, true);
    case 'in':
      return isMember(run(program[1], environment), program[2], environment);
    case 'between':
      return between(program, environment);
    case '+':
    case '-':
    case '*':
    case '/':
    case '**':
      return calculate(program[0], run(program[1], environment), run(program[2], environment));
    case 'negate':
      return negated(run(program[1], environment));
    case 'if':
      return run(holds(program[1], environment) === true ? program[2] : program[3], environment);
    case 'list':
      return program[1].map((element) => run(element, environment));
    case 'context':
      return contextOf(program[1], environment);
    case 'call':
      return call(
        program[1],
        program[2].map((argument) => run(argument, environment)),
        environment.scope,
      );
    case 'is defined':
      return isDefined(program[1], environment);
    case 'some':
    case 'every':
      return quantified(program[0], program[1], program[2], environment);
    case 'for':
      return repeat(program[1], program[2], environment);
    case 'filter':
      return filter(program[1], program[2], environment);
    case 'index':
      return at(run(program[1], environment), run(program[2], environment));
    case 'instance of':
    case 'instance of type':
      return isInstance(run(program[1], environment), program[2]);
    case 'input':
      return environment.input ?? null;
    case 'condition':
      return run(program[1], environment);
    case 'for partial':
      return repeatWithPartial(program[1], program[2], environment);
    case 'function':
      return functionOf(program[1], program[2], environment);
    case 'typed function':
      return typedFunctionOf(program[1], program[2], environment);
    case 'invoke':
      return callable(run(program[1], environment)).call(program[2].map((argument) => run(argument, environment)));
    case 'invoke named':
      return callable(run(program[1], environment)).callNamed(
        Object.fromEntries(program[2].map(([name, argument]) => [name, run(argument, environment)])),
      );
    case 'range':
      return rangeOf(program, environment);
    case 'open range':
      return FeelRange.open(program[1], run(program[2], environment));
    case 'test':
    case 'tests':
      throw new Fault('WrongType', 'een test is geen waarde');
  }
}

function rangeOf(
  [, startIncluded, start, end, endIncluded]: FeelProgram & readonly ['range', ...unknown[]],
  environment: Environment,
): FeelRange {
  return new FeelRange({
    start: run(start, environment),
    startIncluded,
    end: run(end, environment),
    endIncluded,
  });
}

function holds(program: FeelProgram, environment: Environment): boolean | null {
  return logical(run(program, environment), 'een voorwaarde');
}

/**
 * Three-valued `and` (decisive: false) and `or` (decisive: true), DMN 1.5 table 50. The right side is left alone once
 * the left one decides, so that `x != null and x.y = 1` can guard.
 */
function both(left: FeelProgram, right: FeelProgram, environment: Environment, decisive: boolean): boolean | null {
  const first = run(left, environment);
  if (first === decisive) return decisive;
  const second = run(right, environment);
  if (second === decisive) return decisive;
  const isUnknown = [first, second].some((side) => logical(side, 'een voorwaarde') === null);
  return isUnknown ? null : !decisive;
}

function between([, value, start, end]: FeelProgram & readonly ['between', ...unknown[]], environment: Environment) {
  const [low, high] = [run(start, environment), run(end, environment)];
  if (low === null || high === null) return null;
  return within(run(value, environment), { start: low, startIncluded: true, end: high, endIncluded: true });
}

function negated(value: FeelValue): FeelValue {
  if (typeof value === 'number') return 0 - value;
  if (value instanceof FeelDuration) return new FeelDuration(value.kind, 0 - value.amount);
  throw new Fault('WrongType', `een minteken kan niet voor ${named(value)}`);
}

/** An entry of a context, a part of a date; of a list, that of each element. */
function property(value: FeelValue, name: string): FeelValue {
  if (isList(value)) return value.map((element) => property(element, name));
  const found = partOf(value, name);
  if (found !== undefined) return found;
  if (isContext(value)) throw new Fault('UnknownProperty', `het gegeven \`${name}\` bestaat niet`);
  throw new Fault('UnknownProperty', `${named(value)} heeft geen gegeven \`${name}\``);
}

function partOf(value: FeelValue, name: string): FeelValue | undefined {
  if (value instanceof FeelDate || value instanceof FeelDateTime) return value.property(name);
  if (value instanceof FeelTime || value instanceof FeelDuration || value instanceof FeelRange)
    return value.property(name);
  return isContext(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Later entries see earlier ones. */
function contextOf(entries: readonly (readonly [string, FeelProgram])[], environment: Environment): FeelContext {
  const context: Record<string, FeelValue> = {};
  const inner = bind(environment, context);
  for (const [key, value] of entries) context[key] = run(value, inner);
  return context;
}

/** Whether a value is there: neither null nor missing anywhere along its path. */
function isDefined(program: FeelProgram, environment: Environment): boolean {
  try {
    return run(program, environment) !== null;
  } catch (error) {
    if (error instanceof Fault && (error.code === 'UnknownVariable' || error.code === 'UnknownProperty')) return false;
    throw error;
  }
}

/** `list[3]`: null where the list has no such element; a value that is no list is one of itself. */
function at(value: FeelValue, index: FeelValue): FeelValue {
  if (typeof index !== 'number')
    throw new Fault(
      'WrongType',
      `tussen [ en ] staat ${named(index)}; schrijf een getal, of een voorwaarde op \`item\``,
    );
  const list = isList(value) ? value : [value];
  return list[index < 0 ? list.length + index : index - 1] ?? null;
}
