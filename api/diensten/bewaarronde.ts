import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import type { Huis } from '../../models/huis.ts';
import type { Onbestelbaar } from '../../models/onbestelbaar.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { vernietigBesloten } from './bewaarbesluit.ts';
import { geslotenVoor } from './bewaartermijn.ts';
import { doorRegietafel } from './inzage.ts';

const MEEST = 500;

/**
 * Destroys what nobody has to decide about any more; called at start and every minute, safe to run in several places at
 * once. That is a casus whose destruction was decided and broke off, and a kept message that was closed longer ago than
 * its house keeps a casus: it is of no casus here, so there is nothing to keep it longer for. Gives how many.
 */
export async function bewaarronde(omgeving: Omgeving): Promise<number> {
  const huizen = await omgeving.opslag.huizen.find().lean();
  let aantal = 0;
  for (const { instellingen } of huizen) {
    const besloten = { huis: instellingen.code, status: 'gesloten', vernietiging: 'besloten' } as const;
    for (const { _id } of await omgeving.opslag.casussen.find(besloten, { _id: 1 }).limit(MEEST).lean()) {
      await vernietigBesloten(omgeving, _id);
      aantal += 1;
    }
    for (const bericht of await verlopenBerichten(omgeving, instellingen)) {
      await vernietigBericht(omgeving, bericht);
      aantal += 1;
    }
  }
  return aantal;
}

async function verlopenBerichten({ opslag, nu }: Omgeving, huis: Huis): Promise<Onbestelbaar[]> {
  const grens = geslotenVoor(huis, nu());
  if (grens === null) return [];
  return opslag.onbestelbaar
    .find({ huis: huis.code, status: 'gesloten', vernietigd: null, 'afgehandeld.at': { $lte: grens } })
    .limit(MEEST)
    .lean();
}

/** Logged first, once; then the key goes, and with it what it said and why it was closed. */
async function vernietigBericht(omgeving: Omgeving, { _id, huis }: Onbestelbaar): Promise<void> {
  const { opslag, kluis, nu } = omgeving;
  const over = { huis, dossier: null, betrokkene: null, verzoek: _id };
  await bewaarEenmaal(opslag.verwerkingen, doorRegietafel(omgeving, `${_id}.vernietigen`, 'bericht-vernietigen', over));
  await kluis.vernietig(_id, nu());
  await opslag.onbestelbaar.updateOne({ _id }, { $set: { vernietigd: alsTijdstip(nu()) } });
}
