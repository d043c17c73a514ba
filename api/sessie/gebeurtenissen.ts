import { z } from 'zod';
import { leesSessie, voegRegelToe } from '../../models/opslag/sessieverandering.ts';
import { SESSIE, type Sessie, type Sessieregel, tafelVan } from '../../models/sessie.ts';
import { type Gebeurtenis, Sessiecasus } from '../../models/sessiecasus.ts';
import { foutmelding, veldfouten } from '../../models/foutmelding.ts';
import { stuurCasusbericht } from '../diensten/bericht-sturen.ts';
import { neemMeldingAan } from '../diensten/melding-aannemen.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekend, ongeldig, Problem } from '../problemen.ts';
import { Meldinginvoer } from '../schemas/meldingen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis } from '../toegang/regels.ts';
import { alsMedewerker, eisLopend, isSpelleider, kop } from './spelers.ts';

type Gebeurd = Extract<Sessieregel, { soort: 'gebeurtenis' }>;
export const Regeltekst = z.object({ naam: z.string(), tekst: z.string() });

/** The file of the casus that a session plays. */
export async function casusVan(omgeving: Omgeving, { casus }: Sessie): Promise<Sessiecasus> {
  return Sessiecasus.parse((await omgeving.kluis.sleutel(SESSIE)).ontsleutel('casus', casus));
}

/** Lets an event of the file happen, once. */
export async function laatGebeuren(omgeving: Omgeving, aanvrager: Aanvrager, code: string): Promise<void> {
  eis(isSpelleider(aanvrager));
  const sessie = await leesSessie(omgeving.opslag);
  const gebeurtenis = (await casusVan(omgeving, sessie)).gebeurtenissen[code];
  if (gebeurtenis === undefined) throw onbekend('Deze gebeurtenis');
  // Handed in under its code: who presses twice, or again after a fault, brings about one melding.
  await voltrek(omgeving, aanvrager, gebeurtenis, code, `sessie-${code}`);
}

/** Lets something happen that the facilitator makes on the spot. `sleutel`: idempotency key. */
export async function laatInvallen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  gebeurtenis: Gebeurtenis,
  sleutel: string,
): Promise<void> {
  eis(isSpelleider(aanvrager));
  await voltrek(omgeving, aanvrager, gebeurtenis, null, sleutel);
}

/** Tells the other table what stands in a note. */
export async function deel(omgeving: Omgeving, aanvrager: Aanvrager, nummer: number): Promise<void> {
  await voegRegelToe(omgeving.opslag, (sessie) => {
    eisLopend(sessie);
    const regel = sessie.regels[nummer];
    const tafel = tafelVan(sessie, aanvrager.medewerker);
    if (regel?.soort !== 'gebeurtenis' || regel.wat !== 'notitie' || tafel === null || regel.tafel !== tafel)
      throw onbekend('Deze notitie');
    const gedeeld = sessie.regels.some((ander) => ander.soort === 'gedeeld' && ander.regel === nummer);
    return gedeeld ? null : { ...kop(omgeving, aanvrager), soort: 'gedeeld', regel: nummer };
  });
}

async function voltrek(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  gebeurtenis: Gebeurtenis,
  code: string | null,
  sleutel: string,
): Promise<void> {
  const { opslag, kluis } = omgeving;
  const sessie = await leesSessie(opslag);
  eisLopend(sessie);
  if (code !== null && isGebeurd(sessie, code)) throw new Problem('AlGebeurd', 'Deze gebeurtenis is al geweest.');
  const gevolg = await voer(omgeving, sessie, gebeurtenis, sleutel);
  const schrijf = await kluis.sleutelVoor(SESSIE, omgeving.nu());
  const tekst = gebeurtenis.soort === 'notitie' ? gebeurtenis.tekst : '';
  await voegRegelToe(opslag, (nu) => {
    if (code !== null && isGebeurd(nu, code)) return null;
    const inhoud = schrijf.versleutel(`regel-${String(nu.regels.length)}`, { naam: gebeurtenis.naam, tekst });
    return { ...kop(omgeving, aanvrager), soort: 'gebeurtenis', code, wat: gebeurtenis.soort, ...gevolg, inhoud };
  });
}

function isGebeurd({ regels }: Sessie, code: string): boolean {
  return regels.some((regel) => regel.soort === 'gebeurtenis' && regel.code === code);
}

async function voer(
  omgeving: Omgeving,
  sessie: Sessie,
  gebeurtenis: Gebeurtenis,
  sleutel: string,
): Promise<Pick<Gebeurd, 'kenmerk' | 'casus' | 'tafel'>> {
  if (gebeurtenis.soort === 'notitie') {
    if (!sessie.tafels.some(({ code }) => code === gebeurtenis.tafel))
      throw ongeldig([{ veld: 'gebeurtenis.tafel', melding: 'Deze sessie heeft geen tafel met deze code.' }]);
    return { kenmerk: null, casus: null, tafel: gebeurtenis.tafel };
  }
  const { huis } = await omgeving.modellen.huis(sessie.huis);
  if (!huis.medewerkers.some(({ id }) => id === gebeurtenis.door))
    throw ongeldig([{ veld: 'gebeurtenis.door', melding: 'Dit huis kent deze medewerker niet.' }]);
  const door = alsMedewerker(huis, gebeurtenis.door);
  const tafel = tafelVan(sessie, gebeurtenis.door);
  if (gebeurtenis.soort === 'melding') {
    const invoer = Meldinginvoer.safeParse({ ...gebeurtenis.melding, huis: huis.code }, { error: foutmelding });
    if (!invoer.success) throw ongeldig(veldfouten(invoer.error));
    const { id, casus } = await neemMeldingAan(omgeving, door, sleutel, invoer.data);
    return { kenmerk: id, casus, tafel };
  }
  const casus = gebeurtenis.casus ?? eersteCasus(sessie);
  if (casus === null)
    throw ongeldig([{ veld: 'gebeurtenis.casus', melding: 'Er is nog geen casus: laat eerst een melding gebeuren.' }]);
  const { bericht: naam, gegevens } = gebeurtenis;
  const { id } = await stuurCasusbericht(omgeving, door, { casus, sleutel, naam, gegevens });
  return { kenmerk: id, casus, tafel };
}

/** The casus that the first melding opened. */
function eersteCasus({ regels }: Sessie): string | null {
  return regels.flatMap((regel) => (regel.soort === 'gebeurtenis' ? (regel.casus ?? []) : []))[0] ?? null;
}
