import { definitionsOf } from '../../engine/events/definitions.ts';
import { EngineError } from '../../engine/errors.ts';
import { fixedInterval, timerStarts } from '../../engine/events/timer-starts.ts';
import { FeelError } from '../../engine/feel/feel-error.ts';
import { startEventsOf } from '../../engine/events/process-start.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import type { Formulier } from '../../models/formulier.ts';
import { DIENSTEN } from '../../models/dienst.ts';
import type { Huis } from '../../models/huis.ts';
import { OPNIEUW } from '../../models/proces.ts';
import { huisvariabelen } from '../../models/processtart.ts';

/** One thing that keeps a file from being deployed, in words for who made it. */
export interface Plaatsingsfout {
  readonly bestand: string;
  /** Line in the file, from 1. */
  readonly regel: number | null;
  readonly element: string | null;
  readonly naam: string | null;
  readonly melding: string;
  readonly herstel: string | null;
}

/** Ms between two starts of a process by its timer, at least. */
const KORTST = 60_000;

export interface Omgevingskennis {
  /** Settings of the house; what is absent is not held against the drawing. */
  readonly huis: Partial<Huis>;
  /** Names of the forms that exist after this deployment. */
  readonly formulieren: ReadonlySet<string>;
  /** Ids of the processes that exist after this deployment. */
  readonly processen: ReadonlySet<string>;
}

export type Bevinding = Pick<Plaatsingsfout, 'element' | 'naam' | 'melding' | 'herstel'>;

/** What a house needs of a drawing beyond BPMN: roles, forms, called processes and terms exist. */
export function* controleerModel(model: ProcessModel, kennis: Omgevingskennis): Generator<Bevinding> {
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,60}$/.test(model.id)) {
    yield {
      element: model.id,
      naam: model.name,
      melding: `"${model.id}" is geen bruikbaar proceskenmerk.`,
      herstel: 'Gebruik letters, cijfers, "_" en "-".',
    };
  }
  yield* controleerStarts(model, kennis.huis);
  for (const knoop of Object.values(model.nodes)) {
    if (knoop.task !== null) yield* controleerTaak(knoop, knoop.task, kennis);
    yield* controleerFormulierVan(knoop, kennis.formulieren);
    yield* controleerDienst(knoop);
    yield* controleerBericht(knoop);
    yield* controleerOrganisaties(model, knoop, kennis.huis);
    if (knoop.called !== null && !kennis.processen.has(knoop.called.process)) {
      yield over(
        knoop,
        `Het aangeroepen proces "${knoop.called.process}" bestaat niet.`,
        'Plaats de tekening van dat proces mee, of wijzig de aanroep.',
      );
    }
    yield* controleerTermijnen(model, knoop, kennis.huis);
  }
}

/** What forms say about outcomes must exist in some task that uses them. */
export function* controleerUitkomsten(
  modellen: readonly ProcessModel[],
  formulieren: readonly Formulier[],
): Generator<Bevinding> {
  const taken = modellen.flatMap(({ nodes }) => Object.values(nodes)).flatMap(({ task }) => task ?? []);
  for (const formulier of formulieren) {
    const bij = taken.filter(({ form }) => form === formulier.$id);
    if (bij.length === 0) continue;
    const uitkomsten = new Set(bij.flatMap(({ outcomes }) => outcomes.map(({ value }) => value)));
    for (const [veld, schema] of Object.entries(formulier.properties ?? {})) {
      const { 'x-verplicht-bij': verplicht = [], 'x-voor-melder': voorMelder = [] } = schema;
      const genoemd = [
        ...verplicht.map((uitkomst) => ({ uitkomst, wat: 'is verplicht bij' })),
        ...(voorMelder === true ? [] : voorMelder.map((uitkomst) => ({ uitkomst, wat: 'is voor de melder bij' }))),
      ];
      for (const { uitkomst, wat } of genoemd.filter((een) => !uitkomsten.has(een.uitkomst))) {
        yield {
          element: formulier.$id,
          naam: null,
          melding: `Het veld "${veld}" ${wat} de uitkomst "${uitkomst}", maar geen taak met dit formulier heeft die uitkomst.`,
          herstel:
            uitkomsten.size === 0
              ? 'Noem bij de taak met regietafel:uitkomst de variabele waar de pijlen erachter naar kijken.'
              : `Kies een van: ${[...uitkomsten].join(', ')}.`,
        };
      }
    }
  }
}

function* controleerTaak(
  knoop: FlowNode,
  taak: NonNullable<FlowNode['task']>,
  { huis }: Omgevingskennis,
): Generator<Bevinding> {
  if (taak.role === null)
    yield over(knoop, 'De taak staat in geen baan: niemand mag hem doen.', 'Zet de taak in de baan van een rol.');
  else if (huis.rollen?.includes(taak.role) === false) {
    yield over(
      knoop,
      `De rol "${taak.role}" bestaat niet in ${huis.naam ?? 'dit huis'}.`,
      `Gebruik een van: ${huis.rollen.join(', ')}.`,
    );
  }
  if (taak.role === 'partner' && taak.organisation === null) {
    yield over(
      knoop,
      'De taak is voor een partner, maar zegt niet van welke organisatie.',
      'Vul regietafel:organisatie in.',
    );
  }
}

