import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Taak } from '../../models/taak.ts';
import { alsTijdstip, Tijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { geenToegang } from '../problemen.ts';
import type { Aantallen, Aantallenvraag, Taaklijst, Takenvraag } from '../schemas/taken.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { binnenLocatie, eis, heeftOverzicht, isOndersteuner, magWerkvoorraadZien } from '../toegang/regels.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { huizenVoor } from './huiskeuze.ts';
import { alsTaakKort } from './taakweergave.ts';

type Filter = Partial<z.infer<typeof Takenvraag>>;

/** The worklist: earliest deadline first, without deadline last; by default what the caller may do. */
export async function zoekTaken(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Takenvraag>,
): Promise<z.infer<typeof Taaklijst>> {
  const vanaf = leesCursor(vraag.cursor, [Tijdstip, Tijdstip, z.string()]);
  const nu = omgeving.nu();
  const gelezen = await omgeving.opslag.taken
    .find({
      ...voorwaarden(aanvrager, vraag),
      status: vraag.status,
      sorteer: termijn(vraag.teLaat, vanaf?.[0], alsTijdstip(nu)),
      ...(vanaf && {
        $or: [
          { sorteer: { $gt: vanaf[0] } },
          { geopend: { $gt: vanaf[1] } },
          { geopend: vanaf[1], _id: { $gt: vanaf[2] } },
        ],
      }),
    })
    .sort({ sorteer: 1, geopend: 1, _id: 1 })
    .limit(vraag.limiet + 1)
    .lean();
  const { resultaten, volgende } = bladzijde(gelezen, vraag.limiet, ({ sorteer, geopend, _id }) => [
    sorteer,
    geopend,
    _id,
  ]);
  return { resultaten: resultaten.map((taak) => alsTaakKort(taak, nu)), volgende };
}

/** How many open tasks there are, how many of them are late, and how many must be done later today. */
export async function telTaken(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Aantallenvraag>,
): Promise<z.infer<typeof Aantallen>> {
  const open = { ...voorwaarden(aanvrager, vraag), status: 'open' as const };
  const nu = alsTijdstip(omgeving.nu());
  const middernacht = alsTijdstip(
    DateTime.fromMillis(omgeving.nu(), { zone: 'Europe/Amsterdam' }).endOf('day').toMillis(),
  );
  const { taken } = omgeving.opslag;
  const [alle, laat, vandaag] = await Promise.all([
    taken.countDocuments(open),
    taken.countDocuments({ ...open, sorteer: { $lt: nu } }),
    taken.countDocuments({ ...open, sorteer: { $gte: nu, $lte: middernacht } }),
  ]);
  return { open: alle, teLaat: laat, vandaag };
}

/** What the caller asked, never more than the caller may see. */
function voorwaarden(
  aanvrager: Aanvrager,
  vraag: Filter,
): Partial<Pick<Taak, 'rol' | 'toegewezen'>> & Record<string, unknown> {
  eis(magWerkvoorraadZien(aanvrager));
  const overzicht = heeftOverzicht(aanvrager);
  if (!overzicht && vraag.organisatie !== undefined && vraag.organisatie !== aanvrager.organisatie) throw geenToegang();
  if (isOndersteuner(aanvrager)) return eigenTaken(aanvrager, vraag);
  const dossier = vraag.casus ?? vraag.overleg;
  // Without a wish of its own somebody sees what it may do itself; a dossier or a person is such a wish.
  const eigenRol =
    overzicht && vraag.organisatie === undefined && vraag.toegewezen === undefined && dossier === undefined
      ? aanvrager.rol
      : undefined;
  const rol = vraag.rol ?? eigenRol;
  const organisatie = overzicht ? vraag.organisatie : aanvrager.organisatie;
  return {
    huis: { $in: huizenVoor(aanvrager, vraag.huis) },
    ...(overzicht && binnenLocatie(aanvrager)),
    ...(rol !== undefined && { rol }),
    ...(organisatie !== undefined && { organisatie }),
    ...(vraag.toegewezen !== undefined && { toegewezen: vraag.toegewezen }),
    ...(dossier !== undefined && { 'dossier.id': dossier }),
  };
}

/** Of who does tasks beside the casework: those of its own role, and no others whatever is asked. */
function eigenTaken(aanvrager: Aanvrager, vraag: Filter): Record<string, unknown> {
  if (vraag.rol !== undefined && vraag.rol !== aanvrager.rol) throw geenToegang();
  const dossier = vraag.casus ?? vraag.overleg;
  return {
    huis: { $in: huizenVoor(aanvrager, vraag.huis) },
    rol: aanvrager.rol,
    ...binnenLocatie(aanvrager),
    ...(vraag.organisatie !== undefined && { organisatie: vraag.organisatie }),
    ...(vraag.toegewezen !== undefined && { toegewezen: vraag.toegewezen }),
    ...(dossier !== undefined && { 'dossier.id': dossier }),
  };
}

/** Bounds of the sort key: from the cursor on, and late, not late, or either. */
function termijn(teLaat: boolean | undefined, vanaf: string | undefined, nu: string): Record<string, string> {
  const begin = vanaf ?? '';
  if (teLaat === undefined) return { $gte: begin };
  return teLaat ? { $gte: begin, $lt: nu } : { $gte: begin > nu ? begin : nu };
}
