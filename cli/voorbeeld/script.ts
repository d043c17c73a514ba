import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The example world of a house as data: who reports what and when, and what people answer. */

const Tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Gegevens = z.record(z.string(), z.json());

/** Moment of a melding; see `momentVan`. */
const Moment = z.union([
  /** Working days after the first day, or (negative) before the last one. */
  z.strictObject({ werkdag: z.int(), tijd: Tijd }),
  z.strictObject({ voorEinde: z.iso.duration() }),
]);
export type Moment = z.infer<typeof Moment>;

const Antwoord = z
  .strictObject({
    /** Element id of the user task. */
    taak: z.string(),
    /** Only for the task of this organisation. */
    organisatie: z.string().optional(),
    /** Medewerker who answers; absent: the first one of the house with the role and organisation of the task. */
    door: z.string().optional(),
    /** Working hours after the task opened. */
    na: z.number().nonnegative().optional(),
    /** ISO duration after the start of the meeting on whose agenda the task stands. */
    overleg: z.iso.duration().optional(),
    /** ISO duration before the end of the example; at once where the task opens later. */
    voorEinde: z.iso.duration().optional(),
    uitkomst: z.string().nullable().default(null),
    gegevens: Gegevens.default({}),
    /** Also the answer to every later visit; without it each visit takes the next answer of the list. */
    herhaal: z.boolean().default(false),
  })
  .refine(
    ({ na, overleg, voorEinde }) => [na, overleg, voorEinde].filter((waarde) => waarde !== undefined).length === 1,
    'een antwoord heeft precies één van na, overleg en voorEinde',
  );
export type Antwoord = z.infer<typeof Antwoord>;

const Persoon = z.strictObject({ naam: z.string(), geboortedatum: z.iso.date(), bsn: z.string().optional() });

const Melding = z.strictObject({
  id: z.string(),
  op: Moment,
  /** Medewerker who hands it in. */
  door: z.string(),
  /** Key of the casus it opens or joins. */
  casus: z.string(),
  incident: z.strictObject({
    soort: z.string(),
    datum: z.string(),
    gemeente: z.string(),
    kenmerk: z.string().optional(),
  }),
  betrokkenen: z.array(z.strictObject({ persoon: z.string(), rol: z.string() })).min(1),
  toelichting: z.string(),
});
export type Melding = z.infer<typeof Melding>;

const Casus = z.strictObject({
  /** What it is meant to show. */
  bedoeling: z.string(),
  /** Whether the standard answers hold for it. */
  standaard: z.boolean().default(true),
  antwoorden: z.array(Antwoord).default([]),
  /** Element ids of the user tasks that are open when the example ends. */
  wachtOp: z.array(z.string()),
});
export type Casus = z.infer<typeof Casus>;

const Draaiboek = z.strictObject({
  huis: z.string(),
  /** The first day: that weekday, this many whole weeks or more before the last day. */
  begin: z.strictObject({ weken: z.int().positive(), weekdag: z.string() }),
  werktijd: z.strictObject({ van: Tijd, tot: Tijd }),
  /** Answers for every casus, where it has none of its own left. */
  standaard: z.array(Antwoord),
  /** Answers to the tasks of an overleg. */
  overleggen: z.array(Antwoord),
  casussen: z.record(z.string(), Casus),
});

export type Script = z.infer<typeof Draaiboek> & {
  readonly personen: Readonly<Record<string, z.infer<typeof Persoon>>>;
  readonly meldingen: readonly Melding[];
};

/** Reads `voorbeeld.json`, `personen.json` and `meldingen.json` of a folder. Throws where they do not fit the format. */
export async function leesScript(map: string): Promise<Script> {
  const lees = async (naam: string): Promise<unknown> => JSON.parse(await readFile(join(map, naam), 'utf8'));
  return {
    ...Draaiboek.parse(await lees('voorbeeld.json')),
    personen: z.record(z.string(), Persoon).parse(await lees('personen.json')),
    meldingen: z.array(Melding).parse(await lees('meldingen.json')),
  };
}
