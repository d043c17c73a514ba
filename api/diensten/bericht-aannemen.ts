import type { z } from 'zod';
import type { Casus } from '../../models/casus.ts';
import type { Onbestelbaar, OnbestelbaarInhoud } from '../../models/onbestelbaar.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { Problem } from '../problemen.ts';
import type { Postinvoer, Postontvangst } from '../schemas/berichten.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';
import { eis, magCaseworkZien, magCasusZien, magSturen, werktIn } from '../toegang/regels.ts';
import { stuurCasusbericht } from './bericht-sturen.ts';
import { onthoud } from './medewerkers.ts';
import { opdrachtnummer, vingerafdruk } from './opdrachten.ts';

/**
 * Takes in a message for a casus. Who steers casussen delivers it where it is one that they see and that can still be read;
 * of anybody else, and for any other number, it is kept, and the answer does not tell which of the two it was.
 */
export async function neemBerichtAan(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  sleutel: string,
  invoer: z.infer<typeof Postinvoer>,
): Promise<z.infer<typeof Postontvangst>> {
  const { huis, ...inhoud } = invoer;
  eis(magCaseworkZien(aanvrager) && werktIn(aanvrager, huis));
  const { opslag } = omgeving;
  const bewaardAls = `brt-${opdrachtnummer(aanvrager, sleutel)}`;
  const bedoeld = await opslag.casussen.findOne({ _id: inhoud.casus, huis }).lean();
  // What was kept stays kept when it comes again, also where its casus is there by now: it arrives once.
  if (
    !(await magBezorgen(omgeving, aanvrager, bedoeld)) ||
    (await opslag.onbestelbaar.exists({ _id: bewaardAls })) !== null
  )
    return bewaar(omgeving, aanvrager, bewaardAls, { huis, locatie: bedoeld?.locatie }, inhoud);
  const { casus, naam, toelichting } = inhoud;
  const gegevens = { ...inhoud.gegevens, toelichting };
  const { id } = await stuurCasusbericht(omgeving, aanvrager, { casus, naam, gegevens, sleutel });
  return { id, status: 'bezorgd', ontvangen: alsTijdstip(omgeving.nu()) };
}

async function magBezorgen({ kluis }: Omgeving, aanvrager: Aanvrager, casus: Casus | null): Promise<boolean> {
  if (casus === null || !magSturen(aanvrager, casus.huis) || !magCasusZien(aanvrager, casus)) return false;
  return (await kluis.leesbaar([casus._id])).has(casus._id);
}

async function bewaar(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  { huis, locatie }: { readonly huis: string; readonly locatie: string | undefined },
  inhoud: OnbestelbaarInhoud,
): Promise<z.infer<typeof Postontvangst>> {
  const afdruk = vingerafdruk(omgeving.installatie, 'onbestelbaar', { huis, ...inhoud });
  await onthoud(omgeving.opslag, aanvrager);
  const eigen = await omgeving.kluis.sleutelVoor(id, omgeving.nu());
  const nieuw: Onbestelbaar = {
    _id: id,
    huis,
    ...(locatie !== undefined && { locatie }),
    door: handelende(aanvrager),
    ontvangen: alsTijdstip(omgeving.nu()),
    ...{ status: 'open', casus: null, afgehandeld: null, vingerafdruk: afdruk },
    inhoud: eigen.versleutel(id, inhoud),
    reden: null,
  };
  const bewaard = await bewaarEenmaal(omgeving.opslag.onbestelbaar, nieuw);
  if (bewaard.vingerafdruk !== afdruk)
    throw new Problem('SleutelHergebruikt', 'Deze Idempotency-Key hoort bij een ander verzoek; gebruik een nieuwe.');
  return { id, status: 'bewaard', ontvangen: bewaard.ontvangen };
}
