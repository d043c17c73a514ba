import { z } from 'zod';
import type { Casus } from '../../models/casus.ts';
import type { Plan } from '../../models/plan.ts';
import { isOpen, prioriteringId, WENSKEUZES, wensvelden } from '../../models/wens.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Wensenlijst, Wensvraag } from '../schemas/wensen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import {
  binnenLocatie,
  eis,
  heeftOverzicht,
  magCaseworkZien,
  magCasusZien,
  magPrioriteren,
  werktIn,
} from '../toegang/regels.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { formulierkeuzes, type Formulierkeuze } from './formulierkeuzes.ts';
import { vergeefsGezocht } from './inzage.ts';
import { metNamen } from './medewerkers.ts';
import { omschrijvingen } from './wensen-lezen.ts';
import { isGevraagd, plaatsIn, tellingen, type Staande } from './wensen-ordenen.ts';

type Antwoord = z.input<typeof Wensenlijst>;

/**
 * What is wanted in the running casussen of a house that the asker may see, and how often by whom and where. The words of
 * the wishes that are shown are opened for it, and that is logged for each casus; the numbers are made of codes.
 */
export async function zoekWensen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Wensvraag>,
  verzoek: string,
): Promise<Antwoord> {
  eis(magCaseworkZien(aanvrager) && werktIn(aanvrager, vraag.huis));
  const vanaf = leesCursor(vraag.cursor, [z.string()]);
  const keuzes = await wenskeuzes(omgeving, vraag.huis);
  const plannen = keuzes.length === 0 ? [] : await lopendePlannen(omgeving, aanvrager, vraag.huis);
  const staand = await staandeWensen(omgeving, plannen);
  const plaats = (wens: Staande): string => plaatsIn(vraag.volgorde, wens);
  const gelezen = staand
    .filter((wens) => isGevraagd(vraag, wens))
    .sort((een, ander) => (plaats(een) < plaats(ander) ? -1 : 1))
    .filter((wens) => vanaf === null || plaats(wens) > vanaf[0])
    .slice(0, vraag.limiet + 1);
  const { resultaten, volgende } = bladzijde(gelezen, vraag.limiet, (wens) => [plaats(wens)]);
  if (resultaten.length === 0)
    await vergeefsGezocht(omgeving, aanvrager, { activiteit: 'wens-inzien', huizen: [vraag.huis], verzoek });
  return {
    huis: vraag.huis,
    keuzes,
    magPrioriteren: magPrioriteren(aanvrager, { huis: vraag.huis, ...ergens(aanvrager) }),
    ...tellingen(staand.filter(isOpen)),
    inWoorden: plannen.filter(({ wensen = [] }) => wensen.length === 0).map(({ _id }) => _id),
    resultaten: await alsWensen(omgeving, aanvrager, { huis: vraag.huis, verzoek }, resultaten),
    volgende,
  };
}

/** What a plan of a house asks of a wish, in the words of its form; nothing where it asks none. */
export function wenskeuzes(omgeving: Omgeving, huis: string): Promise<Formulierkeuze<(typeof WENSKEUZES)[number]>[]> {
  return formulierkeuzes(omgeving, huis, WENSKEUZES, wensvelden);
}

/** The location that somebody works from, where it is one. */
function ergens({ huizen, organisatie }: Aanvrager): Pick<Casus, 'locatie'> {
  return huizen.includes(organisatie) ? {} : { locatie: organisatie };
}

/** The plans of what runs; one whose content was destroyed counts as not there. */
async function lopendePlannen({ opslag, kluis }: Omgeving, aanvrager: Aanvrager, huis: string): Promise<Plan[]> {
  const casussen = await opslag.casussen
    .find(
      {
        ...{ huis, status: 'open' },
        ...(heeftOverzicht(aanvrager) ? binnenLocatie(aanvrager) : { organisaties: aanvrager.organisatie }),
      },
      { huis: 1, locatie: 1, organisaties: 1 },
    )
    .lean();
  const zichtbaar = casussen.filter((casus) => magCasusZien(aanvrager, casus)).map(({ _id }) => _id);
  const leesbaar = await kluis.leesbaar(zichtbaar);
  return opslag.plannen
    .find({ _id: { $in: [...leesbaar] } })
    .sort({ _id: 1 })
    .lean();
}

async function staandeWensen({ opslag }: Omgeving, plannen: readonly Plan[]): Promise<Staande[]> {
  const casussen = plannen.filter(({ wensen = [] }) => wensen.length > 0).map(({ _id }) => _id);
  const gegeven = await opslag.prioriteringen.find({ casus: { $in: casussen } }).lean();
  const prioriteringen = new Map(gegeven.map((prioritering) => [prioritering._id, prioritering]));
  return plannen.flatMap(({ _id: casus, vastlegging, at, wensen = [] }) =>
    wensen.map((wens) => ({
      ...wens,
      ...{ casus, plan: { vastlegging, at } },
      prioritering: prioriteringen.get(prioriteringId(casus, wens.id)) ?? null,
    })),
  );
}

async function alsWensen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  waar: { readonly huis: string; readonly verzoek: string },
  wensen: readonly Staande[],
): Promise<Antwoord['resultaten']> {
  const woorden = await omschrijvingen(omgeving, aanvrager, waar, wensen);
  const laatste = wensen.map(({ prioritering }) => prioritering?.verloop.at(-1) ?? null);
  const naam = await metNamen(
    omgeving.opslag,
    laatste.map((keer) => keer?.door ?? null),
  );
  return wensen.map(({ plan, prioritering, ...wens }, rij) => {
    const keer = laatste[rij] ?? null;
    return {
      ...wens,
      omschrijving: woorden(plan.vastlegging, wens.id),
      vastgelegd: plan.at,
      prioriteit: prioritering?.prioriteit ?? null,
      geprioriteerd: keer === null ? null : { door: naam(keer.door), at: keer.at },
    };
  });
}
