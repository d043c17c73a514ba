import * as z from 'zod/mini';
import { Actie } from './acties.ts';
import { Besluit, Persoon } from './gedeeld.ts';
import { bladzijde, request, type Bladzijde } from './verzoek.ts';

export const TaakKort = z.object({
  id: z.string(),
  naam: z.string(),
  element: z.string(),
  proces: z.string(),
  procesnaam: z.string(),
  huis: z.string(),
  dossier: z.object({ soort: z.enum(['casus', 'overleg']), id: z.string() }),
  rol: z.nullable(z.string()),
  organisatie: z.nullable(z.string()),
  toegewezen: z.nullable(z.string()),
  geopend: z.string(),
  deadline: z.nullable(z.string()),
  teLaat: z.boolean(),
  status: z.string(),
});
export type TaakKort = z.infer<typeof TaakKort>;

const Uitkomst = z.object({
  waarde: z.nullable(z.string()),
  label: z.string(),
  naar: z.nullable(z.string()),
});
export type Uitkomst = z.infer<typeof Uitkomst>;

const Advies = z.object({
  beslissing: z.string(),
  naam: z.nullable(z.string()),
  at: z.string(),
  regels: z.array(
    z.object({
      nummer: z.number(),
      omschrijving: z.nullable(z.string()),
      uitkomsten: z.array(z.object({ label: z.string(), waarde: z.string(), naam: z.nullable(z.string()) })),
    }),
  ),
});
export type Advies = z.infer<typeof Advies>;

const TeLezen = z.object({
  naam: z.nullable(z.string()),
  door: Persoon,
  at: z.string(),
  gegevens: z.json(),
  formulier: z.nullable(z.record(z.string(), z.json())),
});
export type TeLezen = z.infer<typeof TeLezen>;

const Taakactie = z.object({
  actie: Actie,
  /** What it is the stok achter de deur of, and what is its stok. */
  stokVoor: z.nullable(Actie),
  stokken: z.array(Actie),
});
export type Taakactie = z.infer<typeof Taakactie>;

const Taak = z.extend(TaakKort, {
  gemeente: z.nullable(z.string()),
  formulier: z.nullable(z.record(z.string(), z.json())),
  uitkomsten: z.array(Uitkomst),
  besluit: z.nullable(Besluit),
  toelichting: z.nullable(z.string()),
  actie: z.nullable(Taakactie),
  advies: z.array(Advies),
  mag: z.boolean(),
  /** What others decided before, as far as it is for who does this task. */
  teLezen: z.array(TeLezen),
  /** What the form starts with, laid down at `at`. */
  voorinvulling: z.nullable(z.object({ at: z.string(), gegevens: z.record(z.string(), z.json()) })),
  bijVerstrijken: z.nullable(
    z.object({ naam: z.nullable(z.string()), onderbreekt: z.boolean(), naar: z.nullable(z.string()) }),
  ),
});
export type Taak = z.infer<typeof Taak>;

const Besluitantwoord = z.object({
  taak: z.string(),
  uitkomst: z.nullable(z.string()),
  stand: z.object({
    status: z.string(),
    stap: z.nullable(z.string()),
    wachtop: z.array(z.string()),
    deadline: z.nullable(z.string()),
    volgende: z.array(TaakKort),
  }),
});
export type Besluitantwoord = z.infer<typeof Besluitantwoord>;

const Aantallen = z.object({ open: z.number(), teLaat: z.number(), vandaag: z.number() });
export type Aantallen = z.infer<typeof Aantallen>;

export interface Takenfilter {
  readonly huis?: string | undefined;
  readonly rol?: string | undefined;
  readonly organisatie?: string | undefined;
  readonly toegewezen?: string | undefined;
  readonly teLaat?: boolean | undefined;
}

export function listTaken(
  filter: Takenfilter,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Bladzijde<TaakKort>> {
  return request('/v1/taken', bladzijde(TaakKort), { zoek: { ...filter, status: 'open', limiet: 25, cursor }, signal });
}

export function countTaken(filter: Takenfilter, signal?: AbortSignal): Promise<Aantallen> {
  return request('/v1/taken/aantallen', Aantallen, { zoek: { ...filter }, signal });
}

const path = (id: string): string => `/v1/taken/${encodeURIComponent(id)}`;

export function readTaak(id: string, signal?: AbortSignal): Promise<Taak> {
  return request(path(id), Taak, { signal });
}

/** `sleutel` is made once per attempt at a decision, so that sending it again decides nothing twice. */
export function decide(
  id: string,
  besluit: { readonly uitkomst: string | null; readonly gegevens: unknown },
  sleutel: string,
): Promise<Besluitantwoord> {
  return request(`${path(id)}/besluiten`, Besluitantwoord, { method: 'POST', body: besluit, sleutel });
}

export function moveTermijn(id: string, naar: string, reden: string, sleutel: string): Promise<TaakKort> {
  return request(`${path(id)}/termijn`, TaakKort, { method: 'PUT', body: { naar, reden }, sleutel });
}

export function assign(id: string, medewerker: string | null, sleutel: string): Promise<TaakKort> {
  return request(`${path(id)}/toewijzing`, TaakKort, { method: 'PUT', body: { medewerker }, sleutel });
}
