import { createHash } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import { foutmelding, veldfouten, type Veldfout } from '../../models/foutmelding.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekend, ongeldig, Problem } from '../problemen.ts';
import { ANONIEM, type Aanvrager } from '../toegang/aanvrager.ts';
import { eis, isCijferlezer, isOndersteuner } from '../toegang/regels.ts';
import type { Tokencontrole } from '../toegang/tokens.ts';
import { stuurProbleem } from './probleemantwoord.ts';
import type { Route } from './route.ts';

const Idempotentiesleutel = z.string().regex(/^[\x21-\x7e]{1,255}$/);
const GEEN_VELDEN = z.strictObject({});
/** Levels of lists and groups in a body: forms have four or five, and every check after this one calls itself per level. */
const DIEPSTE = 64;
const INLEZEN = { type: 'application/json', strict: true } as const;

export interface Poort {
  readonly omgeving: Omgeving;
  readonly tokens: Tokencontrole;
  /** Limits how often one caller may ask; runs once the caller is known, or knows the address of one without a token. */
  readonly begrenzer: RequestHandler;
}

/** Puts routes on a router; every other method on their paths is answered with 405 and what is allowed. */
export function registreer(router: Router, routes: readonly Route[], poort: Poort): void {
  for (const pad of volgorde(routes.map((route) => route.pad))) {
    const opPad = routes.filter((route) => route.pad === pad);
    const uitdrukking = pad.replace(/\{(\w+)\}/g, ':$1');
    for (const route of opPad) {
      const inlezen = route.inhoud === undefined ? [] : [express.json({ ...INLEZEN, limit: route.grens ?? '1mb' })];
      router[route.methode](uitdrukking, aanmelding(route, poort), ...inlezen, uitvoering(route, poort.omgeving));
    }
    const toegestaan = opPad
      .flatMap(({ methode }) => (methode === 'get' ? ['GET', 'HEAD'] : [methode.toUpperCase()]))
      .join(', ');
    router.all(uitdrukking, (_verzoek, antwoord) => {
      antwoord.locals['pad'] = pad;
      antwoord.set('Allow', toegestaan);
      stuurProbleem(antwoord, new Problem('MethodeNietToegestaan', `Hier kan alleen ${toegestaan}.`));
    });
  }
}

/** Paths without parameters before those that would take them for one. */
function volgorde(paden: readonly string[]): string[] {
  const gewicht = (pad: string): string => pad.replace(/\{\w+\}/g, '￿');
  return [...new Set(paden)].sort((een, ander) => (gewicht(een) < gewicht(ander) ? -1 : 1));
}

function aanmelding(route: Route, { tokens, begrenzer }: Poort): RequestHandler[] {
  const begin: RequestHandler = (_verzoek, antwoord, verder) => {
    antwoord.locals['pad'] = route.pad;
    verder();
  };
  if (route.openbaar === true) return [begin, begrenzer];
  const ken: RequestHandler = async (verzoek, antwoord, verder) => {
    const aanvrager = await tokens(verzoek.get('authorization'));
    antwoord.locals['aanvrager'] = aanvrager;
    antwoord.locals['medewerker'] = aanvrager.medewerker;
    eis((route.mag?.(aanvrager) ?? true) && staatOpenVoor(route, aanvrager));
    verder();
  };
  return [begin, ken, begrenzer];
}

/** Roles that see little are let in where a route says so: a route that is forgotten stays closed to them. */
function staatOpenVoor({ ookCijferlezer, ookOndersteuner }: Route, aanvrager: Aanvrager): boolean {
  if (isCijferlezer(aanvrager)) return ookCijferlezer === true;
  return ookOndersteuner === true || !isOndersteuner(aanvrager);
}

