import { z } from 'zod';
import { WENSVARIABELE } from '../../models/wens.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { opentVoor } from './inzage.ts';
import type { Staande } from './wensen-ordenen.ts';

const Woorden = z.looseObject({
  [WENSVARIABELE]: z.array(z.looseObject({ id: z.string(), omschrijving: z.string().catch('') })),
});

/** The words of wishes, by the vastlegging that holds them and their id; every casus is logged before it is opened. */
export async function omschrijvingen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { huis, verzoek }: { readonly huis: string; readonly verzoek: string },
  wensen: readonly Pick<Staande, 'casus' | 'plan'>[],
): Promise<(vastlegging: string, wens: string) => string> {
  const casussen = new Map(wensen.map(({ casus, plan }) => [plan.vastlegging, casus]));
  const bewaard = await omgeving.opslag.vastleggingen
    .find({ _id: { $in: [...casussen.keys()] } }, { inhoud: 1, dossier: 1 })
    .lean();
  const sleutels = await opentVoor(
    omgeving,
    aanvrager,
    bewaard.map(({ dossier }) => ({ activiteit: 'wens-inzien', huis, dossier, verzoek })),
  );
  const woorden = new Map(
    bewaard.flatMap(({ _id, inhoud }, plaats) =>
      Woorden.parse(sleutels[plaats]?.ontsleutel(_id, inhoud))[WENSVARIABELE].map(({ id, omschrijving }) => [
        `${_id} ${id}`,
        omschrijving,
      ]),
    ),
  );
  return (vastlegging, wens) => woorden.get(`${vastlegging} ${wens}`) ?? '';
}
