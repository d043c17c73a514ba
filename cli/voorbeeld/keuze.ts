import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { huismappen, huizenIn, regioVan } from '../huis/huismappen.ts';

/** Folders of the houses in `huizen` that have an example, by name. */
export async function metVoorbeeld(huizen: string): Promise<string[]> {
  return alleenMet(await huismappen(huizen));
}

/**
 * The folder of the house whose example plays for `naam`: a house by its code or folder, or a region by its name or folder;
 * of a region the first house that has one, which `meld` is told. Throws, in Dutch, where there is none.
 */
export async function kiesHuis(naam: string, huizen: string, meld: (regel: string) => void): Promise<string> {
  const mappen = await genoemd(naam, huizen);
  const [gekozen] = await alleenMet(mappen);
  if (gekozen === undefined) {
    const anderen = (await metVoorbeeld(huizen)).map((map) => basename(map));
    const keuze = anderen.length === 0 ? 'geen enkel huis heeft er een' : `wel: ${anderen.join(', ')}`;
    throw new Error(`${naam} heeft geen voorbeeld in ${huizen}; ${keuze}.`);
  }
  if (mappen.length > 1) meld(`${basename(naam)} is een regio; het voorbeeld van ${basename(gekozen)} speelt`);
  return gekozen;
}

/** The folders that a name stands for: of one house, or of each house of a region. */
async function genoemd(naam: string, huizen: string): Promise<string[]> {
  const bekend = await huismappen(huizen);
  const huis = bekend.filter((map) => basename(map) === naam);
  if (huis.length > 0) return huis;
  const regios = await Promise.all(bekend.map(regioVan));
  const inRegio = bekend.filter((_, plaats) => basename(regios[plaats] ?? '') === naam);
  if (inRegio.length > 0) return inRegio;
  return (await bestaat(naam)) ? huizenIn(naam) : [];
}

async function alleenMet(mappen: readonly string[]): Promise<string[]> {
  const heeft = await Promise.all(mappen.map((map) => bestaat(join(map, 'voorbeeld', 'voorbeeld.json'))));
  return mappen.filter((_, plaats) => heeft[plaats]);
}

function bestaat(pad: string): Promise<boolean> {
  return stat(pad).then(
    () => true,
    () => false,
  );
}
