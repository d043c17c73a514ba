import { z } from 'zod';
import { Casusnummer, Huiscode } from './gedeeld.ts';

const Code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const Maatregelvraag = z.object({
  huis: Huiscode,
  maatregel: Code.optional().meta({ description: 'Wat voor maatregel', example: 'gebiedsverbod' }),
  problematiek: Code.optional().meta({ description: 'Waartegen', example: 'jeugdoverlast' }),
  soort: Code.optional().meta({ description: 'Straf, zorg of bestuurlijk', example: 'bestuurlijk' }),
  leefgebied: Code.optional().meta({ description: 'Leefgebied', example: 'tijdsbesteding' }),
  werkte: Code.optional().meta({ description: 'Of het werkte: ja, deels, nee of onbekend', example: 'ja' }),
});

const Telling = z.object({
  aantal: z.int().meta({ description: 'Hoe vaak de maatregel in een casus is genomen' }),
  ja: z.int(),
  deels: z.int(),
  nee: z.int(),
  onbekend: z.int(),
});

export const Maatregelantwoord = z
  .object({
    huis: Huiscode,
    keuzes: z
      .array(
        z.object({
          veld: z.enum(['maatregel', 'problematiek', 'soort', 'leefgebied', 'werkte']),
          naam: z.string(),
          waarden: z.array(z.object({ code: z.string(), naam: z.string() })),
        }),
      )
      .meta({ description: 'Waarop in dit huis te zoeken is, zoals het formulier het vraagt; leeg: nergens op' }),
    totaal: Telling,
    rijen: z.array(
      Telling.extend({
        maatregel: z.string().nullable(),
        problematiek: z.string().nullable(),
        casussen: z
          .array(Casusnummer)
          .meta({ description: 'De laatste tien casussen; wat u niet mag inzien telt ook niet mee' }),
      }),
    ),
  })
  .meta({ id: 'Maatregelantwoord' });
