import { celVan, tel } from '../../../models/cijfers/afscherming.ts';
import { ANDERS } from '../../../models/cijfers/locaties.ts';
import { verdeling, type Tabel } from '../../../models/cijfers/tabel.ts';
import { werkgevers } from '../../../models/huis.ts';
import type { Melding } from '../../../models/melding.ts';
import { binnen, type Opzet, type Telling } from './opzet.ts';

type Ingekomen = Pick<Melding, 'casus' | 'soort' | 'variabelen'>;
type Keuze = Readonly<{ code: string; naam: string }>;

/** Row for a code that the settings of the house no longer name, or the gemeente of another location. */
const REST: Keuze = { code: ANDERS, naam: 'Anders' };
const KOLOMMEN = [{ code: 'aantal', naam: 'Meldingen', eenheid: 'meldingen' }];

/** Meldingen that came in during the period, by each of four sides of where they come from. */
export async function instroom({ omgeving, huis, periode }: Opzet): Promise<Telling> {
  const alle: Ingekomen[] = await omgeving.opslag.meldingen
    .find({ huis: huis.code, ontvangen: binnen(periode) }, { casus: 1, soort: 1, variabelen: 1 })
    .lean();
  const variabele =
    (naam: string) =>
    ({ variabelen }: Ingekomen): string => {
      const waarde = variabelen[naam];
      return typeof waarde === 'string' ? waarde : '';
    };
  return (deel) => {
    const meldingen = alle.filter(({ casus }) => deel.heeft(casus));
    // Only its own: everybody knows that those of elsewhere are empty, so nothing could hide among them.
    const gemeenten = deel.gemeenten.map((naam) => ({ code: naam, naam }));
    return [
      tabel(meldingen, 'organisatie', 'organisatie van de melder', werkgevers(huis), variabele('melderOrganisatie')),
      tabel(meldingen, 'soort', 'soort melding', huis.intake.soorten, ({ soort }) => soort),
      tabel(meldingen, 'incident', 'soort incident', huis.incidentsoorten, variabele('incidentSoort')),
      tabel(meldingen, 'gemeente', 'gemeente', gemeenten, variabele('gemeente')),
    ];
  };
}

function tabel(
  meldingen: readonly Ingekomen[],
  code: string,
  kant: string,
  keuzes: readonly Keuze[],
  van: (melding: Ingekomen) => string,
): Tabel {
  const bekend = new Set(keuzes.map((keuze) => keuze.code));
  const telling = tel(
    meldingen,
    (melding) => (bekend.has(van(melding)) ? van(melding) : ANDERS),
    ({ casus }) => casus,
  );
  const posten = [...keuzes, REST].map((keuze) => ({
    code: keuze.code,
    naam: keuze.naam,
    cel: telling(keuze.code),
  }));
  return {
    cijfer: `instroom-${code}`,
    titel: `Instroom naar ${kant}`,
    toelichting: 'Meldingen die in de periode binnenkwamen, ook die bij een lopende casus zijn gevoegd.',
    kolommen: KOLOMMEN,
    rijen: verdeling(
      posten,
      celVan(meldingen, ({ casus }) => casus),
    ),
  };
}
