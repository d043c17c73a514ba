import { beurtId, plekNu, type Piketbeurt, type Piketblok, type Piketplek } from '../piket.ts';
import type { Opslag } from './opslag.ts';

/** Who has piket at a moment. */
export interface Piketstand {
  readonly plek: Piketplek;
  /** Null: nobody, or somebody who has not (or no longer) the rol that it asks. */
  readonly medewerker: string | null;
  readonly beurt: Piketbeurt | null;
}

interface Piket {
  readonly rol: string;
  readonly blokken: readonly Piketblok[];
}

/** Who has piket in a house at an instant (ms since the epoch); null where its blocks leave that moment open. */
export async function piketOp(
  opslag: Pick<Opslag, 'piketbeurten' | 'medewerkers'>,
  huis: string,
  { rol, blokken }: Piket,
  ms: number,
): Promise<Piketstand | null> {
  const plek = plekNu(blokken, ms);
  if (plek === null) return null;
  const beurt = await opslag.piketbeurten.findById(beurtId(huis, plek.datum, plek.blok)).lean();
  const genoemd = beurt?.medewerker ?? null;
  const kan = genoemd === null ? null : await opslag.medewerkers.findOne({ _id: genoemd, huizen: huis, rol }).lean();
  return { plek, medewerker: kan?._id ?? null, beurt };
}
