import { DateTime } from 'luxon';
import { casusnummer } from '../../models/kenmerken.ts';
import type { Huis } from '../../models/huis.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { volgendNummer } from '../../models/opslag/nummers.ts';
import { betrokkenindexen, blindeIndex } from '../../models/versleuteling/blinde-index.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Meldinginvoer } from '../schemas/meldingen.ts';
import type { Genoemde } from './betrokkenen.ts';

/**
 * Under which a melding is the same incident as another: house, date and kind with somebody concerned (BSN, else name
 * with date of birth; a gebied by name with gemeente), or the kenmerk of the incident. Sorted: who claims them in one
 * order never waits for each other.
 */
export function incidentsleutels(
  { installatie }: Pick<Omgeving, 'installatie'>,
  { huis, incident }: Pick<Meldinginvoer, 'huis' | 'incident'>,
  wie: readonly Genoemde[],
): string[] {
  const sleutels = wie
    .flatMap((een) => betrokkenindexen(installatie, een))
    .map((een) => blindeIndex(installatie, 'incident', huis, incident.datum, incident.soort, een));
  if (incident.kenmerk !== undefined)
    sleutels.push(blindeIndex(installatie, 'kenmerk', huis, incident.kenmerk.toLowerCase()));
  return [...new Set(sleutels)].sort();
}

/**
 * The casus of a melding: the open one that has the same incident, else a new number. Of several meldingen at once the one
 * that claims a shared key first decides; the same melding always gets the same casus.
 */
export async function kiesCasus(
  omgeving: Omgeving,
  huis: Huis,
  melding: string,
  sleutels: readonly string[],
): Promise<string> {
  const eerder = await omgeving.opslag.incidentsleutels.findById(melding).lean();
  if (eerder !== null) return eerder.casus;
  const bestaand = await openCasus(omgeving, sleutels);
  const kandidaat = bestaand ?? (await nieuwNummer(omgeving, huis));
  let doel = kandidaat;
  const geclaimd: string[] = [];
  for (const sleutel of sleutels) {
    const houder = await claim(omgeving, sleutel, doel);
    if (houder === doel) geclaimd.push(sleutel);
    else if (doel === kandidaat && bestaand === null) doel = houder;
  }
  if (doel !== kandidaat) {
    doel = await bepaal(omgeving, kandidaat, doel);
    await omgeving.opslag.incidentsleutels.updateMany(
      { _id: { $in: geclaimd }, casus: kandidaat },
      { $set: { casus: doel } },
    );
  } else if (bestaand === null) {
    doel = await bepaal(omgeving, kandidaat, kandidaat);
  }
  return (await bewaarEenmaal(omgeving.opslag.incidentsleutels, { _id: melding, casus: doel })).casus;
}

async function nieuwNummer({ opslag, nu }: Omgeving, { voorvoegsel }: Huis): Promise<string> {
  const { year } = DateTime.fromMillis(nu(), { zone: 'Europe/Amsterdam' });
  return casusnummer(voorvoegsel, year, await volgendNummer(opslag, `${voorvoegsel}-${String(year)}`));
}

async function openCasus(omgeving: Omgeving, sleutels: readonly string[]): Promise<string | null> {
  const bekend = await omgeving.opslag.incidentsleutels.find({ _id: { $in: sleutels } }).lean();
  for (const { casus } of bekend.sort((een, ander) => (een.casus < ander.casus ? -1 : 1))) {
    const houder = await bepaal(omgeving, casus, casus);
    if (await isOpen(omgeving, houder)) return houder;
  }
  return null;
}

/** Takes a key for a casus, unless an open one has it: gives the casus that has it in the end. */
async function claim(omgeving: Omgeving, sleutel: string, casus: string): Promise<string> {
  const { incidentsleutels: verzameling } = omgeving.opslag;
  const bewaard = await bewaarEenmaal(verzameling, { _id: sleutel, casus });
  const houder = bewaard.casus === casus ? casus : await bepaal(omgeving, bewaard.casus, bewaard.casus);
  if (houder === casus || (await isOpen(omgeving, houder))) return houder;
  const over = await verzameling.updateOne({ _id: sleutel, casus: bewaard.casus }, { $set: { casus } });
  return over.modifiedCount === 1 ? casus : claim(omgeving, sleutel, casus);
}

/** What a number that was given out stands for: the first who says so decides. */
async function bepaal({ opslag }: Omgeving, nummer: string, casus: string): Promise<string> {
  return (await bewaarEenmaal(opslag.incidentsleutels, { _id: nummer, casus })).casus;
}

/** A number without a casus yet is being opened by somebody else at this moment; one that cannot be read is not there. */
async function isOpen({ opslag, kluis }: Omgeving, nummer: string): Promise<boolean> {
  const casus = await opslag.casussen.findById(nummer).lean();
  return casus === null || (casus.status === 'open' && (await kluis.leesbaar([nummer])).has(nummer));
}
