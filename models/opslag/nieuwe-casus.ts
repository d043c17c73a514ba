import type { Casus } from '../casus.ts';
import { ZONDER_EINDE } from '../tijdstip.ts';

/** A casus in which nothing has happened yet. */
export function nieuweCasus(id: string, huis: string, geopend: string): Casus {
  return {
    _id: id,
    ...{ huis, status: 'open', geopend, gesloten: null },
    ...{ meldingen: [], organisaties: [], starts: [] },
    ...{ proces: null, stap: null, wachtop: [], deadline: null, sorteer: ZONDER_EINDE, versie: 1 },
  };
}
