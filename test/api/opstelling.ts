import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import { maakOmgeving, type Omgeving } from '../../api/omgeving.ts';
import { gebruikersIn } from '../../cli/idp/gebruiker.ts';
import { PUBLIEK, startIdp, type Idp } from '../../cli/idp/ontwikkel-idp.ts';
import { openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { startWerker, type Werker } from '../../workers/worker.ts';
import { mongoServer, temporalClient, workerConnection } from '../harness/servers.ts';
import { gebruikers, huisbestanden, WIE } from './proefhuis.ts';

export interface Antwoord<T = never> {
  readonly status: number;
  readonly koppen: Headers;
  readonly inhoud: T;
  readonly tekst: string;
}

/** One of the people of the tests, or the code of one that a test brings. */
type Wie = keyof typeof WIE | `mw-${string}`;

interface Vraag {
  readonly als?: Wie | null;
  readonly inhoud?: unknown;
  /** Idempotency key. */
  readonly sleutel?: string;
  readonly koppen?: Record<string, string>;
}

/** The whole API on real servers: store, Temporal, worker, issuer and HTTP, with a small house. */
export class Opstelling {
  readonly omgeving: Omgeving;
  /** Every line that the API logged. */
  readonly logregels: string[];
  readonly adres: string;
  readonly #server: Server;
  readonly #idp: Idp;
  readonly #tokens = new Map<string, string>();
  #werker: Werker | null = null;

  private constructor(omgeving: Omgeving, logregels: string[], idp: Idp, server: Server) {
    this.omgeving = omgeving;
    this.logregels = logregels;
    this.#idp = idp;
    this.#server = server;
    this.adres = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  static async open(
    opties: {
      mongo?: string;
      geduld?: number;
      verzoekenPerMinuut?: number;
      bestanden?: Readonly<Record<string, string>>;
      instellingen?: Readonly<Record<string, unknown>>;
    } = {},
  ): Promise<Opstelling> {
    const opslag = await openOpslag(opties.mongo ?? (await mongoServer()).uri);
    await richtIn(opslag);
    const logregels: string[] = [];
    const omgeving = maakOmgeving({
      opslag,
      installatie: installatiesleutel(randomBytes(32).toString('base64')),
      temporal: await temporalClient(),
      taakwachtrij: `api-${randomUUID()}`,
      klok: () => null,
      logger: pino({ level: 'trace' }, { write: (regel: string) => logregels.push(regel) }),
      geduld: opties.geduld ?? 10_000,
    });
    const voorvoegsel = Array.from(randomBytes(4), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
    const gevolg = await plaatsModellen(opslag, Date.now(), {
      huis: 'proefhuis',
      bestanden: huisbestanden(voorvoegsel, opties.bestanden, opties.instellingen),
    });
    expect(gevolg).to.have.property('geplaatst');
    const idp = await startIdp({
      gebruikers: async () => [...gebruikers(), ...(await gebruikersIn(opslag))],
      terugkeer: [],
    });
    const uitgever = { issuer: idp.issuer, audience: PUBLIEK };
    const app = createApp({
      omgeving,
      uitgever,
      ...(opties.verzoekenPerMinuut && { verzoekenPerMinuut: opties.verzoekenPerMinuut }),
    });
    const server = createServer(app);
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    return new Opstelling(omgeving, logregels, idp, server);
  }

  async startWerker(): Promise<void> {
    const { temporal, opslag, installatie, taakwachtrij } = this.omgeving;
    this.#werker = await startWerker({
      connection: await workerConnection(),
      client: temporal,
      opslag,
      installatiesleutel: installatie,
      log: pino({ level: 'silent' }),
      taakwachtrij,
    });
  }

  async stopWerker(): Promise<void> {
    await this.#werker?.stop();
    this.#werker = null;
  }

  async sluit(): Promise<void> {
    await this.stopWerker();
    await new Promise((klaar) => {
      this.#server.close(klaar);
      this.#server.closeAllConnections();
    });
    await this.#idp.stop();
    await this.omgeving.rust();
    await this.omgeving.opslag.verbinding.close();
  }

  /** Address of the identity provider, which knows the people of every house in the store. */
  get issuer(): string {
    return this.#idp.issuer;
  }

  async token(wie: Wie): Promise<string> {
    const id = wie in WIE ? WIE[wie as keyof typeof WIE] : wie;
    const token = this.#tokens.get(id) ?? (await this.#idp.token(id));
    this.#tokens.set(id, token);
    return token;
  }

  /** One request; `als` null sends no token. */
  async vraag<T = never>(
    methode: string,
    pad: string,
    { als = 'regisseur', inhoud, sleutel, koppen = {} }: Vraag = {},
  ): Promise<Antwoord<T>> {
    const antwoord = await fetch(`${this.adres}/v1${pad}`, {
      method: methode,
      headers: {
        ...(als !== null && { authorization: `Bearer ${await this.token(als)}` }),
        ...(inhoud !== undefined && { 'content-type': 'application/json' }),
        ...(sleutel !== undefined && { 'idempotency-key': sleutel }),
        ...koppen,
      },
      ...(inhoud !== undefined && { body: typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud) }),
    });
    const tekst = await antwoord.text();
    const isJson = tekst !== '' && /json/.test(antwoord.headers.get('content-type') ?? '');
    return {
      status: antwoord.status,
      koppen: antwoord.headers,
      inhoud: (isJson ? JSON.parse(tekst) : tekst) as T,
      tekst,
    };
  }

  /** A new melding with a person of its own; gives its casus. */
  async meld(
    anders: Partial<ReturnType<typeof melding>> & { readonly gegevens?: object } = {},
  ): Promise<{ id: string; casus: string; samengevoegd: boolean }> {
    const antwoord = await this.vraag<{ id: string; casus: string; samengevoegd: boolean }>('POST', '/meldingen', {
      als: 'coordinator',
      sleutel: randomUUID(),
      inhoud: { ...melding(), ...anders },
    });
    expect(antwoord.status, antwoord.tekst).to.equal(201);
    return antwoord.inhoud;
  }

  /** The open task of an element in a casus, as soon as the worklist has it. */
  async taak(casus: string, element: string): Promise<string> {
    const gevonden = await wachtOp(async () =>
      this.omgeving.opslag.taken.findOne({ 'dossier.id': casus, element, status: 'open' }).lean(),
    );
    return gevonden._id;
  }

  /** Decides a task; gives the answer, whatever it is. */
  async besluit<T = never>(
    taak: string,
    als: Wie,
    uitkomst: string | null,
    gegevens: unknown,
    sleutel: string = randomUUID(),
  ): Promise<Antwoord<T>> {
    return this.vraag<T>('POST', `/taken/${taak}/besluiten`, { als, sleutel, inhoud: { uitkomst, gegevens } });
  }
}

/** Waits for what another process brings about. Fails after half a minute. */
export async function wachtOp<T>(vraag: () => Promise<T | null | undefined | false>): Promise<T> {
  const tot = Date.now() + 30_000;
  for (;;) {
    const antwoord = await vraag();
    if (antwoord) return antwoord;
    if (Date.now() > tot) throw new Error('het bleef uit');
    await new Promise(setImmediate);
  }
}

let teller = 0;

/** A melding about somebody who is in no other. */
export function melding() {
  teller += 1;
  return {
    huis: 'proefhuis',
    melder: { organisatie: 'politie', naam: 'Melder Meldersen', email: 'melder@voorbeeld.nl' as string | undefined },
    incident: {
      soort: 'overlast',
      datum: '2026-03-02',
      gemeente: 'Roermond',
      kenmerk: undefined as string | undefined,
    },
    betrokkenen: [
      {
        naam: `Persoon ${String(teller)}`,
        geboortedatum: '1984-05-17' as string | undefined,
        bsn: undefined as string | undefined,
        rol: 'verdachte',
      },
    ],
    toelichting: 'Geluidsoverlast en bedreiging van buren.',
  };
}
