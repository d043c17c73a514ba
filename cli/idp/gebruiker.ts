import { werkgevers, type Huis } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';

/** An example user as the identity provider knows them; becomes the claims of a token. */
export interface Gebruiker {
  readonly id: string;
  readonly naam: string;
  readonly rol: string;
  readonly organisatie: string;
  readonly organisatienaam: string;
  readonly huizen: readonly string[];
}

/** The example users of a house: the employees in its `huis.json`. */
export function gebruikersVan(huis: Huis): Gebruiker[] {
  const namen = new Map(werkgevers(huis).map(({ code, naam }) => [code, naam]));
  return huis.medewerkers.map(({ id, naam, rol, organisatie }) => ({
    id,
    naam,
    rol,
    organisatie,
    organisatienaam: namen.get(organisatie) ?? huis.naam,
    huizen: [huis.code],
  }));
}

/** The example users of every house in a store. */
export async function gebruikersIn(opslag: Opslag): Promise<Gebruiker[]> {
  const huizen = await opslag.huizen.find().sort({ _id: 1 }).lean();
  return huizen.flatMap(({ instellingen }) => gebruikersVan(instellingen));
}
