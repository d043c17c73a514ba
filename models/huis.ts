import { z } from 'zod';
import { foutmelding } from './foutmelding.ts';
import { tegenspraken } from './huistegenspraken.ts';
import { WEEKDAGEN } from './piket.ts';

/** `huis.json`: what makes one house differ from another, apart from its drawings and forms. */

const Code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'moet een code zijn: kleine letters, cijfers en streepjes, zoals "veilig-thuis"');
const Naam = z.string().trim().min(1, 'mag niet leeg zijn');
const Tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'moet een tijd zijn als "09:00"');
const Dag = z.enum(WEEKDAGEN, {
  error: 'moet een dag van de week zijn, in kleine letters',
});
const Duur = z.iso.duration({ error: 'moet een ISO 8601-duur zijn, zoals "P14D" of "PT4H"' });

/** Fields that belong together; what is written otherwise than meant is said, not passed over. */
const groep = <Vorm extends z.core.$ZodShape>(vorm: Vorm): z.ZodObject<Vorm, z.core.$strict> =>
  z.strictObject(vorm, {
    error: (fout) => (fout.code === 'unrecognized_keys' ? `onbekende instelling: ${fout.keys.join(', ')}` : undefined),
  });

/** A code with the words that people read for it. */
const Keuze = groep({ code: Code, naam: Naam });

export const Organisatie = groep({
  code: Code,
  naam: Naam,
  /** The chain it belongs to. */
  soort: z.enum(['straf', 'zorg', 'bestuur'], { error: 'moet "straf", "zorg" of "bestuur" zijn' }),
  /** The gemeenten of the house that it works for: there it is offered first. Absent: for all. */
  gemeenten: z.array(Naam).min(1, 'moet ten minste één gemeente bevatten').optional(),
});
export type Organisatie = z.infer<typeof Organisatie>;

/** A place that a house works from, and the gemeenten that it is for; those who work there belong to it as to an organisation. */
const Locatie = groep({
  code: Code,
  naam: Naam,
  gemeenten: z.array(Naam).min(1, 'moet ten minste één gemeente bevatten'),
});

export const Overlegritme = groep({
  /** Process that a meeting runs. */
  proces: z.string().min(1),
  naam: Naam,
  dag: Dag,
  tijd: Tijd,
  /** Tasks opened later than this moment before the meeting go on the next agenda. */
  afsluiting: groep({ dag: Dag, tijd: Tijd }),
  /** Element id of the user task whose open tasks are the agenda. */
  agendaTaak: z.string().min(1),
  /** Nobody meets: the house looks for something by itself. It stands among no overleggen and in no agenda. */
  ronde: z.boolean().optional(),
  /** Codes of the organisations at this table; absent: all of the house. */
  deelnemers: z.array(Code).min(1, 'moet ten minste één organisatie bevatten').optional(),
});
export type Overlegritme = z.infer<typeof Overlegritme>;

/** A kind of melding that a house takes in, with the process that it starts; the form of that start asks what else it needs. */
const Intakesoort = groep({
  code: Code,
  naam: Naam,
  proces: z.string().min(1),
  /** Message of the start event. */
  bericht: z.string().min(1),
  /** Always a casus of its own, also where a casus about the same incident is open. */
  apart: z.boolean().optional(),
});
export type Intakesoort = z.infer<typeof Intakesoort>;

/** A part of the week that one person has piket for; an end that is not after the begin is on the next day. */
const Piketblok = groep({
  code: Code,
  naam: Naam,
  /** On which days it begins; absent: on all seven. */
  dagen: z.array(Dag).min(1, 'moet ten minste één dag bevatten').optional(),
  van: Tijd,
  tot: Tijd,
});

const Voorbeeldmedewerker = groep({
  id: z.string().regex(/^mw-[a-z0-9-]+$/, 'moet een medewerkercode zijn, zoals "mw-ml-001"'),
  naam: Naam,
  rol: Naam,
  organisatie: Code,
});

