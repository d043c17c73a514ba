import { Duration } from 'luxon';
import { definitionsOf } from '../../engine/events/definitions.ts';
import { startEventsOf } from '../../engine/events/process-start.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import type { Formulier } from '../../models/formulier.ts';
import { BEWAARTERMIJN, type Huis } from '../../models/huis.ts';
import { GEAGENDEERD } from '../../models/overleg.ts';
import { WEEKDAGEN } from '../../models/piket.ts';
import { koppeltTerug } from './huis-controle.ts';
import { termijnenIn } from './model-controle.ts';

const WACHTENDEN = ['startEvent', 'intermediateCatchEvent', 'boundaryEvent', 'receiveTask'];

/** What does no harm but is probably not meant, in words for whoever made the house. */
export function* huiswaarschuwingen(
  huis: Partial<Huis>,
  modellen: ReadonlyMap<string, ProcessModel>,
  formulieren: readonly Formulier[],
): Generator<string> {
  const alle = [...modellen.values()];
  yield* overTermijnen(huis, alle);
  yield* overMensen(huis, alle);
  yield* overOverleggen(huis);
  for (const [proces] of Object.entries(huis.terugkoppelingen ?? {})) {
    const model = modellen.get(proces);
    if (model !== undefined && !koppeltTerug(model))
      yield `huis.json: terugkoppelingen.${proces}: dit proces vraagt de dienst "terugkoppeling" nergens`;
  }
  const gebruikt = new Set(
    alle.flatMap(({ nodes }) => Object.values(nodes)).flatMap(({ task, form }) => task?.form ?? form ?? []),
  );
  for (const { $id } of formulieren.filter((formulier) => !gebruikt.has(formulier.$id)))
    yield `${$id}.form.json: geen taak of bericht gebruikt dit formulier`;
  yield* overBerichten(huis, alle);
  yield* nietBegonnen(huis, alle);
  for (const model of alle) yield* overElementen(model);
}

function* overTermijnen({ termijnen = {} }: Partial<Huis>, alle: readonly ProcessModel[]): Generator<string> {
  const gelezen = termijnenIn(alle);
  for (const [naam, duur] of Object.entries(termijnen)) {
    if (!gelezen.has(naam) && naam !== BEWAARTERMIJN)
      yield `huis.json: termijnen.${naam}: geen tekening gebruikt deze termijn`;
    if (Duration.fromISO(duur).toMillis() === 0) yield `huis.json: termijnen.${naam}: ${duur} is meteen voorbij`;
  }
}

/** In production everybody logs in elsewhere: only where people are named, one is missed. */
function* overMensen(
  { medewerkers = [], organisaties = [], escalatie, code }: Partial<Huis>,
  alle: readonly ProcessModel[],
): Generator<string> {
  if (medewerkers.length === 0) return;
  const taken = new Map<string, string[]>();
  for (const { task, id } of alle.flatMap(({ nodes }) => Object.values(nodes)))
    if (task?.role != null) taken.set(task.role, [...(taken.get(task.role) ?? []), id]);
  const heeft = (rol: string): boolean => medewerkers.some((een) => een.rol === rol);
  for (const [rol, ids] of taken)
    if (!heeft(rol)) yield `huis.json: medewerkers: niemand is ${rol}, en van die rol zijn: ${ids.join(', ')}`;
  if (escalatie !== undefined && !taken.has(escalatie) && !heeft(escalatie))
    yield `huis.json: medewerkers: niemand is ${escalatie}, en die hoort wat te laat is`;
  const leeg = organisaties
    .map((een) => een.code)
    .filter((een) => !medewerkers.some((mens) => mens.organisatie === een));
  if (leeg.length > 0 && code !== undefined) yield `huis.json: medewerkers: niemand werkt voor: ${leeg.join(', ')}`;
}

