import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import { actiesUit } from '../../models/plan.ts';
import { beschrevenActies } from '../../models/planwoorden.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Dienst, DienstOpdracht } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';
import { geefKennis } from './kennisgeven.ts';
import { verantwoord } from './verantwoorden.ts';

const Actie = z.object({ id: z.string() });

/** Tells the organisations that hold a stok behind the actie of this process: it is not done, or late. Which they are stands in the words of the plan. */
export function stokhouders(omgeving: Omgeving): Dienst {
  const { opslag, kluis } = omgeving;
  return async (opdracht) => {
    const actie = Actie.safeParse(opdracht.variabelen['actie']);
    if (!actie.success) throw ApplicationFailure.nonRetryable('er is geen actie', 'OpdrachtOnvolledig');
    const plan = await planMet(opslag, opdracht, actie.data.id);
    if (plan === null) return {};
    await verantwoord(omgeving, opdracht, 'stokhouder-inlichten');
    const sleutel = await kluis.sleutel(opdracht.dossier.id);
    const stokken = beschrevenActies(sleutel.ontsleutel(plan._id, plan.inhoud))
      .filter(({ stokAchter }) => stokAchter === actie.data.id)
      .map(({ id }) => id);
    const houders = (actiesUit(plan.variabelen) ?? []).flatMap(({ id, organisatie }) =>
      organisatie !== null && stokken.includes(id) ? [organisatie] : [],
    );
    const boodschappen = [...new Set(houders)].map((organisatie) => ({
      soort: 'stok' as const,
      kenmerk: organisatie,
      aan: { rol: 'partner', organisatie },
    }));
    await geefKennis(omgeving, opdracht, boodschappen);
    return {};
  };
}

/** The newest plan that has the actie. A process that runs may be ahead of the projection of its plan, never of what was laid down. */
async function planMet(
  { vastleggingen }: Opslag,
  { dossier }: DienstOpdracht,
  actie: string,
): Promise<Vastlegging | null> {
  const plannen: Vastlegging[] = await vastleggingen
    .find({ 'dossier.id': dossier.id, onderdelen: 'plan', status: { $in: ['ingediend', 'vastgelegd'] } })
    .sort({ at: -1 })
    .lean();
  return plannen.find(({ variabelen }) => actiesUit(variabelen)?.some(({ id }) => id === actie) === true) ?? null;
}
