import { z } from 'zod';
import { PRIORITEITEN, URGENTIES, WENSKEUZES, WENSSTANDEN } from '../../models/wens.ts';
import { Bladeren, Casusnummer, Door, Huiscode, Moment, Organisatiecode } from './gedeeld.ts';

const Gemeente = z.string().min(1).max(60).meta({ description: 'Gemeente van het huis', example: 'Almelo' });
const Soort = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const Wensnummer = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,120}$/)
  .meta({ description: 'Kenmerk van een wens', example: 'a1b2c3-1' });

export const Wensvraag = z.object({
  huis: Huiscode,
  gemeente: Gemeente.optional(),
  organisatie: Organisatiecode.optional().meta({ description: 'Wie het wil', example: 'politie' }),
  soort: Soort.optional().meta({ description: 'Wat voor wens, zoals het formulier het noemt', example: 'rust' }),
  urgentie: z.enum(URGENTIES).optional(),
  stand: z.enum(WENSSTANDEN).optional().meta({ description: 'Zonder: alles wat nog openstaat' }),
  prioriteit: z.enum([...PRIORITEITEN, 'geen']).optional(),
  volgorde: z
    .enum(['prioriteit', 'urgentie', 'gemeente', 'organisatie', 'casus'])
    .default('prioriteit')
    .meta({ description: 'Waarop de lijst staat; daarbinnen eerst wat voorgaat en dringt' }),
  ...Bladeren.shape,
});

const Wens = z
  .object({
    id: Wensnummer,
    casus: Casusnummer,
    organisatie: z.string().nullable(),
    gemeente: z.string().nullable(),
    soort: z.string().nullable(),
    urgentie: z.enum(URGENTIES),
    stand: z.enum(WENSSTANDEN),
    omschrijving: z.string().meta({ description: 'In woorden; wie de lijst leest staat in het logboek' }),
    vastgelegd: Moment.meta({ description: 'Wanneer het plan werd vastgelegd waarin zij staat' }),
    prioriteit: z.enum(PRIORITEITEN).nullable(),
    geprioriteerd: z.object({ door: Door, at: Moment }).nullable().meta({ description: 'Wie dat het laatst bepaalde' }),
  })
  .meta({ id: 'Wens', description: 'Wat een gemeente of partner in een casus wil bereiken' });

const Telling = z.object({
  open: z.int().meta({ description: 'Wensen die openstaan' }),
  ongewogen: z.int().meta({ description: 'Daarvan nog niet gewogen' }),
  dringend: z.int().meta({ description: 'Daarvan met de hoogste urgentie' }),
  zonderPrioriteit: z.int(),
});

export const Wensenlijst = z
  .object({
    huis: Huiscode,
    keuzes: z
      .array(
        z.object({
          veld: z.enum(WENSKEUZES),
          naam: z.string(),
          waarden: z.array(z.object({ code: z.string(), naam: z.string() })),
        }),
      )
      .meta({ description: 'Waaruit het formulier van het plan laat kiezen' }),
    magPrioriteren: z.boolean().meta({ description: 'Of u mag zeggen wat voorgaat' }),
    totaal: Telling,
    perGemeente: z.array(Telling.extend({ gemeente: z.string().nullable() })),
    perOrganisatie: z.array(Telling.extend({ organisatie: z.string().nullable() })),
    inWoorden: z
      .array(Casusnummer)
      .meta({ description: 'Lopende casussen waarvan het plan wensen alleen in woorden noemt, van vóór deze lijst' }),
    resultaten: z.array(Wens),
    volgende: z.string().nullable().meta({ description: 'Cursor van de volgende bladzijde' }),
  })
  .meta({ id: 'Wensenlijst', description: 'Wensen in lopende casussen die u mag inzien; alleen die tellen mee' });

export const Wenspad = z.object({ id: Casusnummer, wens: Wensnummer });

export const Prioriteitskeuze = z
  .strictObject({ prioriteit: z.enum(PRIORITEITEN).nullable().meta({ description: 'null neemt haar terug' }) })
  .meta({ id: 'Prioriteitskeuze' });

export const Wensprioriteit = z
  .object({ id: Wensnummer, casus: Casusnummer, prioriteit: z.enum(PRIORITEITEN).nullable() })
  .meta({ id: 'Wensprioriteit' });
