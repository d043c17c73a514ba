import { z } from 'zod';
import { Formulierschema, Huiscode, lijst, Medewerkercode } from './gedeeld.ts';

const Keuze = z.object({ code: z.string(), naam: z.string() });

export const HuisKort = z
  .object({
    code: Huiscode,
    naam: z.string(),
    gemeenten: z.array(z.string()),
    locaties: z
      .array(Keuze.extend({ gemeenten: z.array(z.string()) }))
      .meta({ description: 'Waar het huis vandaan werkt, met de gemeenten van elke locatie; leeg bij één plek' }),
    organisaties: z.array(
      z.object({
        ...Keuze.shape,
        soort: z.enum(['straf', 'zorg', 'bestuur']),
        gemeenten: z.array(z.string()).optional().meta({ description: 'Waar zij werkt; zonder: in het hele huis' }),
      }),
    ),
    rollen: z.array(z.string()),
    incidentsoorten: z.array(Keuze),
    meldingsoorten: z.array(
      Keuze.extend({
        formulier: Formulierschema.nullable().meta({ description: 'Wat deze soort melding meer vraagt' }),
      }),
    ),
    maatregelen: z.boolean().meta({ description: 'Of hier naar eerdere maatregelen te zoeken is' }),
    piket: z.boolean().meta({ description: 'Of hier iemand piket heeft' }),
    wensen: z.boolean().meta({ description: 'Of de plannen hier zeggen wie wat wil bereiken' }),
    leefgebieden: z.object({ instrument: z.string(), versie: z.string(), domeinen: z.array(Keuze) }),
  })
  .meta({ id: 'HuisKort' });

export const Huis = HuisKort.extend({
  medewerkers: z.array(z.object({ id: z.string(), naam: z.string(), rol: z.string(), organisatie: z.string() })),
}).meta({ id: 'Huis' });

export const Huislijst = lijst('Huislijst', HuisKort);
export const Huispad = z.object({ code: Huiscode });

export const Ik = z
  .object({
    medewerker: Medewerkercode,
    naam: z.string(),
    rol: z.string(),
    organisatie: z.string(),
    huizen: z.array(z.string()),
  })
  .meta({ id: 'Ik' });

export const Gezondheid = z
  .object({ opslag: z.boolean(), processen: z.boolean() })
  .meta({ id: 'Gezondheid', description: 'Of de twee servers antwoorden' });
