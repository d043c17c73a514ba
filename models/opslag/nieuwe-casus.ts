import type { Casus } from '../casus.ts';
import { ZONDER_EINDE } from '../tijdstip.ts';

/** A casus in which nothing has happened yet; `locatie`: null where it is of the whole house. */
export function nieuweCasus(id: string, huis: string, geopend: string, locatie: string | null): Casus {
  return {
    _id: id,
    ...(locatie !== null && { locatie }),
    ...{ huis, status: 'open', geopend, gesloten: null },
    ...{ meldingen: [], organisaties: [], starts: [] },
    ...{ proces: null, stap: null, wachtop: [], deadline: null, sorteer: ZONDER_EINDE, versie: 1 },
  };
}