function uitvoering(route: Route, omgeving: Omgeving): RequestHandler {
  return async function voerUit(verzoek: Request, antwoord: Response): Promise<void> {
    const invoer = lees(route, verzoek);
    if (route.geheim !== true) antwoord.locals['kenmerken'] = invoer.pad;
    const uitkomst: unknown = await route.behandel(
      {
        ...invoer,
        aanvrager: (antwoord.locals['aanvrager'] as Aanvrager | undefined) ?? ANONIEM,
        verzoek: String(antwoord.locals['verzoek']),
      },
      omgeving,
    );
    // What the schema does not name does not go out, whatever a service gave.
    const inhoud = route.antwoord.parse(uitkomst);
    const tekst = route.soort === undefined ? JSON.stringify(inhoud) : String(inhoud);
    if (route.etag === true) {
      const kenmerk = etag(tekst);
      antwoord.set({ ETag: kenmerk, 'Cache-Control': 'private, no-cache' });
      if (heeft(verzoek.get('if-none-match'), kenmerk)) {
        antwoord.status(304).end();
        return;
      }
    }
    antwoord.status(route.status).type(route.soort ?? 'application/json');
    antwoord.send(tekst);
  };
}

function etag(tekst: string): string {
  return `"${createHash('sha256').update(tekst).digest('base64url')}"`;
}

/** A proxy that compresses makes an ETag a weak one; what was sent is the same. */
function heeft(bekend: string | undefined, kenmerk: string): boolean {
  return (bekend ?? '').split(',').some((een) => een.trim().replace(/^W\//, '') === kenmerk);
}

interface Invoer {
  readonly pad: Record<string, unknown>;
  readonly vraag: Record<string, unknown>;
  readonly inhoud: unknown;
  readonly sleutel: string | undefined;
}

/** Checks path, query, key and body; everything that is wrong with them in one problem. */
function lees(route: Route, verzoek: Request): Invoer {
  const pad = (route.padvelden ?? GEEN_VELDEN).safeParse(verzoek.params);
  if (!pad.success) throw onbekend('Dit adres');
  const vraag = (route.vraagvelden ?? GEEN_VELDEN).strict().safeParse(verzoek.query, { error: foutmelding });
  const sleutel = verzoek.get('idempotency-key');
  const inhoud = leesInhoud(route, verzoek);
  const fouten = [
    ...(vraag.success ? [] : veldfouten(vraag.error)),
    ...controleerSleutel(route, sleutel),
    ...inhoud.fouten,
  ];
  if (fouten.length > 0 || !vraag.success) throw ongeldig(fouten);
  return { pad: pad.data, vraag: vraag.data, inhoud: inhoud.gelezen, sleutel };
}

function leesInhoud(route: Route, verzoek: Request): { gelezen: unknown; fouten: Veldfout[] } {
  if (route.inhoud === undefined) return { gelezen: undefined, fouten: [] };
  const gestuurd: unknown = verzoek.body;
  if (gestuurd === undefined) {
    return {
      gelezen: undefined,
      fouten: [{ veld: '', melding: 'Stuur de inhoud als JSON mee, met Content-Type: application/json.' }],
    };
  }
  if (isDieperDan(DIEPSTE, gestuurd))
    return {
      gelezen: undefined,
      fouten: [{ veld: '', melding: `Nest de inhoud ten hoogste ${String(DIEPSTE)} diep.` }],
    };
  const gelezen = route.inhoud.safeParse(gestuurd, { error: foutmelding });
  return gelezen.success
    ? { gelezen: gelezen.data, fouten: [] }
    : { gelezen: undefined, fouten: veldfouten(gelezen.error) };
}

/** Level by level, because calling itself would be what it guards against. */
function isDieperDan(grens: number, inhoud: unknown): boolean {
  let laag = [inhoud];
  for (let diepte = 0; laag.length > 0; diepte += 1) {
    if (diepte > grens) return true;
    laag = laag.flatMap((deel): unknown[] => (typeof deel === 'object' && deel !== null ? Object.values(deel) : []));
  }
  return false;
}

function controleerSleutel(route: Route, sleutel: string | undefined): Veldfout[] {
  if (route.idempotent === undefined) return [];
  if (sleutel === undefined) {
    return route.idempotent === 'verplicht'
      ? [{ veld: 'Idempotency-Key', melding: 'Stuur een Idempotency-Key mee: een eigen kenmerk voor dit verzoek.' }]
      : [];
  }
  const past = Idempotentiesleutel.safeParse(sleutel).success;
  return past
    ? []
    : [{ veld: 'Idempotency-Key', melding: 'De Idempotency-Key mag 1 tot 255 tekens zijn, zonder spaties.' }];
}
