import { verlorenStaarten } from '../../workers/standen.ts';
import type { Huis } from '../../models/huis.ts';
import { richtIn } from '../../models/opslag/opslag.ts';
import { freePort } from '../../temporal-docker/embedded/free-port.ts';
import { totGestopt } from '../draai/tot-gestopt.ts';
import { type Gebruiker, gebruikersIn, gebruikersVan } from '../idp/gebruiker.ts';
import { CLIENT_ID, type Idp, PUBLIEK, startIdp } from '../idp/ontwikkel-idp.ts';
import { type Verbonden, verbind } from '../verbindingen.ts';
import { type Adressen, gereedregel, POORTEN, uitleg } from './adressen.ts';
import { Bewaker, type Lopend } from './bewaker.ts';
import { kiesVoorbeeld, plaatsHuizen } from './huizen.ts';
import { startProgramma } from './programma.ts';
import { richtTijdIn } from './schedules.ts';
import { startServers } from './servers.ts';
import { houdVoorbeeld } from './voorbeeld.ts';
import { wereldVan } from './wereld.ts';
import { webpaginas } from './webpaginas.ts';

export interface Startopties {
  readonly leeg: boolean;
  /** Folder for data, logs and key. */
  readonly map: string;
  /** Folder with the houses. */
  readonly huizen: string;
  /** House whose example plays; absent: see `kiesVoorbeeld`. */
  readonly huis?: string;
  readonly schaal?: number;
}

/** Starts everything, plays the example where it has not been played, and runs until it is told to stop. */
export async function start(opties: Startopties): Promise<void> {
  const opruimen: (() => Promise<void>)[] = [];
  const gestopt = new AbortController();
  const einde = totGestopt().then(() => {
    gestopt.abort();
  });
  try {
    const draaiend = begin(opties, opruimen, gestopt.signal);
    await Promise.race([draaiend, einde]);
    await einde;
  } catch (fout) {
    if (!gestopt.signal.aborted) throw fout;
  } finally {
    meld('Stoppen');
    for (const stop of opruimen.reverse()) await stop();
  }
}

async function begin(opties: Startopties, opruimen: (() => Promise<void>)[], gestopt: AbortSignal): Promise<void> {
  const { map } = opties;
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
  await vergelijkServers(verbonden);
  const script = opties.leeg ? null : await kiesVoorbeeld(opties.huizen, opties.huis);
  // Whoever comes to look is shown people who have something to do.
  const speelt = (huis: Huis): number => Number(huis.code === (opties.huis ?? script?.huis));
  const huizen = (await plaatsHuizen(verbonden.opslag, opties.huizen, meld)).sort(
    (een, ander) => speelt(ander) - speelt(een),
  );
  const paginas = await webpaginas(meld);
  const wereld = await wereldVan(verbonden.opslag, script);
  if (wereld.voorbeeld !== 'komt') await richtTijdIn(verbonden, huizen, wereld.klok);

  const gebruikers = huizen.flatMap(gebruikersVan);
  const poort = await freePort(POORTEN.web);
  const web = `http://127.0.0.1:${String(poort)}`;
  const idp = await startIdp({
    gebruikers: async () => [...gebruikers, ...(await gebruikersIn(verbonden.opslag))],
    terugkeer: [`${web}/aanmelden`, `${web}/`],
    port: await freePort(POORTEN.idp),
  });
  opruimen.push(() => idp.stop());
  opruimen.push(...(await startProgrammas(adressen, { poort, idp, paginas })));
  meldGereed(
    {
      web,
      api: `${web}/v1`,
      temporal: servers.temporal.address,
      temporalUi: servers.temporal.ui,
      mongodb: servers.mongo.uri,
      users: gebruikers.map(({ naam, rol, organisatie }) => ({ naam, rol, organisatie })),
    },
    gebruikers,
  );

  if (script === null || (wereld.voorbeeld !== 'komt' && wereld.voorbeeld !== 'bezig')) return;
  await houdVoorbeeld(verbonden, {
    wereld,
    huizen,
    script,
    web,
    issuer: idp.issuer,
    schaal: opties.schaal,
    gestopt,
    meld,
  });
}

/** A store that knows more than Temporal (or the other way round) lost the tail of what happened: a person must look first. */
async function vergelijkServers({ temporal, opslag }: Verbonden): Promise<void> {
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

/** Worker and API, each a process of its own that is kept running; gives how to stop them, the API to be stopped first. */
async function startProgrammas(
  { temporal, namespace, mongodb, map }: { temporal: string; namespace: string; mongodb: string; map: string },
  { poort, idp, paginas }: { poort: number; idp: Idp; paginas: string },
): Promise<(() => Promise<void>)[]> {
  const verbindingen = ['--temporal', temporal, '--namespace', namespace, '--mongodb', mongodb, '--map', map];
  const api = [
    '--poort',
    String(poort),
    '--issuer',
    idp.issuer,
    '--publiek',
    PUBLIEK,
    '--web',
    paginas,
    '--client',
    CLIENT_ID,
  ];
  meld('Worker en API starten');
  const bewaak = (naam: string, extra: readonly string[]): Promise<Bewaker<Lopend>> =>
    Bewaker.begin(naam, () => startProgramma(map, naam, [...verbindingen, ...extra]), meld);
  const lopend = await Promise.all([
    bewaak('worker', ['--webadres', `http://127.0.0.1:${String(poort)}`]),
    bewaak('api', api),
  ]);
  return lopend.map((programma) => () => programma.stop());
}

function meldGereed(adressen: Adressen, gebruikers: readonly Gebruiker[]): void {
  process.stdout.write(`${uitleg(adressen, gebruikers)}\n${gereedregel(adressen)}\n`);
}

function meld(regel: string): void {
  process.stdout.write(`· ${regel}\n`);
}
