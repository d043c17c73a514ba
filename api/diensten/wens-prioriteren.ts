import type { z } from 'zod';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { prioriteringId, type Prioriteit } from '../../models/wens.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekendOfVerborgen } from '../problemen.ts';
import type { Wensprioriteit } from '../schemas/wensen.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';
import { eis, magPrioriteren } from '../toegang/regels.ts';
import { vindCasus } from './casussen-zoeken.ts';
import { verantwoord } from './inzage.ts';
import { onthoud } from './medewerkers.ts';

interface Plek {
  /** Casusnummer. */
  readonly casus: string;
  readonly wens: string;
  /** Request id. */
  readonly verzoek: string;
}

/**
 * Says whether a wish goes before those of other casussen. Who said what and when stays; saying the same again is no
 * change. Throws `Onbekend` where the plan of the casus has no such wish.
 */
export async function prioriteerWens(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { casus: nummer, wens, verzoek }: Plek,
  prioriteit: Prioriteit,
): Promise<z.infer<typeof Wensprioriteit>> {
  const { opslag } = omgeving;
  const casus = await vindCasus(omgeving, aanvrager, nummer);
  eis(magPrioriteren(aanvrager, casus));
  const plan = await opslag.plannen.findById(nummer).lean();
  if (plan?.wensen?.some(({ id }) => id === wens) !== true) throw onbekendOfVerborgen('Deze wens');
  await verantwoord(omgeving, aanvrager, [
    { activiteit: 'wens-prioriteren', huis: casus.huis, dossier: { soort: 'casus', id: nummer }, verzoek },
  ]);
  await onthoud(opslag, aanvrager);
  const _id = prioriteringId(nummer, wens);
  await bewaarEenmaal(opslag.prioriteringen, {
    ...{ _id, huis: casus.huis, casus: nummer, prioriteit: null, verloop: [] },
  });
  const keer = { prioriteit, door: handelende(aanvrager), at: alsTijdstip(omgeving.nu()) };
  await opslag.prioriteringen.updateOne(
    { _id, prioriteit: { $ne: prioriteit } },
    { $set: { prioriteit }, $push: { verloop: keer } },
  );
  return { id: wens, casus: nummer, prioriteit };
}
