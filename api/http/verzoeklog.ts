import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';

/**
 * One line per request without personal data: the route's pattern and checked ids instead of the address as it was typed,
 * no query, no headers, no bodies.
 */
export function verzoeklog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    genReqId: (_verzoek, antwoord) => String((antwoord as Response).locals['verzoek']),
    serializers: {
      req: (verzoek: { id: unknown; method: string }) => ({ id: verzoek.id, methode: verzoek.method }),
      res: (antwoord: { statusCode: number }) => ({ status: antwoord.statusCode }),
      err: () => undefined,
    },
    customProps: (_verzoek: IncomingMessage, antwoord: ServerResponse) => {
      const { pad, kenmerken, medewerker } = (antwoord as Response).locals;
      return { pad: pad as unknown, kenmerken: kenmerken as unknown, medewerker: medewerker as unknown };
    },
    customLogLevel: (_verzoek, antwoord) =>
      antwoord.statusCode >= 500 ? 'error' : antwoord.statusCode >= 400 ? 'warn' : 'info',
    customSuccessMessage: () => 'verzoek',
    customErrorMessage: () => 'verzoek',
  });
}
