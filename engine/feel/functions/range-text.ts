import { textLiteral } from '../literals.ts';
import { FeelRange } from '../feel-range.ts';
import type { FeelValue } from '../feel-value.ts';
import { FeelDate } from '../temporal/feel-date.ts';
import { FeelDateTime } from '../temporal/feel-date-time.ts';
import { FeelDuration } from '../temporal/feel-duration.ts';
import { FeelTime } from '../temporal/feel-time.ts';

const RANGE = /^([[\](])\s*(\S.*?)\s*\.\.\s*(\S.*?)\s*([\])[])$/s;
const NUMBER = /^-?(\d+(\.\d+)?|\.\d+)$/;
const QUOTED = /^(@|[a-z ]+\()?\s*("(?:[^"\\]|\\.)*")\s*(\))?$/;

/** The range that a text writes, its bounds literals of one kind; undefined where it writes none (DMN 1.5 table 73). */
export function rangeIn(text: string): FeelRange | undefined {
  const [, open, from = '', to = '', close] = RANGE.exec(text.trim()) ?? [];
  const [start, end] = [literalIn(from), literalIn(to)];
  if (start === undefined || end === undefined) return undefined;
  return new FeelRange({ start, startIncluded: open === '[', end, endIncluded: close === ']' });
}

function literalIn(text: string): FeelValue | undefined {
  if (NUMBER.test(text)) return Number(text);
  const [whole, call, quoted = '', closing] = QUOTED.exec(text) ?? [];
  if (whole === undefined || (closing === undefined) === (call?.endsWith('(') === true)) return undefined;
  const literal = textLiteral(quoted);
  return call === undefined ? literal : (temporal(call, literal) ?? undefined);
}

function temporal(call: string, literal: string): FeelValue {
  switch (call.replace('(', '').trim()) {
    case '@':
      return (
        FeelDuration.parse(literal) ?? FeelTime.parse(literal) ?? FeelDate.parse(literal) ?? FeelDateTime.parse(literal)
      );
    case 'date':
      return FeelDate.parse(literal);
    case 'time':
      return FeelTime.parse(literal);
    case 'date and time':
      return FeelDateTime.parse(literal);
    case 'duration':
      return FeelDuration.parse(literal);
    default:
      return null;
  }
}
