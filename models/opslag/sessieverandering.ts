import { type Sessie, SESSIE } from '../sessie.ts';
import type { Opslag } from './opslag.ts';

const POGINGEN = 100;

/**
 * Adds a line to the session of this world by compare-and-set on its `versie`: `maak` sees the session as it is and gives
 * the line, or null when there is nothing to add; it may be called again when somebody else came first. Gives the session
 * as it is then. Throws when this world has none.
 */
export async function voegRegelToe(
  opslag: Opslag,
  maak: (sessie: Sessie) => Sessie['regels'][number] | null,
): Promise<Sessie> {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const sessie = await leesSessie(opslag);
    const regel = maak(sessie);
    if (regel === null) return sessie;
    const versie = sessie.versie + 1;
    const regels = [...sessie.regels, regel];
    const gevolg = await opslag.sessies.updateOne({ _id: SESSIE, versie: sessie.versie }, { $set: { regels, versie } });
    if (gevolg.modifiedCount === 1) return { ...sessie, regels, versie };
  }
  throw new Error(`de sessie veranderde ${String(POGINGEN)} keer onder deze verandering`);
}

export async function leesSessie(opslag: Opslag): Promise<Sessie> {
  const sessie = await opslag.sessies.findById(SESSIE).lean();
  if (sessie === null) throw new Error('deze wereld heeft geen sessie');
  return sessie;
}
