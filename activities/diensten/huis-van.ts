import { locatieVan, type Huisdocument } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Dossier } from '../../models/proces.ts';

type Instellingen = Huisdocument['instellingen'];

/** The settings of a house as last deployed. */
export async function huisVan(opslag: Opslag, code: string): Promise<Instellingen> {
  const document = await opslag.huizen.findById(code).lean();
  if (document === null) throw new Error(`huis ${code} staat niet in de opslag`);
  return document.instellingen;
}

/** The location that a casus belongs to, by the gemeente of its first melding; null where the house works from one place. */
export async function locatieVanDossier(
  opslag: Opslag,
  huis: Instellingen,
  { soort, id }: Dossier,
): Promise<string | null> {
  if (huis.locaties.length === 0 || soort !== 'casus') return null;
  const melding = await opslag.meldingen.findOne({ casus: id }).sort({ ontvangen: 1 }).lean();
  return locatieVan(huis, melding?.variabelen['gemeente']);
}
