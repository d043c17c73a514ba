import { z } from 'zod';
import { Datum } from '../../models/tijdstip.ts';
import { Huiscode, Organisatiecode } from './gedeeld.ts';

export const Cijfervraag = z.object({
  huis: Huiscode,
  vanaf: Datum.optional().meta({
    description: 'Eerste dag van een periode van het huis; zonder: de laatste periode die voorbij is',
    example: '2026-07-01',
  }),
  tot: Datum.optional().meta({
    description: 'Laatste dag, inbegrepen; meer periodes achter elkaar komen elk apart',
    example: '2026-09-30',
  }),
});

const Dagen = z.object({ vanaf: Datum, tot: Datum });

const Cijfertabel = z
  .object({
    cijfer: z.string(),
    titel: z.string(),
    toelichting: z.string(),
    kolommen: z.array(z.object({ code: z.string(), naam: z.string(), eenheid: z.string() })),
    rijen: z.array(
      z.object({
        code: z.string(),
        naam: z.string(),
        onder: z.string().nullable().meta({ description: 'Code van de rij waarvan deze een deel is' }),
        waarden: z.array(z.number().nullable()).meta({
          description:
            'Per kolom; null is afgeschermd: het gaat over minder dan `drempel` casussen, of het zou zo’n getal verraden',
        }),
      }),
    ),
  })
  .meta({ id: 'Cijfertabel' });

export const Cijfers = z
  .object({
    huis: Huiscode,
    naam: z.string(),
    lengte: z.enum(['maand', 'kwartaal', 'halfjaar', 'jaar']).meta({ description: 'Hoe lang een periode is' }),
    drempel: z.int().meta({ description: 'Minder casussen dan dit worden niet getoond' }),
    keuze: z.array(Dagen).meta({ description: 'Periodes die er zijn, nieuwste eerst' }),
    periodes: z.array(
      Dagen.extend({
        tabellen: z.array(Cijfertabel),
        locaties: z
          .array(z.object({ code: Organisatiecode, naam: z.string(), tabellen: z.array(Cijfertabel) }))
          .meta({ description: 'Dezelfde cijfers van elke locatie van het huis; leeg waar het er geen heeft' }),
      }),
    ),
  })
  .meta({ id: 'Cijfers' });

export const CijfersCsv = z.string().meta({
  id: 'CijfersCsv',
  description: 'CSV (RFC 4180), een regel per waarde; `afgeschermd` waar een waarde niet te zien is',
});
