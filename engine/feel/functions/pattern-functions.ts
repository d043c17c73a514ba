import { Fault } from '../feel-error.ts';
import type { FeelValue } from '../feel-value.ts';
import { type CompiledPattern, compiledPattern, matchesIn } from '../patterns/compiled-pattern.ts';
import type { Match } from '../patterns/matcher.ts';
import { type FeelFunctions, text } from './feel-function.ts';

/** Functions with a pattern (DMN 1.5 §10.3.4.3), in time that grows with the text: a pattern cannot hang a worker. */
export const patternFunctions: FeelFunctions = {
  matches: {
    parameters: ['input', 'pattern', 'flags'],
    required: 2,
    isCondition: true,
    check: ([, pattern, flags]) => void literalPattern(pattern, flags),
    call: ([input, pattern, flags]) =>
      patternOf(pattern, flags).matcher.find(Array.from(text(input, 'input')), 0) !== null,
  },
  replace: {
    parameters: ['input', 'pattern', 'replacement', 'flags'],
    required: 3,
    check: ([, pattern, , flags]) => void literalPattern(pattern, flags),
    call: ([input, pattern, replacement, flags]) =>
      replaced(Array.from(text(input, 'input')), patternOf(pattern, flags), text(replacement, 'replacement')),
  },
  split: {
    parameters: ['string', 'delimiter'],
    required: 2,
    check: ([, delimiter]) => void literalPattern(delimiter, undefined),
    call: ([string, delimiter]) => {
      const symbols = Array.from(text(string, 'string'));
      const found = matchesIn(patternOf(delimiter, undefined), symbols);
      const starts = [0, ...found.map(([, to]) => to ?? 0)];
      return starts.map((start, at) => symbols.slice(start, found[at]?.[0]).join(''));
    },
  },
};

function patternOf(pattern: FeelValue | undefined, flags: FeelValue | undefined): CompiledPattern {
  return compiledPattern(text(pattern, 'pattern'), flags == null ? '' : text(flags, 'flags'));
}

/** A pattern that stands in the expression is read when that is compiled. */
function literalPattern(pattern: FeelValue | undefined, flags: FeelValue | undefined): CompiledPattern | null {
  return typeof pattern !== 'string' || (flags !== undefined && typeof flags !== 'string')
    ? null
    : compiledPattern(pattern, flags ?? '');
}

function replaced(symbols: readonly string[], pattern: CompiledPattern, replacement: string): string {
  let from = 0;
  const parts: string[] = [];
  for (const match of matchesIn(pattern, symbols)) {
    const between = symbols.slice(from, match[0]).join('');
    parts.push(between, pattern.flags.isLiteral ? replacement : filledIn(replacement, symbols, match, pattern.groups));
    from = match[1] ?? from;
  }
  return parts.join('') + symbols.slice(from).join('');
}

/** `$1` is what the first group holds, `$0` the whole match; `\$` and `\\` are themselves (XPath 3.0 §5.6.4). */
function filledIn(replacement: string, symbols: readonly string[], match: Match, groups: number): string {
  return replacement.replace(/\\([\\$])|\$(\d+)|[\\$]/g, (whole, escaped?: string, digits?: string) => {
    if (escaped !== undefined) return escaped;
    if (digits === undefined)
      throw new Fault('InvalidArgument', `${whole} in de vervanging hoort bij \\$, \\\\ of een nummer, zoals $1`);
    const group = groupNumber(digits, groups);
    const from = match[2 * Number(group)];
    const held = from === undefined ? '' : symbols.slice(from, match[2 * Number(group) + 1]).join('');
    return held + digits.slice(group.length);
  });
}

/** As many digits as there are groups for: `$12` is group 1 and a 2 where there are nine groups or fewer. */
function groupNumber(digits: string, groups: number): string {
  const isNoGroup = digits.length > 1 && Number(digits) > groups;
  return isNoGroup ? groupNumber(digits.slice(0, -1), groups) : digits;
}
