import { DateTime, Duration } from 'luxon';
import { z } from 'zod';
import { civil, firstOf, toInstant, ZONE } from '../../engine/calendar/civil-time.ts';
import { foutmelding, type Veldfout, veldfouten } from '../../models/foutmelding.ts';
import { GeenJson, leesJson } from '../../models/json.ts';

/** What the world does to a process in a run without servers; the fields are those of `docs/tekenen.md`. */

const Duur = z.iso.duration();
/** ISO 8601; without an offset it is Dutch civil time. */
const Moment = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], {
  error: 'Vul een bestaand moment in, als 2026-11-23T09:00.',
});
const Variabelen = z.record(z.string(), z.json());

const Antwoord = z
  .strictObject({
    /** Time between the opening of the element and this answer; absent: at once. */
    after: Duur.optional(),
    variables: Variabelen.default({}),
    /** Outcome of a user task, as its buttons give it. */
    uitkomst: z.string().nullable().optional(),
    error: z.string().optional(),
    /** Thrown first; an activity that is still open afterwards is completed. */
    escalation: z.string().optional(),
    /** Nobody completes this visit. */
    wait: z.boolean().default(false),
  })
  .refine(({ error, escalation }) => error === undefined || escalation === undefined, {
    error: 'Een antwoord heeft een error of een escalation, niet allebei.',
  });
export type Antwoord = z.infer<typeof Antwoord>;

const Boodschap = z
  .strictObject({
    name: z.string(),
    at: Moment.optional(),
    /** Time since the start. */
    after: Duur.optional(),
    variables: Variabelen.default({}),
  })
  .refine(({ at, after }) => at === undefined || after === undefined, {
    error: 'Een bericht komt op een moment (at) of na een duur (after), niet allebei.',
  });
export type Boodschap = z.infer<typeof Boodschap>;

const Verwachting = z.strictObject({
  status: z.enum(['completed', 'waiting', 'failed']).optional(),
  /** Elements that were completed; one that is named twice was completed twice. */
  completed: z.array(z.string()).default([]),
  /** Variables that have this value at the end; others may be there too. */
  variables: Variabelen.default({}),
});
export type Verwachting = z.infer<typeof Verwachting>;

export const Scenario = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  /** File name of the drawing beside the scenario; absent: the name of the scenario says which. */
  model: z.string().optional(),
  /** Id of the process, where the drawing holds several. */
  process: z.string().optional(),
  start: z
    .strictObject({ at: Moment.optional(), element: z.string().optional(), variables: Variabelen.default({}) })
    .prefault({}),
  /** By element id: the n-th visit takes the n-th answer, the last one repeats. */
  answers: z.record(z.string(), z.array(Antwoord)).default({}),
  messages: z.array(Boodschap).default([]),
  signals: z.array(Boodschap).default([]),
  /** User tasks without an answer stay open. */
  wait: z.boolean().default(false),
  /** Nothing happens after this moment, or after this time since the start. */
  until: z.union([Moment, Duur]).optional(),
  expect: Verwachting.optional(),
});
export type Scenario = z.infer<typeof Scenario>;

/** Thrown when a scenario cannot be played. The message names each field, one a line. */
export class ScenarioOngeldig extends Error {
  override readonly name = 'ScenarioOngeldig';
  readonly fouten: readonly Veldfout[];

  constructor(fouten: readonly Veldfout[]) {
    super(['Het scenario klopt niet.', ...fouten.map(({ veld, melding }) => `  ${veld}: ${melding}`)].join('\n'));
    this.fouten = fouten;
  }
}

/** Reads the text of a scenario; an empty object is one. Throws `ScenarioOngeldig`. */
export function leesScenario(tekst: string): Scenario {
  const gelezen = Scenario.safeParse(json(tekst), { error: foutmelding });
  if (gelezen.success) return gelezen.data;
  throw new ScenarioOngeldig(
    veldfouten(gelezen.error).map(({ veld, melding }) => ({ veld: veld === '' ? '(scenario)' : veld, melding })),
  );
}

/** A moment of a scenario as the engine keeps it. */
export function momentVan(waarde: string): string {
  return toInstant(firstOf(DateTime.fromISO(waarde, { zone: ZONE, setZone: true })));
}

/** The instant a duration after another; days are civil days in the Netherlands, as in a timer. */
export function na(at: string, duur: string): string {
  return toInstant(civil(at).plus(Duration.fromISO(duur)));
}

function json(tekst: string): unknown {
  try {
    return leesJson(tekst);
  } catch (fout) {
    if (!(fout instanceof GeenJson)) throw fout;
    throw new ScenarioOngeldig([
      { veld: `(regel ${String(fout.regel)})`, melding: `Dit is geen geldige JSON: ${fout.message}.` },
    ]);
  }
}
