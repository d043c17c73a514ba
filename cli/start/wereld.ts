import { type Inhaalklok, wachttijd } from '../../models/klok.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { WERELD, type Wereld } from '../../models/wereld.ts';
import { momentVan } from '../voorbeeld/momenten.ts';
import type { Script } from '../voorbeeld/script.ts';

/** How much faster than real the example plays: a day takes seven and a half seconds. */
export const SCHAAL = 11_520;

/**
 * On the first day of the example and on its last working day time runs that many times slower: what comes in then is to be
 * screened by people the same day.
 */
const TRAGER = 8;

/** When such a day is over. */
const SLUITING = '18:00';

/** Real ms before the first day begins: whoever looks at the world every moment knows its clock by then. */
const AANLOOP = 2000;

/**
 * The world of this store, made at the first start. With a script an example is to come; its clock begins once everything
 * answers (`beginWereld`). Without, it is the real world. Throws, in Dutch, while the example of another house plays in it.
 */
export async function wereldVan(opslag: Opslag, script: Script | null): Promise<Wereld> {
  const bekend = await opslag.werelden.findById(WERELD).lean();
  const { voorbeeld, voorbeeldhuis } = bekend ?? {};
  if (voorbeeld === 'bezig' && script !== null && voorbeeldhuis !== script.huis)
    throw new Error(
      `Hier speelt het voorbeeld van ${voorbeeldhuis ?? 'een ander huis'} nog: start met --huis ${voorbeeldhuis ?? 'CODE'}, of kies met --map een andere map.`,
    );
  if (bekend !== null && voorbeeld !== 'komt') return bekend;
  const huis = script === null ? {} : { voorbeeldhuis: script.huis };
  return zet(opslag, { _id: WERELD, klok: null, voorbeeld: script === null ? 'geen' : 'komt', ...huis });
}

/** From now on time runs fast from the first day of the example, until it meets real time. */
export function beginWereld(opslag: Opslag, script: Script, schaal: number): Promise<Wereld> {
  return zet(opslag, {
    _id: WERELD,
    klok: klokVoor(script, schaal, Date.now() + AANLOOP),
    voorbeeld: 'bezig',
    voorbeeldhuis: script.huis,
  });
}

async function zet(opslag: Opslag, wereld: Wereld): Promise<Wereld> {
  const { _id, ...velden } = wereld;
  await opslag.werelden.updateOne({ _id }, { $set: velden }, { upsert: true });
  return wereld;
}

export async function voorbeeldGespeeld(opslag: Opslag): Promise<void> {
  await opslag.werelden.updateOne({ _id: WERELD }, { $set: { voorbeeld: 'klaar' } });
}

/** The clock whose first working day begins at the real instant `nu` (ms). */
export function klokVoor(script: Pick<Script, 'begin' | 'werktijd'>, schaal: number, nu: number): Inhaalklok {
  const klok = (duur: number): { klok: Inhaalklok; duur: number } => {
    const eind = new Date(nu + duur).toISOString();
    const op = (werkdag: number, tijd: string): string => momentVan(script, eind, { werkdag, tijd });
    const traag = schaal / TRAGER;
    const eerder = [
      { tot: op(-1, SLUITING), schaal: traag },
      { tot: op(-1, script.werktijd.van), schaal },
      { tot: op(0, SLUITING), schaal: traag },
    ];
    const een = { eind, schaal, eerder };
    return { klok: een, duur: Date.parse(eind) - wachttijd(een, Date.parse(op(0, script.werktijd.van)), 0) };
  };
  // How long it takes depends on the last day, and that on how long it takes: the third guess is right to the second.
  return klok(klok(klok(0).duur).duur).klok;
}
