import { z } from 'zod';
import { Datum } from '../../models/tijdstip.ts';
import {
  Bladeren,
  Casusnummer,
  Formulierschema,
  Gegevens,
  Huiscode,
  lijst,
  Moment,
  Organisatiecode,
} from './gedeeld.ts';

const Tekst = (lengte: number) => z.string().trim().min(1).max(lengte);

export const Bsn = z
  .string()
  .regex(/^\d{9}$/, 'Een BSN heeft negen cijfers.')
  .refine(isBsn, 'Dit is geen geldig BSN.')
  .meta({ description: 'Burgerservicenummer', example: '999990019' });

export const Geboortedatum = Datum.meta({ description: 'Geboortedatum', example: '1984-05-17' });

export const Meldinginvoer = z.strictObject({
  huis: Huiscode,
  soort: Tekst(64).optional().meta({ description: 'Code van een soort melding van het huis; zonder: de eerste' }),
  melder: z.strictObject({ organisatie: Organisatiecode, naam: Tekst(200), email: z.email().max(254).optional() }),
  incident: z.strictObject({
    soort: Tekst(64).meta({ description: 'Code van een soort incident van het huis' }),
    datum: Datum,
    gemeente: Tekst(100),
    kenmerk: Tekst(100).optional().meta({ description: 'Nummer waaronder de melder het incident kent' }),
  }),
  betrokkenen: z
    .array(
      z.strictObject({
        naam: Tekst(200),
        geboortedatum: Geboortedatum.optional(),
        bsn: Bsn.optional(),
        rol: Tekst(100),
      }),
    )
    .min(1)
    .max(50),
  toelichting: Tekst(20_000),
  gegevens: Gegevens.default({}).meta({ description: 'Wat het formulier van deze soort melding vraagt' }),
});
export type Meldinginvoer = z.infer<typeof Meldinginvoer>;

/** Who works in several houses need not know which one it is for. */
export const Meldingverzoek = Meldinginvoer.extend({
  huis: Huiscode.optional().meta({
    description: 'Code van een huis; zonder: dat van de gemeente van het incident, van de huizen waar de melder werkt',
  }),
}).meta({ id: 'Meldinginvoer' });

export const Meldingontvangst = z
  .object({
    id: z.string(),
    casus: Casusnummer,
    samengevoegd: z.boolean().meta({ description: 'Of de melding bij een casus kwam die al liep' }),
    ontvangen: Moment,
  })
  .meta({ id: 'Meldingontvangst' });
export type Meldingontvangst = z.infer<typeof Meldingontvangst>;

export const Incident = z
  .object({ soort: z.string(), datum: z.iso.date(), gemeente: z.string(), kenmerk: z.string().nullable() })
  .meta({ id: 'Incident' });

/** What a melding says. */
export const Meldinginhoud = z
  .object({
    id: z.string(),
    soort: z.string().meta({ description: 'Code van een soort melding van het huis' }),
    melder: z.object({ organisatie: z.string(), naam: z.string() }),
    incident: Incident,
    toelichting: z.string(),
    gegevens: Gegevens,
    formulier: Formulierschema.nullable().meta({ description: 'Waarmee de gegevens zijn gevraagd' }),
    ontvangen: Moment,
  })
  .meta({ id: 'Meldinginhoud' });

export const Melding = Meldinginhoud.extend({
  casus: z.string(),
  huis: z.string(),
  samengevoegd: z.boolean(),
  uitkomst: z.string().nullable().meta({ description: 'Wat de melder over de afloop hoort' }),
}).meta({ id: 'Melding' });

export const MeldingKort = Melding.omit({ toelichting: true, gegevens: true, formulier: true }).meta({
  id: 'MeldingKort',
});
export const Meldinglijst = lijst('Meldinglijst', MeldingKort);
export const Meldingvraag = z.object({ huis: Huiscode.optional(), ...Bladeren.shape });
export const Meldingpad = z.object({ id: z.string().regex(/^mld-[A-Za-z0-9_-]{22}$/) });

/** Elfproef: the weighted sum of the nine digits is a multiple of eleven. */
function isBsn(tekst: string): boolean {
  const cijfers = Array.from(tekst, Number);
  const som = cijfers.reduce((totaal, cijfer, plaats) => totaal + cijfer * (plaats === 8 ? -1 : 9 - plaats), 0);
  return som !== 0 && som % 11 === 0;
}
