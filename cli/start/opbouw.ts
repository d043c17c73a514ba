import { verlorenStaarten } from '../../workers/standen.ts';
import type { Huis } from '../../models/huis.ts';
import { type Opslag, richtIn } from '../../models/opslag/opslag.ts';
import type { Wereld } from '../../models/wereld.ts';
import { type Gebruiker, gebruikersIn, gebruikersVan } from '../idp/gebruiker.ts';
import { type Verbonden, verbind } from '../verbindingen.ts';
import type { Script } from '../voorbeeld/script.ts';
import type { Adressen } from './adressen.ts';
import { richtTijdIn } from './schedules.ts';
import { startServers } from './servers.ts';
import { startToegang } from './toegang.ts';
import { wereldVan } from './wereld.ts';
import { webpaginas } from './webpaginas.ts';

export interface Opbouwopties {
  /** Folder for data, logs and key. */
  readonly map: string;
  /** The example that is to play; null: none. */
  readonly script: Script | null;
  /** Deploys houses; gives all that are there, first those whose people come first. */
  readonly plaats: (opslag: Opslag) => Promise<readonly Huis[]>;
}

/** Everything that runs on this machine. */
export interface Opbouw {
  readonly verbonden: Verbonden;
  /** Those of the store. */
  readonly huizen: readonly Huis[];
  readonly wereld: Wereld;
  readonly gebruikers: readonly Gebruiker[];
  readonly issuer: string;
  readonly adressen: Adressen;
}

/** Starts servers, houses, identity provider, worker and API. `opruimen` gets what stops each, in the order of starting. */
export async function bouwOp(
  { map, script, plaats }: Opbouwopties,
  opruimen: (() => Promise<void>)[],
  meld: (regel: string) => void,
): Promise<Opbouw> {
  const servers = await startServers(map, meld, opruimen);
  const adressen = {
    temporal: servers.temporal.address,
    namespace: servers.temporal.namespace,
    mongodb: servers.mongo.uri,
    map,
  };
  const verbonden = await verbind(adressen);
  opruimen.push(() => verbonden.sluit());
  await richtIn(verbonden.opslag);
  await vergelijkServers(verbonden, meld);
  const huizen = await plaats(verbonden.opslag);
  const paginas = await webpaginas(meld);
  const wereld = await wereldVan(verbonden.opslag, script);
  if (wereld.voorbeeld !== 'komt') await richtTijdIn(verbonden, huizen, wereld.klok);

  const gebruikers = huizen.flatMap(gebruikersVan);
  const iedereen = async (): Promise<Gebruiker[]> => [...gebruikers, ...(await gebruikersIn(verbonden.opslag))];
  const { web, issuer, stoppen } = await startToegang(adressen, { gebruikers: iedereen, paginas }, meld);
  opruimen.push(...stoppen);
  return {
    ...{ verbonden, huizen, wereld, gebruikers, issuer },
    adressen: {
      web,
      api: `${web}/v1`,
      temporal: servers.temporal.address,
      temporalUi: servers.temporal.ui,
      mongodb: servers.mongo.uri,
      users: gebruikers.map(({ naam, rol, organisatie }) => ({ naam, rol, organisatie })),
    },
  };
}

/** A store that knows more than Temporal (or the other way round) lost the tail of what happened: a person must look first. */
async function vergelijkServers({ temporal, opslag }: Verbonden, meld: (regel: string) => void): Promise<void> {
  const verloren = await verlorenStaarten(temporal, opslag);
  for (const { workflowId, proces, opslag: bewaard } of verloren) {
    meld(
      `LET OP: van ${workflowId} kent MongoDB ${String(bewaard)} regels en Temporal ${proces === null ? 'niets' : String(proces)}`,
    );
  }
  if (verloren.length > 0)
    throw new Error(
      'MongoDB en Temporal horen niet bij elkaar: een van beide mist het einde. Zet de goede reservekopie terug.',
    );
}
