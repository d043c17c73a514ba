import { losOp, type Formulier, type Medewerkerkeuze, type Veldschema } from './schema.ts';

/**
 * Why this medewerker may not be chosen for a field (`groep`: the form of what stands beside it, `waarden`: what was filled in
 * there); null where they may, or where the house does not know them.
 */
export function pastNiet(
  { 'x-rollen': rollen, 'x-van': van }: Veldschema,
  code: string,
  medewerkers: readonly Medewerkerkeuze[],
  groep: Veldschema,
  waarden: Readonly<Record<string, unknown>>,
): string | null {
  const gekozen = medewerkers.find((een) => een.code === code);
  if (gekozen === undefined) return null;
  if (rollen?.includes(gekozen.rol) === false) return `Kies een medewerker met de rol ${rollen.join(' of ')}.`;
  const organisatie = van === undefined ? undefined : waarden[van];
  if (van === undefined || typeof organisatie !== 'string' || organisatie === gekozen.organisatie) return null;
  return `Kies een medewerker van de organisatie bij “${groep.properties?.[van]?.title ?? van}”.`;
}

/** What is wrong with who may be chosen, in words for who draws the process. */
export function* controleerMedewerkerkeuze(
  veld: Veldschema,
  groep: Veldschema,
  formulier: Formulier,
  pad: string,
): Generator<string> {
  const { 'x-weergave': weergave, 'x-van': van } = veld;
  for (const sleutel of ['x-rollen', 'x-van'] as const)
    if (veld[sleutel] !== undefined && weergave !== 'medewerker')
      yield `"${pad}": "${sleutel}" past alleen bij "x-weergave": "medewerker"`;
  const ander = van === undefined ? undefined : groep.properties?.[van];
  if (van !== undefined && (ander === undefined || losOp(ander, formulier)['x-weergave'] !== 'organisatie'))
    yield `"${pad}": "x-van" noemt "${van}", en dat is hier geen veld met "x-weergave": "organisatie"`;
}
