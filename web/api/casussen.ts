import * as z from 'zod/mini';
import { Actie } from './acties.ts';
import { Persoon } from './gedeeld.ts';
import { TaakKort } from './taken.ts';
import { bladzijde, request, type Bladzijde } from './verzoek.ts';

const CasusKort = z.object({
  id: z.string(),
  huis: z.string(),
  status: z.string(),
  proces: z.nullable(z.string()),
  procesnaam: z.nullable(z.string()),
  stap: z.nullable(z.string()),
  wachtop: z.array(z.string()),
  deadline: z.nullable(z.string()),
  teLaat: z.boolean(),
  geopend: z.string(),
});
export type CasusKort = z.infer<typeof CasusKort>;

const Meting = z.object({ datum: z.string(), scores: z.record(z.string(), z.number()) });
export type Meting = z.infer<typeof Meting>;

const Betrokkene = z.object({
  id: z.string(),
  naam: z.string(),
  geboortedatum: z.nullable(z.string()),
  rol: z.string(),
});
export type Betrokkene = z.infer<typeof Betrokkene>;

const CasusMelding = z.object({
  id: z.string(),
  soort: z.string(),
  melder: z.object({ organisatie: z.string(), naam: z.string() }),
  ontvangen: z.string(),
  incident: z.object({
    soort: z.string(),
    datum: z.string(),
    gemeente: z.string(),
    kenmerk: z.nullable(z.string()),
  }),
  toelichting: z.string(),
  gegevens: z.json(),
  formulier: z.nullable(z.record(z.string(), z.json())),
});
export type CasusMelding = z.infer<typeof CasusMelding>;

const Casus = z.extend(CasusKort, {
  betrokkenen: z.array(Betrokkene),
  meldingen: z.array(CasusMelding),
  taken: z.array(TaakKort),
  plan: z.nullable(z.object({ at: z.string(), acties: z.array(Actie) })),
  leefgebieden: z.array(Meting),
});
export type Casus = z.infer<typeof Casus>;

const Regel = z.object({
  nummer: z.number(),
  at: z.string(),
  change: z.string(),
  element: z.string(),
  naam: z.nullable(z.string()),
  type: z.string(),
  instantie: z.nullable(z.string()),
  due: z.nullable(z.string()),
  uitkomst: z.nullable(z.string()),
  uitkomstnaam: z.nullable(z.string()),
  organisatie: z.nullable(z.string()),
  toelichting: z.nullable(z.string()),
  /** About an activity that is repeated as a whole, and not about one of the times. */
  geheel: z.boolean(),
  door: z.nullable(Persoon),
});
export type Regel = z.infer<typeof Regel>;

const Activeerbaar = z.object({ instantie: z.string(), element: z.string(), naam: z.string() });
export type Activeerbaar = z.infer<typeof Activeerbaar>;

const Verloop = z.object({
  processen: z.array(
    z.object({
      workflowId: z.string(),
      proces: z.string(),
      procesnaam: z.string(),
      gestart: z.string(),
      model: z.string(),
      open: z.array(z.string()),
      activeerbaar: z.array(Activeerbaar),
      regels: z.array(Regel),
    }),
  ),
});
export type Verloop = z.infer<typeof Verloop>;
export type Procesverloop = Verloop['processen'][number];

const Logboekregel = z.object({
  volgnummer: z.number(),
  at: z.string(),
  tekst: z.string(),
  door: z.nullable(Persoon),
  hash: z.string(),
});
export type Logboekregel = z.infer<typeof Logboekregel>;

const Vastlegging = z.object({
  id: z.string(),
  soort: z.enum(['besluit', 'termijn', 'bericht', 'migratie']),
  naam: z.nullable(z.string()),
  uitkomst: z.nullable(z.string()),
  uitkomstnaam: z.nullable(z.string()),
  door: Persoon,
  at: z.string(),
  /** `ingediend`: sent, not yet carried out by the process. */
  status: z.enum(['ingediend', 'vastgelegd']),
  gegevens: z.json(),
  formulier: z.nullable(z.record(z.string(), z.json())),
});
export type Vastlegging = z.infer<typeof Vastlegging>;

const Treffer = z.object({
  casus: z.string(),
  huis: z.string(),
  status: z.string(),
  stap: z.nullable(z.string()),
  betrokkene: z.object({ naam: z.string(), geboortedatum: z.nullable(z.string()) }),
  geopend: z.string(),
});
export type Treffer = z.infer<typeof Treffer>;

export type Zoekvraag =
  | { readonly bsn: string }
  | { readonly naam: string; readonly geboortedatum: string }
  | { readonly naam: string; readonly gemeente: string };

const path = (id: string): string => `/v1/casussen/${encodeURIComponent(id)}`;

export function listCasussen(
  filter: { readonly huis?: string | undefined; readonly status?: string | undefined },
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Bladzijde<CasusKort>> {
  return request('/v1/casussen', bladzijde(CasusKort), { zoek: { ...filter, limiet: 25, cursor }, signal });
}

export function readCasus(id: string, signal?: AbortSignal): Promise<Casus> {
  return request(path(id), Casus, { signal });
}

export function readVerloop(id: string, signal?: AbortSignal): Promise<Verloop> {
  return request(`${path(id)}/verloop`, Verloop, { signal });
}

export function listLogboek(id: string, cursor: string | null, signal?: AbortSignal): Promise<Bladzijde<Logboekregel>> {
  return request(`${path(id)}/logboek`, bladzijde(Logboekregel), { zoek: { limiet: 50, cursor }, signal });
}

/** All of them, in the order in which they came: whoever decides must not miss the last. */
export async function listVastleggingen(id: string, signal?: AbortSignal): Promise<readonly Vastlegging[]> {
  const alle: Vastlegging[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const zoek = { limiet: 100, cursor };
    const answer: Bladzijde<Vastlegging> = await request(`${path(id)}/vastleggingen`, bladzijde(Vastlegging), {
      zoek,
      signal,
    });
    alle.push(...answer.resultaten);
    cursor = answer.volgende;
  }
  return alle;
}

/** A POST, so that no BSN or name ever stands in a URL. */
export async function searchCasussen(zoekvraag: Zoekvraag): Promise<readonly Treffer[]> {
  const schema = z.object({ resultaten: z.array(Treffer) });
  return (await request('/v1/casussen/zoekvragen', schema, { method: 'POST', body: zoekvraag })).resultaten;
}

/** Starts an activity that somebody may start whenever it is needed; gives the tasks that are open in its process now. */
export async function activeer(
  casus: string,
  wat: Pick<Activeerbaar, 'instantie' | 'element'> & { readonly workflowId: string },
  sleutel: string,
): Promise<readonly TaakKort[]> {
  const { workflowId, instantie, element } = wat;
  const schema = z.object({ taken: z.array(TaakKort) });
  const body = { workflowId, instantie, element };
  return (await request(`${path(casus)}/activeringen`, schema, { method: 'POST', body, sleutel })).taken;
}
