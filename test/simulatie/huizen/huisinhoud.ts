import type { ProcessModel } from '../../../engine/process-model.ts';
import type { Formulier } from '../../../models/formulier.ts';
import type { Huis } from '../../../models/huis.ts';
import type { ProcesInvoer } from '../../../models/proces.ts';
import type { Toeval } from '../toeval.ts';
import { blokken } from './blokken.ts';
import { elementen } from './elementen.ts';
import { getekend } from './getekend.ts';
import { leesMiddenLimburg } from './midden-limburg.ts';

export type Variabelen = ProcesInvoer['start']['variabelen'];
export type Waarde = Variabelen[string];

/** What a simulated house works with. */
export interface Huisinhoud {
  readonly naam: string;
  readonly huis: Huis;
  /** The drawings that casussen begin with, by process. */
  readonly modellen: ReadonlyMap<string, ProcessModel>;
  /** Other versions of them, to which somebody may move a casus. */
  readonly versies: readonly ProcessModel[];
  readonly formulieren: ReadonlyMap<string, Formulier>;
  /** The process that a casus begins with, and how. */
  readonly begin: { readonly proces: string; readonly bericht?: string; readonly variabelen: Variabelen };
  /** What a service may answer: one of these. */
  readonly antwoorden: Readonly<Record<string, readonly Variabelen[]>>;
  /** Messages that may come from outside, with what they bring. */
  readonly berichten: Readonly<Record<string, Variabelen>>;
  /** What a decision on a task without form may bring along: one of these under each name, always where there is only one. */
  readonly gegevens: Readonly<Record<string, readonly Waarde[]>>;
}

let middenLimburg: Promise<Huisinhoud> | null = null;

/**
 * A house: the drawings of Midden-Limburg, those of the recorded histories, or blocks or any elements drawn at random.
 * `nummer`: which of the recorded ones it is, so that of many seeds each has about as many.
 */
export async function kiesHuis(toeval: Toeval, nummer: number): Promise<Huisinhoud> {
  const seed = toeval.heel(0, 0x3fffffff);
  const kans = toeval.deel();
  if (kans < 0.1) return blokken(seed);
  if (kans < 0.45) return getekend(seed);
  if (kans < 0.8) return elementen(seed, nummer);
  middenLimburg ??= leesMiddenLimburg();
  return middenLimburg;
}
