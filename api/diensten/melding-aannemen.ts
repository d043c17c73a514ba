import { DateTime } from 'luxon';
import type { Casus } from '../../models/casus.ts';
import { locatieVan, werkgevers, type Huis } from '../../models/huis.ts';
import type { Veldfout } from '../../models/foutmelding.ts';
import type { Melding, MeldingInhoud } from '../../models/melding.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { nieuweCasus } from '../../models/opslag/nieuwe-casus.ts';
import { veranderCasus } from '../../models/opslag/casusverandering.ts';
import { alsTijdstip, datumOp } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { ongeldig, Problem } from '../problemen.ts';
import type { Meldinginvoer, Meldingontvangst } from '../schemas/meldingen.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';
import { eis, heeftOverzicht, magCaseworkZien, werktIn } from '../toegang/regels.ts';
import { startformulier } from './berichtformulieren.ts';
import { bewaarBetrokkenen, genoemden } from './betrokkenen.ts';
import { incidentsleutels, kiesCasus } from './incidenten.ts';
import { leesIngevuld, LEEG_FORMULIER } from './invullen.ts';
import { verwerkMelding } from './melding-verwerken.ts';
import { actueleModel } from './modelkeuze.ts';
import { onthoud } from './medewerkers.ts';
import { opdrachtnummer, vingerafdruk } from './opdrachten.ts';

/**
 * Takes in a melding: the same incident joins the casus that is open for it, else a casus and its first process begin.
 * What a crash leaves behind is finished by the same request, or by `vereffen`.
 */
export async function neemMeldingAan(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  sleutel: string,
  invoer: Meldinginvoer,
): Promise<Meldingontvangst> {
  eis(magCaseworkZien(aanvrager) && werktIn(aanvrager, invoer.huis));
  const id = `mld-${opdrachtnummer(aanvrager, sleutel)}`;
  const afdruk = vingerafdruk(omgeving.installatie, 'melding', invoer);
  const melding =
    (await omgeving.opslag.meldingen.findById(id).lean()) ?? (await neemAan(omgeving, aanvrager, id, afdruk, invoer));
  if (melding.vingerafdruk !== afdruk) {
    throw new Problem('SleutelHergebruikt', 'Deze Idempotency-Key hoort bij een andere melding; gebruik een nieuwe.');
  }
  if (melding.status === 'ontvangen') await verwerkMelding(omgeving, melding);
  const { casus, samengevoegd, ontvangen } = melding;
  return { id, casus, samengevoegd, ontvangen };
}

async function neemAan(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  afdruk: string,
  invoer: Meldinginvoer,
): Promise<Melding> {
  const { huis } = await omgeving.modellen.huis(invoer.huis);
  const fouten = controleer(huis, aanvrager, invoer, omgeving.nu());
  const soort = huis.intake.soorten.find(({ code }) => invoer.soort === undefined || code === invoer.soort);
  if (soort === undefined) throw ongeldig([...fouten, onbekendeSoort(huis)]);
  const model = await omgeving.modellen.model(await actueleModel(omgeving, huis.code, soort.proces));
  const formulier = startformulier(model, soort.bericht);
  const ingevuld = await leesIngevuld(
    omgeving,
    { huis: huis.code, formulier: formulier ?? LEEG_FORMULIER, uitkomst: null, id },
    invoer.gegevens,
  );
  if ('fouten' in ingevuld) fouten.push(...ingevuld.fouten);
  if (fouten.length > 0 || 'fouten' in ingevuld) throw ongeldig(fouten);
  await onthoud(omgeving.opslag, aanvrager);
  const wie = genoemden(formulier, ingevuld.gegevens, invoer);
  const zelfde = soort.apart === true ? [] : incidentsleutels(omgeving, invoer, wie);
  const casus = await kiesCasus(omgeving, huis, id, zelfde);
  const sleutel = await omgeving.kluis.sleutelVoor(casus, omgeving.nu());
  const { locatie, meldingen } = await voegToe(omgeving, huis, casus, id, invoer.incident.gemeente);
  const betrokkenen = await bewaarBetrokkenen(omgeving, { casus, huis: huis.code, melding: id, sleutel }, wie);
  const { melder, incident, toelichting } = invoer;
  const inhoud: MeldingInhoud = {
    melder: { organisatie: melder.organisatie, naam: melder.naam, email: melder.email ?? null },
    incident: { ...incident, kenmerk: incident.kenmerk ?? null },
    toelichting,
    gegevens: { ...ingevuld.gegevens },
  };
  return bewaarEenmaal(omgeving.opslag.meldingen, {
    _id: id,
    huis: huis.code,
    casus,
    soort: soort.code,
    model: model.id,
    formulier: formulier?.$id ?? null,
    door: handelende(aanvrager),
    ontvangen: alsTijdstip(omgeving.nu()),
    betrokkenen,
    variabelen: { ...ingevuld.variabelen, ...variabelen(huis, id, invoer) },
    ...(locatie !== undefined && { locatie }),
    samengevoegd: meldingen[0] !== id,
    status: 'ontvangen',
    vingerafdruk: afdruk,
    inhoud: sleutel.versleutel(id, inhoud),
  });
}

