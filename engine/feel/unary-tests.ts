import { compare, equals, isInRange, within } from './comparison.ts';
import type { Environment } from './environment.ts';
import { Fault } from './feel-error.ts';
import { FeelRange } from './feel-range.ts';
import { type FeelValue, isList, logical } from './feel-value.ts';
import type { FeelProgram } from './program.ts';

/** Whether the cell of a decision table holds for the input of the environment (DMN 1.5 §7.3.3 and §10.3.1.1). */
export function matches(program: FeelProgram, environment: Environment): boolean {
  if (program[0] !== 'tests') throw new Fault('WrongType', 'dit is geen cel van een beslistabel');
  const [, negated, tests] = program;
  if (tests.length === 0) return true;
  const found = tests.some((test) => testHolds(test, environment.input ?? null, environment) === true);
  return found !== negated;
}

/** `value in tests`: true where one holds, else null where one is unknown (three-valued logic). */
export function isMember(value: FeelValue, tests: readonly FeelProgram[], environment: Environment): boolean | null {
  const [only] = tests;
  if (tests.length === 1 && only !== undefined && !isTest(only)) return isIn(value, environment.run(only, environment));
  let isUnknown = false;
  for (const test of tests) {
    const holds = testHolds(test, value, environment);
    if (holds === true) return true;
    isUnknown ||= holds === null;
  }
  return isUnknown ? null : false;
}

/** `value in list`; whether something is in nothing is unknown. */
function isIn(value: FeelValue, candidates: FeelValue): boolean | null {
  if (candidates === null) return null;
  const list = isList(candidates) ? candidates : [candidates];
  return list.some((element) => fits(element, value));
}

/** Whether a value is equal to another, or lies in it. */
function fits(candidate: FeelValue, value: FeelValue): boolean {
  if (equals(candidate, value) === true) return true;
  return candidate instanceof FeelRange && isInRange(value, candidate) === true;
}

/** The condition of a filter: an expression over the element, or a test on it (`list[> 3]`). */
export function conditionHolds(condition: FeelProgram, item: FeelValue, environment: Environment): boolean | null {
  if (isTest(condition)) return testHolds(condition, item, environment);
  return logical(environment.run(condition, environment), 'de voorwaarde tussen [ en ]');
}

function isTest([operator]: FeelProgram): boolean {
  return operator === 'range' || operator === 'test';
}

function testHolds(test: FeelProgram, value: FeelValue, environment: Environment): boolean | null {
  switch (test[0]) {
    case 'condition':
      return logical(environment.run(test[1], environment), 'een voorwaarde');
    case 'test':
      return compare(test[1], value, environment.run(test[2], environment));
    case 'range': {
      const [, startIncluded, start, end, endIncluded] = test;
      return within(value, {
        start: environment.run(start, environment),
        startIncluded,
        end: environment.run(end, environment),
        endIncluded,
      });
    }
    default:
      return isOneOf(value, environment.run(test, environment));
  }
}

/** A plain value as a test: the value is equal to it, or is in it. Values of two types are simply not equal here. */
function isOneOf(value: FeelValue, candidate: FeelValue): boolean | null {
  if (fits(candidate, value)) return true;
  return isList(candidate) && candidate.some((element) => fits(element, value));
}
