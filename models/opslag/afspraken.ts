import { Afspraak, type Afspraakstand } from '../afspraak.ts';
import { bewaarEenmaal } from './bewaar-eenmaal.ts';
import type { Verzameling } from './documentmodel.ts';
import type { Opslag } from './opslag.ts';

export const afspraken = { naam: 'afspraken', vorm: Afspraak } satisfies Verzameling<typeof Afspraak>;

/**
 * The meeting as agendas are to be told it: with the next volgnummer where it is not what they were told last, whoever
 * changed it. `at`: instant of now, for a change.
 */
export async function werkAfspraakBij(opslag: Opslag, stand: Afspraakstand, at: string): Promise<Afspraak> {
  const { _id, titel, aanvang, afgelast } = stand;
  const verteld = await bewaarEenmaal(opslag.afspraken, { ...stand, volgnummer: 0, gewijzigd: at });
  const isGelijk = verteld.titel === titel && verteld.aanvang === aanvang && verteld.afgelast === afgelast;
  if (isGelijk) return verteld;
  const { volgnummer } = verteld;
  const nieuw: Afspraak = { _id, titel, aanvang, afgelast, volgnummer: volgnummer + 1, gewijzigd: at };
  const { _id: _, ...velden } = nieuw;
  const gezet = await opslag.afspraken.updateOne({ _id, volgnummer }, { $set: velden });
  // Somebody else was first, with the same change or a later one: whoever looks next sees what is true then.
  return gezet.modifiedCount === 1 ? nieuw : ((await opslag.afspraken.findById(_id).lean<Afspraak>()) ?? nieuw);
}
