import type { z } from 'zod';
import { persoonsindexen } from '../../models/versleuteling/blinde-index.ts';
import type { Omgeving } from '../omgeving.ts';
import type {
  Bekendheid,
  Bekendheidsvraag,
  HandbereikMelding,
  HandbereikOntvangst,
  HandbereikUitkomsten,
} from '../schemas/samen-onder-handbereik.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, werktIn } from '../toegang/regels.ts';
import { verantwoord, vergeefsGezocht } from './inzage.ts';
import { neemMeldingAan } from './melding-aannemen.ts';
import { openMelding } from './meldingen-inzien.ts';
import { uitkomsten } from './terugkoppelingen.ts';

/** The adapter to Samen onder Handbereik: nothing else knows how that standard says things. */

/** A melding of type ZVH becomes a melding like any other, of the organisation of the token. */
export async function neemHandbereikAan(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  sleutel: string,
  { type, melder, ...invoer }: z.infer<typeof HandbereikMelding>,
): Promise<z.infer<typeof HandbereikOntvangst>> {
  await eisOpengesteld(omgeving, aanvrager, invoer.huis);
  const gemeld = { ...invoer, melder: { ...melder, organisatie: aanvrager.organisatie } };
  // A system may count its keys for each address apart.
  const { id, casus, ontvangen } = await neemMeldingAan(omgeving, aanvrager, `handbereik/${sleutel}`, gemeld);
  return { type, melding: id, casus, ontvangen };
}

/**
 * Whether somebody is in an open casus of the house, by blind index: nothing is opened. That it was asked is written
 * first, of nobody too; a casus whose content was destroyed tells nothing any more.
 */
export async function bepaalBekendheid(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { huis, persoon }: z.infer<typeof Bekendheidsvraag>,
  verzoek: string,
): Promise<z.infer<typeof Bekendheid>> {
  await eisOpengesteld(omgeving, aanvrager, huis);
  const { opslag } = omgeving;
  const gelijken = await opslag.betrokkenen
    .find({ indexen: { $in: persoonsindexen(omgeving.installatie, persoon) }, huis }, { casus: 1 })
    .lean();
  const ids = gelijken.map(({ casus }) => casus);
  const [open, leesbaar] = await Promise.all([
    opslag.casussen.find({ _id: { $in: ids }, status: 'open' }, { _id: 1 }).lean(),
    omgeving.kluis.leesbaar(ids),
  ]);
  const bekend = gelijken.filter(({ casus }) => leesbaar.has(casus) && open.some(({ _id }) => _id === casus));
  const vraag = { activiteit: 'bekendheid-nagaan', verzoek } as const;
  if (bekend.length === 0) await vergeefsGezocht(omgeving, aanvrager, { ...vraag, huizen: [huis] });
  await verantwoord(
    omgeving,
    aanvrager,
    bekend.map(({ _id, casus }) => ({ ...vraag, huis, dossier: { soort: 'casus', id: casus }, betrokkenen: [_id] })),
  );
  return { bekend: bekend.length > 0 };
}

/** What came of a melding, for the organisation that handed it in. Throws `Onbekend` for every other. */
export async function zieHandbereikUitkomsten(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  verzoek: string,
): Promise<z.infer<typeof HandbereikUitkomsten>> {
  const { melding, sleutel } = await openMelding(omgeving, aanvrager, id, verzoek);
  return { melding: id, casus: melding.casus, uitkomsten: await uitkomsten(omgeving, melding, sleutel) };
}

/** The house says in its settings for which partners the bridge is open. */
async function eisOpengesteld({ modellen }: Omgeving, aanvrager: Aanvrager, code: string): Promise<void> {
  eis(werktIn(aanvrager, code));
  const { huis } = await modellen.huis(code);
  eis(huis.samenOnderHandbereik?.organisaties.includes(aanvrager.organisatie) === true);
}
