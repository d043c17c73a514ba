import { Fault } from '../feel-error.ts';
import { type CharacterSet, except, ignoringCase, oneOf, union } from './character-set.ts';
import { readClass, readEscape } from './class-reader.ts';
import type { Pattern, PatternFlags, Place } from './pattern.ts';
import { SymbolReader } from './symbol-reader.ts';

/** More repetitions than these are a mistake. */
const MOST = 1000;
const DEEPEST = 50;

/** The tree of a pattern of XPath (XPath 3.0 §5.6.1). Throws a fault that says what is wrong in it. */
export function readPattern(text: string, flags: PatternFlags): { pattern: Pattern; groups: number } {
  const symbols = Array.from(text);
  if (flags.isLiteral) return { pattern: ['sequence', symbols.map((symbol) => literal(symbol, flags))], groups: 0 };
  const reading: Reading = {
    reader: new SymbolReader(flags.skipsSpaces ? withoutSpaces(symbols) : symbols),
    flags,
    groups: 0,
  };
  const pattern = readChoice(reading, 0);
  if (reading.reader.next !== undefined) throw misplaced(')');
  return { pattern, groups: reading.groups };
}

interface Reading {
  readonly reader: SymbolReader;
  readonly flags: PatternFlags;
  groups: number;
}

function readChoice(reading: Reading, depth: number): Pattern {
  if (depth > DEEPEST) throw new Fault('TooLarge', 'de haakjes in het patroon staan te diep in elkaar');
  const choices = [readSequence(reading, depth)];
  while (reading.reader.takes('|')) choices.push(readSequence(reading, depth));
  return choices.length === 1 ? (choices[0] as Pattern) : ['choice', choices];
}

function readSequence(reading: Reading, depth: number): Pattern {
  const parts: Pattern[] = [];
  for (const { reader } = reading; reader.next !== undefined && reader.next !== '|' && reader.next !== ')';)
    parts.push(repeated(reader, readPart(reading, depth)));
  return ['sequence', parts];
}

function readPart(reading: Reading, depth: number): Pattern {
  const { reader, flags } = reading;
  const symbol = reader.take() ?? '';
  switch (symbol) {
    case '(':
      return readGroup(reading, depth);
    case '[':
      return ['set', readClass(reader, flags.ignoresCase)];
    case '.':
      return ['set', flags.isDotAll ? () => true : except(union([oneOf('\n'), oneOf('\r')]))];
    case '^':
      return ['at', flags.isMultiline ? startOfLine : startOfText];
    case '$':
      return ['at', flags.isMultiline ? endOfLine : endOfText];
    case '\\': {
      const found = readEscape(reader);
      return typeof found === 'string' ? literal(found, flags) : ['set', found];
    }
    case '?':
    case '*':
    case '+':
    case '{':
    case '}':
    case ']':
      throw misplaced(symbol);
    default:
      return literal(symbol, flags);
  }
}

function readGroup(reading: Reading, depth: number): Pattern {
  const isCounted = !reading.reader.takes('?:');
  if (isCounted) reading.groups += 1;
  const number = reading.groups;
  const inner = readChoice(reading, depth + 1);
  if (!reading.reader.takes(')')) throw new Fault('InvalidArgument', 'een ( in het patroon wordt niet gesloten');
  return isCounted ? ['group', number, inner] : inner;
}

function repeated(reader: SymbolReader, part: Pattern): Pattern {
  const times = readTimes(reader);
  if (times === null) return part;
  return ['repeat', part, times[0], times[1], reader.takes('?')];
}

function readTimes(reader: SymbolReader): readonly [number, number] | null {
  if (reader.takes('?')) return [0, 1];
  if (reader.takes('*')) return [0, Infinity];
  if (reader.takes('+')) return [1, Infinity];
  if (!reader.takes('{')) return null;
  const least = readNumber(reader);
  const most = reader.takes(',') ? (reader.next === '}' ? Infinity : readNumber(reader)) : least;
  if (!reader.takes('}') || most < least) throw misplaced('{');
  return [least, most];
}

function readNumber(reader: SymbolReader): number {
  let digits = '';
  while (reader.next !== undefined && /^\d$/.test(reader.next)) digits += reader.take() ?? '';
  if (digits === '') throw misplaced('{');
  if (Number(digits) > MOST) throw new Fault('TooLarge', `meer dan ${String(MOST)} herhalingen in het patroon`);
  return Number(digits);
}

function literal(symbol: string, { ignoresCase }: PatternFlags): Pattern {
  const set: CharacterSet = oneOf(symbol);
  return ['set', ignoresCase ? ignoringCase(set) : set];
}

/** With the flag `x` blanks count between brackets only. */
function withoutSpaces(symbols: readonly string[]): string[] {
  let depth = 0;
  return symbols.filter((symbol, at) => {
    const isEscaped = symbols[at - 1] === '\\' && symbols[at - 2] !== '\\';
    if (symbol === '[' && !isEscaped) depth += 1;
    if (symbol === ']' && !isEscaped && depth > 0) depth -= 1;
    return depth > 0 || !/^[ \t\n\r]$/.test(symbol);
  });
}

const startOfText: Place = (_, position) => position === 0;
const endOfText: Place = (symbols, position) => position === symbols.length;
/** A line break at the very end starts no line. */
const startOfLine: Place = (symbols, position) =>
  position === 0 || (symbols[position - 1] === '\n' && position < symbols.length);
const endOfLine: Place = (symbols, position) => position === symbols.length || symbols[position] === '\n';

function misplaced(symbol: string): Fault {
  return new Fault('InvalidArgument', `${symbol} in het patroon staat op een plaats waar het niets betekent`);
}