function* controleerBericht(knoop: FlowNode): Generator<Bevinding> {
  if (definitionsOf(knoop).some(({ kind, ...wat }) => kind === 'message' && 'name' in wat && wat.name === OPNIEUW))
    yield over(
      knoop,
      `Het bericht "${OPNIEUW}" laat een casus opnieuw doen wat bleef steken, en komt nooit bij een tekening aan.`,
      'Geef het bericht een andere naam.',
    );
}

function* controleerFormulierVan(knoop: FlowNode, formulieren: Omgevingskennis['formulieren']): Generator<Bevinding> {
  const naam = knoop.task?.form ?? knoop.form;
  if (naam === undefined || formulieren.has(naam)) return;
  yield over(knoop, `Het formulier "${naam}" bestaat niet.`, `Zet ${naam}.form.json naast de tekening.`);
}

function* controleerDienst(knoop: FlowNode): Generator<Bevinding> {
  const { service } = knoop;
  if (service === null || DIENSTEN.some((naam) => naam === service)) return;
  yield over(knoop, `De dienst "${service}" bestaat niet.`, `Gebruik een van: ${DIENSTEN.join(', ')}.`);
}

/** An organisation that stands in the drawing itself takes part in the house; what is worked out is known only later. */
function* controleerOrganisaties(model: ProcessModel, knoop: FlowNode, huis: Partial<Huis>): Generator<Bevinding> {
  const van = knoop.task?.organisation?.text;
  if (van === undefined || huis.organisaties === undefined) return;
  const rij = [knoop, ...omhulsels(model, knoop)].find(({ loop }) => loop?.item === van);
  const codes = [...huis.organisaties, ...(huis.locaties ?? [])].map(({ code }) => code).concat(huis.code ?? []);
  for (const code of letterlijk(rij?.loop?.collection?.text ?? van).filter((een) => !codes.includes(een))) {
    yield over(
      knoop,
      `De organisatie "${code}" doet niet mee in ${huis.naam ?? 'dit huis'}.`,
      'Zet haar onder "organisaties" in huis.json, of noem een andere.',
    );
  }
}

/** The sub-processes that an element stands in. */
function omhulsels(model: ProcessModel, { scope }: FlowNode): FlowNode[] {
  const om = scope === null ? undefined : model.nodes[scope];
  return om === undefined ? [] : [om, ...omhulsels(model, om)];
}

/** The texts of FEEL that is nothing but a text or a list of texts. */
function letterlijk(tekst: string): string[] {
  if (!/^\s*(\[\s*"[^"]*"(\s*,\s*"[^"]*")*\s*\]|"[^"]*")\s*$/.test(tekst)) return [];
  return [...tekst.matchAll(/"([^"]*)"/g)].map(([, waarde = '']) => waarde);
}

/** What can begin a process of a house: a message, a signal, a moment, or a caller. */
function* controleerStarts(model: ProcessModel, huis: Partial<Huis>): Generator<Bevinding> {
  const starts = startEventsOf(model);
  for (const knoop of starts) {
    if (!definitionsOf(knoop).some(({ kind }) => kind === 'conditional')) continue;
    yield over(
      knoop,
      'Een proces van een huis begint niet bij een voorwaarde: voor er een proces is, heeft het geen gegevens om naar te kijken.',
      'Laat wie de gegevens verandert een bericht of signaal sturen, en begin daarmee.',
    );
  }
  const opTijd = starts.find((knoop) => definitionsOf(knoop).some(({ kind }) => kind === 'timer'));
  const { code, termijnen, organisaties } = huis;
  if (opTijd === undefined || code === undefined || termijnen === undefined || organisaties === undefined) return;
  try {
    for (const timer of timerStarts(
      model,
      new Date(0).toISOString(),
      huisvariabelen({ code, termijnen, organisaties }),
    )) {
      if ((fixedInterval(timer) ?? KORTST) >= KORTST) continue;
      yield over(
        opTijd,
        'Een proces van een huis begint hoogstens eens per minuut vanzelf.',
        'Kies een langere herhaling.',
      );
    }
  } catch (fout) {
    if (!(fout instanceof EngineError) && !(fout instanceof FeelError)) throw fout;
    yield over(
      opTijd,
      `Het moment waarop dit proces begint is niet te bepalen: ${fout.message}`,
      'Noem alleen wat het huis zelf weet: termijnen, organisaties en de kalender.',
    );
  }
}

function* controleerTermijnen(
  model: ProcessModel,
  knoop: FlowNode,
  { termijnen }: Partial<Huis>,
): Generator<Bevinding> {
  if (termijnen === undefined) return;
  const pijlen = knoop.outgoing.map((id) => model.flows[id]);
  for (const naam of termijnenIn([knoop, pijlen])) {
    if (Object.hasOwn(termijnen, naam)) continue;
    yield over(
      knoop,
      `De termijn "${naam}" staat niet in huis.json.`,
      `Voeg hem toe onder "termijnen", of gebruik een van: ${Object.keys(termijnen).join(', ')}.`,
    );
  }
}

/** Names of the terms of the house that expressions somewhere in part of a model read. */
export function termijnenIn(deel: unknown): Set<string> {
  return new Set([...JSON.stringify(deel).matchAll(/\btermijnen\.([A-Za-z]\w*)/g)].map(([, naam = '']) => naam));
}

function over({ id, name }: FlowNode, melding: string, herstel: string): Bevinding {
  return { element: id, naam: name, melding, herstel };
}
