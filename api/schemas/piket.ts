import { z } from 'zod';
import { Datum } from '../../models/tijdstip.ts';
import { Huiscode, Medewerkercode, Moment } from './gedeeld.ts';

const Blokcode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .meta({ description: 'Code van een blok in `piket.blokken` van het huis', example: 'nacht' });

export const Piketvraag = z.object({
  vanaf: Datum.optional().meta({
    description: 'Eerste dag; zonder: die waarop het blok van nu begon',
    example: '2026-11-23',
  }),
  dagen: z.coerce.number().int().min(1).max(92).default(14),
});

const Wie = z.object({ medewerker: Medewerkercode, naam: z.string() });

const Beurt = z
  .object({
    datum: Datum.meta({ description: 'Dag waarop het blok begint' }),
    blok: Blokcode,
    naam: z.string(),
    van: Moment,
    tot: Moment,
    wie: Wie.nullable().meta({ description: 'null: niemand' }),
    kan: z.boolean().meta({ description: 'false: wie er staat heeft de rol niet (meer); dan geldt het als niemand' }),
  })
  .meta({ id: 'Piketbeurt' });

export const Piketrooster = z
  .object({
    huis: Huiscode,
    rol: z.string().meta({ description: 'Wie piket kan hebben' }),
    magRoosteren: z.boolean(),
    nu: Beurt.nullable().meta({ description: 'Wie op dit moment piket heeft' }),
    leeg: z.array(Beurt).meta({
      description: 'Blokken die nu lopen of in de komende zeven dagen beginnen, en waarin niemand piket heeft',
    }),
    keuze: z.array(Wie).meta({ description: 'Medewerkers die piket kunnen hebben' }),
    beurten: z.array(Beurt),
  })
  .meta({ id: 'Piketrooster' });

export const Piketinvoer = z
  .strictObject({
    beurten: z
      .array(z.strictObject({ datum: Datum, blok: Blokcode, medewerker: Medewerkercode.nullable() }))
      .min(1)
      .max(400),
  })
  .meta({ id: 'Piketinvoer', description: 'Wie piket heeft; wat er niet in staat blijft zoals het is' });
