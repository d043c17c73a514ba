import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import type { Huis } from '../../models/huis.ts';
import { richtIn } from '../../models/opslag/opslag.ts';
import { pastBij, Sessiecasus } from '../../models/sessiecasus.ts';
import { totGestopt } from '../draai/tot-gestopt.ts';
import { plaatsHuis } from '../model/plaats.ts';
import { gereedregel } from '../start/adressen.ts';
import { startServers } from '../start/servers.ts';
import { startToegang } from '../start/toegang.ts';
import { webpaginas } from '../start/webpaginas.ts';
import { type Verbonden, verbind } from '../verbindingen.ts';
import { deelnemersVan, spelersVan } from './gebruikers.ts';
import { richtNaamruimteIn } from './naamruimte.ts';
import { maakSessie } from './wereld.ts';

export interface Sessieopties {
  /** Folder with the drawings of the house. */
  readonly huis: string;
  /** File of the fictive casus. */
  readonly casus: string;
  readonly naam: string;
  /** Folder of this session: its data and its key. */
  readonly map: string;
}

/** Plays a session until it is told to stop. What it made stays: the same name goes on with it. */
export async function speelSessie(opties: Sessieopties): Promise<void> {
  const opruimen: (() => Promise<void>)[] = [];
  const einde = totGestopt();
  try {
    await Promise.race([begin(opties, opruimen), einde]);
    await einde;
  } finally {
    meld('Stoppen');
    for (const stop of opruimen.reverse()) await stop();
  }
}

/** The file of a casus. Throws with every problem that it has in itself. */
export async function leesCasus(bestand: string): Promise<Sessiecasus> {
  const gelezen = Sessiecasus.safeParse(JSON.parse(await readFile(bestand, 'utf8')));
  if (gelezen.success) return gelezen.data;
  throw new Error(`${bestand} is geen casus voor een sessie:\n${z.prettifyError(gelezen.error)}`);
}

async function begin({ huis: map, casus: bestand, naam, map: eigen }: Sessieopties, opruimen: (() => Promise<void>)[]) {
  const casus = await leesCasus(bestand);
  const servers = await startServers(eigen, meld, opruimen);
  const wereld = `regietafel-sessie-${naam}`;
  const adressen = {
    temporal: servers.temporal.address,
    namespace: wereld,
    mongodb: inDatabase(servers.mongo.uri, wereld),
    map: eigen,
  };
  meld(`Een eigen wereld: namespace en database ${wereld}`);
  await richtNaamruimteIn(adressen.temporal, adressen.namespace);
  const verbonden = await verbind(adressen);
  opruimen.push(() => verbonden.sluit());
  await richtIn(verbonden.opslag);
  const huis = await plaats(verbonden, map, casus);
  await maakSessie(verbonden, huis.code, casus, Date.now());
  const paginas = await webpaginas(meld);

  const gebruikers = spelersVan(huis, deelnemersVan(casus.deelnemers));
  const spelers = { gebruikers: () => Promise.resolve(gebruikers), paginas };
  const { web, stoppen } = await startToegang(adressen, spelers, meld);
  opruimen.push(...stoppen);
  process.stdout.write(
    `\n  ${casus.naam}: ${web}\n  Meld u aan als Spelleider of als een van ${String(casus.deelnemers)} deelnemers.\n  Ctrl-C stopt de sessie; --naam ${naam} gaat ermee verder.\n\n`,
  );
  const { address: temporal, ui: temporalUi } = servers.temporal;
  const users = gebruikers.map(({ naam: wie, rol, organisatie }) => ({ naam: wie, rol, organisatie }));
  const adresregel = gereedregel({ web, api: `${web}/v1`, temporal, temporalUi, mongodb: adressen.mongodb, users });
  process.stdout.write(`${adresregel}\n`);
}

async function plaats({ opslag }: Verbonden, map: string, casus: Sessiecasus): Promise<Huis> {
  await plaatsHuis(opslag, Date.now(), map);
  const code = basename(resolve(map));
  const document = await opslag.huizen.findById(code).lean();
  if (document === null) throw new Error(`${map} is geen huis: er staat geen huis.json`);
  const fouten = pastBij(casus, document.instellingen);
  if (fouten.length > 0) throw new Error(`De casus past niet bij ${code}:\n${fouten.join('\n')}`);
  return document.instellingen;
}

/** The same server with another database; what stands behind the name, such as a replica set, stays. */
function inDatabase(uri: string, database: string): string {
  const adres = new URL(uri);
  adres.pathname = `/${database}`;
  return adres.href;
}

function meld(regel: string): void {
  process.stdout.write(`· ${regel}\n`);
}
