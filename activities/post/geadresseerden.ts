import { werktVoor } from '../../models/medewerker.ts';
import { MeldingInhoud } from '../../models/melding.ts';
import type { Kennisgeving } from '../../models/kennisgeving.ts';
import type { Omgeving } from '../omgeving.ts';

type Nodig = Pick<Omgeving, 'opslag' | 'kluis'>;

/**
 * Ids of those whom a kennisgeving is for; null is the melder named in the melding. Who it is of, where the rol fits, else all
 * who have that. Nobody for what has no person, and nobody of another location than that of the casus.
 */
export async function geadresseerden(
  { opslag }: Pick<Omgeving, 'opslag'>,
  { huis, soort, aan, dossier }: Pick<Kennisgeving, 'huis' | 'soort' | 'aan' | 'dossier'>,
): Promise<(string | null)[]> {
  if (aan.melding !== null) return [null];
  // Who sits at a table for an organisation is a partner; a rol without organisation is everybody's who has it.
  const rol = aan.rol ?? (soort === 'uitnodiging' || soort === 'uitkomsten' ? 'partner' : null);
  const { organisatie, medewerker: genoemd } = aan;
  if (rol === null) return genoemd === null ? [] : [genoemd];
  // A partner without organisation would be everybody of every organisation.
  if (rol === 'partner' && organisatie === null) return [];
  const wie = { huizen: huis, rol, ...(organisatie === null ? {} : { organisatie }) };
  const gevonden = await opslag.medewerkers.find(wie).sort({ _id: 1 }).lean();
  const casus = organisatie === null ? await opslag.casussen.findById(dossier.id, { locatie: 1 }).lean() : null;
  const ids = gevonden.filter((medewerker) => werktVoor(medewerker, casus?.locatie)).map(({ _id }) => _id);
  // A drawing can name somebody who may not do the task, and so may not know of the casus.
  return genoemd !== null && ids.includes(genoemd) ? [genoemd] : ids;
}

/** Where to: the mail address that the login service gave, or the one that the melder left. Null: nobody knows. */
export async function adresVan(
  { opslag, kluis }: Nodig,
  { aan, dossier }: Pick<Kennisgeving, 'aan' | 'dossier'>,
  medewerker: string | null,
): Promise<string | null> {
  if (medewerker !== null) return mailVan({ opslag }, medewerker);
  const melding = await opslag.meldingen.findById(aan.melding ?? '').lean();
  if (melding === null) return null;
  const sleutel = await kluis.sleutel(dossier.id);
  const { melder } = MeldingInhoud.parse(sleutel.ontsleutel(melding._id, melding.inhoud));
  return melder.email ?? mailVan({ opslag }, melding.door.medewerker);
}

async function mailVan({ opslag }: Pick<Omgeving, 'opslag'>, medewerker: string): Promise<string | null> {
  return (await opslag.medewerkers.findById(medewerker).lean())?.email ?? null;
}
