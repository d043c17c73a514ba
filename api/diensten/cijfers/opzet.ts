import type { Huis } from '../../../models/huis.ts';
import type { Periode } from '../../../models/cijfers/periode.ts';
import type { Tabel } from '../../../models/cijfers/tabel.ts';
import type { Omgeving } from '../../omgeving.ts';
import type { Aanvrager } from '../../toegang/aanvrager.ts';

/** What a figure is made of. */
export interface Opzet {
  readonly omgeving: Omgeving;
  readonly aanvrager: Aanvrager;
  /** Request id. */
  readonly verzoek: string;
  readonly huis: Huis;
  readonly periode: Periode;
}

/** The casussen that figures are of: those of a whole house, or of a part of it. */
export interface Deel {
  heeft(casus: string): boolean;
  /** Gemeenten that it is for. */
  readonly gemeenten: readonly string[];
}

/** A figure of which everything has been read: the tables of one part, as if there were no other. */
export type Telling = (deel: Deel) => Tabel[];

/** From the begin of a period up to the begin of the next, as a condition on an instant. */
export function binnen({ begin, einde }: Pick<Periode, 'begin' | 'einde'>): { $gte: string; $lt: string } {
  return { $gte: begin, $lt: einde };
}
