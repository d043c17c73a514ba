import { Fault } from '../feel-error.ts';
import {
  between,
  type CharacterSet,
  classOf,
  except,
  ignoringCase,
  oneOf,
  propertyOf,
  union,
} from './character-set.ts';
import type { SymbolReader } from './symbol-reader.ts';

const SINGLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const ESCAPABLE = '\\|.-^?*+{}()[]$';

/** What stands behind a backslash: one symbol, or a set of them. Back-references are refused: they can hang a worker. */
export function readEscape(reader: SymbolReader): string | CharacterSet {
  const letter = reader.take();
  if (letter === undefined) throw new Fault('InvalidArgument', 'het patroon eindigt op een backslash');
  if (ESCAPABLE.includes(letter)) return letter;
  const found = SINGLE[letter] ?? classOf(letter);
  if (found !== undefined) return found;
  if (letter === 'p' || letter === 'P') {
    const set = propertyOf(readName(reader));
    return letter === 'p' ? set : except(set);
  }
  const what = /\d/.test(letter) ? 'terugverwijzen naar een groep wordt niet uitgevoerd' : 'dat teken bestaat niet';
  throw new Fault('InvalidArgument', `\\${letter} in het patroon: ${what}`);
}

/** A set between `[` and `]`, of which the first bracket was taken (XML Schema 1.0 part 2, appendix F.1). */
export function readClass(reader: SymbolReader, ignoresCase: boolean): CharacterSet {
  const isNegated = reader.takes('^');
  const sets: CharacterSet[] = [];
  let without: CharacterSet | null = null;
  while (!reader.takes(']')) {
    if (without !== null) throw new Fault('InvalidArgument', 'achter een uitzondering in het patroon hoort een ]');
    if (sets.length > 0 && reader.takes('-[')) without = readClass(reader, ignoresCase);
    else sets.push(readItem(reader));
  }
  if (sets.length === 0) throw new Fault('InvalidArgument', 'tussen [ en ] in het patroon staat niets');
  const all = ignoresCase ? ignoringCase(union(sets)) : union(sets);
  const base = isNegated ? except(all) : all;
  const left = without;
  return left === null ? base : (symbol) => base(symbol) && !left(symbol);
}

/** One symbol, a range of them, or a set by name. */
function readItem(reader: SymbolReader): CharacterSet {
  const first = readMember(reader);
  if (typeof first !== 'string') return first;
  if (reader.looksAt('-[') || reader.looksAt('-]') || first === '-' || !reader.takes('-')) return oneOf(first);
  const last = readMember(reader);
  if (typeof last === 'string') return between(first, last);
  throw new Fault('InvalidArgument', 'een reeks tekens in het patroon loopt van een teken tot een teken');
}

function readMember(reader: SymbolReader): string | CharacterSet {
  const symbol = reader.take();
  if (symbol === '\\') return readEscape(reader);
  if (symbol !== undefined && symbol !== '[') return symbol;
  throw new Fault('InvalidArgument', 'een [ in het patroon wordt niet gesloten, of staat in een andere');
}

function readName(reader: SymbolReader): string {
  let name = '';
  if (reader.takes('{'))
    for (let next = reader.take(); next !== undefined; next = reader.take()) {
      if (next === '}') return name;
      name += next;
    }
  throw new Fault('InvalidArgument', 'achter \\p in het patroon hoort een soort tekens, zoals {L}');
}
