import { dateInWords, dayAndTime } from '../tijd/kalender.ts';
import { capitalise, spell } from '../taal/woorden.ts';
import { readFormulier } from './schema.ts';
import type { Bron, Optie, Veld } from './veld.ts';
import { isList, isRecord, type Waarde } from './waarde.ts';

/** A filled-in form to read: titles with texts, and what stands inside them. */
export interface Leesregel {
  readonly titel: string;
  readonly tekst: string | null;
  readonly onder: readonly Leesregel[];
}

export interface Leeswijzer {
  readonly now: Date;
  readonly naam: (bron: Bron, code: string) => string;
}

function labelOf(opties: readonly Optie[] | Bron, code: string, wijzer: Leeswijzer): string {
  if (typeof opties === 'string') return wijzer.naam(opties, code);
  return opties.find(({ waarde }) => waarde === code)?.label ?? code;
}

function asText(veld: Veld, value: Waarde, wijzer: Leeswijzer): string {
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nee';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string') return '';
  if (veld.soort === 'keuze') return labelOf(veld.opties, value, wijzer);
  if (veld.soort === 'datum') return veld.metTijd ? dayAndTime(new Date(value), wijzer.now) : dateInWords(value);
  return value;
}

/** Null when nothing was filled in: an empty answer says nothing. */
function readVeld(veld: Veld, value: Waarde, wijzer: Leeswijzer): Leesregel | null {
  if (value === undefined || value === null || value === '') return null;
  const line = (tekst: string | null, onder: readonly Leesregel[]): Leesregel | null =>
    tekst === null && onder.length === 0 ? null : { titel: veld.titel, tekst, onder };
  switch (veld.soort) {
    case 'groep':
      return line(null, readVelden(veld.velden, value, wijzer));
    case 'scores': {
      const scores = isRecord(value) ? value : {};
      return line(
        null,
        veld.domeinen.flatMap(({ waarde, label }) => {
          const score = scores[waarde];
          return typeof score === 'number' ? [{ titel: label, tekst: String(score), onder: [] }] : [];
        }),
      );
    }
    case 'meerkeuze': {
      const chosen = isList(value) ? value.filter((item) => typeof item === 'string') : [];
      return line(chosen.length === 0 ? null : chosen.map((code) => labelOf(veld.opties, code, wijzer)).join(', '), []);
    }
    case 'lijst':
      return line(null, isList(value) ? value.flatMap((item, index) => readItem(veld.item, item, index, wijzer)) : []);
    default:
      return line(asText(veld, value, wijzer), []);
  }
}

function readItem(item: Veld, value: Waarde, index: number, wijzer: Leeswijzer): readonly Leesregel[] {
  const regel = readVeld(item, value, wijzer);
  if (regel === null) return [];
  return [{ ...regel, titel: `${item.titel === '' ? 'Regel' : item.titel} ${String(index + 1)}` }];
}

function readVelden(velden: readonly Veld[], value: Waarde, wijzer: Leeswijzer): readonly Leesregel[] {
  const record = isRecord(value) ? value : {};
  return velden.flatMap((veld) => {
    const regel = readVeld(veld, record[veld.naam], wijzer);
    return regel === null ? [] : [regel];
  });
}

/** Without its form (an old one, or one that this page cannot show) an answer is read by its own names. */
function readLoose(value: Waarde): readonly Leesregel[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([naam, inner]): readonly Leesregel[] => {
    if (inner === null || inner === undefined || inner === '') return [];
    const titel = capitalise(spell(naam));
    if (isList(inner)) {
      const onder = inner.flatMap((item, index) =>
        isRecord(item) ? [{ titel: String(index + 1), tekst: null, onder: readLoose(item) }] : [],
      );
      const loose = inner.filter((item) => typeof item === 'string' || typeof item === 'number').join(', ');
      return [{ titel, tekst: loose === '' ? null : loose, onder }];
    }
    if (isRecord(inner)) return [{ titel, tekst: null, onder: readLoose(inner) }];
    return [{ titel, tekst: typeof inner === 'boolean' ? (inner ? 'Ja' : 'Nee') : String(inner), onder: [] }];
  });
}

export function readAntwoorden(
  formulier: Readonly<Record<string, unknown>> | null,
  gegevens: Waarde,
  wijzer: Leeswijzer,
): readonly Leesregel[] {
  if (formulier === null) return readLoose(gegevens);
  try {
    return readVelden(readFormulier(formulier).velden, gegevens, wijzer);
  } catch {
    return readLoose(gegevens);
  }
}
