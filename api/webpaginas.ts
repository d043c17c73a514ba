import { join } from 'node:path';
import express, { Router } from 'express';
import helmet from 'helmet';
import type { Klok } from '../models/klok.ts';

export interface Webpaginas {
  /** Folder of the built pages. */
  readonly map: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly klok: () => Klok;
}

/** The pages that people see: built files, and for every other address of theirs the one page that finds its way itself. */
export function webpaginas({ map, issuer, clientId, klok }: Webpaginas): Router {
  const router = Router();
  router.use(
    helmet.contentSecurityPolicy({
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // data: for the mark of bpmn.io that must stay visible in drawings.
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", new URL(issuer).origin],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        manifestSrc: ["'self'"],
      },
    }),
  );
  router.get('/configuratie.json', (_verzoek, antwoord) => {
    const nu = klok();
    antwoord.json({ issuer, clientId, klok: nu, sessie: nu !== null && 'stukken' in nu });
  });
  // Names in this folder carry a hash of their content.
  router.use('/assets', express.static(join(map, 'assets'), bewaard('public, max-age=31536000, immutable')));
  router.use(express.static(map, bewaard('no-cache')));
  router.get(/^\/(?!v1(\/|$)).*$/, (verzoek, antwoord, verder) => {
    if (verzoek.accepts('html') !== 'html') {
      verder();
      return;
    }
    antwoord.set('Cache-Control', 'no-cache').sendFile(join(map, 'index.html'), { cacheControl: false });
  });
  return router;
}

/** Files with this `Cache-Control`, in place of the one that every other answer has. */
function bewaard(hoe: string): Parameters<typeof express.static>[1] {
  return {
    index: false,
    redirect: false,
    setHeaders: (antwoord) => {
      antwoord.setHeader('Cache-Control', hoe);
    },
  };
}
