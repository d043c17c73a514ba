import type { Groep, Veld } from './veld.ts';

/** What a form holds while it is being filled in: JSON, with the texts of half-filled fields. */
export type Waarde =
  string | number | boolean | null | undefined | readonly Waarde[] | { readonly [naam: string]: Waarde };
export type Pad = readonly (string | number)[];

export function isRecord(value: Waarde): value is { readonly [naam: string]: Waarde } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Waarde): value is readonly Waarde[] {
  return Array.isArray(value);
}

export function valueAt(root: Waarde, pad: Pad): Waarde {
  return pad.reduce<Waarde>((value, part) => {
    if (typeof part === 'number') return isList(value) ? value[part] : undefined;
    return isRecord(value) ? value[part] : undefined;
  }, root);
}

/** A copy of `root` with `value` at `pad`; makes the objects and lists on the way. */
export function withValue(root: Waarde, pad: Pad, value: Waarde): Waarde {
  const [part, ...rest] = pad;
  if (part === undefined) return value;
  if (typeof part === 'number') {
    const list = isList(root) ? [...root] : [];
    list[part] = withValue(list[part], rest, value);
    return list;
  }
  const record = isRecord(root) ? root : {};
  return { ...record, [part]: withValue(record[part], rest, value) };
}

/** What a field holds before anybody typed: lists get the items that they must have. */
export function emptyValue(veld: Veld): Waarde {
  if (veld.soort === 'groep') return Object.fromEntries(veld.velden.map((inner) => [inner.naam, emptyValue(inner)]));
  if (veld.soort === 'lijst') return Array.from({ length: veld.min }, () => emptyValue(veld.item));
  return undefined;
}

/** What a field holds when it starts with something: that, with what is missing as if nobody typed. */
export function startValue(veld: Veld, value: Waarde): Waarde {
  if (value === undefined) return emptyValue(veld);
  if (veld.soort === 'groep') {
    const record = isRecord(value) ? value : {};
    const velden = veld.velden.map((inner) => [inner.naam, startValue(inner, record[inner.naam])] as const);
    return { ...fixed(veld, record), ...Object.fromEntries(velden) };
  }
  if (veld.soort === 'lijst') {
    const items = isList(value) ? value : [];
    return Array.from({ length: Math.max(veld.min, items.length) }, (_, index) => startValue(veld.item, items[index]));
  }
  return value;
}

/** What of a group is only kept. */
function fixed({ vast }: Groep, record: { readonly [naam: string]: Waarde }): Readonly<Record<string, Waarde>> {
  return Object.fromEntries(vast.filter((naam) => naam in record).map((naam) => [naam, record[naam]]));
}

/**
 * What goes to the server: nothing for what is empty, numbers as numbers. A text that is no number goes as it is, so
 * that the server's own message names it.
 */
export function cleaned(veld: Veld, value: Waarde): Waarde {
  switch (veld.soort) {
    case 'groep': {
      const record = isRecord(value) ? value : {};
      const entries = veld.velden.map((inner) => [inner.naam, cleaned(inner, record[inner.naam])]);
      const filled = entries.filter((entry) => entry[1] !== undefined);
      if (filled.length === 0 && !veld.verplicht) return undefined;
      return { ...fixed(veld, record), ...(Object.fromEntries(filled) as Record<string, Waarde>) };
    }
    case 'lijst': {
      const items = isList(value) ? value.map((item) => cleaned(veld.item, item)) : [];
      const kept = items.map((item) => item ?? null);
      return kept.length === 0 && !veld.verplicht ? undefined : kept;
    }
    case 'meerkeuze':
      return isList(value) && value.length > 0 ? value : veld.verplicht ? [] : undefined;
    case 'scores':
      return isRecord(value) && Object.keys(value).length > 0 ? value : veld.verplicht ? {} : undefined;
    case 'getal':
      return typeof value === 'string' ? parseNumber(value) : value;
    case 'tekst':
      return typeof value === 'string' ? trimmed(value) : value;
    case 'datum':
    case 'keuze':
    case 'ja-nee':
      return value === '' ? undefined : value;
    default:
      return veld satisfies never;
  }
}

function trimmed(value: string): string | undefined {
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** Dutch decimals: "1,5". */
function parseNumber(value: string): Waarde {
  const text = trimmed(value);
  if (text === undefined) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}
