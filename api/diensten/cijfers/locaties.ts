import { geheelVan } from '../../../models/cijfers/locaties.ts';
import type { Tabel } from '../../../models/cijfers/tabel.ts';
import type { Huis } from '../../../models/huis.ts';
import type { Omgeving } from '../../omgeving.ts';
import type { Deel, Telling } from './opzet.ts';

interface Verdeeld {
  /** Of the whole house. */
  readonly tabellen: Tabel[];
  readonly locaties: { readonly code: string; readonly naam: string; readonly tabellen: Tabel[] }[];
}

/** The figures of a house and of each of its locations; none of the house tells what a location hides. */
export async function perLocatie(omgeving: Omgeving, huis: Huis, tellingen: readonly Telling[]): Promise<Verdeeld> {
  const van = (deel: Deel): Tabel[] => tellingen.flatMap((telling) => telling(deel));
  const tabellen = van({ heeft: () => true, gemeenten: huis.gemeenten });
  if (huis.locaties.length === 0) return { tabellen, locaties: [] };
  const plek = await locatiesVan(omgeving, huis);
  const locaties = huis.locaties.map(({ code, naam, gemeenten }) => ({
    ...{ code, naam },
    tabellen: van({ heeft: (casus) => plek.get(casus) === code, gemeenten }),
  }));
  const codes = new Set<string | undefined>(huis.locaties.map(({ code }) => code));
  // What is of no location could be subtracted from the whole.
  const rest = van({ heeft: (casus) => !codes.has(plek.get(casus)), gemeenten: huis.gemeenten });
  const delen = [...locaties.map((locatie) => locatie.tabellen), rest];
  return {
    tabellen: tabellen.map((tabel, plaats) =>
      geheelVan(
        tabel,
        delen.flatMap((deel) => deel[plaats] ?? []),
      ),
    ),
    locaties,
  };
}

/** By casus its location, of those that are of one. */
async function locatiesVan({ opslag }: Omgeving, { code }: Huis): Promise<Map<string, string>> {
  const casussen = await opslag.casussen.find({ huis: code }, { locatie: 1 }).lean();
  return new Map(casussen.flatMap(({ _id, locatie }) => (locatie === undefined ? [] : [[_id, locatie] as const])));
}
