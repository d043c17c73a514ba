import type { Opslag } from '../../../models/opslag/opslag.ts';
import { modelOp, type Verkeer } from './model.ts';
import { Verzameling } from './verzameling.ts';

/** The collections that the simulated part of the system uses. */
const NAMEN = [
  'abonnementen',
  'bezorgingen',
  'casussen',
  'huizen',
  'logboekregels',
  'meldingen',
  'modellen',
  'overleggen',
  'plaatsingen',
  'plannen',
  'proceslopen',
  'taken',
  'vastleggingen',
] as const;
type Naam = (typeof NAMEN)[number];

/** The server of the store: one for the whole world, survives everybody. */
export type Opslagserver = Readonly<Record<Naam, Verzameling>>;

export function maakOpslagserver(): Opslagserver {
  const leeg = Object.fromEntries(NAMEN.map((naam) => [naam, new Verzameling()])) as Record<Naam, Verzameling>;
  return { ...leeg, logboekregels: new Verzameling(['dossier.id', 'volgnummer']) };
}

/** The store as one process of ours sees it, over its own connection. */
export function opslagOver(server: Opslagserver, verkeer: Verkeer): Opslag {
  return Object.fromEntries(NAMEN.map((naam) => [naam, modelOp(server[naam], verkeer)])) as unknown as Opslag;
}
