import { Fault } from '../feel-error.ts';
import { type Match, Matcher } from './matcher.ts';
import type { PatternFlags } from './pattern.ts';
import { readPattern } from './read-pattern.ts';

/** A pattern that is ready to be looked for. */
export interface CompiledPattern {
  readonly matcher: Matcher;
  /** How many groups it has. */
  readonly groups: number;
  readonly flags: PatternFlags;
}

const MOST_KEPT = 100;
const kept = new Map<string, CompiledPattern>();

/** A pattern with its flags; one that was asked for before is not read again. Throws a fault where it is none. */
export function compiledPattern(text: string, flags: string): CompiledPattern {
  const key = `${flags}/${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const read = flagsIn(flags);
  const { pattern, groups } = readPattern(text, read);
  const compiled = { matcher: new Matcher(pattern), groups, flags: read };
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(key, compiled);
  return compiled;
}

/** Every match, one behind the other. Throws a fault where the pattern holds for nothing, which would be everywhere. */
export function matchesIn({ matcher }: CompiledPattern, symbols: readonly string[]): Match[] {
  if (matcher.find([], 0) !== null)
    throw new Fault('InvalidArgument', 'het patroon past ook op niets, en dat staat overal');
  const found: Match[] = [];
  for (let from = 0; ;) {
    const match = matcher.find(symbols, from);
    if (match === null) return found;
    found.push(match);
    from = match[1] ?? symbols.length;
  }
}

function flagsIn(flags: string): PatternFlags {
  const strange = Array.from(flags).find((flag) => !'smixq'.includes(flag));
  if (strange !== undefined)
    throw new Fault('InvalidArgument', `de vlag ${strange} bestaat niet; kies uit s, m, i, x en q`);
  return {
    isDotAll: flags.includes('s'),
    isMultiline: flags.includes('m'),
    ignoresCase: flags.includes('i'),
    skipsSpaces: flags.includes('x'),
    isLiteral: flags.includes('q'),
  };
}
