import { z } from 'zod';
import type { Formulier, Veldschema } from './formulier.ts';
import { losOp } from './formulier/schema.ts';

/** Name of the process variable in which a form lists what was tried before. */
const MAATREGELVARIABELE = 'maatregelen';

/** How it went, by the codes that forms use for it. */
export const WERKTE = ['ja', 'deels', 'nee', 'onbekend'] as const;

/** The codes by which a measure is found again; what was done and why it went so stands in the encrypted vastlegging. */
export const MAATREGELCODES = ['maatregel', 'problematiek', 'soort', 'leefgebied', 'werkte'] as const;

const Code = z.string().nullable().catch(null);
const Maatregel = z.object({
  maatregel: Code,
  problematiek: Code,
  soort: Code,
  leefgebied: Code,
  werkte: z.enum(WERKTE).catch('onbekend'),
});
export type Maatregel = z.infer<typeof Maatregel>;

/** The measures in the variables of a vastlegging; none where it lists none. */
export function maatregelenUit(variabelen: Readonly<Record<string, unknown>>): Maatregel[] {
  const gelezen = z.array(Maatregel).safeParse(variabelen[MAATREGELVARIABELE]);
  return gelezen.success ? gelezen.data : [];
}

/** The fields of one measure, in a form that lists them and says of each how it went; null of any other form. */
export function maatregelvelden(formulier: Formulier): Readonly<Record<string, Veldschema>> | null {
  const lijst = formulier.properties?.[MAATREGELVARIABELE];
  const items = lijst === undefined ? undefined : losOp(lijst, formulier).items;
  const velden = items === undefined ? undefined : losOp(items, formulier).properties;
  return velden?.['werkte'] === undefined ? null : velden;
}
