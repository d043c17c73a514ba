import { z } from 'zod';
import { Casusnummer, Dossierverwijzing, Moment, Versie } from './gedeeld.ts';

const Elementid = z.string().min(1).max(200);
const Element = z.object({ element: z.string(), naam: z.string().nullable() });

export const Migratievraag = z
  .strictObject({
    van: Versie.optional().meta({ description: 'Alle lopende processen die deze versie volgen' }),
    casussen: z.array(Casusnummer).min(1).max(200).optional().meta({ description: 'Alleen deze casussen' }),
    verplaatsingen: z
      .record(Elementid, Elementid)
      .default({})
      .meta({
        description: 'Id van een element of pijl in de oude tekening, met het id in de nieuwe',
        example: { Taak_Wegen: 'Taak_Beoordelen' },
      }),
    termijnen: z.enum(['behouden', 'herberekenen']).default('behouden').meta({
      description: 'Of een lopende termijn die anders getekend is haar tijdstip houdt',
    }),
  })
  .refine(({ van, casussen }) => van !== undefined || casussen !== undefined, {
    message: 'Noem de versie, de casussen of allebei.',
    path: ['van'],
  })
  .meta({ id: 'Migratievraag' });

export const Migratieinvoer = Migratievraag.safeExtend({
  reden: z.string().trim().min(1).max(2000).meta({ description: 'Waarom; komt versleuteld in het dossier' }),
}).meta({ id: 'Migratieinvoer' });

export const Migratieuitkomst = z
  .object({
    proces: z.string().meta({ description: 'Kenmerk van het lopende proces', example: 'ML-2026-000123.screening.1' }),
    dossier: Dossierverwijzing,
    van: Versie,
    uitkomst: z.enum(['past', 'past niet', 'gemigreerd', 'geweigerd', 'ongewijzigd', 'onbekend']),
    plaatsen: z.array(z.object({ van: Element, naar: Element.nullable(), aantal: z.int() })),
    termijnen: z.array(
      Element.extend({ verandering: z.enum(['blijft', 'herberekend', 'begint', 'vervalt']), tot: Moment }),
    ),
    fouten: z.array(Element.extend({ regel: z.string(), melding: z.string(), herstel: z.string() })),
    melding: z.string().nullable(),
  })
  .meta({ id: 'Migratieuitkomst' });

export const Migratieantwoord = z
  .object({
    resultaten: z.array(Migratieuitkomst),
    rest: z.int().meta({ description: 'Processen die nog niet aan de beurt waren: stuur hetzelfde verzoek nog eens' }),
  })
  .meta({ id: 'Migratieantwoord' });
