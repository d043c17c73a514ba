import { basename, dirname, join, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import type { Bestand } from '../../tekentafel/bestanden.ts';
import { leesBestanden, onderliggend, schijf } from '../model/schijf.ts';

/** Settings of one house, and the settings that the houses of a region share. */
const HUIS = 'huis.json';
const REGIO = 'regio.json';

/** Folders of the houses in a folder, by name: each with a `huis.json`, and those in a region. */
export async function huismappen(map: string): Promise<string[]> {
  const gevonden = await Promise.all((await onderliggend(map)).map(huizenIn));
  return gevonden.flat();
}

/** The folder itself where it is of a house; of a region (a folder with a `regio.json`) those of its houses; else none. */
export async function huizenIn(map: string): Promise<string[]> {
  if (await bestaat(join(map, HUIS))) return [map];
  if (!(await bestaat(join(map, REGIO)))) return [];
  const gevonden = await Promise.all((await onderliggend(map)).map(huizenIn));
  return gevonden.flat();
}

/**
 * What is drawn for one house: its own folder, and of its region the drawings, forms and tables too. A setting of the house
 * counts before that of the region, a file before one of the same name.
 */
export async function eigenBestanden(map: string): Promise<Bestand[]> {
  const eigen = await leesBestanden(map);
  const regio = await regioVan(map);
  if (regio === null) return eigen;
  const gedeeld = await schijf.leesBestand(join(regio, REGIO));
  const namen = new Set(eigen.map(({ naam }) => naam));
  return [
    ...(await leesBestanden(regio)).filter(({ naam }) => !namen.has(naam)),
    ...eigen.map((bestand) => (bestand.naam === HUIS ? { ...bestand, inhoud: aangevuld(gedeeld, bestand) } : bestand)),
  ];
}

/** The folder of the region that the folder of a house lies in; null where it lies in none. */
export async function regioVan(map: string): Promise<string | null> {
  const boven = dirname(resolve(map));
  return (await bestaat(join(boven, REGIO))) ? boven : null;
}

/** The folder of what all houses share, beside that of a house or of its region. */
export async function gedeeldBij(map: string): Promise<string> {
  return join(dirname((await regioVan(map)) ?? resolve(map)), 'gedeeld');
}

/** The settings of a house with what its region adds. What is no JSON stays as it is, for the deployment to refuse. */
function aangevuld(regio: Bestand, huis: Bestand): string {
  const delen = [regio, huis].map(({ inhoud }) => instellingen(inhoud));
  if (delen[0] === null) throw new Error(`${basename(dirname(regio.pad))}/${REGIO} is geen JSON-object.`);
  return delen[1] === null ? huis.inhoud : JSON.stringify(Object.assign({}, ...delen));
}

function instellingen(tekst: string): object | null {
  try {
    const gelezen: unknown = JSON.parse(tekst);
    return typeof gelezen === 'object' && !Array.isArray(gelezen) ? gelezen : null;
  } catch {
    return null;
  }
}

function bestaat(pad: string): Promise<boolean> {
  return stat(pad).then(
    () => true,
    () => false,
  );
}