const Velden = groep({
  code: Code,
  naam: Naam,
  /** Houses of one region tell each other whether an aanpak runs for somebody, and no more; absent: to nobody. */
  regio: Code.optional(),
  voorvoegsel: z.string().regex(/^[A-Z]{2,4}$/, 'moet uit twee tot vier hoofdletters bestaan, zoals "ML"'),
  gemeenten: z.array(Naam).min(1, 'moet ten minste één gemeente bevatten'),
  /** Where a house works from more than one place: together they serve every gemeente, each gemeente one of them. */
  locaties: z.array(Locatie).default([]),
  organisaties: z.array(Organisatie).min(1, 'moet ten minste één organisatie bevatten'),
  rollen: z.array(Naam).min(1, 'moet ten minste één rol bevatten'),
  /** ISO 8601 durations by name, reachable in a drawing as `termijnen.<naam>`. */
  termijnen: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'is geen naam die een tekening kan gebruiken'), Duur),
  leefgebieden: groep({
    instrument: Naam,
    versie: Naam,
    domeinen: z.array(Keuze).min(1, 'moet ten minste één leefgebied bevatten'),
  }),
  overleggen: z.array(Overlegritme).default([]),
  intake: groep({
    /** The first is meant where a melding says nothing. */
    soorten: z
      .array(Intakesoort, { error: 'moet een lijst van soorten melding zijn' })
      .min(1, 'moet ten minste één soort melding bevatten'),
    /** Message that the running processes of a casus get when another melding of the same incident joins it. */
    naderBericht: z.string().min(1).default('nadere_melding'),
  }),
  /** Kinds of incident that a melding can be about. */
  incidentsoorten: z.array(Keuze).min(1, 'moet ten minste één soort incident bevatten'),
  /** Processes that mean that something is being done about a casus: `bekendheid` then says `lopend`. */
  aanpak: z.array(z.string().min(1)).default([]),
  /**
   * Roles in an incident of people whom an aanpak is not about, such as "slachtoffer": `regiobekendheid` passes them
   * by.
   */
  aanpakNietVoor: z.array(Naam).optional(),
  /** Role that hears of what is late. */
  escalatie: Naam.default('ketenmanager'),
  /** By process: the variable that holds its outcome, and what the melder reads for each value. */
  terugkoppelingen: z
    .record(z.string(), groep({ variabele: z.string(), teksten: z.record(z.string(), Naam) }))
    .default({}),
  /** How the figures for its stuurgroep are made. */
  cijfers: groep({
    /** Length of a period, in calendar months from January. One length: periods that overlap could be subtracted. */
    periode: z.enum(['maand', 'kwartaal', 'halfjaar', 'jaar']).default('kwartaal'),
    /** Months after closing in which a casus or a person that comes back counts as recurrence. */
    herhalingMaanden: z.int().min(1).max(36).default(6),
  }).prefault({}),
  /** Partners whose systems hand in meldingen by Samen onder Handbereik and may ask who is known; absent: nobody. */
  samenOnderHandbereik: groep({
    organisaties: z.array(Code).min(1, 'moet ten minste één organisatie bevatten'),
  }).optional(),
  /** How the week is divided for who has piket, and whose turn it can be; who it is when stands in the roster. Absent: nobody has. */
  piket: groep({
    rol: Naam,
    blokken: z.array(Piketblok).min(1, 'moet ten minste één blok bevatten'),
  }).optional(),
  medewerkers: z.array(Voorbeeldmedewerker).default([]),
});

export const Huis = Velden.superRefine((huis, controle) => {
  for (const { pad, melding } of tegenspraken(huis)) controle.addIssue({ code: 'custom', path: pad, message: melding });
});
export type Huis = z.infer<typeof Huis>;

/** The term of `termijnen` for which a house keeps a casus after it was closed; no drawing uses it. */
export const BEWAARTERMIJN = 'bewaartermijn';

/** What came of reading a `huis.json`. */
export interface Huislezing {
  /** Null where something is wrong. */
  readonly huis: Huis | null;
  /** Without the fields that something is wrong with, so that the rest is still held against each other and the drawings. */
  readonly instellingen: Partial<Huis>;
  /** One line per problem: where it stands and what is wrong. */
  readonly fouten: readonly string[];
}

/** Reads settings, and gives everything that is wrong with them at once. */
export function leesHuis(json: unknown): Huislezing {
  const gelezen = Huis.safeParse(json, { error: foutmelding });
  if (gelezen.success) return { huis: gelezen.data, instellingen: gelezen.data, fouten: [] };
  const ruw = z.looseObject({}).safeParse(json).data ?? {};
  const goed = Object.entries(Velden.shape).flatMap(([naam, schema]) => {
    const veld = schema.safeParse(ruw[naam]);
    return veld.success ? [[naam, veld.data] as const] : [];
  });
  const instellingen: Partial<Huis> = Object.fromEntries(goed);
  const regels = [...tegenspraken(instellingen)].map(({ pad, melding }) => regelVan(pad, melding));
  return { huis: null, instellingen, fouten: [...new Set([...huisfouten(gelezen.error), ...regels])] };
}

/** Code of the location that a gemeente belongs to; null where the house works from one place, or does not know it. */
export function locatieVan({ locaties }: Pick<Huis, 'locaties'>, gemeente: unknown): string | null {
  return locaties.find(({ gemeenten }) => gemeenten.some((een) => een === gemeente))?.code ?? null;
}

/** Everything that somebody can work for: the house itself, its locations and its partners. */
export function werkgevers(huis: Pick<Huis, 'code' | 'naam' | 'locaties' | 'organisaties'>): z.infer<typeof Keuze>[] {
  return [huis, ...huis.locaties, ...huis.organisaties].map(({ code, naam }) => ({ code, naam }));
}

/** Codes of the organisations that an overleg of the house is held with. */
export function deelnemersVan(
  { overleggen, organisaties }: Pick<Huis, 'overleggen' | 'organisaties'>,
  proces: string,
): string[] {
  const ritme = overleggen.find((overleg) => overleg.proces === proces);
  return [...(ritme?.deelnemers ?? organisaties.map(({ code }) => code))];
}

/** The stored house: its configuration as last deployed. `_id` is its code. */
export const Huisdocument = z.object({
  _id: Code,
  instellingen: Velden,
  bijgewerkt: z.iso.datetime(),
  /** Hashes of every configuration that it has had; absent in a store of before. */
  versies: z.array(z.string()).optional(),
});
export type Huisdocument = z.infer<typeof Huisdocument>;

/** One line per problem in `huis.json`: where it stands and what is wrong with it. */
export function huisfouten(fout: z.ZodError): string[] {
  return fout.issues.map(({ path, message }) => regelVan(path, message));
}

function regelVan(pad: readonly PropertyKey[], melding: string): string {
  return pad.length === 0 ? melding : `${pad.join('.')}: ${melding}`;
}
