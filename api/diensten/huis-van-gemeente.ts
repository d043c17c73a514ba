import type { Omgeving } from '../omgeving.ts';
import { ongeldig } from '../problemen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';

/**
 * The house that serves a gemeente, of those that somebody works in: who sits at one table for a region need not know how
 * its gemeenten are divided. Throws `OngeldigeInvoer` where it is none of them, or more than one.
 */
export async function huisVanGemeente({ opslag }: Omgeving, aanvrager: Aanvrager, gemeente: string): Promise<string> {
  const [eerste, ...meer] = await opslag.huizen
    .find({ _id: { $in: [...aanvrager.huizen] }, 'instellingen.gemeenten': gemeente }, { _id: 1 })
    .limit(2)
    .lean();
  if (eerste === undefined)
    throw ongeldig([{ veld: 'incident.gemeente', melding: 'Geen van uw huizen werkt voor deze gemeente.' }]);
  if (meer.length > 0)
    throw ongeldig([{ veld: 'huis', melding: 'Meer dan een van uw huizen werkt voor deze gemeente: kies een huis.' }]);
  return eerste._id;
}
