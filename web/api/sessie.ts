import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Rol = z.object({ medewerker: z.string(), naam: z.string(), rol: z.string(), organisatie: z.string() });
const Schema = z.record(z.string(), z.unknown());

const Sessie = z.object({
  naam: z.string(),
  inleiding: z.string(),
  status: z.enum(['gepauzeerd', 'loopt', 'voorbij']),
  nu: z.string(),
  schaal: z.number(),
  gewoneSchaal: z.number(),
  ik: z.object({
    deelnemer: z.string(),
    spelleider: z.boolean(),
    rol: z.nullable(Rol),
    tafel: z.nullable(z.string()),
  }),
  tafels: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      rollen: z.array(z.extend(Rol, { deelnemer: z.nullable(z.string()) })),
    }),
  ),
  notities: z.array(
    z.object({
      nummer: z.number(),
      at: z.string(),
      tafel: z.string(),
      naam: z.string(),
      tekst: z.string(),
      gedeeld: z.boolean(),
      magDelen: z.boolean(),
    }),
  ),
  gebeurtenissen: z.array(
    z.object({ code: z.string(), soort: z.string(), naam: z.string(), gebeurd: z.nullable(z.string()) }),
  ),
  taken: z.array(
    z.object({
      naam: z.string(),
      dossier: z.string(),
      tafels: z.array(z.string()),
      wie: z.string(),
      geopend: z.string(),
      deadline: z.nullable(z.string()),
      teLaat: z.boolean(),
    }),
  ),
  evaluatie: z.nullable(z.object({ formulier: Schema, ingevuld: z.boolean() })),
});
export type Sessie = z.infer<typeof Sessie>;

const Weetje = z.object({
  soort: z.string(),
  naam: z.string(),
  tafel: z.string(),
  sinds: z.string(),
  gedeeld: z.nullable(z.string()),
});

const Verslag = z.object({
  naam: z.string(),
  begin: z.string(),
  einde: z.string(),
  minuten: z.number(),
  tafels: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      besluiten: z.number(),
      wachttijd: z.object({ mediaan: z.nullable(z.number()), langste: z.nullable(z.number()) }),
      gemist: z.number(),
      open: z.number(),
      onbekend: z.number(),
    }),
  ),
  besluiten: z.array(
    z.object({
      taak: z.string(),
      naam: z.string(),
      dossier: z.string(),
      tafel: z.nullable(z.string()),
      wie: Rol,
      deelnemer: z.nullable(z.string()),
      uitkomst: z.nullable(z.string()),
      at: z.string(),
      wachttijd: z.number(),
      teLaat: z.boolean(),
      onbekend: z.array(Weetje),
    }),
  ),
  gemist: z.array(
    z.object({
      naam: z.string(),
      dossier: z.string(),
      tafels: z.array(z.string()),
      deadline: z.string(),
      gesloten: z.nullable(z.string()),
    }),
  ),
  nietGedeeld: z.array(Weetje),
  rolwissels: z.array(z.object({ at: z.string(), deelnemer: z.string(), rol: z.nullable(Rol) })),
  gebeurtenissen: z.array(
    z.object({
      at: z.string(),
      soort: z.string(),
      naam: z.string(),
      tafel: z.nullable(z.string()),
      terPlekke: z.boolean(),
    }),
  ),
  evaluatie: z.object({
    formulier: Schema,
    antwoorden: z.array(z.object({ deelnemer: z.string(), gegevens: z.record(z.string(), z.json()) })),
  }),
});
export type Verslag = z.infer<typeof Verslag>;
export type Weetje = z.infer<typeof Weetje>;

export function readSessie(signal?: AbortSignal): Promise<Sessie> {
  return request('/v1/sessie', Sessie, { signal });
}

export function readVerslag(signal?: AbortSignal): Promise<Verslag> {
  return request('/v1/sessie/verslag', Verslag, { signal });
}

export function takeRol(medewerker: string | null): Promise<Sessie> {
  return request('/v1/sessie/rol', Sessie, { method: 'PUT', body: { medewerker } });
}

export function setTempo(schaal: number): Promise<Sessie> {
  return request('/v1/sessie/tempo', Sessie, { method: 'PUT', body: { schaal } });
}

export function letHappen(code: string, sleutel: string): Promise<Sessie> {
  return request('/v1/sessie/gebeurtenissen', Sessie, { method: 'POST', body: { code }, sleutel });
}

export function showNotitie(
  notitie: { readonly naam: string; readonly tafel: string; readonly tekst: string },
  sleutel: string,
): Promise<Sessie> {
  const body = { gebeurtenis: { soort: 'notitie', ...notitie } };
  return request('/v1/sessie/gebeurtenissen', Sessie, { method: 'POST', body, sleutel });
}

export function shareNotitie(nummer: number): Promise<Sessie> {
  return request(`/v1/sessie/notities/${String(nummer)}/gedeeld`, Sessie, { method: 'PUT' });
}

export function endSessie(): Promise<Sessie> {
  return request('/v1/sessie/einde', Sessie, { method: 'PUT' });
}

export function sendEvaluatie(gegevens: unknown): Promise<Sessie> {
  return request('/v1/sessie/evaluatie', Sessie, { method: 'PUT', body: { gegevens } });
}
