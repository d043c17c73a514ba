import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import { definitionsOf } from '../../engine/events/definitions.ts';
import type { Huis } from '../../models/huis.ts';
import type { Antwoord, Gebeurtenis, Script } from '../voorbeeld/script.ts';

type Taak = NonNullable<FlowNode['task']>;

/** Settings of the house of an example, and of the other houses of its region. */
export type Huizen = readonly [Partial<Huis>, ...Partial<Huis>[]];

/**
 * What the meldingen of a script name that the house does not have, or the house of its region where they are handed
 * in.
 */
export function* meldingverwijzingen(script: Script, [huis, ...anderen]: Huizen): Generator<string> {
  const gezien = new Set<string>();
  for (const { id, huis: elders, door, casus, soort, incident, betrokkenen } of script.meldingen) {
    const hier = `melding ${id}`;
    if (gezien.has(id)) yield `${hier}: deze id staat er al`;
    gezien.add(id);
    const bij = elders === undefined || elders === huis.code ? huis : anderen.find(({ code }) => code === elders);
    if (bij === undefined) {
      yield `${hier}: het huis "${String(elders)}" is niet van deze regio`;
      continue;
    }
    if (bij.medewerkers?.some((een) => een.id === door) === false)
      yield `${hier}: medewerker "${door}" staat niet in huis.json`;
    if (soort !== undefined && huis.intake?.soorten.some(({ code }) => code === soort) === false)
      yield `${hier}: de soort "${soort}" staat niet onder "intake.soorten"`;
    if (huis.incidentsoorten?.some(({ code }) => code === incident.soort) === false)
      yield `${hier}: de soort "${incident.soort}" staat niet onder "incidentsoorten"`;
    if (bij.gemeenten?.includes(incident.gemeente) === false)
      yield `${hier}: de gemeente "${incident.gemeente}" staat niet onder "gemeenten"`;
    if (!Object.hasOwn(script.casussen, casus)) yield `${hier}: casus "${casus}" staat niet in voorbeeld.json`;
    for (const { persoon } of betrokkenen)
      if (!Object.hasOwn(script.personen, persoon)) yield `${hier}: persoon "${persoon}" staat niet in personen.json`;
  }
}

/**
 * What the answers and happenings of a script name that the house does not have or its drawings do not. `modellen` is
 * null where a drawing could not be read: then nothing is said about tasks.
 */
export function* draaiboekverwijzingen(
  script: Script,
  huizen: Huizen,
  modellen: ReadonlyMap<string, ProcessModel> | null,
): Generator<string> {
  const [huis] = huizen;
  if (huis.code !== undefined && script.huis !== huis.code)
    yield `huis: het voorbeeld is van "${script.huis}", het huis heet "${huis.code}"`;
  for (const casus of Object.keys(script.casussen))
    if (!script.meldingen.some((melding) => melding.casus === casus))
      yield `casus ${casus}: geen melding in meldingen.json opent deze casus`;
  const wie = new Wie(huizen);
  for (const [blok, mensen] of Object.entries(script.piket)) {
    if (huis.piket?.blokken.some(({ code }) => code === blok) !== true)
      yield `piket: het blok "${blok}" staat niet onder "piket.blokken" in huis.json`;
    for (const een of mensen) yield* wie.onbekend('piket', een);
  }
  if (modellen === null) return;
  const knopen = [...modellen.values()].flatMap(({ nodes }) => Object.values(nodes));
  const taken = new Map<string, Taak[]>();
  for (const { id, type, task } of knopen)
    if (type === 'userTask' && task !== null) taken.set(id, [...(taken.get(id) ?? []), task]);
  for (const taak of script.terzijde) if (!taken.has(taak)) yield `terzijde: geen tekening heeft de taak "${taak}"`;
  for (const antwoord of [...script.standaard, ...script.overleggen]) yield* overAntwoord(antwoord, taken, wie);
  for (const [naam, { antwoorden, gebeurtenissen, wachtOp }] of Object.entries(script.casussen)) {
    for (const taak of wachtOp)
      if (!taken.has(taak)) yield `casus ${naam}: wachtOp: geen tekening heeft de taak "${taak}"`;
    for (const antwoord of antwoorden) yield* overAntwoord(antwoord, taken, wie);
    for (const gebeurtenis of gebeurtenissen)
      yield* overGebeurtenis(`casus ${naam}: gebeurtenis`, gebeurtenis, knopen, wie);
  }
}

