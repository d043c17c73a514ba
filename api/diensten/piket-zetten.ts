import type { z } from 'zod';
import type { Veldfout } from '../../models/foutmelding.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { piketOp, type Piketstand } from '../../models/opslag/piketstand.ts';
import { beurtId, plekkenOp } from '../../models/piket.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { ongeldig } from '../problemen.ts';
import type { Piketinvoer, Piketrooster } from '../schemas/piket.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';
import { eis, magRoosteren } from '../toegang/regels.ts';
import { onthoud } from './medewerkers.ts';
import { geefPiketOver, type Wissel } from './piket-overgeven.ts';
import { leesPiket, ziePiket, type Piketplan } from './piketrooster.ts';

type Beurten = z.infer<typeof Piketinvoer>['beurten'];

/**
 * Lays down who has piket, all or nothing; what is over stays. Where that changes who has it at this moment, what the one
 * before held goes over at once; saying the same again is safe.
 */
export async function zetPiket(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  code: string,
  beurten: Beurten,
): Promise<z.input<typeof Piketrooster>> {
  const plan = await leesPiket(omgeving, aanvrager, code);
  eis(magRoosteren(aanvrager, code));
  const fouten = beurten.flatMap((beurt, plaats) => [...controleer(plan, beurten, plaats, omgeving.nu())]);
  if (fouten.length > 0) throw ongeldig(fouten);
  await onthoud(omgeving.opslag, aanvrager);
  const standNu = () => piketOp(omgeving.opslag, code, plan.piket, omgeving.nu());
  const vorige = await standNu();
  for (const beurt of beurten) await zet(omgeving, aanvrager, code, beurt);
  const nieuwe = await standNu();
  if (beurten.some(({ datum, blok }) => datum === nieuwe?.plek.datum && blok === nieuwe.plek.blok))
    await geefPiketOver(omgeving, aanvrager, plan.huis, wissel(vorige, nieuwe));
  const [eerste = ''] = beurten.map(({ datum }) => datum).sort();
  return ziePiket(omgeving, aanvrager, code, { vanaf: eerste, dagen: 14 });
}

/**
 * Also from who stood there and has not the role any more, and from the one before the last change: where that broke off
 * before everything had gone over, saying the same again finishes it.
 */
function wissel(vorige: Piketstand | null, nieuwe: Piketstand | null): Wissel {
  const naar = nieuwe?.medewerker ?? null;
  const eerder = [vorige?.medewerker, vorige?.beurt?.medewerker, nieuwe?.beurt?.verloop.at(-2)?.medewerker];
  return { van: eerder.map((wie) => wie ?? null).filter((wie) => wie !== naar), naar };
}

function* controleer({ piket, kunnen }: Piketplan, beurten: Beurten, plaats: number, nu: number): Generator<Veldfout> {
  const { datum, blok, medewerker } = beurten[plaats] ?? { datum: '', blok: '', medewerker: null };
  const veld = (naam: string): string => `beurten.${String(plaats)}.${naam}`;
  const plekken = plekkenOp(piket.blokken, datum);
  const plek = plekken.find((een) => een.blok === blok);
  if (plek === undefined)
    yield {
      veld: veld('blok'),
      melding: `Op ${datum} begint geen blok "${blok}"; kies een van: ${plekken.map((een) => een.blok).join(', ')}.`,
    };
  else if (plek.tot <= alsTijdstip(nu)) yield { veld: veld('datum'), melding: 'Dit blok is voorbij.' };
  if (beurten.findIndex((een) => een.datum === datum && een.blok === blok) !== plaats)
    yield { veld: veld('blok'), melding: `Het blok "${blok}" van ${datum} staat er al.` };
  if (medewerker !== null && !kunnen.some(({ _id }) => _id === medewerker))
    yield { veld: veld('medewerker'), melding: `Dit huis heeft geen ${piket.rol} met deze code.` };
}

/** Who was on it before stays in its course; saying the same again is no change. */
async function zet(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  huis: string,
  { datum, blok, medewerker }: Beurten[number],
): Promise<void> {
  const _id = beurtId(huis, datum, blok);
  await bewaarEenmaal(omgeving.opslag.piketbeurten, { _id, huis, datum, blok, medewerker: null, verloop: [] });
  const keer = { medewerker, door: handelende(aanvrager), at: alsTijdstip(omgeving.nu()) };
  await omgeving.opslag.piketbeurten.updateOne(
    { _id, medewerker: { $ne: medewerker } },
    { $set: { medewerker }, $push: { verloop: keer } },
  );
}
