import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CLIENT_ID } from '../../cli/idp/ontwikkel-idp.ts';
import { startProcess } from '../../temporal-docker/embedded/server-process.ts';
import { mongoServer, temporalServer } from '../harness/servers.ts';
import { once } from '../harness/once.ts';

export const HUIS = 'huizen/midden-limburg';
export const CASUS = `${HUIS}/sessie/de-buurman.json`;
const REGIETAFEL = fileURLToPath(new URL('../../cli/regietafel.ts', import.meta.url));

export interface Antwoord<T> {
  readonly status: number;
  readonly inhoud: T;
}

/** A session that the command started on the shared servers, beside a database that stands for the real world. */
export interface Speelwereld {
  readonly web: string;
  /** Namespace and database of the session. */
  readonly naam: string;
  readonly mongodb: string;
  /** Database that was named as the one of the installation. */
  readonly echt: string;
  readonly vraag: <T>(
    wie: string,
    methode: string,
    pad: string,
    inhoud?: unknown,
    sleutel?: string,
  ) => Promise<Antwoord<T>>;
  readonly stop: () => Promise<void>;
}

/** One for the whole run; suites that end the session start their own. */
export const speelwereld = once(
  () => startSpeelwereld(),
  (wereld) => wereld.stop(),
);

/** Time that the command may take, in ms: it builds the pages where they are not there yet. */
export const OPSTARTTIJD = 240_000;

/** `huis`: folder with the drawings of the house. */
export async function startSpeelwereld(huis = HUIS): Promise<Speelwereld> {
  const map = await mkdtemp(join(tmpdir(), 'sessie-'));
  const naam = randomUUID().slice(0, 8);
  const [{ address }, { uri: echt }] = [await temporalServer(), await mongoServer()];
  const omgeving = [`TEMPORAL_ADDRESS=${address}`, `MONGODB_URI=${echt}`];
  const opdracht = ['simulatiesessie', huis, '--casus', CASUS, '--naam', naam, '--map', map];
  const programma = [process.execPath, '--import', 'tsx', REGIETAFEL, ...opdracht];
  const proces = await startProcess('/usr/bin/env', [...omgeving, ...programma]);
  const stop = async (): Promise<void> => {
    await proces.stop(30_000);
    await rm(map, { recursive: true, force: true });
  };
  const ended: { how: string | null } = { how: null };
  void proces.exited.then((how) => {
    ended.how = how;
  });
  for (const grens = Date.now() + OPSTARTTIJD; ;) {
    const uitvoer = await proces.tail(32_768);
    const regel = uitvoer.split('\n').find((een) => een.startsWith('gereed '));
    if (regel !== undefined) {
      const { web, mongodb } = JSON.parse(regel.slice('gereed '.length)) as { web: string; mongodb: string };
      return { web, naam: `regietafel-sessie-${naam}`, mongodb, echt, vraag: await gesprek(web), stop };
    }
    if (ended.how !== null || Date.now() > grens) {
      await stop();
      throw new Error(`de sessie startte niet (${ended.how ?? 'te laat'})\n${uitvoer}`);
    }
    await delay(100);
  }
}

async function gesprek(web: string): Promise<Speelwereld['vraag']> {
  const { issuer } = (await (await fetch(`${web}/configuratie.json`)).json()) as { issuer: string };
  const tokens = new Map<string, string>();
  const token = async (wie: string): Promise<string> => {
    const body = new URLSearchParams({ grant_type: 'password', username: wie, client_id: CLIENT_ID });
    const antwoord = await fetch(`${issuer}/token`, { method: 'POST', body });
    return ((await antwoord.json()) as { access_token: string }).access_token;
  };
  const vraag: Speelwereld['vraag'] = async (
    wie: string,
    methode: string,
    pad: string,
    inhoud?: unknown,
    sleutel: string = randomUUID(),
  ) => {
    const bewijs = tokens.get(wie) ?? (await token(wie));
    tokens.set(wie, bewijs);
    const antwoord = await fetch(`${web}/v1${pad}`, {
      method: methode,
      headers: { authorization: `Bearer ${bewijs}`, 'content-type': 'application/json', 'idempotency-key': sleutel },
      ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
    });
    return { status: antwoord.status, inhoud: (await antwoord.json()) as never };
  };
  return vraag;
}
