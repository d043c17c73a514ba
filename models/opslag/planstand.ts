import { actiesUit } from '../plan.ts';
import type { Vastlegging } from '../vastlegging.ts';
import { wensenUit } from '../wens.ts';
import { bewaarEenmaal } from './bewaar-eenmaal.ts';
import type { Opslag } from './opslag.ts';

/**
 * Makes a vastlegging that carries a plan the plan of its casus, unless a newer one already is. Gives the organisations
 * that have an actie in it, for the casus. Called when a vastlegging of a casus becomes `vastgelegd`.
 */
export async function werkPlanBij(opslag: Opslag, vastlegging: Vastlegging): Promise<string[]> {
  const acties = vastlegging.dossier.soort === 'casus' ? actiesUit(vastlegging.variabelen) : null;
  if (acties === null) return [];
  const plan = {
    _id: vastlegging.dossier.id,
    huis: vastlegging.huis,
    vastlegging: vastlegging._id,
    at: vastlegging.at,
    acties,
    wensen: wensenUit(vastlegging.variabelen),
  };
  const staat = await bewaarEenmaal(opslag.plannen, plan);
  if (staat.at < plan.at) {
    await opslag.plannen.updateOne(
      { _id: plan._id, at: staat.at },
      { $set: { vastlegging: plan.vastlegging, at: plan.at, acties, wensen: plan.wensen } },
    );
  }
  return acties.flatMap(({ organisatie }) => (organisatie === null ? [] : [organisatie]));
}
