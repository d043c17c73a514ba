import { z } from 'zod';
import { Actie } from './acties.ts';
import { Bladeren, Casusnummer, Door, Formulierschema, Gegevens, Huiscode, lijst, Moment } from './gedeeld.ts';
import { Bsn, Geboortedatum, Meldinginhoud } from './meldingen.ts';
import { TaakKort } from './taken.ts';

const Processtatus = z.enum(['lopend', 'afgerond', 'beeindigd', 'mislukt']);

export const CasusKort = z
  .object({
    id: Casusnummer,
    huis: z.string(),
    status: z.enum(['open', 'gesloten']),
    proces: z.string().nullable(),
    procesnaam: z.string().nullable().meta({ description: 'Naam van het proces in de tekening van het huis' }),
    stap: z.string().nullable(),
    wachtop: z.array(z.string()).meta({ description: 'Rollen en organisaties op wie de casus wacht' }),
    deadline: Moment.nullable(),
    teLaat: z.boolean(),
    geopend: Moment,
  })
  .meta({ id: 'CasusKort' });

const Procesregel = z.object({
  workflowId: z.string(),
  proces: z.string(),
  procesnaam: z.string(),
  status: Processtatus,
  gestart: Moment,
  geeindigd: Moment.nullable(),
  einde: z.string().nullable().meta({ description: 'Bereikte eindgebeurtenis in de tekening' }),
});

export const Casus = CasusKort.extend({
  betrokkenen: z.array(
    z.object({ id: z.string(), naam: z.string(), geboortedatum: z.iso.date().nullable(), rol: z.string() }),
  ),
  meldingen: z.array(Meldinginhoud),
  processen: z.array(Procesregel),
  taken: z.array(TaakKort),
  plan: z.object({ at: Moment, acties: z.array(Actie) }).nullable(),
  leefgebieden: z.array(z.object({ datum: Moment, scores: z.record(z.string(), z.number()) })),
}).meta({ id: 'Casus' });

export const Casuslijst = lijst('Casuslijst', CasusKort);
export const Casusvraag = z.object({
  huis: Huiscode.optional(),
  status: z.enum(['open', 'gesloten']).optional(),
  ...Bladeren.shape,
});
export const Casuspad = z.object({ id: Casusnummer });

const Activeerbaar = z
  .object({
    instantie: z.string().meta({ description: 'Het ad-hoc-deelproces waarin de activiteit staat' }),
    element: z.string(),
    naam: z.string(),
  })
  .meta({
    id: 'Activeerbaar',
    description: 'Een activiteit die de aanvrager nu mag beginnen, voor het eerst of opnieuw',
  });

export const Activeerinvoer = z
  .strictObject({
    workflowId: z.string().min(1).max(1000),
    instantie: z.string().max(20),
    element: z.string().max(200),
  })
  .meta({ id: 'Activeerinvoer' });
export const Activering = z
  .object({ taken: z.array(TaakKort), activeerbaar: z.array(Activeerbaar) })
  .meta({ id: 'Activering' });
export type Activering = z.infer<typeof Activering>;

export const Verloop = z
  .object({
    processen: z.array(
      Procesregel.extend({
        model: z.string(),
        open: z.array(z.string()),
        activeerbaar: z.array(Activeerbaar),
        regels: z.array(
          z.object({
            nummer: z.int(),
            at: Moment,
            change: z.string(),
            element: z.string(),
            naam: z.string().nullable(),
            type: z.string(),
            instantie: z.string().nullable(),
            organisatie: z.string().nullable(),
            due: Moment.nullable(),
            uitkomst: z.string().nullable(),
            uitkomstnaam: z.string().nullable(),
            toelichting: z.string().nullable(),
            geheel: z.boolean().meta({
              description: 'Gaat over een activiteit die herhaald wordt als geheel, en niet over een van de keren',
            }),
            door: Door.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Verloop' });

export const Logboekregel = z
  .object({
    volgnummer: z.int(),
    at: Moment,
    tekst: z.string(),
    proces: z.string(),
    element: z.string(),
    uitkomst: z.string().nullable(),
    door: Door.nullable(),
    hash: z.string(),
  })
  .meta({ id: 'Logboekregel' });
export const Logboek = lijst('Logboek', Logboekregel);

export const Vastlegging = z
  .object({
    id: z.string(),
    soort: z.enum(['besluit', 'termijn', 'bericht', 'migratie']),
    taak: z.string().nullable(),
    element: z.string().nullable(),
    naam: z.string().nullable(),
    proces: z.string().nullable(),
    uitkomst: z.string().nullable(),
    uitkomstnaam: z.string().nullable(),
    door: Door,
    at: Moment,
    status: z.enum(['ingediend', 'vastgelegd']),
    gegevens: Gegevens,
    formulier: Formulierschema.nullable(),
  })
  .meta({ id: 'Vastlegging' });
export const Vastlegginglijst = lijst('Vastlegginglijst', Vastlegging);

export const Berichtinvoer = z
  .strictObject({
    naam: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,63}$/)
      .meta({
        description: 'Naam van het bericht in de tekeningen; "opnieuw" probeert nog eens wat in storing staat',
        example: 'terugval',
      }),
    gegevens: Gegevens.default({}),
  })
  .meta({ id: 'Berichtinvoer' });
/** A message that people send with a form. */
const Invulbericht = z
  .object({
    naam: z.string().meta({ description: 'Naam van het bericht' }),
    titel: z.string(),
    toelichting: z.string().nullable(),
    formulier: Formulierschema,
  })
  .meta({ id: 'Invulbericht' });
export const Berichtenlijst = lijst('Berichtenlijst', Invulbericht);
export const Berichtontvangst = z.object({ id: z.string(), casus: Casusnummer }).meta({ id: 'Berichtontvangst' });

const Persoon = {
  bsn: Bsn.optional(),
  naam: z.string().trim().min(1).max(200).optional(),
  geboortedatum: Geboortedatum.optional(),
};
const PERSOON = [{ required: ['bsn'] }, { required: ['naam', 'geboortedatum'] }];

export const Persoonsvraag = z
  .strictObject(Persoon)
  .refine(({ bsn, naam, geboortedatum }) => bsn !== undefined || (naam !== undefined && geboortedatum !== undefined), {
    message: 'Zoek op een BSN, of op naam met geboortedatum.',
  })
  .meta({ id: 'Persoonsvraag', override: { anyOf: PERSOON } });

export const Zoekvraag = z
  .strictObject({
    ...Persoon,
    gemeente: z.string().trim().min(1).max(100).optional().meta({ description: 'Waarin een gebied ligt' }),
  })
  .refine(
    ({ bsn, naam, geboortedatum, gemeente }) =>
      bsn !== undefined || (naam !== undefined && (geboortedatum !== undefined || gemeente !== undefined)),
    { message: 'Zoek op een BSN, op naam met geboortedatum, of een gebied op naam met gemeente.' },
  )
  .meta({ id: 'Zoekvraag', override: { anyOf: [...PERSOON, { required: ['naam', 'gemeente'] }] } });

export const Zoekantwoord = z
  .object({
    resultaten: z.array(
      z.object({
        casus: Casusnummer,
        huis: z.string(),
        status: z.enum(['open', 'gesloten']),
        stap: z.string().nullable(),
        geopend: Moment,
        betrokkene: z.object({ naam: z.string(), geboortedatum: z.iso.date().nullable() }),
      }),
    ),
  })
  .meta({ id: 'Zoekantwoord' });