function* overOverleggen({ overleggen = [] }: Partial<Huis>): Generator<string> {
  for (const [plaats, { dag, tijd, afsluiting }] of overleggen.entries()) {
    const hier = `huis.json: overleggen.${String(plaats)}`;
    if (afsluiting.dag === dag && afsluiting.tijd >= tijd)
      yield `${hier}.afsluiting: de agenda sluit ${afsluiting.tijd === tijd ? 'als het overleg begint' : 'bijna een week voor het overleg'}`;
    for (const [veld, moment] of [['', { dag, tijd }] as const, ['.afsluiting', afsluiting] as const])
      if (moment.dag === WEEKDAGEN[6] && /^02:/.test(moment.tijd))
        yield `${hier}${veld}.tijd: als de zomertijd begint, is het op zondag nooit ${moment.tijd}; kies een ander uur`;
  }
}

interface Genoemd {
  readonly proces: string;
  readonly knoop: FlowNode;
  readonly naam: string;
}

/**
 * Messages that a drawing sends and nothing begins with or waits for, and those that something waits for and nobody
 * sends.
 */
function* overBerichten({ intake }: Partial<Huis>, alle: readonly ProcessModel[]): Generator<string> {
  const genoemd = (soorten: readonly string[]): Genoemd[] =>
    alle.flatMap(({ id: proces, nodes }) =>
      Object.values(nodes)
        .filter(({ type }) => soorten.includes(type))
        .flatMap((knoop) =>
          definitionsOf(knoop).flatMap((wat) => (wat.kind === 'message' ? [{ proces, knoop, naam: wat.name }] : [])),
        ),
    );
  const verzonden = genoemd(['endEvent', 'intermediateThrowEvent', 'sendTask']);
  const verwacht = genoemd(WACHTENDEN);
  const gehoord = new Set(verwacht.map(({ naam }) => naam));
  for (const { proces, knoop, naam } of verzonden.filter((een) => !gehoord.has(een.naam)))
    yield `${proces}: ${knoop.id} stuurt het bericht "${naam}", en niets begint ermee of wacht erop`;
  const komt = new Set([
    ...verzonden.map(({ naam }) => naam),
    ...(intake?.soorten ?? []).map(({ bericht }) => bericht),
    ...(intake === undefined ? [] : [intake.naderBericht]),
    ...[GEAGENDEERD, ...teksten(alle)],
    // With a form it stands as a choice on the page of a casus.
    ...verwacht.filter(({ knoop }) => knoop.form !== undefined).map(({ naam }) => naam),
  ]);
  for (const { proces, knoop, naam } of verwacht.filter((een) => !komt.has(een.naam)))
    yield `${proces}: ${knoop.id} wacht op het bericht "${naam}", en niemand stuurt het; geef het een formulier, of laat een tekening het sturen`;
}

/** Texts in scripts: a service can send the message that one names. */
function teksten(alle: readonly ProcessModel[]): string[] {
  const scripts = alle
    .flatMap(({ nodes }) => Object.values(nodes))
    .flatMap(({ script }) => script?.expression.text ?? []);
  return scripts.flatMap((tekst) => [...tekst.matchAll(/"([^"]*)"/g)].map(([, waarde = '']) => waarde));
}

/** Processes that begin by themselves nowhere, and that nothing calls. */
function* nietBegonnen({ overleggen = [] }: Partial<Huis>, alle: readonly ProcessModel[]): Generator<string> {
  const begonnen = new Set([
    ...overleggen.map(({ proces }) => proces),
    ...alle.flatMap(({ nodes }) => Object.values(nodes)).flatMap(({ called }) => called?.process ?? []),
  ]);
  for (const model of alle)
    if (!begonnen.has(model.id) && startEventsOf(model).every(({ event }) => event === null))
      yield `${model.id}: niets begint dit proces; roep het aan, geef het een bericht, of noem het onder "overleggen" in huis.json`;
}

function* overElementen({ id: proces, nodes }: ProcessModel): Generator<string> {
  for (const { id, type, service, task } of Object.values(nodes)) {
    if (type === 'serviceTask' && service === null) yield `${proces}: ${id} vraagt geen dienst: er gebeurt niets`;
    const waarden = task?.outcomes.map(({ value }) => value) ?? [];
    const dubbel = waarden.find((waarde, plaats) => waarden.indexOf(waarde) !== plaats);
    if (dubbel !== undefined) yield `${proces}: ${id} heeft twee knoppen met de uitkomst "${dubbel}"`;
  }
}
