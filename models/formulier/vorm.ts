import { z } from 'zod';

/** Formats of JSON Schema 2020-12 that a field may have. */
const VORMEN = ['date', 'date-time', 'time', 'duration', 'uuid', 'email', 'uri', 'hostname', 'ipv4', 'ipv6'] as const;
const SOORTEN = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'] as const;

const lijstVan = (wat: string): z.ZodType => {
  const error = `moet een lijst van ${wat} zijn`;
  return z.array(z.string({ error }), { error });
};
const eenOfMeer = (wat: string): z.ZodType => {
  const error = `moet een lijst van ${wat} zijn`;
  return z.array(z.string({ error }), { error }).min(1, error);
};
const perFormulier = ((): z.ZodType => {
  const error = 'noemt per formulier een lijst van velden';
  return z.record(z.string(), z.array(z.string({ error }), { error }).min(1, error), { error });
})();
const tekst = z.string({ error: 'moet een tekst zijn' });
const jaNee = z.boolean({ error: 'moet true of false zijn' });
const getal = z.number({ error: 'moet een getal zijn' });
const aantal = z
  .int({ error: 'moet een geheel getal zijn, 0 of meer' })
  .min(0, 'moet een geheel getal zijn, 0 of meer');
const Soort = z.enum(SOORTEN, { error: `moet een van ${SOORTEN.join(', ')} zijn` });
const velden = (): z.ZodType => z.record(z.string(), Veld, { error: 'moet een groep velden zijn, elk met een naam' });

/** The shape of what a form may say of a field, whatever it means. */
const Veld: z.ZodType = z.lazy(() =>
  z
    .looseObject(
      {
        ...{ $id: tekst, $ref: tekst, $schema: tekst, title: tekst, description: tekst, pattern: tekst },
        type: z.union([Soort, z.array(Soort).min(1)], { error: `moet een van ${SOORTEN.join(', ')} zijn` }),
        format: z.enum(VORMEN, { error: `moet een van ${VORMEN.join(', ')} zijn` }),
        ...{ properties: velden(), $defs: velden(), items: Veld },
        oneOf: z.array(Veld, { error: 'moet een lijst zijn' }),
        anyOf: z.array(Veld, { error: 'moet een lijst zijn' }),
        required: lijstVan('namen van velden'),
        enum: z
          .array(z.unknown(), { error: 'moet een lijst van waarden zijn' })
          .min(1, 'moet ten minste één waarde hebben'),
        ...{ minLength: aantal, maxLength: aantal, minItems: aantal, maxItems: aantal },
        ...{ minimum: getal, maximum: getal, readOnly: jaNee, uniqueItems: jaNee },
        'x-procesvariabele': jaNee,
        'x-voor-melder': z.union(
          [z.literal(true), z.array(z.string()).min(1, 'moet true zijn, of een lijst van uitkomsten')],
          {
            error: 'moet true zijn, of een lijst van uitkomsten',
          },
        ),
        ...{ 'x-weergave': tekst, 'x-verwijst': tekst, 'x-van': tekst, 'x-vroegst': tekst, 'x-uiterlijk': tekst },
        ...{ 'x-leest': perFormulier, 'x-uit': perFormulier },
        'x-verplicht-bij': lijstVan('uitkomsten'),
        'x-voor-taak': eenOfMeer('formulieren'),
        ...{ 'x-lezers': eenOfMeer('rollen'), 'x-rollen': eenOfMeer('rollen') },
        'x-labels': z.record(z.string(), tekst, { error: 'geeft per waarde de woorden die mensen lezen' }),
      },
      { error: 'moet een groep zijn, zoals { "type": "string", "title": "Toelichting" }' },
    )
    .partial()
    .superRefine((veld, controle) => {
      for (const [laagst, hoogst] of GRENZEN)
        if (Number(veld[laagst]) > Number(veld[hoogst]))
          controle.addIssue({ code: 'custom', path: [laagst], message: `is meer dan "${hoogst}": niets past` });
      const waarden = Array.isArray(veld.enum) ? veld.enum.map((waarde) => JSON.stringify(waarde)) : [];
      const dubbel = waarden.find((waarde, plaats) => waarden.indexOf(waarde) !== plaats);
      if (dubbel !== undefined)
        controle.addIssue({ code: 'custom', path: ['enum'], message: `noemt ${dubbel} twee keer` });
    }),
);
const GRENZEN = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minimum', 'maximum'],
] as const;

/** What has another shape than a form can have, as sentences for who draws; what has can be read as a `Veldschema`. */
export function vormfouten(formulier: unknown): string[] {
  try {
    const gelezen = Veld.safeParse(formulier);
    const fouten = gelezen.error?.issues.map(({ path, message }) => regelVan(path, message)) ?? [];
    return [...new Set(fouten)];
  } catch (fout) {
    if (fout instanceof RangeError) return ['het formulier: de velden zijn te diep genest'];
    throw fout;
  }
}

/** A sentence with the place as people know it: `"acties[].termijn": "format" moet …`. */
function regelVan(pad: readonly PropertyKey[], melding: string): string {
  const delen = pad.map(String);
  let veld = '';
  for (let deel = delen[0]; deel === 'items' || (deel === 'properties' && delen.length > 1); deel = delen[0]) {
    delen.shift();
    veld += deel === 'items' ? '[]' : `${veld === '' ? '' : '.'}${delen.shift() ?? ''}`;
  }
  const hier = veld === '' ? 'het formulier' : `"${veld}"`;
  const sleutel = delen.filter((deel) => !/^\d+$/.test(deel)).join('.');
  return sleutel === '' ? `${hier}: ${melding}` : `${hier}: "${sleutel}" ${melding}`;
}
