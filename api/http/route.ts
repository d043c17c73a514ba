import type { z } from 'zod';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Probleemcode } from '../problemen.ts';

type Vorm = z.ZodObject;

/** A request after every check of its form: what a route's own code sees. */
export interface Verzoek<P, Q, B> {
  readonly pad: P;
  readonly vraag: Q;
  readonly inhoud: B;
  /** Value of `Idempotency-Key`; required where the route says so. */
  readonly sleutel: string | undefined;
  readonly aanvrager: Aanvrager;
  /** Request id, the same as in header and logs. */
  readonly verzoek: string;
}

/** One method on one path, as data: the router, the checks and the OpenAPI document are all made from it. */
export interface Route<
  P extends Vorm = Vorm,
  Q extends Vorm = Vorm,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  readonly methode: 'get' | 'post' | 'put' | 'delete';
  /** Path under `/v1` with parameters in braces. */
  readonly pad: string;
  /** Operation id. */
  readonly id: string;
  readonly groep: string;
  readonly samenvatting: string;
  readonly padvelden?: P;
  readonly vraagvelden?: Q;
  readonly inhoud?: B;
  /** Needs no token. */
  readonly openbaar?: true;
  /** Its path holds a secret: nothing of the path goes into a log. */
  readonly geheim?: true;
  /** Gives an ETag, and 304 to whoever has that already (RFC 9110, 13.1.2); may be kept, to be asked about again. */
  readonly etag?: true;
  /** Also for who reads figures, to whom every other route is closed. */
  readonly ookCijferlezer?: true;
  /** Also for who does tasks beside the casework, to whom every other route is closed. */
  readonly ookOndersteuner?: true;
  /** Who may call it at all: checked before the body is read, where that may be a large one. */
  readonly mag?: (aanvrager: Aanvrager) => boolean;
  /** Largest body, as Express reads it; absent: 1 MB. */
  readonly grens?: string;
  readonly idempotent?: 'verplicht' | 'mag';
  readonly status: 200 | 201 | 202;
  readonly antwoord: A;
  /** Media type of an answer that is no JSON; the handler then gives the text. */
  readonly soort?: string;
  /** Problems beyond those that every route can have. */
  readonly problemen?: readonly Probleemcode[];
  /** Gives the answer; whatever it throws becomes a problem. */
  behandel(verzoek: Verzoek<z.infer<P>, z.infer<Q>, z.infer<B>>, omgeving: Omgeving): Promise<z.input<A>>;
}

/** Keeps the types of a route together while it is written, and gives it the one type that the router works with. */
export function route<P extends Vorm, Q extends Vorm, B extends z.ZodType, A extends z.ZodType>(
  beschrijving: Route<P, Q, B, A>,
): Route {
  return beschrijving;
}
