import { z } from 'zod';
import type { Formulier, Veldschema } from './formulier.ts';
import { losOp } from './formulier/schema.ts';
import { Handelende } from './proces.ts';
import { Tijdstip } from './tijdstip.ts';

/** Name of the process variable in which the form of a plan lists who wants what. */
export const WENSVARIABELE = 'wensen';

/** How much a wish presses, by the codes that forms use for it; the most pressing first. */
export const URGENTIES = ['hoog', 'midden', 'laag'] as const;

/** What the plan makes of a wish, by the codes that forms use for it. */
export const WENSSTANDEN = ['ongewogen', 'overgenomen', 'uitgesteld', 'afgewezen', 'bereikt'] as const;

/** Nothing has to be done about a wish any more. */
const KLAAR: readonly string[] = ['afgewezen', 'bereikt'];

/** The choices of a wish that a form words. */
export const WENSKEUZES = ['soort', 'urgentie', 'stand'] as const;

/** Which wish goes before another over casussen; the first first. */
export const PRIORITEITEN = ['eerst', 'daarna', 'later'] as const;

const Code = z.string().nullable().catch(null);

/** The codes of one wish of a plan; what is wanted stands in the encrypted vastlegging. */
export const Wens = z.object({
  id: z.string(),
  /** Who wants it. */
  organisatie: Code,
  /** Where; by name, as the house has it. */
  gemeente: Code,
  soort: Code,
  urgentie: z.enum(URGENTIES).catch('midden'),
  stand: z.enum(WENSSTANDEN).catch('ongewogen'),
});
export type Wens = z.infer<typeof Wens>;

/** The wishes in the variables of a vastlegging; none where it lists none. */
export function wensenUit(variabelen: Readonly<Record<string, unknown>>): Wens[] {
  const gelezen = z.array(Wens).safeParse(variabelen[WENSVARIABELE]);
  return gelezen.success ? gelezen.data : [];
}

/** The fields of one wish, in a form that lists them; null of any other form. */
export function wensvelden(formulier: Formulier): Readonly<Record<string, Veldschema>> | null {
  const lijst = formulier.properties?.[WENSVARIABELE];
  const items = lijst === undefined ? undefined : losOp(lijst, formulier).items;
  const velden = items === undefined ? undefined : losOp(items, formulier).properties;
  return velden?.['stand'] === undefined ? null : velden;
}

/** Whether it still asks for something: not weighed, or taken up and not yet reached. */
export function isOpen({ stand }: Pick<Wens, 'stand'>): boolean {
  return !KLAAR.includes(stand);
}

const Prioriteit = z.enum(PRIORITEITEN).nullable();
export type Prioriteit = z.infer<typeof Prioriteit>;

/** The place that somebody gave a wish among those of other casussen. `_id`: casusnummer and id of the wish. */
export const Prioritering = z.object({
  _id: z.string(),
  huis: z.string(),
  casus: z.string(),
  /** Null: taken back. */
  prioriteit: Prioriteit,
  /** Every change, the last one last. */
  verloop: z.array(z.object({ prioriteit: Prioriteit, door: Handelende, at: Tijdstip })),
});
export type Prioritering = z.infer<typeof Prioritering>;

export function prioriteringId(casus: string, wens: string): string {
  return `${casus}/${wens}`;
}
