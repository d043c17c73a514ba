import { type Afloop, type Opties, simuleer } from './simulatie.ts';
import type { Foutsoort } from './fouten.ts';

/** Runs that shrinking may cost. */
const MEESTE = 60;

export interface Verkleind {
  readonly afloop: Afloop;
  readonly opties: Opties;
  readonly pogingen: number;
}

/**
 * A smaller run that breaks the same promise: without the kinds of faults, the deeds and the single faults that do not
 * matter. What is left out is found by halves, then by quarters, and so on (delta debugging).
 */
export async function verklein(afloop: Afloop, opties: Opties): Promise<Verkleind> {
  const eis = afloop.schending?.eis;
  let beste: Verkleind = { afloop, opties, pogingen: 0 };
  let pogingen = 0;
  const breekt = async (anders: Partial<Opties>): Promise<boolean> => {
    if (pogingen >= MEESTE) return false;
    pogingen += 1;
    const nieuw = { ...beste.opties, ...anders };
    const gevolg = await simuleer(nieuw);
    if (gevolg.schending?.eis !== eis) return false;
    beste = { afloop: gevolg, opties: nieuw, pogingen };
    return true;
  };
  const soorten = new Set<Foutsoort>(afloop.wereld.fouten.gebeurd.map(({ soort }) => soort));
  for (const soort of soorten) {
    const zonder = [...soorten].filter((een) => een !== soort);
    if (await breekt({ soorten: zonder })) soorten.delete(soort);
  }
  const daden = Array.from({ length: afloop.daden }, (_, nummer) => nummer);
  await laatWeg(daden, (weg) => breekt({ zonderDaden: weg }));
  const fouten = beste.afloop.wereld.fouten.gebeurd.map(({ nummer }) => nummer);
  await laatWeg(fouten, (weg) => breekt({ zonderFouten: weg }));
  return { ...beste, pogingen };
}

/** Leaves out as many of `alles` as can be, in ever smaller parts. */
async function laatWeg(
  alles: readonly number[],
  breekt: (weg: ReadonlySet<number>) => Promise<boolean>,
): Promise<void> {
  let weg = new Set<number>();
  for (let grootte = alles.length; grootte >= 1; grootte = Math.floor(grootte / 2)) {
    for (let begin = 0; begin < alles.length; begin += grootte) {
      const deel = alles.slice(begin, begin + grootte).filter((een) => !weg.has(een));
      const meer = new Set([...weg, ...deel]);
      if (deel.length > 0 && (await breekt(meer))) weg = meer;
    }
  }
}
