import { basename, dirname, join } from 'node:path';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import { type Geplaatst, type Geslaagd, plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Bestand } from '../../tekentafel/bestanden.ts';
import { leesBestanden } from './schijf.ts';

/** Thrown when files do not fit; nothing was deployed. The message lists everything, one problem a line. */
export class NietGeplaatst extends Error {
  override readonly name = 'NietGeplaatst';

  constructor(fouten: readonly Plaatsingsfout[]) {
    super(fouten.map(regelVan).join('\n'));
  }
}

/** Deploys the files of one folder for a house. Throws `NietGeplaatst`. */
export async function plaatsMap(opslag: Opslag, nu: number, huis: string, map: string): Promise<Geplaatst[]> {
  return (await plaats(opslag, nu, huis, await leesBestanden(map), false)).geplaatst;
}

/**
 * Deploys a whole house: the processes that all houses share, and its own; where both have a file of the same name the
 * house's own one counts. The folder of a house has its code as name and lies beside `gedeeld`. A drawing or `huis.json`
 * that was deployed later, from elsewhere, stays.
 */
export async function plaatsHuis(opslag: Opslag, nu: number, map: string): Promise<Geslaagd> {
  const eigen = await leesBestanden(map);
  const namen = new Set(eigen.map(({ naam }) => naam));
  const gedeeld = await leesBestanden(join(dirname(map), 'gedeeld'));
  return plaats(opslag, nu, basename(map), [...gedeeld.filter(({ naam }) => !namen.has(naam)), ...eigen], true);
}

async function plaats(
  opslag: Opslag,
  nu: number,
  huis: string,
  bestanden: readonly Bestand[],
  alleenLater: boolean,
): Promise<Geslaagd> {
  const gevolg = await plaatsModellen(opslag, nu, {
    huis,
    bestanden: bestanden.map(({ naam, inhoud }) => ({ naam, inhoud })),
    alleenLater,
  });
  if ('fouten' in gevolg) throw new NietGeplaatst(gevolg.fouten);
  return gevolg;
}

function regelVan({ bestand, regel, element, melding, herstel }: Plaatsingsfout): string {
  const waar = `${bestand}${regel === null ? '' : `:${String(regel)}`}${element === null ? '' : ` ${element}`}`;
  return `${waar}\n  ${melding}${herstel === null ? '' : `\n  ${herstel}`}`;
}
