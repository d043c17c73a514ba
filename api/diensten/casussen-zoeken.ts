import { z } from 'zod';
import type { Casus } from '../../models/casus.ts';
import { alsTijdstip, Tijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekendOfVerborgen } from '../problemen.ts';
import type { CasusKort, Casusvraag } from '../schemas/casussen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { binnenLocatie, eis, heeftOverzicht, magCaseworkZien, magCasusZien } from '../toegang/regels.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { huizenVoor } from './huiskeuze.ts';
import { procesnamen } from './modelkeuze.ts';

type Bladzijde = { resultaten: z.infer<typeof CasusKort>[]; volgende: string | null };

/** The casussen that somebody may see, the earliest deadline first. */
export async function zoekCasussen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Casusvraag>,
): Promise<Bladzijde> {
  eis(magCaseworkZien(aanvrager));
  const vanaf = leesCursor(vraag.cursor, [Tijdstip, z.string()]);
  const gelezen = await omgeving.opslag.casussen
    .find({
      huis: { $in: huizenVoor(aanvrager, vraag.huis) },
      status: vraag.status ?? { $in: ['open', 'gesloten'] },
      ...(heeftOverzicht(aanvrager) ? binnenLocatie(aanvrager) : { organisaties: aanvrager.organisatie }),
      ...(vanaf && { sorteer: { $gte: vanaf[0] }, $or: [{ sorteer: { $gt: vanaf[0] } }, { _id: { $gt: vanaf[1] } }] }),
    })
    .sort({ sorteer: 1, _id: 1 })
    .limit(vraag.limiet + 1)
    .lean();
  const { resultaten, volgende } = bladzijde(gelezen, vraag.limiet, ({ sorteer, _id }) => [sorteer, _id]);
  return { resultaten: await alsCasussenKort(omgeving, resultaten), volgende };
}

/** A casus by number. Throws `Onbekend`, also where the caller has no part in it. */
export async function vindCasus(omgeving: Omgeving, aanvrager: Aanvrager, id: string): Promise<Casus> {
  const casus = await omgeving.opslag.casussen.findById(id).lean();
  if (casus === null || !magCasusZien(aanvrager, casus)) throw onbekendOfVerborgen('Deze casus');
  return casus;
}

export async function alsCasussenKort(
  omgeving: Omgeving,
  casussen: readonly Casus[],
): Promise<z.infer<typeof CasusKort>[]> {
  const procesnaam = await procesnamen(omgeving, casussen);
  const nu = alsTijdstip(omgeving.nu());
  return casussen.map(({ _id, huis, status, proces, stap, wachtop, deadline, geopend }) => ({
    id: _id,
    huis,
    status,
    proces,
    procesnaam: proces === null ? null : procesnaam(huis, proces),
    stap,
    wachtop,
    deadline,
    geopend,
    teLaat: deadline !== null && deadline < nu,
  }));
}
