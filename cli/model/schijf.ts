import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bestand, Bron } from '../../tekentafel/bestanden.ts';
import { alsTekst } from './tekst.ts';

/** The files of this machine. */
export const schijf: Bron = { inMap, leesBestand };

const SOORTEN = ['.bpmn', '.dmn', '.form.json', 'huis.json'] as const;

/** The drawings, decision tables, forms and settings at a path: a file, or everything directly in a folder, by name. */
export async function leesBestanden(pad: string): Promise<Bestand[]> {
  const paden = (await isMap(pad)) ? await inMap(pad, SOORTEN) : [pad];
  return Promise.all(paden.map(leesBestand));
}

/** The drawings and decision tables among them. */
export async function leesTekeningen(pad: string): Promise<Bestand[]> {
  return (await leesBestanden(pad)).filter(({ naam }) => !naam.endsWith('.json'));
}

async function leesBestand(pad: string): Promise<Bestand> {
  try {
    return { naam: basename(pad), pad, inhoud: alsTekst(await readFile(pad)) };
  } catch (fout) {
    throw onleesbaar(pad, fout);
  }
}

async function inMap(map: string, eindes: readonly string[]): Promise<string[]> {
  const inhoud = await readdir(map, { withFileTypes: true });
  return inhoud
    .filter((een) => !een.isDirectory() && eindes.some((einde) => heeft(een.name, einde)))
    .map(({ name }) => join(map, name))
    .sort();
}

/** Whether a file is of a kind: a whole name such as `huis.json`, or an ending that begins with a point. */
export function heeft(naam: string, soort: string): boolean {
  return soort.startsWith('.') ? naam.endsWith(soort) && naam !== soort : naam === soort;
}

/** The folders directly in a folder, by name. */
export async function onderliggend(map: string): Promise<string[]> {
  const inhoud = await readdir(map, { withFileTypes: true });
  return inhoud
    .filter((een) => een.isDirectory())
    .map(({ name }) => join(map, name))
    .sort();
}

export async function isMap(pad: string): Promise<boolean> {
  try {
    return (await stat(pad)).isDirectory();
  } catch (fout) {
    throw onleesbaar(pad, fout);
  }
}

function onleesbaar(pad: string, fout: unknown): Error {
  const reden = fout instanceof Error && 'code' in fout && fout.code === 'ENOENT' ? 'bestaat niet' : 'is niet te lezen';
  return new Error(`${pad} ${reden}.`, { cause: fout });
}
