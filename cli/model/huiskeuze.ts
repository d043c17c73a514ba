import { basename, resolve } from 'node:path';
import { z } from 'zod';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { leesBestanden } from './schijf.ts';

/**
 * The house that a folder is for: the one that is named, else what its `huis.json` says, else the house that the folder is
 * called after, else the only house that has one of the processes drawn in it, else the only house there is. Throws where
 * more than one is left.
 */
export async function huisVanMap(opslag: Opslag, gevraagd: string | undefined, map: string): Promise<string> {
  if (gevraagd !== undefined) return gevraagd;
  const bestanden = await leesBestanden(map);
  const code = codeIn(bestanden.find(({ naam }) => naam === 'huis.json')?.inhoud);
  if (code !== null) return code;
  const huizen = await codes(opslag);
  const naam = basename(resolve(map));
  if (huizen.includes(naam)) return naam;
  const processen = bestanden.flatMap((bestand) => /^(.+)\.bpmn$/.exec(bestand.naam)?.[1] ?? []);
  return enige(huizen, await metProces(opslag, processen));
}

/** The house that a process is of: the one that is named, else the only one that has it. Throws where more have. */
export async function huisVanProces(opslag: Opslag, gevraagd: string | undefined, proces: string): Promise<string> {
  return gevraagd ?? enige(await codes(opslag), await metProces(opslag, [proces]));
}

function enige(huizen: readonly string[], gevonden: readonly string[]): string {
  const [een, ...andere] = gevonden.length === 0 ? huizen : gevonden;
  if (een !== undefined && andere.length === 0) return een;
  throw new Error(
    `Noem met --huis voor welk huis: ${huizen.length === 0 ? 'er is nog geen huis' : huizen.join(', ')}.`,
  );
}

async function codes(opslag: Opslag): Promise<string[]> {
  return (await opslag.huizen.find({}, { _id: 1 }).lean()).map(({ _id }) => _id).sort();
}

async function metProces(opslag: Opslag, processen: readonly string[]): Promise<string[]> {
  const plaatsingen = await opslag.plaatsingen.find({ proces: { $in: [...processen] } }, { huis: 1 }).lean();
  return [...new Set(plaatsingen.map(({ huis }) => huis))];
}

/** The code in the text of a `huis.json`; null where it is not there, which the deployment says in its own words. */
function codeIn(tekst: string | undefined): string | null {
  try {
    return z.object({ code: z.string() }).parse(JSON.parse(tekst ?? '')).code;
  } catch {
    return null;
  }
}
