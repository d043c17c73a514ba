import { z } from 'zod';
import { Scenario } from '../../tekentafel/scenario/scenario.ts';
import { Huiscode } from './gedeeld.ts';

/** The tools of whoever draws; what they answer has the form, and the English names, of `regietafel model … --json`. */

const Naam = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,128}\.(bpmn|dmn|scenario\.json|form\.json)$|^huis\.json$/)
  .meta({ description: 'Bestandsnaam', example: 'screening.bpmn' });
const Tekeningnaam = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,128}\.bpmn$/)
  .meta({ description: 'Naam van een van de bestanden', example: 'screening.bpmn' });
const Inhoud = z.string().max(2_000_000);
const Bestanden = z
  .array(z.strictObject({ naam: Naam, inhoud: Inhoud }))
  .min(1)
  .max(200)
  .refine((bestanden) => new Set(bestanden.map(({ naam }) => naam)).size === bestanden.length, {
    error: 'Elk bestand heeft een eigen naam.',
  });

export const Controleinvoer = z.strictObject({ bestanden: Bestanden }).meta({ id: 'Controleinvoer' });
export const Controleantwoord = z
  .object({
    problems: z.array(
      z.object({
        file: z.string(),
        element: z.string().nullable(),
        name: z.string().nullable(),
        type: z.string().nullable(),
        line: z.int().nullable(),
        rule: z.string().meta({ description: 'Clausule van de standaard, of onze eigen code' }),
        message: z.string(),
        remedy: z.string(),
      }),
    ),
  })
  .meta({ id: 'Controleantwoord' });

export const Proefinvoer = z
  .strictObject({ bestanden: Bestanden, tekening: Tekeningnaam, scenario: Scenario.prefault({}) })
  .refine(({ bestanden, tekening }) => bestanden.some(({ naam }) => naam === tekening), {
    path: ['tekening'],
    error: 'Deze tekening is niet meegestuurd.',
  })
  .meta({ id: 'Proefinvoer' });

const Regel = z.object({
  element: z.string(),
  name: z.string().nullable(),
  type: z.string(),
  change: z.enum(['entered', 'completed', 'cancelled', 'failed', 'taken']),
  at: z.string(),
  process: z.string().optional(),
});
export const Verloop = z
  .object({
    status: z.enum(['completed', 'waiting', 'failed']),
    trace: z.array(Regel).readonly(),
    open: z
      .array(
        Regel.pick({ element: true, name: true, type: true, process: true }).extend({
          since: z.string(),
          due: z.string().optional(),
        }),
      )
      .readonly(),
    variables: z.record(z.string(), z.unknown()),
    error: z.object({ element: z.string().nullable(), message: z.string() }).optional(),
    lost: z
      .array(z.object({ name: z.string(), at: z.string() }))
      .readonly()
      .optional(),
  })
  .meta({ id: 'Scenarioverloop', description: 'Wat er van een scenario terechtkwam' });

export const Toetsinvoer = z.strictObject({ bestanden: Bestanden }).meta({ id: 'Toetsinvoer' });
export const Toetsantwoord = z
  .object({
    scenarios: z
      .array(
        z.object({
          file: z.string(),
          passed: z.boolean(),
          unmet: z.array(z.string()).readonly(),
          process: z.string().optional(),
          run: Verloop.optional(),
        }),
      )
      .readonly(),
    flows: z.int(),
    untaken: z
      .array(
        z.object({
          process: z.string(),
          flow: z.string(),
          name: z.string().nullable(),
          source: z.string(),
          target: z.string(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Toetsantwoord' });

export const Verschilinvoer = z
  .strictObject({
    huis: Huiscode.optional().meta({ description: 'Vergelijk met wat dit huis nu heeft' }),
    eerst: Bestanden.optional().meta({ description: 'Vergelijk met deze bestanden' }),
    bestanden: Bestanden,
  })
  .refine(({ huis, eerst }) => (huis === undefined) !== (eerst === undefined), {
    path: ['eerst'],
    error: 'Zeg waarmee te vergelijken: een huis, of bestanden zoals het was.',
  })
  .meta({ id: 'Verschilinvoer' });
export const Verschilantwoord = z
  .object({
    changes: z.array(
      z.object({
        process: z.string(),
        element: z.string().nullable(),
        what: z.string(),
        before: z.string().optional(),
        after: z.string().optional(),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Verschilantwoord' });

export const Opmaakbestand = z.strictObject({ naam: Tekeningnaam, inhoud: Inhoud }).meta({ id: 'Opmaakbestand' });