/** Two processes may have a task of one id: an answer fits where it fits one of them. */
function* overAntwoord(
  { taak, organisatie, door, uitkomst }: Antwoord,
  taken: ReadonlyMap<string, readonly Taak[]>,
  wie: Wie,
): Generator<string> {
  const hier = `antwoord op ${taak}`;
  const getekend = taken.get(taak) ?? [];
  if (getekend.length === 0) yield `${hier}: geen tekening heeft deze taak`;
  if (organisatie !== undefined) yield* wie.onbekendeOrganisatie(hier, organisatie);
  if (door !== undefined)
    yield* wie.onbekend(
      hier,
      door,
      getekend.flatMap(({ role }) => role ?? []),
    );
  const waarden = getekend.map(({ outcomes }) => outcomes.map(({ value }) => value));
  const past = ([eerste, ...andere]: readonly string[]): boolean =>
    uitkomst === null ? andere.length === 0 : eerste === undefined || [eerste, ...andere].includes(uitkomst);
  if (waarden.length === 0 || waarden.some(past)) return;
  const keuze = `kies een van: ${[...new Set(waarden.flat())].join(', ')}`;
  yield uitkomst === null
    ? `${hier}: noem de uitkomst; ${keuze}`
    : `${hier}: de taak heeft de uitkomst "${uitkomst}" niet; ${keuze}`;
}

function* overGebeurtenis(
  hier: string,
  { bij, door, bericht, activiteit }: Gebeurtenis,
  knopen: readonly FlowNode[],
  wie: Wie,
): Generator<string> {
  const isEr = (id: string): boolean => knopen.some((knoop) => knoop.id === id);
  if (bij !== undefined && !isEr(bij.taak)) yield `${hier}: geen tekening heeft de taak "${bij.taak}"`;
  if (bij?.organisatie !== undefined) yield* wie.onbekendeOrganisatie(hier, bij.organisatie);
  if (door !== undefined) yield* wie.onbekend(hier, door);
  if (activiteit !== undefined && !isEr(activiteit)) yield `${hier}: geen tekening heeft de activiteit "${activiteit}"`;
  const isBericht = (naam: string): boolean =>
    knopen.some((knoop) => definitionsOf(knoop).some((wat) => wat.kind === 'message' && wat.name === naam));
  if (bericht !== undefined && !isBericht(bericht.naam))
    yield `${hier}: geen tekening kent het bericht "${bericht.naam}"`;
}

/** Who there is: the people and organisations of the house and of its region. */
class Wie {
  readonly #huizen: Huizen;

  constructor(huizen: Huizen) {
    this.#huizen = huizen;
  }

  /** `rollen`: of which this person must have one; empty: any will do. */
  *onbekend(hier: string, code: string, rollen: readonly string[] = []): Generator<string> {
    const mensen = this.#huizen.flatMap(({ medewerkers }) => medewerkers ?? []);
    const gevonden = mensen.find(({ id }) => id === code);
    if (gevonden === undefined) {
      if (this.#huizen[0].medewerkers !== undefined) yield `${hier}: medewerker "${code}" staat niet in huis.json`;
    } else if (rollen.length > 0 && !rollen.includes(gevonden.rol))
      yield `${hier}: "${code}" is ${gevonden.rol}, en de taak is van een ${rollen.join(' of ')}`;
  }

  *onbekendeOrganisatie(hier: string, code: string): Generator<string> {
    const bekend = this.#huizen.flatMap(({ code: huis, organisaties = [], locaties = [] }) => [
      ...(huis === undefined ? [] : [huis]),
      ...[...organisaties, ...locaties].map((een) => een.code),
    ]);
    if (this.#huizen[0].organisaties !== undefined && !bekend.includes(code))
      yield `${hier}: de organisatie "${code}" staat niet onder "organisaties"`;
  }
}
