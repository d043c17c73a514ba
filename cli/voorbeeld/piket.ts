import { DateTime } from 'luxon';
import type { Huis } from '../../models/huis.ts';
import { plekkenOp, type Piketplek } from '../../models/piket.ts';
import { datumOp } from '../../models/tijdstip.ts';
import type { Script } from './script.ts';

const DAG = 86_400_000;

export interface Beurt extends Pick<Piketplek, 'datum' | 'blok'> {
  readonly medewerker: string;
}

/** Who has piket in the example: each day the next of those whom the script names for the block; null: nobody. */
export function piketVan(
  { piket }: Pick<Script, 'piket'>,
  { datum, blok }: Pick<Piketplek, 'datum' | 'blok'>,
): string | null {
  const beurten = piket[blok] ?? [];
  return beurten[Math.floor(Date.parse(datum) / DAG) % beurten.length] ?? null;
}

/** The whole roster of the example from an instant up to another one; what is over is not on it. */
export function piketbeurten({ piket }: Huis, script: Pick<Script, 'piket'>, van: string, tot: string): Beurt[] {
  const eerste = DateTime.fromISO(datumOp(Date.parse(van)), { zone: 'utc' });
  const dagen = Math.ceil((Date.parse(tot) - Date.parse(van)) / DAG) + 1;
  return Array.from({ length: dagen }, (_leeg, dag) => eerste.plus({ days: dag }).toFormat('yyyy-MM-dd'))
    .flatMap((datum) => plekkenOp(piket?.blokken ?? [], datum))
    .filter((plek) => plek.tot > van)
    .flatMap((plek) => {
      const medewerker = piketVan(script, plek);
      return medewerker === null ? [] : [{ datum: plek.datum, blok: plek.blok, medewerker }];
    });
}
