import type { Vastlegging } from '../vastlegging.ts';
import { CODEWEERGAVEN, type Formulier, type Veldschema } from './schema.ts';

type Codes = Vastlegging['variabelen'];

/** Out of what a form lets choose (`x-uit`): form and field. */
export function keuzesUit(formulier: Formulier): [string, string][] {
  return deelvelden(formulier).flatMap(({ 'x-uit': uit }) =>
    Object.entries(uit ?? {}).flatMap(([naam, velden]) => velden.map((veld): [string, string] => [naam, veld])),
  );
}

/**
 * The form with, as `enum` of each choice with `x-uit`, what was laid down in the fields that it names; a choice of
 * which nothing was laid down stays as it is. `vastgelegd`: the codes of the last decision, by form.
 */
export function vernauw(formulier: Formulier, vastgelegd: ReadonlyMap<string, Codes>): Formulier {
  return { ...vernauwVeld(formulier, vastgelegd), $id: formulier.$id };
}

function vernauwVeld(veld: Veldschema, vastgelegd: ReadonlyMap<string, Codes>): Veldschema {
  const genoemd = codesUit(veld, vastgelegd).filter((code) => veld.enum?.includes(code) !== false);
  const elk = (delen: Readonly<Record<string, Veldschema>>): Record<string, Veldschema> =>
    Object.fromEntries(Object.entries(delen).map(([naam, deel]) => [naam, vernauwVeld(deel, vastgelegd)]));
  return {
    ...veld,
    ...(veld.properties && { properties: elk(veld.properties) }),
    ...(veld.$defs && { $defs: elk(veld.$defs) }),
    ...(veld.items && { items: vernauwVeld(veld.items, vastgelegd) }),
    ...(genoemd.length > 0 && { enum: genoemd }),
  };
}

function codesUit({ 'x-uit': uit }: Veldschema, vastgelegd: ReadonlyMap<string, Codes>): string[] {
  const waarden = Object.entries(uit ?? {}).flatMap(([naam, velden]) => {
    const codes = vastgelegd.get(naam) ?? {};
    return velden.flatMap((veld) => codes[veld] ?? []);
  });
  return [...new Set(waarden.filter((waarde) => typeof waarde === 'string'))];
}

function deelvelden(veld: Veldschema): Veldschema[] {
  const delen = [...Object.values(veld.properties ?? {}), ...Object.values(veld.$defs ?? {})];
  return [veld, ...[...delen, ...(veld.items ? [veld.items] : [])].flatMap(deelvelden)];
}

/** What is wrong with out of what may be chosen, in words for who draws the process. `hier`: where the field stands. */
export function* controleerKeuzeUit(
  veld: Veldschema,
  { 'x-leest': leest }: Formulier,
  hier: string,
): Generator<string> {
  const uit = veld['x-uit'];
  if (uit === undefined) return;
  const isKeuze = veld.enum !== undefined || CODEWEERGAVEN.some((weergave) => weergave === veld['x-weergave']);
  if (veld.type !== 'string' || !isKeuze)
    yield `${hier}: "x-uit" past alleen bij een keuze, of bij wat er in een lijst staat`;
  for (const [naam, velden] of Object.entries(uit))
    for (const ander of velden.filter((een) => leest?.[naam]?.includes(een) !== true))
      yield `${hier}: "x-uit" noemt "${ander}" van "${naam}"; zet dat ook in "x-leest" van dit formulier, want wie kiest krijgt het te lezen`;
}
