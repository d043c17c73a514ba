import type { z } from 'zod';
import { beschrevenActies } from '../../models/planwoorden.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Casus as Casusweergave } from '../schemas/casussen.ts';
import { actielopen } from './voorinvulling.ts';

/**
 * The plan of a casus: its codes with the words of its vastlegging; an actie stands where the process that is about it
 * stands, whosever it is. Null where there is none. `lopen`: in the order in which they started.
 */
export async function planVan(
  omgeving: Omgeving,
  sleutel: Dossiersleutel,
  casus: string,
  lopen: readonly Procesloop[],
): Promise<z.infer<typeof Casusweergave>['plan']> {
  const { opslag } = omgeving;
  const bewaard = await opslag.plannen.findById(casus).lean();
  if (bewaard === null) return null;
  const bron = await opslag.vastleggingen.findById(bewaard.vastlegging).lean();
  const beschreven = bron === null ? [] : beschrevenActies(sleutel.ontsleutel(bron._id, bron.inhoud));
  const perId = new Map(beschreven.map((actie) => [actie.id, actie]));
  const bijActie = actielopen(lopen);
  const nu = alsTijdstip(omgeving.nu());
  return {
    at: bewaard.at,
    acties: bewaard.acties.map((actie) => {
      const loop = bijActie.get(actie.id);
      const deadline = loop?.deadline ?? null;
      const woorden = perId.get(actie.id);
      return {
        ...actie,
        omschrijving: woorden?.omschrijving ?? '',
        stokAchter: woorden?.stokAchter ?? null,
        status: loop?.status ?? 'gepland',
        stap: loop?.stap ?? null,
        deadline,
        teLaat: deadline !== null && deadline < nu,
      };
    }),
  };
}
