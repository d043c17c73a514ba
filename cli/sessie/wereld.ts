import { beginklok } from '../../models/klok.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { SESSIE } from '../../models/sessie.ts';
import type { Sessiecasus } from '../../models/sessiecasus.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { Kluis } from '../../models/versleuteling/kluis.ts';
import { WERELD } from '../../models/wereld.ts';
import type { Verbonden } from '../verbindingen.ts';
import { deelnemersVan } from './gebruikers.ts';

/** Makes the world of a session in an empty store, paused at its beginning; one that is there already stays as it is. */
export async function maakSessie(
  { opslag, sleutel }: Pick<Verbonden, 'opslag' | 'sleutel'>,
  huis: string,
  casus: Sessiecasus,
  echt: number,
): Promise<void> {
  const begin = Date.parse(casus.begin);
  await bewaarEenmaal(opslag.werelden, { _id: WERELD, klok: beginklok(begin, echt), voorbeeld: 'geen' });
  const schrijf = await new Kluis(opslag, sleutel).sleutelVoor(SESSIE, begin);
  await bewaarEenmaal(opslag.sessies, {
    _id: SESSIE,
    huis,
    naam: casus.naam,
    begin: alsTijdstip(begin),
    schaal: casus.schaal,
    tafels: casus.tafels,
    deelnemers: deelnemersVan(casus.deelnemers),
    casus: schrijf.versleutel('casus', casus),
    regels: [],
    versie: 0,
  });
}
