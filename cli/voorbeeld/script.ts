import { join } from 'node:path';
import { z } from 'zod';
import { foutmelding, veldfouten } from '../../models/foutmelding.ts';
import { GeenJson, leesJson } from '../../models/json.ts';
import { WEEKDAGEN } from '../../models/piket.ts';
import { schijf } from '../model/schijf.ts';

/** The example world of a house as data: who reports what and when, and what people answer. */

const Tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Vul een tijd in als 09:00.' });
const Gegevens = z.record(z.string(), z.json());

/** Moment of a melding; see `momentVan`. */
const Moment = z.union([
  /** Working days after the first day, or (negative) before the last one. */
  z.strictObject({ werkdag: z.int(), tijd: Tijd }),
  z.strictObject({ voorEinde: z.iso.duration() }),
]);
export type Moment = z.infer<typeof Moment>;

const precies = (aantal: number, waarden: readonly unknown[]): boolean =>
  waarden.filter((waarde) => waarde !== undefined).length === aantal;

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
    /** ISO duration on the calendar after the task opened, nights and weekends included. */
    later: z.iso.duration().optional(),
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
    ({ na, later, overleg, voorEinde }) => precies(1, [na, later, overleg, voorEinde]),
    'een antwoord heeft precies één van na, later, overleg en voorEinde',
  );
export type Antwoord = z.infer<typeof Antwoord>;

/** What somebody does in a casus beside answering its tasks: a message, another deadline, or an activity of an ad-hoc part. */
const Gebeurtenis = z
  .strictObject({
    op: Moment.optional(),
    /** Counted from when this task opens in the casus, the n-th time that it does. */
    bij: z
      .strictObject({ taak: z.string(), organisatie: z.string().optional(), keer: z.int().positive().default(1) })
      .optional(),
    /** Beside `bij`: working hours after it, or an ISO duration on the calendar; absent: at once. */
    na: z.number().nonnegative().optional(),
    later: z.iso.duration().optional(),
    /** Medewerker who does it; absent: the first procesregisseur of the house. */
    door: z.string().optional(),
    /** A message to the casus, with what its form asks. */
    bericht: z.strictObject({ naam: z.string(), gegevens: Gegevens.default({}) }).optional(),
    /** Another deadline for the task of `bij`: an instant, such as `{werkdag+1 09:00}`. */
    termijn: z.strictObject({ naar: z.string(), reden: z.string() }).optional(),
    /** Element id of an activity that is begun in an ad-hoc sub-process, as soon as it can be. */
    activiteit: z.string().optional(),
  })
  .refine(({ op, bij }) => precies(1, [op, bij]), 'een gebeurtenis heeft precies één van op en bij')
  .refine(({ op, na, later }) => precies(0, [na, later]) || (op === undefined && precies(1, [na, later])), {
    error: 'na en later staan bij bij, en niet allebei',
  })
  .refine(
    ({ bericht, termijn, activiteit }) => precies(1, [bericht, termijn, activiteit]),
    'een gebeurtenis is precies één van bericht, termijn en activiteit',
  )
  .refine(({ bij, termijn }) => termijn === undefined || bij !== undefined, 'een termijn is van de taak onder bij');
export type Gebeurtenis = z.infer<typeof Gebeurtenis>;

/** Somebody, or a gebied: that has no date of birth. */
const Persoon = z.strictObject({
  naam: z.string(),
  geboortedatum: z.iso.date().optional(),
  bsn: z.string().optional(),
});

const Melding = z.strictObject({
  id: z.string(),
  op: Moment,
  /** Another house of the region, where it is handed in and its casus is; absent: the house of the example. */
  huis: z.string().optional(),
  /** Medewerker of that house who hands it in. */
  door: z.string(),
  /** Key of the casus it opens or joins: by the rule of the API, and where that gives another one the script is wrong. */
  casus: z.string(),
  /** Code of a kind of melding of the house; absent: the first. */
  soort: z.string().optional(),
  incident: z.strictObject({
    soort: z.string(),
    datum: z.string(),
    gemeente: z.string(),
    kenmerk: z.string().optional(),
  }),
  betrokkenen: z.array(z.strictObject({ persoon: z.string(), rol: z.string() })).min(1),
  toelichting: z.string(),
  /** What the form of this kind asks. */
  gegevens: Gegevens.default({}),
});
export type Melding = z.infer<typeof Melding>;

