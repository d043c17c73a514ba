import { z } from 'zod';
import { Huiscode, lijst, Moment, Versie } from './gedeeld.ts';

export const ModelKort = z
  .object({
    proces: z.string(),
    naam: z.string(),
    huis: z.string(),
    versie: Versie,
    actueel: z.boolean(),
    geplaatst: Moment,
  })
  .meta({ id: 'ModelKort' });

export const Model = ModelKort.extend({
  versies: z.array(
    z.object({
      versie: Versie,
      actueel: z.boolean(),
      geplaatst: Moment,
      lopend: z.int().meta({ description: 'Lopende processen van deze versie' }),
    }),
  ),
}).meta({ id: 'Model' });

export const Modellijst = lijst('Modellijst', ModelKort);
export const Modelvraag = z.object({ huis: Huiscode.optional() });
export const Modelpad = z.object({ versie: Versie });

export const Plaatsinginvoer = z
  .strictObject({
    huis: Huiscode,
    bestanden: z
      .array(
        z.strictObject({
          naam: z
            .string()
            .regex(/^[A-Za-z0-9_-]+(\.form\.json|\.bpmn|\.dmn)$|^huis\.json$/)
            .meta({ example: 'screening.bpmn' }),
          inhoud: z.string().max(2_000_000),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'Plaatsinginvoer' });

export const Plaatsingsantwoord = z.object({ resultaten: z.array(ModelKort) }).meta({ id: 'Plaatsingsantwoord' });
