import { z } from 'zod';
import { Berichtinvoer } from './casussen.ts';
import { Bladeren, Casusnummer, Door, Gegevens, Huiscode, lijst, Moment } from './gedeeld.ts';

const naam = Berichtinvoer.shape.naam;

/** A message of whoever does not steer casussen, or does not know which one it is. */
export const Postinvoer = z
  .strictObject({
    huis: Huiscode,
    casus: z.string().trim().min(1).max(64).meta({ description: 'Nummer van de casus, zoals de afzender het kent' }),
    naam,
    toelichting: z.string().trim().min(1).max(20_000),
    gegevens: Gegevens.default({}),
  })
  .meta({ id: 'Postinvoer' });
export const Postontvangst = z
  .object({
    id: z.string(),
    status: z.enum(['bezorgd', 'bewaard']).meta({
      description: 'bezorgd bij de casus, of bewaard tot de informatiecoördinator het heeft bekeken',
    }),
    ontvangen: Moment,
  })
  .meta({ id: 'Postontvangst' });

const Onbestelbaar = z
  .object({
    id: z.string(),
    huis: Huiscode,
    casus: z.string().meta({ description: 'Zoals de afzender het schreef' }),
    naam: z.string(),
    toelichting: z.string(),
    gegevens: Gegevens,
    door: Door,
    ontvangen: Moment,
  })
  .meta({ id: 'Onbestelbaar' });
export const Onbestelbaarlijst = lijst('Onbestelbaarlijst', Onbestelbaar);
export const Onbestelbaarvraag = z.object({ huis: Huiscode.optional(), ...Bladeren.shape });
export const Onbestelbaarpad = z.object({ id: z.string().regex(/^brt-[A-Za-z0-9_-]{22}$/) });

export const Afhandeling = z
  .discriminatedUnion('soort', [
    z.strictObject({
      soort: z.literal('koppelen'),
      casus: Casusnummer,
      naam: naam.optional().meta({ description: 'Bericht dat de casus krijgt; zonder: wat de afzender noemde' }),
      gegevens: Gegevens.optional().meta({ description: 'Zonder: wat de afzender stuurde' }),
    }),
    z.strictObject({ soort: z.literal('sluiten'), reden: z.string().trim().min(1).max(2000) }),
  ])
  .meta({ id: 'Afhandeling' });
export const Afgehandeld = z
  .object({ id: z.string(), status: z.enum(['gekoppeld', 'gesloten']), casus: Casusnummer.nullable() })
  .meta({ id: 'Afgehandeld' });
