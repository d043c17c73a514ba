import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import express, { Router } from 'express';
import helmet from 'helmet';

const BESTANDEN = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** The page of Swagger UI loads the petstore by default; this one loads our own document, and asks nothing from outside. */
const BLADZIJDE = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>Regietafel API</title>
    <link rel="stylesheet" href="documentatie/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="documentatie/swagger-ui-bundle.js"></script>
    <script src="documentatie/begin.js"></script>
  </body>
</html>
`;
const BEGIN = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#swagger-ui', validatorUrl: null, deepLinking: true, docExpansion: 'list' });
`;

/** Browsable documentation under `/v1/documentatie`. */
export function documentatie(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  // Swagger UI sets style attributes and shows its icons as data.
  router.use(
    '/documentatie',
    helmet.contentSecurityPolicy({
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    }),
  );
  router.get('/documentatie', (_verzoek, antwoord) => {
    antwoord.type('html').send(BLADZIJDE);
  });
  router.get('/documentatie/begin.js', (_verzoek, antwoord) => {
    antwoord.type('js').send(BEGIN);
  });
  router.use('/documentatie', express.static(BESTANDEN, { index: false, redirect: false, cacheControl: false }));
  return router;
}
