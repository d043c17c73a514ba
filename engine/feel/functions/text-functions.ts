import { Fault } from '../feel-error.ts';
import { type FeelFunctions, list, refuse, text, whole } from './feel-function.ts';

/** String functions of DMN 1.5 §10.3.4.3, but for those with patterns. */
export const textFunctions: FeelFunctions = {
  contains: {
    parameters: ['string', 'match'],
    required: 2,
    isCondition: true,
    call: ([string, match]) => text(string, 'string').includes(text(match, 'match')),
  },
  'starts with': {
    parameters: ['string', 'match'],
    required: 2,
    isCondition: true,
    call: ([string, match]) => text(string, 'string').startsWith(text(match, 'match')),
  },
  'ends with': {
    parameters: ['string', 'match'],
    required: 2,
    isCondition: true,
    call: ([string, match]) => text(string, 'string').endsWith(text(match, 'match')),
  },
  'string length': {
    parameters: ['string'],
    required: 1,
    call: ([string]) => Array.from(text(string, 'string')).length,
  },
  'upper case': {
    parameters: ['string'],
    required: 1,
    call: ([string]) => text(string, 'string').toUpperCase(),
  },
  'lower case': {
    parameters: ['string'],
    required: 1,
    call: ([string]) => text(string, 'string').toLowerCase(),
  },
  substring: {
    parameters: ['string', 'start position', 'length'],
    required: 2,
    call: ([string, start, length]) => {
      const symbols = Array.from(text(string, 'string'));
      const position = whole(start, 'start position');
      if (position === 0) throw new Fault('InvalidArgument', 'posities tellen vanaf 1');
      const from = position < 0 ? Math.max(0, symbols.length + position) : position - 1;
      const to = length === undefined || length === null ? undefined : from + whole(length, 'length');
      return symbols.slice(from, to).join('');
    },
  },
  'substring before': {
    parameters: ['string', 'match'],
    required: 2,
    call: ([string, match]) => {
      const all = text(string, 'string');
      const index = all.indexOf(text(match, 'match'));
      return index === -1 ? '' : all.slice(0, index);
    },
  },
  'substring after': {
    parameters: ['string', 'match'],
    required: 2,
    call: ([string, match]) => {
      const all = text(string, 'string');
      const part = text(match, 'match');
      const index = all.indexOf(part);
      return index === -1 ? '' : all.slice(index + part.length);
    },
  },
  'string join': {
    parameters: ['list', 'delimiter'],
    required: 1,
    call: ([values, delimiter]) =>
      list(values, 'list')
        .filter((value) => value !== null)
        .map((value) => (typeof value === 'string' ? value : refuse('list', 'een lijst van teksten', value)))
        .join(delimiter === undefined || delimiter === null ? '' : text(delimiter, 'delimiter')),
  },
};
