import type { Huis } from '../../models/huis.ts';
import { leesSessie, voegRegelToe } from '../../models/opslag/sessieverandering.ts';
import { isVoorbij, rollenVan, type Sessie, SPELLEIDER, tafelVan } from '../../models/sessie.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { geenToegang, ongeldig, Problem } from '../problemen.ts';
import { Rol } from '../../models/rol.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis } from '../toegang/regels.ts';
import type { Tokencontrole } from '../toegang/tokens.ts';

/** Who asks in a session: the participant that the token is about, in the role that they play now. */
export function inRol(tokens: Tokencontrole, omgeving: Omgeving): Tokencontrole {
  return async (authorization) => {
    const speler = await tokens(authorization);
    const deelnemer = speler.medewerker;
    const sessie = await leesSessie(omgeving.opslag);
    if (deelnemer !== SPELLEIDER && !sessie.deelnemers.includes(deelnemer)) throw geenToegang();
    const medewerker = isVoorbij(sessie) ? undefined : rollenVan(sessie).get(deelnemer);
    if (medewerker === undefined) return { ...speler, deelnemer };
    const { huis } = await omgeving.modellen.huis(sessie.huis);
    return { ...alsMedewerker(huis, medewerker), deelnemer };
  };
}

/** Somebody who works in a house, as if they had logged in. */
export function alsMedewerker(huis: Huis, id: string): Aanvrager {
  const gevonden = huis.medewerkers.find((medewerker) => medewerker.id === id);
  if (gevonden === undefined) throw new Error(`${huis.code} heeft geen medewerker ${id}`);
  const { naam, rol, organisatie } = gevonden;
  return { medewerker: id, naam, rol: Rol.parse(rol), organisatie, huizen: [huis.code] };
}

export function isSpelleider({ deelnemer }: Aanvrager): boolean {
  return deelnemer === SPELLEIDER;
}

/** The head of a line: who did it, and when. */
export function kop(
  omgeving: Omgeving,
  { deelnemer = '' }: Aanvrager,
): { at: string; echt: string; deelnemer: string } {
  return { at: alsTijdstip(omgeving.nu()), echt: alsTijdstip(omgeving.echt()), deelnemer };
}

/** Throws `SessieVoorbij` where it has ended. */
export function eisLopend(sessie: Sessie): void {
  if (isVoorbij(sessie)) throw new Problem('SessieVoorbij', 'De sessie is voorbij: er verandert niets meer.');
}

/** Takes a role, in place of the one that the participant had; null lays it down. A role is played by one at a time. */
export async function neemRol(omgeving: Omgeving, aanvrager: Aanvrager, medewerker: string | null): Promise<void> {
  await voegRegelToe(omgeving.opslag, (sessie) => {
    eisLopend(sessie);
    const rollen = rollenVan(sessie);
    const { deelnemer = '' } = aanvrager;
    if ((rollen.get(deelnemer) ?? null) === medewerker) return null;
    if (medewerker !== null && tafelVan(sessie, medewerker) === null)
      throw ongeldig([{ veld: 'medewerker', melding: 'Deze rol wordt aan geen tafel gespeeld.' }]);
    if ([...rollen.values()].includes(medewerker ?? ''))
      throw new Problem('RolBezet', 'Deze rol wordt al door iemand anders gespeeld.');
    return { ...kop(omgeving, aanvrager), soort: 'rol', medewerker };
  });
}

/** Ends the session for everybody: roles are laid down, the evaluation begins. */
export async function beeindig(omgeving: Omgeving, aanvrager: Aanvrager): Promise<void> {
  eis(isSpelleider(aanvrager));
  await voegRegelToe(omgeving.opslag, (sessie) =>
    isVoorbij(sessie) ? null : { ...kop(omgeving, aanvrager), soort: 'einde' },
  );
}
