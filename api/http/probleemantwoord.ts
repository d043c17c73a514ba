import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { Problem, problemen } from '../problemen.ts';
import { spoor } from './spoor.ts';
import { alsProbleem } from './storing.ts';

/** The one place that turns a problem into HTTP (RFC 9457). */
export function stuurProbleem(antwoord: Response, probleem: Problem): void {
  const { status, titel, ...overig } = problemen[probleem.code];
  if ('opnieuw' in overig) antwoord.set('Retry-After', String(overig.opnieuw));
  if (status === 401) antwoord.set('WWW-Authenticate', 'Bearer realm="regietafel"');
  antwoord
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:regietafel:probleem:${probleem.code}`,
        title: titel,
        status,
        detail: probleem.message,
        code: probleem.code,
        ...(probleem.fouten && { fouten: probleem.fouten }),
      }),
    );
}

/** Last in the chain: every error that a request ends with. */
export function probleemafhandeling(logger: Logger): ErrorRequestHandler {
  return function handelAf(fout: unknown, _verzoek, antwoord: Response, verder) {
    const probleem = vanInlezer(fout) ?? alsProbleem(fout);
    const { status } = problemen[probleem.code];
    if (status >= 500) {
      logger.error(
        {
          verzoek: antwoord.locals['verzoek'] as unknown,
          code: probleem.code,
          oorzaak: spoor(probleem.cause ?? probleem),
        },
        'verzoek mislukt',
      );
    }
    if (antwoord.headersSent) {
      verder(fout);
      return;
    }
    stuurProbleem(antwoord, probleem);
  };
}

/** What Express' own readers of body and path throw. */
function vanInlezer(fout: unknown): Problem | null {
  const type = fout instanceof Error && 'type' in fout ? fout.type : undefined;
  if (type === 'entity.too.large') return new Problem('TeGroot', 'De inhoud is te groot.');
  if (typeof type === 'string' || fout instanceof URIError) {
    return new Problem('OngeldigeInvoer', 'De inhoud is niet te lezen.', {
      fouten: [{ veld: '', melding: 'Stuur de inhoud als geldige JSON.' }],
    });
  }
  return null;
}
