import { z } from 'zod';
import { foutmelding, veldfouten, type Veldfout } from '../foutmelding.ts';
import { buitenGrens } from './datumgrens.ts';
import { pastNiet } from './medewerkerkeuze.ts';
import { CODEWEERGAVEN, losOp, type Formulier, type Keuzes, type Veldschema } from './schema.ts';
import { verwijsfouten } from './verwijzing.ts';

export type Gegevens = Readonly<Record<string, z.core.util.JSONType>>;

export interface Formulierinvoer {
  readonly formulier: Formulier;
  /** Outcome that the sender chose: some fields are required only then. */
  readonly uitkomst: string | null;
  readonly keuzes: Keuzes;
  /** Begin of the ids that read-only `id` fields get, unique to this filling-in. */
  readonly kenmerk: string;
  /** When it was filled in: ISO 8601 instant. */
  readonly nu: string;
  /** Ids that an item may bring along, because an earlier filling-in gave them out. */
  readonly bekend: ReadonlySet<string>;
}

/** What was filled in, checked against its form: the data, or every refused field at once (path relative to the form). */
export function leesInvoer(
  invoer: Formulierinvoer,
  gegevens: unknown,
): { gegevens: Gegevens } | { fouten: Veldfout[] } {
  const { formulier, uitkomst } = invoer;
  const { schema, controle } = gemaakt(formulier, uitkomst);
  const aangevuld = kenToe(schema, formulier, gegevens, invoer);
  const gelezen = controle.safeParse(aangevuld, { error: foutmelding });
  const fouten = gelezen.success ? [] : veldfouten(gelezen.error);
  const bekend = new Set(fouten.map(({ veld }) => veld));
  for (const fout of controleerWaarden(schema, aangevuld, invoer, [])) if (!bekend.has(fout.veld)) fouten.push(fout);
  return fouten.length > 0 ? { fouten } : { gegevens: gelezen.data as Gegevens };
}

interface Gemaakt {
  readonly schema: Veldschema;
  readonly controle: z.ZodType;
}

/** Making a check costs a millisecond; a form never changes, so each is made once for each outcome. */
const alGemaakt = new WeakMap<Formulier, Map<string | null, Gemaakt>>();

function gemaakt(formulier: Formulier, uitkomst: string | null): Gemaakt {
  const perUitkomst = alGemaakt.get(formulier) ?? new Map<string | null, Gemaakt>();
  alGemaakt.set(formulier, perUitkomst);
  // An outcome that no field asks for, such as one that does not exist, is like none: what people send never fills this.
  const genoemd = Object.values(formulier.properties ?? {}).some(
    (veld) => uitkomst !== null && veld['x-verplicht-bij']?.includes(uitkomst) === true,
  );
  const sleutel = genoemd ? uitkomst : null;
  const bekend = perUitkomst.get(sleutel);
  if (bekend !== undefined) return bekend;
  const schema = strak(bijUitkomst(formulier, sleutel), formulier);
  const nieuw = { schema, controle: z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]) };
  perUitkomst.set(sleutel, nieuw);
  return nieuw;
}

function bijUitkomst(formulier: Formulier, uitkomst: string | null): Veldschema {
  const ook = Object.entries(formulier.properties ?? {})
    .filter(([, veld]) => uitkomst !== null && veld['x-verplicht-bij']?.includes(uitkomst) === true)
    .map(([naam]) => naam);
  return { ...formulier, required: [...new Set([...(formulier.required ?? []), ...ook])] };
}

/** Nothing is stored that the form does not ask for, so objects are closed unless they say otherwise. */
function strak(veld: Veldschema, formulier: Veldschema): Veldschema {
  const zelf = losOp(veld, formulier);
  return {
    ...zelf,
    ...(zelf.properties && { properties: mapWaarden(zelf.properties, (eigenschap) => strak(eigenschap, formulier)) }),
    ...(zelf.properties && zelf.additionalProperties === undefined && { additionalProperties: false }),
    ...(zelf.items && { items: strak(zelf.items, formulier) }),
  };
}

