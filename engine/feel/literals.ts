/** The value of a number literal: `- 1.5e3`. */
export function numberLiteral(text: string): number {
  return Number(text.replace(/\s+/g, ''));
}

const ESCAPE = /\\(?:(["\\nrt])|u([0-9a-fA-F]{4})|U(0[0-9a-fA-F]{5}|10[0-9a-fA-F]{4}))/g;
const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The value of a text literal, quotes included (DMN 1.5 grammar rule 35: `\u` takes four digits, `\U` six). */
export function textLiteral(text: string): string {
  return text
    .slice(1, -1)
    .replace(ESCAPE, (_, plain: string | undefined, short: string | undefined, long: string | undefined) =>
      plain === undefined ? String.fromCodePoint(parseInt(short ?? long ?? '', 16)) : (CONTROL[plain] ?? plain),
    );
}
