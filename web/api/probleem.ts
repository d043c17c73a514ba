import * as z from 'zod/mini';

/** RFC 9457, as the API sends it. `veld` is a dot path in the body that was sent. */
export const ProbleemAntwoord = z.object({
  title: z.string(),
  status: z.number(),
  detail: z._default(z.string(), ''),
  code: z._default(z.string(), ''),
  fouten: z._default(z.array(z.object({ veld: z.string(), melding: z.string() })), []),
});
export type ProbleemAntwoord = z.infer<typeof ProbleemAntwoord>;

export type Veldfout = ProbleemAntwoord['fouten'][number];

/** Codes that this side adds to those of the API. */
export const GEEN_VERBINDING = 'GeenVerbinding';
export const ONLEESBAAR = 'OnleesbaarAntwoord';

/** Thrown when a request has no usable answer: the API refused, could not be reached, or said something unknown. */
export class Probleem extends Error {
  override readonly name = 'Probleem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly fouten: readonly Veldfout[];

  constructor(antwoord: ProbleemAntwoord, options?: ErrorOptions) {
    super(antwoord.detail, options);
    this.status = antwoord.status;
    this.code = antwoord.code;
    this.title = antwoord.title;
    this.fouten = antwoord.fouten;
  }

  /** Whether it is certain that nothing happened, so that the next try is a new request. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500;
  }
}

export function asProbleem(error: unknown): Probleem {
  if (error instanceof Probleem) return error;
  return new Probleem(
    {
      title: 'De server is niet bereikbaar',
      status: 0,
      detail: 'Controleer de verbinding en probeer het opnieuw.',
      code: GEEN_VERBINDING,
      fouten: [],
    },
    { cause: error },
  );
}
