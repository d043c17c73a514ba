import { MARKUP } from './xml-lines.ts';

const SPACED = /\s=\s*["']|=\s+["']/;
const ATTRIBUTE = /([^\s"'=]+)(\s*)=(\s*)("[^"]*"|'[^']*')/g;

/**
 * The same file without spaces round the `=` of an attribute. XML allows them (XML 1.0 §3.1), the reader of the models
 * (saxen) does not. They go before the name, so that every line stays where it is.
 */
export function withoutSpacesAtEquals(xml: string): string {
  if (!SPACED.test(xml)) return xml;
  return xml.replace(MARKUP, (tag: string, attributes?: string) =>
    attributes === undefined || !SPACED.test(tag) ? tag : tag.replace(ATTRIBUTE, '$2$3$1=$4'),
  );
}
