import type { Huisdocument } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';

type Instellingen = Huisdocument['instellingen'];

/** The settings of a house as last deployed. */
export async function huisVan(opslag: Opslag, code: string): Promise<Instellingen> {
  const document = await opslag.huizen.findById(code).lean();
  if (document === null) throw new Error(`huis ${code} staat niet in de opslag`);
  return document.instellingen;
}
