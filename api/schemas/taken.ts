import { z } from 'zod';
import { Actie } from './acties.ts';
import {
  Bladeren,
  Casusnummer,
  Door,
  Dossierverwijzing,
  Formulierschema,
  Gegevens,
  Huiscode,
  JaNee,
  lijst,
  Medewerkercode,
  Moment,
  Organisatiecode,
  Overlegnummer,
  Rolnaam,
  Taaknummer,
} from './gedeeld.ts';

export const TaakKort = z
  .object({
    id: z.string(),
    naam: z.string(),
    element: z.string().meta({ description: 'Element in de tekening' }),
    proces: z.string(),
    procesnaam: z.string(),
    huis: z.string(),
    dossier: Dossierverwijzing,
    rol: z.string().nullable(),
    organisatie: z.string().nullable(),
    toegewezen: z.string().nullable().meta({ description: 'Medewerker die de taak doet' }),
    geopend: Moment,
    deadline: Moment.nullable(),
    teLaat: z.boolean(),
    status: z.enum(['open', 'besloten', 'vervallen']),
  })
  .meta({ id: 'TaakKort' });
export type TaakKort = z.infer<typeof TaakKort>;

const Adviesregel = z.object({
  nummer: z.int(),
  omschrijving: z.string().nullable(),
  uitkomsten: z.array(
    z.object({
      label: z.string().meta({ description: 'Opschrift van de kolom in de beslistabel' }),
      waarde: z.string(),
      naam: z
        .string()
        .nullable()
        .meta({ description: 'Tekst van de knop, waar de waarde een uitkomst van deze taak is' }),
    }),
  ),
});

export const Advies = z
  .object({ beslissing: z.string(), naam: z.string().nullable(), at: Moment, regels: z.array(Adviesregel) })
  .meta({ id: 'Advies', description: 'Wat een beslistabel adviseerde, met de regels die van toepassing waren' });
export type Advies = z.infer<typeof Advies>;

const TeLezen = z
  .object({
    naam: z.string().nullable(),
    door: Door,
    at: Moment,
    gegevens: Gegevens,
    formulier: Formulierschema.nullable(),
  })
  .meta({ id: 'TeLezen' });
export type TeLezen = z.infer<typeof TeLezen>;

export const Taak = TaakKort.extend({
  gemeente: z.string().nullable().meta({ description: 'Gemeente van de eerste melding van de casus' }),
  toelichting: z.string().nullable(),
  formulier: Formulierschema.nullable(),
  uitkomsten: z.array(
    z.object({
      waarde: z.string().nullable(),
      label: z.string(),
      naar: z.string().nullable().meta({ description: 'Naam van de stap waar deze uitkomst heen leidt' }),
    }),
  ),
  bijVerstrijken: z
    .object({ naam: z.string().nullable(), onderbreekt: z.boolean(), naar: z.string().nullable() })
    .nullable()
    .meta({ description: 'Wat er gebeurt als niemand voor de deadline besluit' }),
  actie: z
    .object({
      actie: Actie,
      stokVoor: Actie.nullable().meta({ description: 'Actie waarvan deze de stok achter de deur is' }),
      stokken: z.array(Actie).meta({ description: 'Acties die de stok achter de deur van deze zijn' }),
    })
    .nullable()
    .meta({ description: 'De actie van het plan waarover een open taak gaat' }),
  advies: z.array(Advies),
  mag: z.boolean().meta({ description: 'Of u deze taak mag afhandelen' }),
  teLezen: z
    .array(TeLezen)
    .meta({ description: 'Wat wie deze taak afhandelt te lezen krijgt van eerdere besluiten in dit proces' }),
  voorinvulling: z
    .object({ at: Moment, gegevens: Gegevens })
    .nullable()
    .meta({ description: 'Waarmee het formulier begint: het plan zoals het staat, zonder de acties die klaar zijn' }),
  besluit: z
    .object({ door: Door, at: Moment, uitkomst: z.string().nullable(), uitkomstnaam: z.string().nullable() })
    .nullable(),
}).meta({ id: 'Taak' });

export const Taaklijst = lijst('Taaklijst', TaakKort);

const Takenfilter = z.object({
  rol: Rolnaam.optional(),
  organisatie: Organisatiecode.optional(),
  huis: Huiscode.optional(),
  casus: Casusnummer.optional(),
  overleg: Overlegnummer.optional(),
  toegewezen: Medewerkercode.optional(),
  teLaat: JaNee.optional(),
});
export const Takenvraag = Takenfilter.extend({
  status: z.enum(['open', 'besloten', 'vervallen']).default('open'),
  ...Bladeren.shape,
});
export const Aantallenvraag = Takenfilter.omit({ teLaat: true });

export const Aantallen = z
  .object({ open: z.int(), teLaat: z.int(), vandaag: z.int() })
  .meta({ id: 'Aantallen', description: 'Aantallen open taken' });

export const Taakpad = z.object({ id: Taaknummer });

export const Besluitinvoer = z
  .strictObject({
    uitkomst: z
      .string()
      .max(200)
      .nullable()
      .meta({ description: 'Waarde van een van de uitkomsten; null waar de taak er geen heeft' }),
    gegevens: Gegevens.default({}),
  })
  .meta({ id: 'Besluitinvoer' });

export const Stand = z
  .object({
    status: z.enum(['lopend', 'afgerond', 'beeindigd', 'mislukt']),
    stap: z.string().nullable(),
    wachtop: z.array(z.string()),
    deadline: Moment.nullable(),
    volgende: z.array(TaakKort),
  })
  .meta({ id: 'Stand', description: 'Waar het proces na dit besluit staat' });

export const Besluitantwoord = z
  .object({ taak: z.string(), uitkomst: z.string().nullable(), vastlegging: z.string(), stand: Stand })
  .meta({ id: 'Besluitantwoord' });
export type Besluitantwoord = z.infer<typeof Besluitantwoord>;

export const Termijninvoer = z
  .strictObject({
    naar: z.iso.datetime().meta({ description: 'Nieuwe deadline, in UTC' }),
    reden: z.string().trim().min(1).max(2000),
  })
  .meta({ id: 'Termijninvoer' });

export const Toewijzinginvoer = z
  .strictObject({
    medewerker: Medewerkercode.nullable().meta({ description: 'Wie de taak doet; null geeft hem terug aan de rol' }),
  })
  .meta({ id: 'Toewijzinginvoer' });
