import * as z from 'zod/mini';
import { Klok } from './klok.ts';

/**
 * What goes over the border between the API, a process (a Temporal workflow) and its activities.
 * Everything here ends up readable in a Temporal history: codes, ids, instants; never a name, never a text.
 */

const Tijdstip = z.iso.datetime();
const Variabelen = z.record(z.string(), z.json());

/** Who acts, as ids: the words stand in the store. */
export const Handelende = z.object({ medewerker: z.string(), rol: z.string(), organisatie: z.string() });
export type Handelende = z.infer<typeof Handelende>;

/** The file that a process is about: a casus or an overleg. Its key encrypts what is laid down for it. */
export const Dossier = z.object({ soort: z.enum(['casus', 'overleg']), id: z.string() });
export type Dossier = z.infer<typeof Dossier>;

export const ProcesInvoer = z.object({
  huis: z.string(),
  dossier: Dossier,
  /** Content hash of the compiled model; pinned for the life of the run. */
  model: z.string(),
  klok: Klok,
  /** `bericht` or `signaal`: name of the message or signal whose start event is taken; `element`: that event itself. */
  start: z.object({
    bericht: z.optional(z.string()),
    signaal: z.optional(z.string()),
    element: z.optional(z.string()),
    variabelen: Variabelen,
  }),
  /** Of a called process: whom to tell when it ends. */
  ouder: z.optional(z.object({ workflowId: z.string(), instantie: z.string() })),
  /** Of a process called inside a multi-instance: the item it is about (see `OpenTaak`); its tasks are about the same. */
  onderwerp: z.optional(z.string()),
  /** History events after which the run continues as new; absent, of a run of before: when the server suggests it. */
  langsteRun: z.optional(z.int().check(z.positive())),
  /** Updates after which it does so too. */
  vernieuwNa: z.optional(z.int().check(z.positive())),
  /** Set by continue-as-new only: the shell's own snapshot. */
  vervolg: z.optional(z.unknown()),
});
export type ProcesInvoer = z.infer<typeof ProcesInvoer>;

/** Update `besluit`: complete an open task with one of its outcomes. */
export const Besluit = z.object({
  instantie: z.string(),
  uitkomst: z.nullable(z.string()),
  vastlegging: z.nullable(z.string()),
  variabelen: Variabelen,
  door: Handelende,
});
export type Besluit = z.infer<typeof Besluit>;

/** Update `verzetTermijn`: move the deadline (or one named timer) of an open task. The reason is a vastlegging. */
export const VerzetTermijn = z.object({
  instantie: z.string(),
  /** Boundary event to move; absent: the one that is the deadline. */
  element: z.optional(z.string()),
  naar: Tijdstip,
  vastlegging: z.string(),
  door: Handelende,
});
export type VerzetTermijn = z.infer<typeof VerzetTermijn>;

/** Update `wijsToe`: name the person who does an open task; null gives it back to the role. */
export const WijsToe = z.object({ instantie: z.string(), medewerker: z.nullable(z.string()), door: Handelende });
export type WijsToe = z.infer<typeof WijsToe>;

/** Update `activeer`: start an activity of an ad-hoc sub-process. */
export const Activeer = z.object({ instantie: z.string(), element: z.string(), door: Handelende });
export type Activeer = z.infer<typeof Activeer>;

/** Update `migreer`: follow another version of the model from now on. The reason is a vastlegging. */
export const Migreer = z.object({
  /** `_id` of the model. */
  naar: z.string(),
  /** Element or flow of the drawing → that of the new one; what is not named keeps its id. */
  verplaatsingen: z.record(z.string(), z.string()),
  /** Works out running deadlines again whose drawing changed; else they keep what was promised. */
  herbereken: z.boolean(),
  vastlegging: z.string(),
  door: Handelende,
});
export type Migreer = z.infer<typeof Migreer>;

/** Signal `bericht`: a fact from outside, or the end or an escalation of a called process (`kind`). */
export const Bericht = z.object({
  /** Same id, same message: the second one is ignored. */
  id: z.string(),
  naam: z.string(),
  variabelen: Variabelen,
  kind: z.optional(
    z.object({
      instantie: z.string(),
      geslaagd: z.boolean(),
      /** It has not ended: it escalates, with `naam` as the code. */
      escalatie: z.optional(z.boolean()),
    }),
  ),
  /** A BPMN signal: for everything that waits for it, instead of for one. */
  signaal: z.optional(z.boolean()),
});
export type Bericht = z.infer<typeof Bericht>;

export const OpenTaak = z.object({
  /** Task id in the API: `<workflowId>.<instantie>`. */
  id: z.string(),
  instantie: z.string(),
  element: z.string(),
  naam: z.string(),
  rol: z.nullable(z.string()),
  organisatie: z.nullable(z.string()),
  toegewezen: z.nullable(z.string()),
  formulier: z.nullable(z.string()),
  /** In a multi-instance: the item when it is a text, its `id` when it is an object; else that of the process; else null. */
  onderwerp: z.nullable(z.string()),
  geopend: Tijdstip,
  deadline: z.nullable(Tijdstip),
});
export type OpenTaak = z.infer<typeof OpenTaak>;

