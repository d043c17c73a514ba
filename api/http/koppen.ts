import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Version of the API as a whole (NL API Design Rules, API-57): raised with every change that its users can notice. */
export const API_VERSIE = '1.0.0';

/** What stands on every answer. The request id is our own: one from outside could carry anything into the logs. */
export const koppen: RequestHandler = (_verzoek, antwoord, verder) => {
  const verzoek = randomUUID();
  antwoord.locals['verzoek'] = verzoek;
  antwoord.set({ 'API-Version': API_VERSIE, 'Cache-Control': 'no-store', 'X-Request-Id': verzoek });
  verder();
};

/** Security headers of the API: nothing of it is ever shown as a page. */
export const apibeveiliging = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
});
