import { z } from 'zod';
import { Bladeren, Door, Huiscode, lijst, Moment, Organisatiecode, Overlegnummer } from './gedeeld.ts';
import { TaakKort } from './taken.ts';

export const OverlegKort = z
  .object({
    id: Overlegnummer,
    huis: z.string(),
    proces: z.string(),
    naam: z.string(),
    gepland: Moment,
    afsluiting: Moment,
    status: z.enum(['gepland', 'open', 'gesloten']),
    agendapunten: z.int(),
  })
  .meta({ id: 'OverlegKort' });

const Deelnemer = z.object({ organisatie: z.string(), aanwezig: z.boolean().nullable() });

export const Overleg = OverlegKort.extend({
  agenda: z.array(
    z.object({
      taak: TaakKort,
      casus: z.string(),
      besluit: z
        .object({ uitkomst: z.string().nullable(), uitkomstnaam: z.string().nullable(), door: Door, at: Moment })
        .nullable(),
    }),
  ),
  deelnemers: z.array(Deelnemer),
  taken: z.array(TaakKort).meta({ description: 'Open taken van het overleg zelf' }),
}).meta({ id: 'Overleg' });

export const Overleglijst = lijst('Overleglijst', OverlegKort);
export const Overlegvraag = z.object({ huis: Huiscode.optional(), ...Bladeren.shape });
export const Overlegpad = z.object({ id: Overlegnummer });
export const Deelnameinvoer = z
  .strictObject({ organisatie: Organisatiecode, aanwezig: z.boolean().nullable() })
  .meta({ id: 'Deelnameinvoer' });
