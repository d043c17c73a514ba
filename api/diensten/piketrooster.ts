import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { Huis } from '../../models/huis.ts';
import type { Medewerker } from '../../models/medewerker.ts';
import { beurtId, plekkenOp, plekkenVanaf, plekNu, type Piketplek } from '../../models/piket.ts';
import { datumOp } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekend } from '../problemen.ts';
import type { Piketrooster, Piketvraag } from '../schemas/piket.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, magCaseworkZien, magRoosteren, werktIn } from '../toegang/regels.ts';

type Weergave = z.input<typeof Piketrooster>;
type Beurt = Weergave['beurten'][number];

/** A house with its roster, and those who can have piket in it. */
export interface Piketplan {
  readonly huis: Huis;
  readonly piket: NonNullable<Huis['piket']>;
  readonly kunnen: readonly Medewerker[];
}

/** Days ahead for which is said where nobody has piket: time enough to find somebody. */
const VOORUIT = 7;

/** Who has piket in a house, now and on the days that are asked for, and where nobody has in the days that come. */
export async function ziePiket(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  code: string,
  { vanaf, dagen }: z.infer<typeof Piketvraag>,
): Promise<Weergave> {
  const { huis, piket, kunnen } = await leesPiket(omgeving, aanvrager, code);
  const nu = plekNu(piket.blokken, omgeving.nu());
  // In the small hours the block that goes on began the day before: that one has to be seen too.
  const eerste = DateTime.fromISO(vanaf ?? nu?.datum ?? datumOp(omgeving.nu()), { zone: 'utc' });
  const data = Array.from({ length: dagen }, (_leeg, dag) => eerste.plus({ days: dag }).toFormat('yyyy-MM-dd'));
  const plekken = data.flatMap((datum) => plekkenOp(piket.blokken, datum));
  const komend = plekkenVanaf(piket.blokken, omgeving.nu(), VOORUIT);
  const alsBeurt = await beurten(omgeving, huis.code, kunnen, [...komend, ...plekken]);
  return {
    huis: huis.code,
    rol: piket.rol,
    magRoosteren: magRoosteren(aanvrager, code),
    nu: nu === null ? null : alsBeurt(nu),
    leeg: komend.map(alsBeurt).filter(({ wie, kan }) => wie === null || !kan),
    keuze: kunnen.map(({ _id, naam }) => ({ medewerker: _id, naam })),
    beurten: plekken.map(alsBeurt),
  };
}

/** Throws `GeenToegang` for who does not work in the house, and `Onbekend` where nobody has piket there. */
export async function leesPiket({ modellen }: Omgeving, aanvrager: Aanvrager, code: string): Promise<Piketplan> {
  eis(magCaseworkZien(aanvrager) && werktIn(aanvrager, code));
  const { huis, medewerkers } = await modellen.huis(code);
  const { piket } = huis;
  if (piket === undefined) throw onbekend('Een piketrooster van dit huis');
  const kunnen = medewerkers
    .filter(({ rol }) => rol === piket.rol)
    .sort((een, ander) => een.naam.localeCompare(ander.naam, 'nl'));
  return { huis, piket, kunnen };
}

async function beurten(
  { opslag }: Omgeving,
  huis: string,
  kunnen: readonly Medewerker[],
  plekken: readonly Piketplek[],
): Promise<(plek: Piketplek) => Beurt> {
  const ids = plekken.map(({ datum, blok }) => beurtId(huis, datum, blok));
  const gezet = await opslag.piketbeurten.find({ _id: { $in: ids } }).lean();
  const codes = new Map(gezet.map(({ _id, medewerker }) => [_id, medewerker]));
  const genoemd = await opslag.medewerkers
    .find({ _id: { $in: gezet.flatMap(({ medewerker }) => medewerker ?? []) } })
    .lean();
  const namen = new Map(genoemd.map(({ _id, naam }) => [_id, naam]));
  return (plek) => {
    const wie = codes.get(beurtId(huis, plek.datum, plek.blok)) ?? null;
    return {
      ...plek,
      wie: wie === null ? null : { medewerker: wie, naam: namen.get(wie) ?? wie },
      kan: wie === null || kunnen.some(({ _id }) => _id === wie),
    };
  };
}