/** An activity of an ad-hoc sub-process that somebody may start now, for the first time or again. */
export const Activeerbaar = z.object({
  /** Of the ad-hoc sub-process. */
  instantie: z.string(),
  element: z.string(),
  naam: z.string(),
  /** Of a user task: who does it, and may start it besides who directs the process. */
  rol: z.nullable(z.string()),
});
export type Activeerbaar = z.infer<typeof Activeerbaar>;

/** Where a process stands: the answer to an Update, the query `stand`, and the heart of a projection. */
export const Stand = z.object({
  /** Number of the last line of the trace that this stand includes. */
  nummer: z.int(),
  /** Virtual instant of the last step. */
  at: Tijdstip,
  status: z.enum(['lopend', 'afgerond', 'beeindigd', 'mislukt']),
  taken: z.array(OpenTaak),
  /** Ids of every element with an open instance, for the tokens in the drawing. */
  open: z.array(z.string()),
  /** Absent from what a worker of before wrote. */
  activeerbaar: z.optional(z.array(Activeerbaar)),
  /** End event reached in the process itself. */
  einde: z.nullable(z.string()),
  /** Of a process that ended with a boolean variable of this name: whether what was promised came in time. */
  opTijd: z.optional(z.boolean()),
  /** First open step in words of the drawing, and on whom it waits; as in the search attributes. */
  stap: z.nullable(z.string()),
  wachtop: z.array(z.string()),
  deadline: z.nullable(Tijdstip),
  teLaat: z.boolean(),
});
export type Stand = z.infer<typeof Stand>;

/** One line of the trace with who did it: becomes a Logboekregel. */
export const TraceRegel = z.object({
  nummer: z.int(),
  at: Tijdstip,
  change: z.string(),
  element: z.string(),
  naam: z.nullable(z.string()),
  type: z.string(),
  instantie: z.nullable(z.string()),
  organisatie: z.nullable(z.string()),
  due: z.nullable(Tijdstip),
  uitkomst: z.nullable(z.string()),
  vastlegging: z.nullable(z.string()),
  door: z.nullable(Handelende),
  /** Update id of the decision that caused this line: lets the store settle what the caller never heard. */
  opdracht: z.nullable(z.string()),
  /** Decision table and matched rule numbers; code of an error; name of an unmatched message. */
  toelichting: z.nullable(z.string()),
});
export type TraceRegel = z.infer<typeof TraceRegel>;

export const Projectie = z.object({
  workflowId: z.string(),
  huis: z.string(),
  proces: z.string(),
  procesnaam: z.string(),
  model: z.string(),
  dossier: Dossier,
  /** Of a process called inside a multi-instance: the item it is about; else null. */
  onderwerp: z.nullable(z.string()),
  regels: z.array(TraceRegel),
  /** The tasks that these lines opened, as they were then; what is still open stands in `stand` too. */
  geopend: z.array(OpenTaak),
  stand: Stand,
});
export type Projectie = z.infer<typeof Projectie>;

/** Names of the messages of the workflow, for both sides. */
export const besluit = 'besluit';
export const verzetTermijn = 'verzetTermijn';
export const wijsToe = 'wijsToe';
export const activeer = 'activeer';
export const migreer = 'migreer';
export const bericht = 'bericht';
/** Signal: the `Speelklok` of the world, because it pauses or changes its pace. */
export const klok = 'klok';
export const stand = 'stand';
/** Query: the state of the engine and the `_id` of the model it belongs to; to see beforehand what a migration would do. */
export const staat = 'staat';
/** Query: of these update ids, which has this process executed? */
export const uitgevoerd = 'uitgevoerd';
/** Query: the `Projectie` of every line after this number that the process still holds. */
export const projectie = 'projectie';

/** Name of a `bericht` that tries again what a fault in the drawing or in a service has stopped. */
export const OPNIEUW = 'opnieuw';

/** Why a process refuses an Update: `ApplicationFailure.type`. The details carry codes only. */
export const Weigering = {
  taakGesloten: 'TaakGesloten',
  uitkomstOnbekend: 'UitkomstOnbekend',
  rolMagNiet: 'RolMagNiet',
  /** The task is assigned to somebody else. */
  aanAnder: 'AanAnder',
  termijnOnbekend: 'TermijnOnbekend',
  nietActiveerbaar: 'NietActiveerbaar',
  migratiePastNiet: 'MigratiePastNiet',
  opdrachtOngeldig: 'OpdrachtOngeldig',
  modelFaalt: 'ModelFaalt',
  /** This very request was refused by an earlier run. */
  alGeweigerd: 'AlGeweigerd',
} as const;
export type Weigering = (typeof Weigering)[keyof typeof Weigering];

export const TAAKWACHTRIJ = 'regietafel';
