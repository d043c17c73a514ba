import { mongo } from 'mongoose';
import type { Fouten } from './fouten.ts';
import type { Wereldklok } from './klok.ts';
import type { Verkeer } from './opslag/model.ts';
import type { Toeval } from './toeval.ts';
import type { Uitval } from './uitval.ts';

/** Ms after which a command to a store that is away fails. */
const TE_LANG = 2000;

interface Nodig {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly uitval: Uitval;
}

/**
 * What one process of ours says to the store, and hears. Whoever dies hears nothing any more. `misschien` lets it die
 * between two commands.
 */
export function verkeerVan(
  { klok, toeval, fouten, uitval }: Nodig,
  leeft: () => boolean,
  misschien: () => Promise<void>,
): Verkeer {
  return async (opdracht) => {
    await klok.wacht(toeval.heel(0, 3));
    if (leeft()) await misschien();
    if (!leeft()) return nooit();
    if (uitval.isOpslagWeg) {
      await klok.wacht(TE_LANG);
      throw new mongo.MongoNetworkError('de opslag is weg');
    }
    const antwoord = opdracht();
    await klok.wacht(toeval.heel(0, 2));
    if (!leeft()) return nooit();
    if (fouten.treft('opslagantwoord-weg', 0.1)) throw new mongo.MongoNetworkError('het antwoord is weg');
    return antwoord;
  };
}

/** What somebody hears who is dead. */
export function nooit(): Promise<never> {
  return new Promise(() => undefined);
}
