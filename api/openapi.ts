import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { API_VERSIE } from './http/koppen.ts';
import type { Route } from './http/route.ts';
import { problemen, type Probleemcode } from './problemen.ts';
import { Probleem } from './schemas/probleem.ts';

const ALTIJD: readonly Probleemcode[] = ['InterneFout', 'OpslagWeg', 'ProcesWeg'];
const MET_TOKEN: readonly Probleemcode[] = ['NietAangemeld', 'GeenToegang', 'TeVeelVerzoeken', 'AanmeldingWeg'];

const Sleutelkop = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .meta({
    description:
      'Eigen kenmerk van dit verzoek: hetzelfde kenmerk geeft hetzelfde antwoord, en nooit een tweede gevolg',
  });

const KOPPEN = z.object({
  'API-Version': z.string().meta({ description: 'Versie van de API' }),
  'X-Request-Id': z.string().meta({ description: 'Nummer van dit verzoek, zoals in de logboeken' }),
});

/** The OpenAPI 3.1 document, made from the same routes that the router is made from. */
export function openapidocument(routes: readonly Route[]): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) paths[route.pad] = { ...paths[route.pad], [route.methode]: bewerking(route) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Regietafel',
      version: API_VERSIE,
      description: 'Casuïstiek van Zorg- en Veiligheidshuizen als duurzame processen.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'Regietafel', url: 'https://regietafel.nl' },
    },
    servers: [{ url: '/v1' }],
    tags: [...new Set(routes.map(({ groep }) => groep))].map((name) => ({ name })),
    security: [{ bearer: [] }],
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token van de OIDC-aanmelddienst',
        },
      },
    },
    paths,
  });
}

function bewerking(route: Route): ZodOpenApiOperationObject {
  const header =
    route.idempotent === undefined
      ? undefined
      : z.object({ 'Idempotency-Key': route.idempotent === 'verplicht' ? Sleutelkop : Sleutelkop.optional() });
  return {
    operationId: route.id,
    summary: route.samenvatting,
    tags: [route.groep],
    ...(route.openbaar === true && { security: [] }),
    requestParams: {
      ...(route.padvelden && { path: route.padvelden }),
      ...(route.vraagvelden && { query: route.vraagvelden }),
      ...(header && { header }),
    },
    ...(route.inhoud && { requestBody: { required: true, content: { 'application/json': { schema: route.inhoud } } } }),
    responses: {
      [String(route.status)]: {
        description: 'Gelukt',
        headers: KOPPEN,
        content: { [route.soort ?? 'application/json']: { schema: route.antwoord } },
      },
      ...(route.etag === true && { '304': { description: 'Niet veranderd sinds de ETag in If-None-Match' } }),
      ...probleemantwoorden(route),
    },
  };
}

/** Every status that the route can end with, with the codes that it stands for. */
function probleemantwoorden(route: Route): ZodOpenApiResponsesObject {
  const invoer: Probleemcode[] = ['OngeldigeInvoer'];
  if (route.inhoud) invoer.push('TeGroot');
  const codes = [
    ...invoer,
    ...(route.openbaar === true ? [] : MET_TOKEN),
    ...(route.padvelden ? ['Onbekend' as const] : []),
    ...(route.problemen ?? []),
    ...ALTIJD,
  ];
  const perStatus = new Map<number, Set<Probleemcode>>();
  for (const code of codes)
    perStatus.set(problemen[code].status, (perStatus.get(problemen[code].status) ?? new Set()).add(code));
  const antwoorden: ZodOpenApiResponsesObject = {};
  for (const [status, soorten] of perStatus) {
    antwoorden[String(status) as `${1 | 2 | 3 | 4 | 5}${string}`] = {
      description: [...soorten].map((code) => `${code}: ${problemen[code].titel}`).join('; '),
      content: { 'application/problem+json': { schema: Probleem } },
    };
  }
  return antwoorden;
}