const Casus = z.strictObject({
  /** What it is meant to show. */
  bedoeling: z.string(),
  /** Whether the standard answers hold for it. */
  standaard: z.boolean().default(true),
  antwoorden: z.array(Antwoord).default([]),
  gebeurtenissen: z.array(Gebeurtenis).default([]),
  /** Element ids of the user tasks that are open when the example ends. */
  wachtOp: z.array(z.string()),
});
export type Casus = z.infer<typeof Casus>;

const Draaiboek = z.strictObject({
  huis: z.string(),
  /** The first day: that weekday, this many whole weeks or more before the last day. */
  begin: z.strictObject({ weken: z.int().positive(), weekdag: z.enum(WEEKDAGEN) }),
  werktijd: z
    .strictObject({ van: Tijd, tot: Tijd })
    .refine(({ van, tot }) => van < tot, { error: 'De werktijd eindigt na haar begin.' }),
  /** Who has piket, by code of the block: each day the next of these. */
  piket: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  /** Answers for every casus, where it has none of its own left. */
  standaard: z.array(Antwoord),
  /** Answers to the tasks of an overleg. */
  overleggen: z.array(Antwoord),
  /** Element ids of user tasks that no `wachtOp` names: contributions that come, or do not. */
  terzijde: z.array(z.string()).default([]),
  casussen: z.record(z.string(), Casus),
});

export type Script = z.infer<typeof Draaiboek> & {
  readonly personen: Readonly<Record<string, z.infer<typeof Persoon>>>;
  readonly meldingen: readonly Melding[];
};

/** Codes of the houses that the example plays in: its own, and those of its region where something is handed in. */
export function huizenVan({ huis, meldingen }: Pick<Script, 'huis' | 'meldingen'>): string[] {
  return [...new Set([huis, ...meldingen.map((melding) => melding.huis ?? huis)])];
}

/** One thing in an example that does not fit its format. */
export interface Scriptfout {
  /** File name, without folders. */
  readonly bestand: string;
  /** Line in the file, from 1; null where only the field is known, which the message then names. */
  readonly regel: number | null;
  readonly melding: string;
}

/**
 * Thrown when the files of an example are not what they should be. The message lists everything, one problem a line.
 */
export class ScriptOngeldig extends Error {
  override readonly name = 'ScriptOngeldig';
  readonly fouten: readonly Scriptfout[];

  constructor(fouten: readonly Scriptfout[]) {
    super(fouten.map(({ bestand, melding }) => `voorbeeld/${bestand}: ${melding}`).join('\n'));
    this.fouten = fouten;
  }
}

/** Reads `voorbeeld.json`, `personen.json` and `meldingen.json` of a folder. Throws `ScriptOngeldig`. */
export async function leesScript(map: string): Promise<Script> {
  const fouten: Scriptfout[] = [];
  const lees = async <T>(bestand: string, schema: z.ZodType<T>): Promise<T | null> => {
    const gelezen = await leesDeel(join(map, bestand), schema);
    if ('deel' in gelezen) return gelezen.deel;
    fouten.push(...gelezen.fouten.map((fout) => ({ bestand, ...fout })));
    return null;
  };
  const draaiboek = await lees('voorbeeld.json', Draaiboek);
  const personen = await lees('personen.json', z.record(z.string(), Persoon));
  const meldingen = await lees('meldingen.json', z.array(Melding));
  if (draaiboek === null || personen === null || meldingen === null) throw new ScriptOngeldig(fouten);
  return { ...draaiboek, personen, meldingen };
}

async function leesDeel<T>(
  pad: string,
  schema: z.ZodType<T>,
): Promise<{ deel: T } | { fouten: Omit<Scriptfout, 'bestand'>[] }> {
  try {
    const gelezen = schema.safeParse(leesJson((await schijf.leesBestand(pad)).inhoud), { error: foutmelding });
    if (gelezen.success) return { deel: gelezen.data };
    const fouten = veldfouten(gelezen.error);
    return {
      fouten: fouten.map(({ veld, melding }) => ({
        regel: null,
        melding: veld === '' ? melding : `${veld}: ${melding}`,
      })),
    };
  } catch (fout) {
    if (fout instanceof GeenJson)
      return { fouten: [{ regel: fout.regel, melding: `geen geldige JSON: ${fout.message}` }] };
    return { fouten: [{ regel: null, melding: fout instanceof Error ? fout.message : String(fout) }] };
  }
}
