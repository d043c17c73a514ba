import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** One file of a house as it lies on disk. */
export interface Bestand {
  /** File name, without folders. */
  readonly naam: string;
  readonly pad: string;
  readonly inhoud: string;
}

const SOORTEN = ['.bpmn', '.dmn', '.form.json', 'huis.json'] as const;

/** The drawings, decision tables, forms and settings at a path: a file, or everything directly in a folder, by name. */
export async function leesBestanden(pad: string): Promise<Bestand[]> {
  const paden = (await stat(pad)).isDirectory() ? (await readdir(pad)).sort().map((naam) => join(pad, naam)) : [pad];
  const gezocht = paden.filter((bestand) => SOORTEN.some((soort) => bestand.endsWith(soort)));
  return Promise.all(
    gezocht.map(async (bestand) => ({
      naam: basename(bestand),
      pad: bestand,
      inhoud: await readFile(bestand, 'utf8'),
    })),
  );
}
