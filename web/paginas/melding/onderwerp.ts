import type { Meldingsoort } from '../../api/huizen.ts';
import type { Fouten } from '../../formulier/fouten.ts';
import { isList, isRecord, type Waarde } from '../../formulier/waarde.ts';

/** What a melding is about where that is no person: asked for by `titel`, and handed in among those concerned. */
export interface Onderwerp {
  readonly titel: string;
  readonly rol: string;
}

function choices({ formulier }: Meldingsoort): readonly (readonly [string, Waarde])[] {
  const properties = formulier?.['properties'] as Waarde;
  if (!isRecord(properties)) return [];
  return Object.entries(properties).flatMap(([naam, veld]) =>
    isRecord(veld) && 'x-noemt' in veld ? [[naam, veld['x-noemt']] as const] : [],
  );
}

/** Whether a kind of melding can be about something else than a person. */
export function hasOnderwerp(soort: Meldingsoort): boolean {
  return choices(soort).length > 0;
}

/** What was chosen, in a form that is being filled in; null: people. */
export function onderwerpOf(soort: Meldingsoort, waarden: Waarde): Onderwerp | null {
  const gegevens = isRecord(waarden) ? waarden['gegevens'] : undefined;
  for (const [naam, noemt] of choices(soort)) {
    const gekozen = isRecord(gegevens) ? gegevens[naam] : undefined;
    const gevonden = isRecord(noemt) && typeof gekozen === 'string' ? noemt[gekozen] : undefined;
    const { titel, rol } = isRecord(gevonden) ? gevonden : {};
    if (typeof titel === 'string' && typeof rol === 'string') return { titel, rol };
  }
  return null;
}

/** Those concerned as the server takes them: what it is about first, without who was not filled in. */
export function betrokkenenOf(onderwerp: Onderwerp | null, ingevuld: { readonly [naam: string]: Waarde }): Waarde {
  const { onderwerp: naam, betrokkenen } = ingevuld;
  if (onderwerp === null) return betrokkenen;
  const personen = isList(betrokkenen) ? betrokkenen.filter((persoon) => isFilled(persoon)) : [];
  return [{ ...(naam !== undefined && { naam }), rol: onderwerp.rol }, ...personen];
}

/** Places in the form of those who are handed in after what it is about; null where it is about people. */
export function placesOf(onderwerp: Onderwerp | null, waarden: Waarde): readonly number[] | null {
  if (onderwerp === null) return null;
  const betrokkenen = isRecord(waarden) ? waarden['betrokkenen'] : undefined;
  return isList(betrokkenen) ? betrokkenen.flatMap((een, plaats) => (isFilled(een) ? [plaats] : [])) : [];
}

/** What is wrong, at the field that asked for it; `plaatsen` as they were handed in. */
export function placed(fouten: Fouten, plaatsen: readonly number[] | null): Fouten {
  if (plaatsen === null) return fouten;
  return new Map(
    [...fouten].map(([key, melding]) => {
      const [, plaats, rest] = /^betrokkenen\.(\d+)(\..*)?$/.exec(key) ?? [];
      if (plaats === undefined) return [key, melding];
      if (plaats === '0') return ['onderwerp', melding];
      return [`betrokkenen.${String(plaatsen[Number(plaats) - 1])}${rest ?? ''}`, melding];
    }),
  );
}

function isFilled(persoon: Waarde): boolean {
  return isRecord(persoon) && Object.values(persoon).some((waarde) => waarde !== undefined && waarde !== '');
}
