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

/** What stands at a place in JSON: white space, a sign, a text, a number, or a word. */
const DEEL = /\s+|[[\]{},:]|"(?:[^"\\\n]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z]+/y;
const WOORDEN = ['true', 'false', 'null'];

type Verwacht = 'waarde' | 'sleutel' | 'dubbelepunt' | 'vervolg' | 'niets';
const HOORT: Readonly<Record<Verwacht, string>> = {
  waarde: 'een waarde: een tekst tussen rechte aanhalingstekens, een getal, true, false, null, { of [',
  sleutel: 'de naam van een veld, tussen rechte aanhalingstekens',
  dubbelepunt: 'een dubbele punt',
  vervolg: 'een komma, of wat de groep sluit',
  niets: 'niets meer',
};

/** `JSON.parse` for what people write by hand. Throws `GeenJson`, with the line. */
export function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    throw waarHetMisgaat(tekst);
  }
}

/** Walks through the text up to what does not belong there; the reader of the platform does not always say where that is. */
function waarHetMisgaat(tekst: string): GeenJson {
  const open: string[] = [];
  let verwacht: Verwacht = 'waarde';
  let vorige = '';
  let plek = 0;
  const hier = (deel: string, uitleg = ''): GeenJson =>
    new GeenJson(
      tekst.slice(0, plek).split('\n').length,
      `hier hoort ${HOORT[verwacht]}, en er staat ${deel === '' ? 'niets meer' : deel}${uitleg}`,
    );
  while (plek < tekst.length) {
    DEEL.lastIndex = plek;
    const deel = DEEL.exec(tekst)?.[0];
    if (deel === undefined) return hier(tekst.charAt(plek), uitlegBij(tekst.charAt(plek)));
    if (!/^\s/.test(deel)) {
      const hierna = na(deel, verwacht, open, vorige);
      if (hierna === null) return hier(deel, vorige === ',' ? '; na het laatste onderdeel hoort geen komma' : '');
      verwacht = hierna;
      vorige = deel;
    }
    plek += deel.length;
  }
  return hier('');
}

/** What is expected behind a part; null where the part does not belong there. Keeps in `open` which groups are open. */
function na(deel: string, verwacht: Verwacht, open: string[], vorige: string): Verwacht | null {
  const sluit = deel === '}' || deel === ']';
  if (sluit) {
    const paar = deel === '}' ? '{' : '[';
    if (open.at(-1) !== paar || (verwacht !== 'vervolg' && vorige !== paar)) return null;
    open.pop();
    return open.length === 0 ? 'niets' : 'vervolg';
  }
  switch (verwacht) {
    case 'dubbelepunt':
      return deel === ':' ? 'waarde' : null;
    case 'vervolg':
      if (deel !== ',') return null;
      return open.at(-1) === '{' ? 'sleutel' : 'waarde';
    case 'sleutel':
      return deel.startsWith('"') ? 'dubbelepunt' : null;
    case 'niets':
      return null;
    case 'waarde':
      if (deel === '{' || deel === '[') {
        open.push(deel);
        return deel === '{' ? 'sleutel' : 'waarde';
      }
      if (deel === ',' || deel === ':' || (/^[A-Za-z]/.test(deel) && !WOORDEN.includes(deel))) return null;
      return open.length === 0 ? 'niets' : 'vervolg';
    default:
      return verwacht satisfies never;
  }
}

function uitlegBij(teken: string): string {
  if (/["\u201C\u201D\u2018\u2019']/.test(teken))
    return teken === '"' ? ' dat niet op dezelfde regel wordt gesloten' : '; gebruik rechte aanhalingstekens (")';
  return teken === '/' ? '; JSON kent geen commentaar' : '';
}
