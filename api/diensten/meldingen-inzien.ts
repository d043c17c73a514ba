import { z } from 'zod';
import type { Melding } from '../../models/melding.ts';
import { Tijdstip } from '../../models/tijdstip.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekendOfVerborgen } from '../problemen.ts';
import type { Meldinglijst, Meldingvraag, Melding as Meldingweergave } from '../schemas/meldingen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { binnenLocatie, eis, heeftOverzicht, magCaseworkZien, magMeldingZien } from '../toegang/regels.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { huizenVoor } from './huiskeuze.ts';
import { opentVoor, type Inzage } from './inzage.ts';
import { opengeslagen } from './meldingweergave.ts';
import { terugkoppeling } from './terugkoppelingen.ts';

type Weergave = z.infer<typeof Meldingweergave>;

/** Meldingen, the newest first: all of the caller's houses, or for a partner what its own organisation handed in. */
export async function zoekMeldingen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Meldingvraag>,
  verzoek: string,
): Promise<z.infer<typeof Meldinglijst>> {
  eis(magCaseworkZien(aanvrager));
  const vanaf = leesCursor(vraag.cursor, [Tijdstip, z.string()]);
  const gelezen = await omgeving.opslag.meldingen
    .find({
      huis: { $in: huizenVoor(aanvrager, vraag.huis) },
      ...(heeftOverzicht(aanvrager) ? binnenLocatie(aanvrager) : { 'door.organisatie': aanvrager.organisatie }),
      ...(vanaf && {
        ontvangen: { $lte: vanaf[0] },
        $or: [{ ontvangen: { $lt: vanaf[0] } }, { _id: { $lt: vanaf[1] } }],
      }),
    })
    .sort({ ontvangen: -1, _id: -1 })
    .limit(vraag.limiet + 1)
    .lean();
  const { resultaten, volgende } = bladzijde(gelezen, vraag.limiet, ({ ontvangen, _id }) => [ontvangen, _id]);
  const sleutels = await opentVoor(
    omgeving,
    aanvrager,
    resultaten.map((melding) => inzage(melding, verzoek)),
  );
  const weergaven = resultaten.map((melding, plaats) => alsWeergave(omgeving, melding, geopend(sleutels[plaats])));
  return { resultaten: await Promise.all(weergaven), volgende };
}

export async function zieMelding(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  verzoek: string,
): Promise<Weergave> {
  const { melding, sleutel } = await openMelding(omgeving, aanvrager, id, verzoek);
  return alsWeergave(omgeving, melding, sleutel);
}

/** A melding to read, with its key. Throws `Onbekend`, also where it is another organisation's. */
export async function openMelding(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  verzoek: string,
): Promise<{ melding: Melding; sleutel: Dossiersleutel }> {
  const melding = await omgeving.opslag.meldingen.findById(id).lean();
  if (melding === null || !magMeldingZien(aanvrager, melding)) throw onbekendOfVerborgen('Deze melding');
  const [sleutel] = await opentVoor(omgeving, aanvrager, [inzage(melding, verzoek)]);
  return { melding, sleutel: geopend(sleutel) };
}

function geopend(sleutel: Dossiersleutel | undefined): Dossiersleutel {
  if (sleutel === undefined) throw new Error('een inzage zonder sleutel');
  return sleutel;
}

function inzage({ huis, casus, betrokkenen }: Melding, verzoek: string): Inzage {
  return { activiteit: 'melding-inzien', huis, dossier: { soort: 'casus', id: casus }, verzoek, betrokkenen };
}

async function alsWeergave(omgeving: Omgeving, melding: Melding, sleutel: Dossiersleutel): Promise<Weergave> {
  const { casus, huis, samengevoegd } = melding;
  return {
    ...(await opengeslagen(omgeving, sleutel, melding)),
    casus,
    huis,
    samengevoegd,
    uitkomst: await terugkoppeling(omgeving, melding, sleutel),
  };
}
