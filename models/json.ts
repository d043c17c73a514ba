import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';

/** Thrown for text that is no JSON. The message says in Dutch what stands where something else belongs. */
export class GeenJson extends Error {
  override readonly name = 'GeenJson';
  /** Line in the text, from 1. */
  readonly regel: number;

  constructor(regel: number, melding: string) {
    super(melding);
    this.regel = regel;
  }
}

/** What belongs at a place, by what jsonc-parser says is wrong there. */
const HOORT: Readonly<Record<string, string>> = {
  ValueExpected: 'een waarde: een tekst tussen rechte aanhalingstekens, een getal, true, false, null, { of [',
  PropertyNameExpected: 'de naam van een veld, tussen rechte aanhalingstekens',
  ColonExpected: 'een dubbele punt',
  CommaExpected: 'een komma, of wat de groep sluit',
  CloseBraceExpected: 'een komma, of een } die de groep sluit',
  CloseBracketExpected: 'een komma, of een ] die de lijst sluit',
  EndOfFileExpected: 'niets meer',
  InvalidNumberFormat: 'een getal',
  UnexpectedEndOfNumber: 'een getal',
  UnexpectedEndOfString: 'een tekst die op dezelfde regel wordt gesloten',
  InvalidCharacter: 'een tekst zonder tabs of andere stuurtekens',
  InvalidEscapeCharacter: 'achter een \\ een van " \\ / b f n r t u',
  InvalidUnicode: 'achter \\u een getal van vier tekens',
};

/** More characters than this of what stands there say no more. */
const GETOOND = 40;

/** `JSON.parse` for what people write by hand. Throws `GeenJson`, with the line. */
export function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    throw waarHetMisgaat(tekst);
  }
}

function waarHetMisgaat(tekst: string): GeenJson {
  const fouten: ParseError[] = [];
  try {
    parse(tekst, fouten, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch (fout) {
    if (!(fout instanceof RangeError)) throw fout;
    if (fouten.length === 0) return new GeenJson(1, 'de groepen en lijsten zijn te diep genest');
  }
  const fout = fouten[0];
  const { offset, length } = fout ?? { offset: tekst.length, length: 0 };
  const ervoor = tekst.slice(0, offset);
  const hier = tekst.slice(offset, offset + length);
  const hoort = (fout && HOORT[printParseErrorCode(fout.error)]) ?? 'iets dat JSON kent';
  const staat = hier === '' ? 'niets meer' : hier.length > GETOOND ? `${hier.slice(0, GETOOND)}…` : hier;
  return new GeenJson(ervoor.split('\n').length, `hier hoort ${hoort}, en er staat ${staat}${uitleg(ervoor, hier)}`);
}

function uitleg(ervoor: string, hier: string): string {
  if (/^[}\]]/.test(hier) && /,\s*$/.test(ervoor)) return '; na het laatste onderdeel hoort geen komma';
  if (/^[\u201C\u201D\u2018\u2019']/.test(hier)) return '; gebruik rechte aanhalingstekens (")';
  return /^\/[/*]/.test(hier) ? '; JSON kent geen commentaar' : '';
}
