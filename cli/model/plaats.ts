import { basename } from 'node:path';
import { huisbestanden } from '../huis/huisbestanden.ts';
import { eigenBestanden, gedeeldBij } from '../huis/huismappen.ts';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import { type Geplaatst, type Geslaagd, plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Bestand } from '../../tekentafel/bestanden.ts';
import { plaatsingsregel } from './plaatsingsregel.ts';

/** Thrown when files do not fit; nothing was deployed. The message lists everything, one problem a line. */
export class NietGeplaatst extends Error {
  override readonly name = 'NietGeplaatst';

  constructor(fouten: readonly Plaatsingsfout[]) {
    super(fouten.map(plaatsingsregel).join('\n'));
  }
}

/** Deploys the files of one folder for a house, with those of its region. Throws `NietGeplaatst`. */
export async function plaatsMap(opslag: Opslag, nu: number, huis: string, map: string): Promise<Geplaatst[]> {
  return (await plaats(opslag, nu, huis, await eigenBestanden(map), false)).geplaatst;
}

/**
 * Deploys a whole house: its own files and those of its region, and those that it uses of what all houses share. The folder
 * of a house has its code as name and lies beside `gedeeld`, or in a region that does. A drawing or `huis.json` that was deployed later, from elsewhere, stays.
 */
export async function plaatsHuis(opslag: Opslag, nu: number, map: string): Promise<Geslaagd> {
  return plaats(opslag, nu, basename(map), await huisbestanden(map, await gedeeldBij(map)), true);
}

/** Deploys a house that is not there yet, whatever its folder is called. Throws `NietGeplaatst`. */
export async function plaatsNieuwHuis(
  opslag: Opslag,
  nu: number,
  huis: string,
  bestanden: readonly Bestand[],
): Promise<Geplaatst[]> {
  return (await plaats(opslag, nu, huis, bestanden, false)).geplaatst;
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
