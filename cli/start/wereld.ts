import type { Klok } from '../../models/klok.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { WERELD, type Wereld } from '../../models/wereld.ts';
import { eersteDag } from '../voorbeeld/momenten.ts';
import type { Script } from '../voorbeeld/script.ts';

/** How much faster than real the example plays: a day takes seven and a half seconds. */
export const SCHAAL = 11_520;

/**
 * The world of this store, made at the first start. With a script, time runs fast from the first day of the example
 * until it meets real time; without, it is the real world.
 */
export async function wereldVan(opslag: Opslag, script: Script | null, schaal: number): Promise<Wereld> {
  const bekend = await opslag.werelden.findById(WERELD).lean();
  if (bekend !== null) return bekend;
  const wereld: Wereld = {
    _id: WERELD,
    klok: script === null ? null : klokVoor(script, schaal, Date.now() + AANLOOP),
    voorbeeld: script === null ? 'geen' : 'bezig',
  };
  await opslag.werelden.create(wereld);
  return wereld;
}

export async function voorbeeldGespeeld(opslag: Opslag): Promise<void> {
  await opslag.werelden.updateOne({ _id: WERELD }, { $set: { voorbeeld: 'klaar' } });
}

/** Real ms before the first day begins: by then worker and API answer. */
const AANLOOP = 10_000;

/** The clock that reaches the first day of the example shortly after the real instant `nu` (ms). */
export function klokVoor(script: Pick<Script, 'begin'>, schaal: number, nu: number): NonNullable<Klok> {
  const einde = (duur: number) => new Date(nu + duur).toISOString();
  const lengte = (duur: number) => nu + duur - eersteDag(script, einde(duur)).toMillis();
  // How long it takes depends on the last day, and that on how long it takes: the second guess is right to the second.
  const duur = lengte(lengte(0) / schaal) / schaal;
  return { eind: new Date(nu + duur).toISOString(), schaal };
}