/**
 * A read-only `id` in the items of a list is given out here: `<kenmerk>-<place>`, unless the item brings the one it had; it
 * names one item. Any other id is replaced: it goes into the process as it is, and whoever sends it could write a name or a BSN in it.
 */
function kenToe(
  veld: Veldschema,
  formulier: Veldschema,
  waarde: unknown,
  uitgifte: Pick<Formulierinvoer, 'kenmerk' | 'bekend'>,
): unknown {
  const { kenmerk, bekend } = uitgifte;
  if (Array.isArray(waarde) && veld.items) {
    const items = veld.items;
    const metId = items.properties?.['id']?.readOnly === true;
    const over = new Set(bekend);
    return waarde.map((item: unknown, plaats) => {
      const id = `${kenmerk}-${String(plaats + 1)}`;
      const deel = kenToe(items, formulier, item, { kenmerk: id, bekend });
      return metId && isObject(deel) && !neemEigenId(deel, over) ? { ...deel, id } : deel;
    });
  }
  if (!isObject(waarde) || !veld.properties) return waarde;
  const eigenschappen = veld.properties;
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => {
      const eigen = Object.hasOwn(eigenschappen, naam) ? eigenschappen[naam] : undefined;
      return [naam, eigen ? kenToe(eigen, formulier, deel, uitgifte) : deel];
    }),
  );
}

/** Of two items that bring the same id the first has it. */
function neemEigenId({ id }: Record<string, unknown>, over: Set<string>): boolean {
  return typeof id === 'string' && over.delete(id);
}

/**
 * What JSON Schema cannot say: a required text is not blank, a code exists in the house, a date or an instant keeps its
 * bounds.
 */
function* controleerWaarden(
  veld: Veldschema,
  waarde: unknown,
  invoer: Pick<Formulierinvoer, 'keuzes' | 'nu'>,
  pad: readonly string[],
): Generator<Veldfout> {
  const weergave = CODEWEERGAVEN.find((een) => een === veld['x-weergave']);
  const codes = weergave === undefined ? undefined : codesVan(invoer.keuzes, weergave);
  if (codes && typeof waarde === 'string' && !codes.includes(waarde)) {
    const hoe = weergave === 'gemeente' ? 'naam' : 'code';
    yield { veld: pad.join('.'), melding: `Dit huis kent geen ${weergave ?? ''} met deze ${hoe}.` };
  }
  if (Array.isArray(waarde) && veld.items) {
    const items: Veldschema = codes ? { ...veld.items, 'x-weergave': weergave ?? '' } : veld.items;
    for (const [plaats, item] of waarde.entries())
      yield* controleerWaarden(items, item, invoer, [...pad, String(plaats)]);
    for (const { veld: deel, melding } of verwijsfouten(items, waarde))
      yield { veld: [...pad, deel].join('.'), melding };
  }
  if (!isObject(waarde) || !veld.properties) return;
  for (const [naam, eigenschap] of Object.entries(veld.properties)) {
    const deel = waarde[naam];
    const hier = [...pad, naam];
    if (typeof deel === 'string' && deel.trim() === '' && veld.required?.includes(naam) === true) {
      yield { veld: hier.join('.'), melding: 'Dit veld is verplicht.' };
    }
    const fout = typeof deel === 'string' ? buitenGrens(eigenschap, deel, waarde, invoer.nu) : null;
    if (fout !== null) yield { veld: hier.join('.'), melding: fout };
    const mensen = invoer.keuzes.medewerker ?? [];
    const buiten = typeof deel === 'string' ? pastNiet(eigenschap, deel, mensen, veld, waarde) : null;
    if (buiten !== null) yield { veld: hier.join('.'), melding: buiten };
    yield* controleerWaarden(eigenschap, deel, invoer, hier);
  }
}

function codesVan(keuzes: Keuzes, weergave: keyof Keuzes): readonly string[] | undefined {
  return weergave === 'medewerker' ? keuzes.medewerker?.map(({ code }) => code) : keuzes[weergave];
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function mapWaarden<T>(bron: Readonly<Record<string, T>>, doe: (waarde: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(bron).map(([naam, waarde]) => [naam, doe(waarde)]));
}
