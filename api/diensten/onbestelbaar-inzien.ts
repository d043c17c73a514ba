import { z } from 'zod';
import { type Onbestelbaar, OnbestelbaarInhoud } from '../../models/onbestelbaar.ts';
import { Tijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Onbestelbaarlijst, Onbestelbaarvraag } from '../schemas/berichten.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { binnenLocatie, eis, magSturen } from '../toegang/regels.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { huizenVoor } from './huiskeuze.ts';
import { opentBerichten } from './inzage.ts';
import { metNamen } from './medewerkers.ts';

/** Messages that nobody could deliver and that wait for somebody who steers, there where their casus is, the oldest first. */
export async function zoekOnbestelbaar(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Onbestelbaarvraag>,
  verzoek: string,
): Promise<z.infer<typeof Onbestelbaarlijst>> {
  const huizen = huizenVoor(aanvrager, vraag.huis);
  eis(huizen.every((huis) => magSturen(aanvrager, huis)));
  const vanaf = leesCursor(vraag.cursor, [Tijdstip, z.string()]);
  const gelezen = await omgeving.opslag.onbestelbaar
    .find({
      huis: { $in: huizen },
      status: 'open',
      ...binnenLocatie(aanvrager),
      ...(vanaf && {
        ontvangen: { $gte: vanaf[0] },
        $or: [{ ontvangen: { $gt: vanaf[0] } }, { _id: { $gt: vanaf[1] } }],
      }),
    })
    .sort({ ontvangen: 1, _id: 1 })
    .limit(vraag.limiet + 1)
    .lean();
  const { resultaten, volgende } = bladzijde(gelezen, vraag.limiet, ({ ontvangen, _id }) => [ontvangen, _id]);
  const inhouden = await openBerichten(omgeving, aanvrager, resultaten, verzoek);
  const naam = await metNamen(
    omgeving.opslag,
    resultaten.map(({ door }) => door),
  );
  return {
    resultaten: resultaten.flatMap(({ _id: id, huis, door, ontvangen }, plaats) => {
      const inhoud = inhouden[plaats];
      return inhoud === undefined ? [] : [{ id, huis, door: naam(door), ontvangen, ...inhoud }];
    }),
    volgende,
  };
}

/** What messages say, in the order given; that they were read is written first. */
export async function openBerichten(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  berichten: readonly Onbestelbaar[],
  verzoek: string,
): Promise<OnbestelbaarInhoud[]> {
  const sleutels = await opentBerichten(omgeving, aanvrager, berichten, verzoek);
  return berichten.map(({ _id, inhoud }, plaats) =>
    OnbestelbaarInhoud.parse(sleutels[plaats]?.ontsleutel(_id, inhoud)),
  );
}
