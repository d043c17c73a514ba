import { DateTime, Duration } from 'luxon';
import { z } from 'zod';
import type { Casus } from '../../models/casus.ts';
import { BEWAARTERMIJN, type Huis } from '../../models/huis.ts';
import { alsTijdstip, Tijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Verlopenlijst, Verlopenvraag } from '../schemas/bewaren.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { binnenLocatie, eis, magSturen } from '../toegang/regels.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { huizenVoor } from './huiskeuze.ts';

/**
 * Closed casussen that need not be kept any longer, those closed longest first. Nothing goes by itself: the law knows a
 * reasoned extension, so a person decides about each.
 */
export async function zoekVerlopen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Verlopenvraag>,
): Promise<z.infer<typeof Verlopenlijst>> {
  const codes = huizenVoor(aanvrager, vraag.huis);
  eis(codes.every((huis) => magSturen(aanvrager, huis)));
  const vanaf = leesCursor(vraag.cursor, [Tijdstip, z.string()]);
  const huizen = await Promise.all(codes.map(async (code) => (await omgeving.modellen.huis(code)).huis));
  const verlopen = huizen.flatMap((huis) => {
    const grens = geslotenVoor(huis, omgeving.nu());
    return grens === null ? [] : [{ huis: huis.code, gesloten: { $lte: grens } }];
  });
  if (verlopen.length === 0) return { resultaten: [], volgende: null };
  const gelezen = await omgeving.opslag.casussen
    .find({
      status: 'gesloten',
      vernietiging: { $in: [null, 'besloten'] },
      ...binnenLocatie(aanvrager),
      $and: [
        { $or: verlopen },
        { $or: [{ bewaarTot: null }, { bewaarTot: { $lte: alsTijdstip(omgeving.nu()) } }] },
        ...(vanaf === null
          ? []
          : [{ $or: [{ gesloten: { $gt: vanaf[0] } }, { gesloten: vanaf[0], _id: { $gt: vanaf[1] } }] }]),
      ],
    })
    .sort({ gesloten: 1, _id: 1 })
    .limit(vraag.limiet + 1)
    .lean();
  const { resultaten, volgende } = bladzijde(gelezen, vraag.limiet, ({ gesloten, _id }) => [gesloten ?? '', _id]);
  return {
    resultaten: resultaten.flatMap((casus) => {
      const huis = huizen.find(({ code }) => code === casus.huis);
      const tot = huis === undefined ? null : bewaardTot(huis, casus);
      if (casus.gesloten === null || tot === null) return [];
      return [{ id: casus._id, huis: casus.huis, geopend: casus.geopend, gesloten: casus.gesloten, bewaardTot: tot }];
    }),
    volgende,
  };
}

/** Until when a casus is kept; null while it runs, and where its house names no term. */
export function bewaardTot(huis: Huis, { status, gesloten, bewaarTot }: Casus): Tijdstip | null {
  const termijn = termijnVan(huis);
  if (status !== 'gesloten' || gesloten === null || termijn === null) return null;
  const eigen = alsTijdstip(DateTime.fromISO(gesloten, { zone: 'utc' }).plus(termijn).toMillis());
  return bewaarTot != null && bewaarTot > eigen ? bewaarTot : eigen;
}

/** The latest moment (instant) of closing after which the term of the house is over by `nu` (ms); null: it has none. */
export function geslotenVoor(huis: Huis, nu: number): Tijdstip | null {
  const termijn = termijnVan(huis);
  return termijn === null ? null : alsTijdstip(DateTime.fromMillis(nu, { zone: 'utc' }).minus(termijn).toMillis());
}

/** For how long the house keeps a casus after it was closed. */
export function termijnVan({ termijnen }: Huis): Duration | null {
  const termijn = termijnen[BEWAARTERMIJN];
  return termijn === undefined ? null : Duration.fromISO(termijn);
}
