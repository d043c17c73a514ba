import { DateTime } from 'luxon';
import type { Dienst } from '../contract.ts';
import { huisVan } from './huis-van.ts';
import type { Omgeving } from '../omgeving.ts';
import { verantwoord } from './verantwoorden.ts';

/** Months back that earlier meldingen count. */
const TERUGKIJK = 12;

/**
 * Whether the people of this casus, or its gebied, are known from others of the house, by blind index: nothing is
 * decrypted, and only that and how often goes into the process. `lopend`: something is being done about one of those
 * casussen now.
 */
export function bekendheid(omgeving: Omgeving): Dienst {
  const { opslag, kluis } = omgeving;
  return async (opdracht) => {
    await verantwoord(omgeving, opdracht, 'bekendheid-nagaan');
    const { huis, dossier, at } = opdracht;
    const eigen = await opslag.betrokkenen.find({ casus: dossier.id }, { indexen: 1 }).lean();
    const indexen = [...new Set(eigen.flatMap((betrokkene) => betrokkene.indexen))];
    if (indexen.length === 0) return { bekend: 'nee', eerdereMeldingen: 0 };
    const elders = await opslag.betrokkenen.find({ indexen: { $in: indexen } }, { casus: 1, huis: 1 }).lean();
    const andere = elders.filter((ander) => ander.huis === huis && ander.casus !== dossier.id);
    const casussen = [...(await kluis.leesbaar(andere.map(({ casus }) => casus)))];
    if (casussen.length === 0) return { bekend: 'nee', eerdereMeldingen: 0 };
    const [{ aanpak }, lopen, meldingen] = await Promise.all([
      huisVan(opslag, huis),
      opslag.proceslopen.find({ 'dossier.id': { $in: casussen } }, { proces: 1, status: 1 }).lean(),
      opslag.meldingen.find({ casus: { $in: casussen } }, { ontvangen: 1 }).lean(),
    ]);
    const vanaf = DateTime.fromISO(at, { zone: 'utc' }).minus({ months: TERUGKIJK }).toMillis();
    return {
      bekend: lopen.some(({ status, proces }) => status === 'lopend' && aanpak.includes(proces)) ? 'lopend' : 'eerder',
      eerdereMeldingen: meldingen.filter(({ ontvangen }) => Date.parse(ontvangen) >= vanaf).length,
    };
  };
}
