import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { CLIENT_ID } from '../idp/ontwikkel-idp.ts';

/** What the API said no to; `code` as in its problem+json. */
export class Weigering extends Error {
  override readonly name = 'Weigering';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

const Probleem = z.object({
  code: z.string().default(''),
  title: z.string().default(''),
  detail: z.string().default(''),
});
const Tokenantwoord = z.object({ access_token: z.string() });

/** Real ms before a server that was away is asked again. */
const PAUZE = 300;
/** Real ms to wait for an answer. */
const GEDULD = 30_000;

/**
 * Talks to the API as the example people do: each with a token of their own. A server that is away is asked again until
 * it answers, with the same idempotency key, so that nothing is lost and nothing is done twice.
 */
export class Gesprek {
  readonly #api: string;
  readonly #issuer: string;
  readonly #tokens = new Map<string, Promise<string>>();
  readonly #gestopt: AbortSignal;

  /** `api`: address with `/v1`. */
  constructor(api: string, issuer: string, gestopt: AbortSignal) {
    this.#api = api;
    this.#issuer = issuer;
    this.#gestopt = gestopt;
  }

  lees<T>(wie: string, pad: string, vorm: z.ZodType<T>): Promise<T> {
    return this.#vraag(wie, pad, {}, vorm);
  }

  stuur<T>(wie: string, pad: string, sleutel: string, inhoud: unknown, vorm: z.ZodType<T>): Promise<T> {
    return this.#vraag(wie, pad, verzoek('POST', sleutel, inhoud), vorm);
  }

  vervang<T>(wie: string, pad: string, sleutel: string, inhoud: unknown, vorm: z.ZodType<T>): Promise<T> {
    return this.#vraag(wie, pad, verzoek('PUT', sleutel, inhoud), vorm);
  }

  async #vraag<T>(wie: string, pad: string, verzoek: RequestInit, vorm: z.ZodType<T>): Promise<T> {
    for (;;) {
      this.#gestopt.throwIfAborted();
      const antwoord = await this.#probeer(wie, pad, verzoek);
      if (antwoord?.ok === true) return vorm.parse(await antwoord.json());
      if (antwoord === null || antwoord.status === 503 || antwoord.status === 429) await delay(PAUZE);
      else if (antwoord.status === 401) this.#tokens.delete(wie);
      else {
        const { code, title, detail } = Probleem.parse(await antwoord.json().catch(() => ({})));
        throw new Weigering(antwoord.status, code, `${title} ${detail}`.trim());
      }
    }
  }

  /** Null where nobody answers. */
  async #probeer(wie: string, pad: string, verzoek: RequestInit): Promise<Response | null> {
    try {
      const headers = new Headers(verzoek.headers);
      headers.set('authorization', `Bearer ${await this.#token(wie)}`);
      return await fetch(`${this.#api}${pad}`, { ...verzoek, headers, signal: AbortSignal.timeout(GEDULD) });
    } catch (fout) {
      this.#gestopt.throwIfAborted();
      // No connection, or no answer in time: whether it was done is unknown, so the same is asked again.
      if (fout instanceof TypeError || (fout instanceof DOMException && fout.name === 'TimeoutError')) return null;
      throw fout;
    }
  }

  #token(wie: string): Promise<string> {
    let token = this.#tokens.get(wie);
    if (token === undefined) {
      token = this.#haalToken(wie);
      token.catch(() => this.#tokens.delete(wie));
      this.#tokens.set(wie, token);
    }
    return token;
  }

  async #haalToken(wie: string): Promise<string> {
    const body = new URLSearchParams({ grant_type: 'password', username: wie, client_id: CLIENT_ID });
    const antwoord = await fetch(`${this.#issuer}/token`, { method: 'POST', body });
    if (!antwoord.ok) throw new Error(`de aanmelddienst kent ${wie} niet`);
    return Tokenantwoord.parse(await antwoord.json()).access_token;
  }
}

function verzoek(method: string, sleutel: string, inhoud: unknown): RequestInit {
  const headers = { 'content-type': 'application/json', 'idempotency-key': sleutel };
  return { method, body: JSON.stringify(inhoud), headers };
}
