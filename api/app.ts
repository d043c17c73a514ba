import express, { Router, type Express, type RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { documentatie } from './documentatie.ts';
import { apibeveiliging, koppen } from './http/koppen.ts';
import { probleemafhandeling, stuurProbleem } from './http/probleemantwoord.ts';
import { registreer } from './http/registratie.ts';
import { verzoeklog } from './http/verzoeklog.ts';
import { openapidocument } from './openapi.ts';
import type { Omgeving } from './omgeving.ts';
import { onbekend, Problem } from './problemen.ts';
import { routes as gewoon } from './routes/routes.ts';
import { sessie } from './routes/sessie.ts';
import { inRol } from './sessie/spelers.ts';
import { alleenInSpel } from './sessie/tempo.ts';
import type { Aanvrager } from './toegang/aanvrager.ts';
import { tokencontrole, type Uitgever } from './toegang/tokens.ts';
import { webpaginas, type Webpaginas } from './webpaginas.ts';

export interface Appinstellingen {
  readonly omgeving: Omgeving;
  readonly uitgever: Uitgever;
  /** Requests a minute that one caller may do. */
  readonly verzoekenPerMinuut?: number;
  /** Absent: the API alone, as in production behind a proxy that serves the pages. */
  readonly web?: Webpaginas;
  /** This world is a simulatiesessie: participants act in the role that they play. */
  readonly isSessie?: boolean;
}

/** Enough for a busy system (100 requests a second), and a stop for one that runs wild. */
const VERZOEKEN_PER_MINUUT = 12_000;

/** The API as an Express application; listening, and closing what it works with, is for who starts it. */
export function createApp({
  omgeving,
  uitgever,
  verzoekenPerMinuut = VERZOEKEN_PER_MINUUT,
  web,
  isSessie = false,
}: Appinstellingen): Express {
  const app = express();
  app
    .disable('x-powered-by')
    .disable('etag')
    .enable('strict routing')
    .enable('case sensitive routing')
    .set('query parser', 'simple');
  app.use(koppen, verzoeklog(omgeving.logger), apibeveiliging);

  const routes = isSessie ? [...gewoon, ...sessie] : gewoon;
  const tokens = tokencontrole(uitgever);
  const v1 = Router({ strict: true, caseSensitive: true });
  if (isSessie) v1.use(alleenInSpel(omgeving));
  registreer(v1, routes, {
    omgeving,
    tokens: isSessie ? inRol(tokens, omgeving) : tokens,
    begrenzer: begrenzer(verzoekenPerMinuut),
  });
  const document = openapidocument(routes);
  v1.get('/openapi.json', (_verzoek, antwoord) => {
    antwoord.set('Access-Control-Allow-Origin', '*').json(document);
  });
  v1.all(['/openapi.json', '/documentatie'], alleenLezen);
  v1.use(documentatie());
  app.use('/v1', v1);
  if (web !== undefined) app.use(webpaginas(web));

  app.use((_verzoek, antwoord) => {
    stuurProbleem(antwoord, onbekend('Dit adres'));
  });
  app.use(probleemafhandeling(omgeving.logger));
  return app;
}

/** What is not under a route of its own can only be read. */
const alleenLezen: RequestHandler = (verzoek, antwoord, verder) => {
  if (verzoek.method === 'GET' || verzoek.method === 'HEAD') {
    verder();
    return;
  }
  antwoord.set('Allow', 'GET, HEAD');
  stuurProbleem(antwoord, new Problem('MethodeNietToegestaan', 'Hier kan alleen GET, HEAD.'));
};

function begrenzer(limiet: number) {
  return rateLimit({
    windowMs: 60_000,
    limit: limiet,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (verzoek, antwoord) =>
      (antwoord.locals['aanvrager'] as Aanvrager | undefined)?.medewerker ?? ipKeyGenerator(verzoek.ip ?? ''),
    handler: (_verzoek, antwoord) => {
      stuurProbleem(antwoord, new Problem('TeVeelVerzoeken', 'U doet te veel verzoeken; wacht even.'));
    },
  });
}
