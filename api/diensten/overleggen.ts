import { z } from 'zod';
import type { Overleg } from '../../models/overleg.ts';
import { alsTijdstip, Tijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekendOfVerborgen, ongeldig } from '../problemen.ts';
import type { Overleglijst, OverlegKort, Overlegvraag, Overleg as Overlegweergave } from '../schemas/overleggen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, heeftOverzicht, magCaseworkZien, magOverlegZien, magSturen, magTaakZien } from '../toegang/regels.ts';
import { agendaVan } from './agenda.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { huizenVoor } from './huiskeuze.ts';
import { alsTaakKort } from './taakweergave.ts';

type Weergave = z.infer<typeof Overlegweergave>;

/** Meetings, the newest first; a partner sees those that its organisation is invited to. */
export async function zoekOverleggen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Overlegvraag>,
): Promise<z.infer<typeof Overleglijst>> {
  eis(magCaseworkZien(aanvrager));
  const vanaf = leesCursor(vraag.cursor, [Tijdstip, z.string()]);
  const gelezen = await omgeving.opslag.overleggen
    .find({
      huis: { $in: huizenVoor(aanvrager, vraag.huis) },
      ronde: { $ne: true },
      ...(!heeftOverzicht(aanvrager) && { 'deelnemers.organisatie': aanvrager.organisatie }),
      ...(vanaf && { gepland: { $lte: vanaf[0] }, $or: [{ gepland: { $lt: vanaf[0] } }, { _id: { $lt: vanaf[1] } }] }),
    })
    .sort({ gepland: -1, _id: -1 })
    .limit(vraag.limiet + 1)
    .lean();
  const { resultaten, volgende } = bladzijde(gelezen, vraag.limiet, ({ gepland, _id }) => [gepland, _id]);
  return {
    resultaten: await Promise.all(resultaten.map(async (overleg) => (await kort(omgeving, aanvrager, overleg)).kort)),
    volgende,
  };
}

export async function zieOverleg(omgeving: Omgeving, aanvrager: Aanvrager, id: string): Promise<Weergave> {
  const overleg = await vind(omgeving, aanvrager, id);
  const [{ kort: samenvatting, agenda }, taken] = await Promise.all([
    kort(omgeving, aanvrager, overleg),
    omgeving.opslag.taken.find({ 'dossier.id': id, status: 'open' }).sort({ sorteer: 1, geopend: 1, _id: 1 }).lean(),
  ]);
  const nu = omgeving.nu();
  return {
    ...samenvatting,
    agenda,
    deelnemers: overleg.deelnemers,
    taken: taken.filter((taak) => magTaakZien(aanvrager, taak)).map((taak) => alsTaakKort(taak, nu)),
  };
}

/** Notes whether an organisation is there. */
export async function noteerDeelname(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  { organisatie, aanwezig }: { organisatie: string; aanwezig: boolean | null },
): Promise<Weergave> {
  const overleg = await vind(omgeving, aanvrager, id);
  eis(magSturen(aanvrager, overleg.huis));
  const plaats = overleg.deelnemers.findIndex((deelnemer) => deelnemer.organisatie === organisatie);
  if (plaats === -1) throw ongeldig([{ veld: 'organisatie', melding: 'Deze organisatie is niet uitgenodigd.' }]);
  const plek = `deelnemers.${String(plaats)}`;
  await omgeving.opslag.overleggen.updateOne(
    { _id: id, [`${plek}.organisatie`]: organisatie },
    { $set: { [`${plek}.aanwezig`]: aanwezig } },
  );
  return zieOverleg(omgeving, aanvrager, id);
}

async function vind({ opslag }: Omgeving, aanvrager: Aanvrager, id: string): Promise<Overleg> {
  const overleg = await opslag.overleggen.findById(id).lean();
  if (overleg === null || !magOverlegZien(aanvrager, overleg)) throw onbekendOfVerborgen('Dit overleg');
  return overleg;
}

async function kort(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  overleg: Overleg,
): Promise<{ kort: z.infer<typeof OverlegKort>; agenda: Weergave['agenda'] }> {
  const { _id, huis, proces, naam, gepland, afsluiting, status } = overleg;
  const agenda = await agendaVan(omgeving, aanvrager, overleg, alsTijdstip(omgeving.nu()));
  return { kort: { id: _id, huis, proces, naam, gepland, afsluiting, status, agendapunten: agenda.length }, agenda };
}
