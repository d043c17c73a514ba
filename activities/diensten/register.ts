import type { Dienstnaam } from '../../models/dienst.ts';
import type { Dienst } from '../contract.ts';
import type { Modellen } from '../modellen.ts';
import type { Omgeving } from '../omgeving.ts';
import { agenda } from './agenda.ts';
import { antwoorden } from './antwoorden.ts';
import { bekendheid } from './bekendheid.ts';
import { doorgeven } from './doorgeven.ts';
import { nadering } from './nadering.ts';
import { uitkomsten, uitnodigen } from './organisaties.ts';
import { piket } from './piket.ts';
import { regiobekendheid } from './regiobekendheid.ts';
import { stokhouders } from './stokhouders.ts';
import { samenvoegen, terugkoppeling } from './terugkoppeling.ts';
import { toezeggen } from './toezeggen.ts';
import { doorgeleiden, escaleren, herinneren } from './waarschuwen.ts';

const diensten = {
  agenda,
  antwoorden,
  bekendheid,
  doorgeleiden,
  doorgeven,
  escaleren,
  herinneren,
  nadering,
  piket,
  regiobekendheid,
  samenvoegen,
  stokhouders,
  terugkoppeling,
  toezeggen,
  uitkomsten,
  uitnodigen,
} satisfies Record<Dienstnaam, (omgeving: Omgeving, modellen: Modellen) => Dienst>;

export function maakDiensten(omgeving: Omgeving, modellen: Modellen): Record<Dienstnaam, Dienst> {
  return Object.fromEntries(Object.entries(diensten).map(([naam, maak]) => [naam, maak(omgeving, modellen)])) as Record<
    Dienstnaam,
    Dienst
  >;
}