/** Adds the melding to its casus, which is made when it is not there yet: then it is of the location of this gemeente. */
async function voegToe(
  omgeving: Omgeving,
  huis: Huis,
  casus: string,
  melding: string,
  gemeente: string,
): Promise<Casus> {
  const { opslag } = omgeving;
  const nieuw = nieuweCasus(casus, huis.code, alsTijdstip(omgeving.nu()), locatieVan(huis, gemeente));
  const bewaard = await bewaarEenmaal(opslag.casussen, nieuw);
  const na = await veranderCasus(opslag, casus, ({ meldingen }) =>
    meldingen.includes(melding) ? null : { meldingen: [...meldingen, melding] },
  );
  return na ?? bewaard;
}

/** What only the house knows: its codes, for whom somebody may speak, and that an incident lies in the past. */
function controleer(huis: Huis, aanvrager: Aanvrager, { melder, incident }: Meldinginvoer, nu: number): Veldfout[] {
  const fouten: Veldfout[] = [];
  if (!werkgevers(huis).some(({ code }) => code === melder.organisatie)) {
    fouten.push({ veld: 'melder.organisatie', melding: 'Dit huis kent geen organisatie met deze code.' });
  } else if (!heeftOverzicht(aanvrager) && melder.organisatie !== aanvrager.organisatie) {
    fouten.push({ veld: 'melder.organisatie', melding: 'U kunt alleen namens uw eigen organisatie melden.' });
  }
  if (!huis.incidentsoorten.some(({ code }) => code === incident.soort)) {
    fouten.push({
      veld: 'incident.soort',
      melding: `Kies een van: ${huis.incidentsoorten.map(({ code }) => code).join(', ')}.`,
    });
  }
  if (!huis.gemeenten.includes(incident.gemeente)) {
    fouten.push({ veld: 'incident.gemeente', melding: `Kies een van: ${huis.gemeenten.join(', ')}.` });
  }
  if (incident.datum > datumOp(nu)) {
    fouten.push({ veld: 'incident.datum', melding: 'De datum van het incident ligt in de toekomst.' });
  }
  return fouten;
}

function onbekendeSoort({ intake }: Huis): Veldfout {
  return { veld: 'soort', melding: `Kies een van: ${intake.soorten.map(({ code }) => code).join(', ')}.` };
}

/** Codes and counts only: they end up in a history. `locatie` only where the house has locations. */
function variabelen(huis: Huis, id: string, { melder, incident, betrokkenen }: Meldinginvoer): Melding['variabelen'] {
  const locatie = locatieVan(huis, incident.gemeente);
  const achttienJaarEerder = DateTime.fromISO(incident.datum).minus({ years: 18 }).toISODate() ?? '';
  return {
    melding: id,
    melderOrganisatie: melder.organisatie,
    incidentSoort: incident.soort,
    gemeente: incident.gemeente,
    ...(locatie !== null && { locatie }),
    aantalBetrokkenen: betrokkenen.length,
    minderjarigen: betrokkenen.filter(
      ({ geboortedatum }) => geboortedatum !== undefined && geboortedatum > achttienJaarEerder,
    ).length,
  };
}
