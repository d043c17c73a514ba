import { z } from 'zod';
import { Gebeurtenis } from '../../models/sessiecasus.ts';
import { Formulierschema, Gegevens, Medewerkercode, Moment } from './gedeeld.ts';

const Tafelcode = z.string().meta({ description: 'Code van een tafel', example: 'zsm' });
const Deelnemer = z.string().meta({ description: 'Deelnemer, of `spelleider`', example: 'deelnemer-3' });
const Schaal = z.number().min(0).max(1_000_000).meta({
  description: 'Hoeveel maal sneller de tijd gaat dan echt; 0: de tijd staat stil',
});

export const Rolweergave = z.object({
  medewerker: Medewerkercode,
  naam: z.string(),
  rol: z.string(),
  organisatie: z.string(),
});

const Notitie = z.object({
  nummer: z.int(),
  at: Moment,
  tafel: Tafelcode,
  naam: z.string(),
  tekst: z.string(),
  gedeeld: z.boolean().meta({ description: 'Of de andere tafel haar ook heeft' }),
  magDelen: z.boolean(),
});

const OpenTaak = z.object({
  naam: z.string(),
  dossier: z.string(),
  tafels: z.array(Tafelcode),
  wie: z.string(),
  geopend: Moment,
  deadline: Moment.nullable(),
  teLaat: z.boolean(),
});

export const Sessie = z
  .object({
    naam: z.string(),
    inleiding: z.string(),
    status: z.enum(['gepauzeerd', 'loopt', 'voorbij']),
    nu: Moment,
    schaal: Schaal,
    /** What the facilitator lets it run at. */
    gewoneSchaal: Schaal,
    ik: z.object({
      deelnemer: Deelnemer,
      spelleider: z.boolean(),
      rol: Rolweergave.nullable(),
      tafel: Tafelcode.nullable(),
    }),
    tafels: z.array(
      z.object({
        code: Tafelcode,
        naam: z.string(),
        rollen: z.array(Rolweergave.extend({ deelnemer: Deelnemer.nullable() })),
      }),
    ),
    deelnemers: z.array(Deelnemer),
    notities: z.array(Notitie).meta({ description: 'Wat uw tafel te zien kreeg; voor de spelleider alle' }),
    gebeurtenissen: z
      .array(z.object({ code: z.string(), soort: z.string(), naam: z.string(), gebeurd: Moment.nullable() }))
      .meta({ description: 'Wat de spelleider kan laten gebeuren; leeg voor een deelnemer' }),
    taken: z.array(OpenTaak).meta({ description: 'Waar de tafels op wachten; leeg voor een deelnemer' }),
    evaluatie: z
      .object({ formulier: Formulierschema, ingevuld: z.boolean() })
      .nullable()
      .meta({ description: 'Vanaf het einde' }),
  })
  .meta({ id: 'Sessie' });

export const Rolinvoer = z
  .strictObject({ medewerker: Medewerkercode.nullable().meta({ description: 'null: geen rol meer' }) })
  .meta({ id: 'Rolinvoer' });
export const Tempoinvoer = z.strictObject({ schaal: Schaal }).meta({ id: 'Tempoinvoer' });
export const Gebeurtenisinvoer = z
  .union([
    z.strictObject({ code: z.string().meta({ description: 'Uit het bestand van de casus' }) }),
    z.strictObject({ gebeurtenis: Gebeurtenis.meta({ description: 'Ter plekke gemaakt' }) }),
  ])
  .meta({ id: 'Gebeurtenisinvoer' });
export const Notitiepad = z.object({ nummer: z.coerce.number().int().min(0).max(1_000_000) });
export const Evaluatieinvoer = z.strictObject({ gegevens: Gegevens }).meta({ id: 'Evaluatieinvoer' });

const Weetje = z.object({
  soort: z.enum(['melding', 'vastlegging', 'notitie']),
  naam: z.string(),
  tafel: Tafelcode.meta({ description: 'Tafel die het wist' }),
  sinds: Moment,
  gedeeld: Moment.nullable().meta({ description: 'Wanneer de andere tafel het kreeg; null: niet' }),
});

const Besluit = z.object({
  taak: z.string(),
  naam: z.string(),
  proces: z.string(),
  dossier: z.string(),
  tafel: Tafelcode.nullable(),
  wie: Rolweergave,
  deelnemer: Deelnemer.nullable(),
  uitkomst: z.string().nullable(),
  geopend: Moment,
  at: Moment,
  wachttijd: z.int().meta({ description: 'Seconden in de tijd van de sessie, van openen tot besluit' }),
  deadline: Moment.nullable(),
  teLaat: z.boolean(),
  onbekend: z.array(Weetje).meta({ description: 'Wat de andere tafel toen wist en deze niet' }),
});

export const Sessieverslag = z
  .object({
    naam: z.string(),
    begin: Moment,
    einde: Moment,
    minuten: z.number().meta({ description: 'Echte minuten dat de tijd liep' }),
    tafels: z.array(
      z.object({
        code: Tafelcode,
        naam: z.string(),
        besluiten: z.int(),
        wachttijd: z.object({ mediaan: z.number().nullable(), langste: z.number().nullable() }),
        gemist: z.int(),
        open: z.int(),
        onbekend: z.int().meta({ description: 'Besluiten waarbij de andere tafel meer wist' }),
      }),
    ),
    besluiten: z.array(Besluit),
    gemist: z.array(
      z.object({
        naam: z.string(),
        dossier: z.string(),
        tafels: z.array(Tafelcode),
        deadline: Moment,
        gesloten: Moment.nullable(),
      }),
    ),
    nietGedeeld: z.array(Weetje).meta({ description: 'Wat de andere tafel nooit kreeg' }),
    rolwissels: z.array(z.object({ at: Moment, deelnemer: Deelnemer, rol: Rolweergave.nullable() })),
    tempo: z.array(z.object({ at: Moment, schaal: Schaal })),
    gebeurtenissen: z.array(
      z.object({
        at: Moment,
        soort: z.string(),
        naam: z.string(),
        tafel: Tafelcode.nullable(),
        terPlekke: z.boolean(),
      }),
    ),
    evaluatie: z.object({
      formulier: Formulierschema,
      antwoorden: z.array(z.object({ deelnemer: Deelnemer, gegevens: Gegevens })),
    }),
  })
  .meta({ id: 'Sessieverslag' });
