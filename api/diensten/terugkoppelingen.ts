import { Kennisgevinginhoud } from '../../models/kennisgeving.ts';
import type { Melding } from '../../models/melding.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';

/** Everything that a melder heard about the outcome, the oldest first; that a melding joined a casus is none. */
export async function uitkomsten(
  { opslag }: Omgeving,
  { _id: melding, casus }: Melding,
  sleutel: Dossiersleutel,
): Promise<{ tekst: string; at: string }[]> {
  const gehoord = await opslag.kennisgevingen
    .find({ 'dossier.id': casus, 'aan.melding': melding, soort: 'terugkoppeling' })
    .sort({ at: 1, _id: 1 })
    .lean();
  return gehoord.flatMap(({ _id, inhoud, at }) => {
    const tekst = inhoud === null ? null : Kennisgevinginhoud.parse(sleutel.ontsleutel(_id, inhoud)).tekst;
    return tekst === null ? [] : [{ tekst, at }];
  });
}

/**
 * What a melder heard last about the melding, in the words that were sent; null as long as nothing was. The drawing says
 * when the melder hears something, so a decision that is not carried out yet is no outcome.
 */
export async function terugkoppeling(
  { opslag }: Omgeving,
  { _id: melding, casus }: Melding,
  sleutel: Dossiersleutel,
): Promise<string | null> {
  const laatste = await opslag.kennisgevingen
    .findOne({ 'dossier.id': casus, 'aan.melding': melding })
    .sort({ at: -1, _id: -1 })
    .lean();
  if (laatste?.inhoud == null) return null;
  return Kennisgevinginhoud.parse(sleutel.ontsleutel(laatste._id, laatste.inhoud)).tekst;
}
