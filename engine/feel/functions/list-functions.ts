import { equals, order } from '../comparison.ts';
import { spend } from '../effort.ts';
import { Fault } from '../feel-error.ts';
import { FeelClosure } from '../feel-closure.ts';
import { type FeelValue, isList, logical, named } from '../feel-value.ts';
import { elements, type FeelFunctions, list, refuse, whole } from './feel-function.ts';
import { statisticsFunctions } from './statistics-functions.ts';

const variadic = { parameters: ['list'], required: 1, isVariadic: true } as const;

/** List functions of DMN 1.5 §10.3.4.4. Positions count from 1, negative ones from the end. */
export const listFunctions: FeelFunctions = {
  'list contains': {
    parameters: ['list', 'element'],
    required: 2,
    isCondition: true,
    call: ([values, element]) => list(values, 'list').some((value) => isSame(value, element ?? null)),
  },
  count: { parameters: ['list'], required: 1, call: ([values]) => list(values, 'list').length },
  min: { ...variadic, call: (values) => extreme(elements(values), -1) },
  max: { ...variadic, call: (values) => extreme(elements(values), 1) },
  ...statisticsFunctions,
  all: { ...variadic, isCondition: true, call: (values) => decided(elements(values), false) },
  any: { ...variadic, isCondition: true, call: (values) => decided(elements(values), true) },
  append: {
    parameters: ['list', 'item'],
    required: 1,
    isVariadic: true,
    call: ([values, ...items]) => [...list(values, 'list'), ...items],
  },
  concatenate: { ...variadic, call: (lists) => lists.flatMap((values) => list(values, 'list')) },
  union: { ...variadic, call: (lists) => distinct(lists.flatMap((values) => list(values, 'list'))) },
  'distinct values': { parameters: ['list'], required: 1, call: ([values]) => distinct(list(values, 'list')) },
  flatten: { parameters: ['list'], required: 1, call: ([values]) => flat(list(values, 'list')) },
  reverse: { parameters: ['list'], required: 1, call: ([values]) => list(values, 'list').toReversed() },
  'index of': {
    parameters: ['list', 'match'],
    required: 2,
    call: ([values, match]) =>
      list(values, 'list').flatMap((value, index) => (isSame(value, match ?? null) ? [index + 1] : [])),
  },
  sublist: {
    parameters: ['list', 'start', 'length'],
    required: 2,
    call: ([values, start, length]) => {
      const all = list(values, 'list');
      const from = position(all, start, 'start');
      return all.slice(from, length === undefined || length === null ? undefined : from + whole(length, 'length'));
    },
  },
  'insert before': {
    parameters: ['list', 'position', 'newItem'],
    required: 3,
    call: ([values, at, item]) => {
      const all = list(values, 'list');
      return all.toSpliced(position(all, at, 'position'), 0, item ?? null);
    },
  },
  remove: {
    parameters: ['list', 'position'],
    required: 2,
    call: ([values, at]) => {
      const all = list(values, 'list');
      return all.toSpliced(position(all, at, 'position'), 1);
    },
  },
  'list replace': {
    parameters: ['list', 'position', 'newItem'],
    alsoNamed: ['list', 'match', 'newItem'],
    required: 3,
    call: ([values, at, item]) => {
      const all = list(values, 'list');
      if (at instanceof FeelClosure)
        return all.map((value) =>
          logical(at.call([value, item ?? null]), '`match`') === true ? (item ?? null) : value,
        );
      return all.with(position(all, at, 'position'), item ?? null);
    },
  },
  sort: {
    parameters: ['list', 'precedes'],
    required: 2,
    call: ([values, given]) => {
      const precedes = closure(given, 'precedes');
      const comes = (a: FeelValue, b: FeelValue) => logical(precedes.call([a, b]), '`precedes`') === true;
      return list(values, 'list').toSorted((a, b) => (comes(a, b) ? -1 : comes(b, a) ? 1 : 0));
    },
  },
};

function closure(value: FeelValue | undefined, parameter: string): FeelClosure {
  return value instanceof FeelClosure ? value : refuse(parameter, 'een functie', value ?? null);
}

function isSame(a: FeelValue, b: FeelValue): boolean {
  return isList(a) === isList(b) && equals(a, b) === true;
}

function extreme(values: readonly FeelValue[], sign: 1 | -1): FeelValue {
  const [first] = values;
  if (first === undefined) return null;
  return values.reduce((best, value) => (order(value, best) * sign > 0 ? value : best), first);
}

/** Three-valued: true or false as soon as one element decides, null where one is unknown. */
function decided(values: readonly FeelValue[], decisive: boolean): boolean | null {
  for (const value of values)
    if (value !== null && typeof value !== 'boolean')
      throw new Fault('WrongType', `een element van de lijst is ${named(value)} in plaats van waar of onwaar`);
  if (values.includes(decisive)) return decisive;
  return values.includes(null) ? null : !decisive;
}

function distinct(values: readonly FeelValue[]): FeelValue[] {
  const found: FeelValue[] = [];
  for (const value of values) {
    spend(found.length / 100);
    if (!found.some((other) => isSame(other, value))) found.push(value);
  }
  return found;
}

function flat(values: readonly FeelValue[]): FeelValue[] {
  return values.flatMap((value) => (isList(value) ? flat(value) : [value]));
}

function position(values: readonly FeelValue[], value: FeelValue | undefined, parameter: string): number {
  const index = whole(value, parameter);
  if (index === 0 || Math.abs(index) > values.length)
    throw new Fault('InvalidArgument', `\`${parameter}\` valt buiten de lijst`);
  return index < 0 ? values.length + index : index - 1;
}
