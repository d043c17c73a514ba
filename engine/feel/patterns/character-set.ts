import { Fault } from '../feel-error.ts';

/** Whether a symbol (one code point) is in a set of symbols. */
export type CharacterSet = (symbol: string) => boolean;

/** What `\d` and the like stand for (XML Schema 1.0 part 2, appendix F.1.1); the capital is everything else. */
const CLASSES: Readonly<Record<string, CharacterSet>> = {
  s: within(/^[ \t\n\r]$/u),
  d: within(/^\p{Nd}$/u),
  w: within(/^[^\p{P}\p{Z}\p{C}]$/u),
  i: within(
    /^[:A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]$/u,
  ),
  c: within(
    /^[\u0300-\u036F\-.0-9\u00B7\u203F\u2040:A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]$/u,
  ),
};

/** The blocks of Unicode that a text of a house can have letters from. */
const BLOCKS: Readonly<Record<string, readonly [number, number]>> = {
  BasicLatin: [0x0, 0x7f],
  'Latin-1Supplement': [0x80, 0xff],
  'LatinExtended-A': [0x100, 0x17f],
  'LatinExtended-B': [0x180, 0x24f],
  IPAExtensions: [0x250, 0x2af],
  GreekandCoptic: [0x370, 0x3ff],
  Greek: [0x370, 0x3ff],
  Cyrillic: [0x400, 0x4ff],
  Armenian: [0x530, 0x58f],
  Hebrew: [0x590, 0x5ff],
  Arabic: [0x600, 0x6ff],
  LatinExtendedAdditional: [0x1e00, 0x1eff],
  GeneralPunctuation: [0x2000, 0x206f],
  CurrencySymbols: [0x20a0, 0x20cf],
};

const CATEGORY = /^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

export function oneOf(symbol: string): CharacterSet {
  return (other) => other === symbol;
}

/** From one symbol to another, both included. */
export function between(first: string, last: string): CharacterSet {
  const [from, to] = [codeOf(first), codeOf(last)];
  if (from > to) throw new Fault('InvalidArgument', 'een reeks tekens in het patroon loopt terug');
  return (symbol) => codeOf(symbol) >= from && codeOf(symbol) <= to;
}

export function except(set: CharacterSet): CharacterSet {
  return (symbol) => !set(symbol);
}

export function union(sets: readonly CharacterSet[]): CharacterSet {
  return (symbol) => sets.some((set) => set(symbol));
}

/** `\d`, `\S` and the like; undefined for another letter. */
export function classOf(letter: string): CharacterSet | undefined {
  const set = CLASSES[letter.toLowerCase()];
  return set === undefined || letter === letter.toLowerCase() ? set : except(set);
}

/** `\p{Lu}` or `\p{IsBasicLatin}`, by what stands between the braces. */
export function propertyOf(name: string): CharacterSet {
  if (CATEGORY.test(name)) return within(new RegExp(`^\\p{${name}}$`, 'u'));
  const block = name.startsWith('Is') ? BLOCKS[name.slice(2)] : undefined;
  if (block !== undefined) return (symbol) => codeOf(symbol) >= block[0] && codeOf(symbol) <= block[1];
  throw new Fault('InvalidArgument', `het patroon noemt een soort tekens die niet bestaat: ${name}`);
}

/** The same set where capitals do not count: a symbol is in it where it is in another case (XPath 2.0 §7.6.1.1). */
export function ignoringCase(set: CharacterSet): CharacterSet {
  return (symbol) => {
    const [lower, upper] = [symbol.toLowerCase(), symbol.toUpperCase()];
    return [symbol, lower, upper, lower.toUpperCase(), upper.toLowerCase()].some(set);
  };
}

function within(pattern: RegExp): CharacterSet {
  return (symbol) => pattern.test(symbol);
}

function codeOf(symbol: string): number {
  return symbol.codePointAt(0) ?? 0;
}
