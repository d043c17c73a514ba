import type { Dienst } from '../contract.ts';
import type { Modellen } from '../modellen.ts';
import type { Omgeving } from '../omgeving.ts';
import { agenda } from './agenda.ts';
import { bekendheid } from './bekendheid.ts';
import { uitkomsten, uitnodigen } from './organisaties.ts';
import { samenvoegen, terugkoppeling } from './terugkoppeling.ts';
import { doorgeleiden, escaleren, herinneren } from './waarschuwen.ts';

/** What a drawing can ask for with `regietafel:dienst`, by that name. */
const diensten = {
  agenda,
  bekendheid,
  doorgeleiden,
  escaleren,
  herinneren,
  samenvoegen,
  terugkoppeling,
  uitkomsten,
  uitnodigen,
} satisfies Record<string, (omgeving: Omgeving, modellen: Modellen) => Dienst>;

/** Checked against every drawing before it is deployed. */
export const bekendeDiensten: readonly string[] = Object.keys(diensten);

export function maakDiensten(omgeving: Omgeving, modellen: Modellen): Record<keyof typeof diensten, Dienst> {
  return Object.fromEntries(Object.entries(diensten).map(([naam, maak]) => [naam, maak(omgeving, modellen)])) as Record<
    keyof typeof diensten,
    Dienst
  >;
}
