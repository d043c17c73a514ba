import { z } from 'zod';
import { Moment } from './gedeeld.ts';

export const Actie = z
  .object({
    id: z.string(),
    omschrijving: z.string(),
    organisatie: z.string().nullable(),
    leefgebied: z.string().nullable(),
    soort: z.string().nullable(),
    termijn: z.string().nullable(),
    monitoring: z.string().nullable(),
    stokAchter: z.string().nullable().meta({ description: 'Actie waarvan deze de stok achter de deur is' }),
    status: z.enum(['gepland', 'lopend', 'afgerond', 'beeindigd', 'mislukt']),
    stap: z.string().nullable().meta({ description: 'Waar een actie op wacht die loopt' }),
    deadline: Moment.nullable().meta({ description: 'Tot wanneer, zoals de termijn nu staat' }),
    teLaat: z.boolean(),
  })
  .meta({ id: 'Actie' });
