import * as z from 'zod/mini';
import { withQuery, type Zoek } from './zoek.ts';
import { asProbleem, ONLEESBAAR, Probleem, ProbleemAntwoord } from './probleem.ts';

// Zod would probe for eval, which the content security policy forbids and reports.
z.config({ jitless: true });

export interface Verzoek {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly zoek?: Zoek;
  readonly body?: unknown;
  /** Idempotency-Key. */
  readonly sleutel?: string;
  readonly signal?: AbortSignal | undefined;
}

let readToken: () => Promise<string | null> = () => Promise.resolve(null);
let reportExpired: () => void = () => undefined;

/** Connects the client to the session; the client itself knows nothing of logging in. */
export function connectSession(session: { token: () => Promise<string | null>; expired: () => void }): void {
  readToken = session.token;
  reportExpired = session.expired;
}

async function send(path: string, accept: string, verzoek: Verzoek): Promise<Response> {
  const token = await readToken();
  const headers = new Headers({ accept });
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  if (verzoek.body !== undefined) headers.set('content-type', 'application/json');
  if (verzoek.sleutel !== undefined) headers.set('idempotency-key', verzoek.sleutel);
  const init: RequestInit = { method: verzoek.method ?? 'GET', headers };
  if (verzoek.body !== undefined) init.body = JSON.stringify(verzoek.body);
  if (verzoek.signal) init.signal = verzoek.signal;
  const answer = await fetch(withQuery(path, verzoek.zoek), init);
  if (answer.ok) return answer;
  if (answer.status === 401) reportExpired();
  throw await readProbleem(answer);
}

async function readProbleem(answer: Response): Promise<Probleem> {
  const parsed = ProbleemAntwoord.safeParse(await answer.json().catch(() => null));
  if (parsed.success) return new Probleem(parsed.data);
  return new Probleem({
    title: 'Er ging iets mis',
    status: answer.status,
    detail: `De server antwoordde met code ${String(answer.status)}.`,
    code: ONLEESBAAR,
    fouten: [],
  });
}

/** Asks the API and parses its answer. Rejects with a `Probleem`, or with an AbortError when `signal` fires. */
export async function request<T>(path: string, schema: z.ZodMiniType<T>, verzoek: Verzoek = {}): Promise<T> {
  try {
    const answer = await send(path, 'application/json', verzoek);
    const parsed = schema.safeParse(await answer.json());
    if (parsed.success) return parsed.data;
    throw new Probleem(
      {
        title: 'Het antwoord van de server is niet te lezen',
        status: answer.status,
        detail: 'Ververs de pagina. Blijft het misgaan, meld het dan aan de functioneel beheerder.',
        code: ONLEESBAAR,
        fouten: [],
      },
      { cause: parsed.error },
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw asProbleem(error);
  }
}

/** As `request`, for answers that are no JSON. */
export async function requestText(path: string, accept: string, signal?: AbortSignal): Promise<string> {
  try {
    const answer = await send(path, accept, { signal });
    return await answer.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw asProbleem(error);
  }
}

/** One page of a list: `volgende` is the cursor of the next, null on the last. */
export interface Bladzijde<T> {
  readonly resultaten: readonly T[];
  readonly volgende: string | null;
}

export function bladzijde<T>(schema: z.ZodMiniType<T>): z.ZodMiniType<Bladzijde<T>> {
  return z.object({ resultaten: z.array(schema), volgende: z.nullable(z.string()) });
}
