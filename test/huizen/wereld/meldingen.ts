import { DateTime } from 'luxon';
import { startformulier } from '../../../api/diensten/berichtformulieren.ts';
import type { Variables } from '../../../engine/process-state.ts';
import { vulIn } from '../../../cli/voorbeeld/momenten.ts';
import type { Melding } from '../../../cli/voorbeeld/script.ts';
import { locatieVan } from '../../../models/huis.ts';
import type { Wereld } from '../wereld.ts';
import { leesGegevens } from './invullen.ts';
import { loopt } from './loop.ts';
import { bezorg } from './post.ts';

/** Meldingen that came in, in their order, with what makes an incident the same as another. */
const binnengekomen = new WeakMap<Wereld, { melding: Melding; soort: string; sleutels: readonly string[] }[]>();

/** Takes a melding in by the rules of the API; throws where it then comes to another casus than the script says. */
export function meld(wereld: Wereld, melding: Melding): void {
  const { map, nu, lopen } = wereld;
  const { id, casus, door, betrokkenen } = melding;
  const { soorten, naderBericht } = map.huis.intake;
  const soort = soorten.find(({ code }) => melding.soort === undefined || code === melding.soort);
  if (soort === undefined) throw new Error(`${id}: no kind ${String(melding.soort)}`);
  const model = map.modellen.get(soort.proces);
  if (model === undefined) throw new Error(`${id}: no process ${soort.proces}`);
  const incident = vulIn(melding.incident, nu);
  const form = startformulier({ model, formulieren: map.formulieren }, soort.bericht)?.$id ?? null;
  const ingevuld = leesGegevens(wereld, { form, kenmerk: id }, vulIn(melding.gegevens, nu), id);
  // Of a kind that is always apart nothing is the same as another.
  const sleutels =
    soort.apart === true
      ? []
      : [
          ...betrokkenen.map(({ persoon }) => `${incident.soort} ${incident.datum} ${persoon}`),
          ...(incident.kenmerk === undefined ? [] : [incident.kenmerk.toLowerCase()]),
        ];
  const eerder = binnengekomen.get(wereld) ?? [];
  binnengekomen.set(wereld, [...eerder, { melding, soort: soort.code, sleutels }]);
  const zelfde = eerder.find(
    (een) =>
      een.sleutels.some((sleutel) => sleutels.includes(sleutel)) &&
      lopen.some((loop) => loop.dossier.id === een.melding.casus && loopt(loop)),
  );
  const bestaat = eerder.some((een) => een.melding.casus === casus);
  if ((zelfde?.melding.casus ?? casus) !== casus || bestaat !== (zelfde !== undefined))
    throw new Error(`${id} comes to ${zelfde?.melding.casus ?? 'a new casus'}, not to ${casus}`);
  const melder = map.huis.medewerkers.find((medewerker) => medewerker.id === door);
  const locatie = locatieVan(map.huis, incident.gemeente);
  const variabelen: Variables = {
    ...ingevuld,
    melding: id,
    melderOrganisatie: melder?.organisatie ?? '',
    incidentSoort: incident.soort,
    gemeente: incident.gemeente,
    ...(locatie !== null && { locatie }),
    aantalBetrokkenen: betrokkenen.length,
    minderjarigen: betrokkenen.filter(({ persoon }) => {
      const geboren = wereld.script.personen[persoon]?.geboortedatum ?? '';
      return DateTime.fromISO(geboren).plus({ years: 18 }) > DateTime.fromISO(incident.datum);
    }).length,
  };
  const dossier = { soort: 'casus', id: casus } as const;
  wereld.vastgelegd.push({ casus, at: nu, variabelen, in: null });
  const eersteVanSoort = !eerder.some((een) => een.melding.casus === casus && een.soort === soort.code);
  const bereikt = eersteVanSoort ? 0 : bezorg(wereld, dossier, naderBericht, { melding: id }, null);
  if (bereikt === 0) wereld.start(soort.proces, dossier, null, variabelen, { message: soort.bericht });
}
