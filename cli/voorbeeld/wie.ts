import { locatieVan, type Huis } from '../../models/huis.ts';
import { werktVoor } from '../../models/medewerker.ts';
import type { Script } from './script.ts';

/** Who has that role in the example, for that organisation and that location of the house where one is named. */
export function medewerkerMet(
  { code, medewerkers }: Huis,
  rol: string,
  organisatie: string | null,
  locatie: string | null = null,
): string {
  const gevonden = medewerkers.find((medewerker) => {
    if (medewerker.rol !== rol) return false;
    return organisatie === null
      ? werktVoor({ huizen: [code], organisatie: medewerker.organisatie }, locatie ?? undefined)
      : medewerker.organisatie === organisatie;
  });
  if (gevonden === undefined)
    throw new Error(`het voorbeeld heeft geen ${rol} van ${organisatie ?? locatie ?? 'het huis'}`);
  return gevonden.id;
}

/** Who sees the whole of a house. */
export function kijker(huis: Huis): string {
  return huis.locaties.length === 0
    ? medewerkerMet(huis, 'procesregisseur', null)
    : medewerkerMet(huis, 'ketenmanager', huis.code);
}

/** The location that a casus of the script is of, by its first melding. */
export function locatieVanCasus(
  { meldingen }: Pick<Script, 'meldingen'>,
  huis: Huis,
  casus: string | undefined,
): string | null {
  return locatieVan(huis, meldingen.find((melding) => melding.casus === casus)?.incident.gemeente);
}
