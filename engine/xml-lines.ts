/** Comments, CDATA, instructions and declarations may hold what looks like a tag, so they are matched (and skipped) first. */
export const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[?!][^>]*>|<[^\s/>]+((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Line (from 1) at which each element with an `id` opens; the first one where an id is used twice.
 * One pass: asking an XML parser for its position at every element costs the square of the size.
 * XML that breaks off gives the lines up to the break, because the reader of the model reports the break itself.
 */
export function linesById(xml: string): Map<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let counted = 0;
  for (const tag of xml.matchAll(MARKUP)) {
    const id = tag[1] === undefined ? undefined : attribute(tag[1], 'id');
    if (id === undefined || lines.has(id)) continue;
    line += lineBreaks(xml, counted, tag.index);
    counted = tag.index;
    lines.set(id, line);
  }
  return lines;
}

function attribute(attributes: string, name: string): string | undefined {
  for (const [, key, double, single] of attributes.matchAll(ATTRIBUTE)) if (key === name) return double ?? single;
  return undefined;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
