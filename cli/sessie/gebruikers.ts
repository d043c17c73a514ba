import type { Huis } from '../../models/huis.ts';
import { SPELLEIDER } from '../../models/sessie.ts';
import type { Gebruiker } from '../idp/gebruiker.ts';

/** Participants of a session, by id: `deelnemer-1` and so on. */
export function deelnemersVan(aantal: number): string[] {
  return Array.from({ length: aantal }, (_leeg, plaats) => `deelnemer-${String(plaats + 1)}`);
}

/**
 * Who can log in: the participants and the facilitator, without a name of their own. What they may do comes with the role
 * that they take in the session, not with their token.
 */
export function spelersVan(huis: Huis, deelnemers: readonly string[]): Gebruiker[] {
  const spelleider = { id: SPELLEIDER, naam: 'Spelleider', rol: 'beheerder', huizen: [huis.code] };
  const anderen = deelnemers.map((id) => ({
    id,
    naam: id.replace('deelnemer-', 'Deelnemer '),
    rol: 'partner',
    huizen: [],
  }));
  return [spelleider, ...anderen].map((een) => ({ ...een, organisatie: huis.code, organisatienaam: huis.naam }));
}
