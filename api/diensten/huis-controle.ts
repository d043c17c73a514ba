import { startedBy, startEventsOf } from '../../engine/events/process-start.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Formulier, Veldschema } from '../../models/formulier.ts';
import type { Huis } from '../../models/huis.ts';

/** What the settings of a house say that does not fit its drawings. */
export interface Instellingsfout {
  /** Process that it is about. */
  readonly proces: string;
  readonly melding: string;
}

type Modellen = ReadonlyMap<string, ProcessModel>;
/** Ids of processes that are there but could not be read: nothing is said about them. */
type Onleesbaar = ReadonlySet<string>;
type Deel<Naam extends keyof Huis> = Partial<Pick<Huis, Naam>>;

/** Everything that the settings name is drawn: processes, the messages that begin them, agendas and outcomes. */
export function* controleerInstellingen(
  huis: Partial<Huis>,
  modellen: Modellen,
  onleesbaar: Onleesbaar,
): Generator<Instellingsfout> {
  const genoemd = [
    ...(huis.intake?.soorten ?? []).map(({ proces }, plaats) => [`intake.soorten.${String(plaats)}.proces`, proces]),
    ...(huis.overleggen ?? []).map(({ proces }, plaats) => [`overleggen.${String(plaats)}.proces`, proces]),
    ...(huis.aanpak ?? []).map((proces, plaats) => [`aanpak.${String(plaats)}`, proces]),
    ...Object.keys(huis.terugkoppelingen ?? {}).map((proces) => [`terugkoppelingen.${proces}`, proces]),
  ] as const;
  for (const [hier = '', proces = ''] of genoemd) {
    if (modellen.has(proces) || onleesbaar.has(proces)) continue;
    const keuze = [...modellen.keys()].sort().join(', ') || 'er is nog geen tekening';
    yield { proces, melding: `${hier}: het proces "${proces}" bestaat niet; kies een van: ${keuze}` };
  }
  yield* controleerIntake(huis, modellen);
  yield* controleerOverleggen(huis, modellen);
  if (onleesbaar.size === 0) yield* controleerAgendas(huis, modellen);
  yield* controleerTerugkoppelingen(huis, modellen);
  yield* controleerPiket(huis, modellen);
}

/** A drawing that asks who has piket needs a house that says how the week is divided; the other way round it does no harm. */
function* controleerPiket({ piket }: Deel<'piket'>, modellen: Modellen): Generator<Instellingsfout> {
  if (piket !== undefined) return;
  for (const { id: proces, nodes } of modellen.values())
    if (Object.values(nodes).some(({ service }) => service === 'piket'))
      yield {
        proces,
        melding: `piket: de tekening "${proces}" vraagt wie piket heeft; noem onder "piket" de rol en de blokken van de week`,
      };
}

function* controleerIntake({ intake }: Deel<'intake'>, modellen: Modellen): Generator<Instellingsfout> {
  for (const [plaats, { proces, bericht }] of (intake?.soorten ?? []).entries()) {
    const model = modellen.get(proces);
    const berichten = model === undefined ? [bericht] : startedBy(model, 'message');
    if (!berichten.includes(bericht))
      yield {
        proces,
        melding: `intake.soorten.${String(plaats)}.bericht: het proces "${proces}" begint niet met "${bericht}", maar met: ${berichten.join(', ') || 'geen bericht'}`,
      };
  }
}

function* controleerOverleggen({ overleggen }: Deel<'overleggen'>, modellen: Modellen): Generator<Instellingsfout> {
  for (const [plaats, { proces }] of (overleggen ?? []).entries()) {
    const model = modellen.get(proces);
    if (model !== undefined && !startEventsOf(model).some(({ event }) => event === null))
      yield {
        proces,
        melding: `overleggen.${String(plaats)}.proces: het proces "${proces}" wacht op een bericht of moment; een overleg begint met een startgebeurtenis zonder meer`,
      };
  }
}

function* controleerAgendas({ overleggen }: Deel<'overleggen'>, modellen: Modellen): Generator<Instellingsfout> {
  const taken = new Set(
    [...modellen.values()]
      .flatMap(({ nodes }) => Object.values(nodes))
      .flatMap(({ id, type }) => (type === 'userTask' ? [id] : [])),
  );
  for (const [plaats, { proces, agendaTaak }] of (overleggen ?? []).entries()) {
    if (!taken.has(agendaTaak))
      yield {
        proces,
        melding: `overleggen.${String(plaats)}.agendaTaak: geen tekening heeft een gebruikerstaak met de id "${agendaTaak}"; noem de taak waarvan de open taken op de agenda staan`,
      };
  }
}

function* controleerTerugkoppelingen(
  { terugkoppelingen }: Deel<'terugkoppelingen'>,
  modellen: Modellen,
): Generator<Instellingsfout> {
  if (terugkoppelingen === undefined) return;
  for (const [proces, { variabele, teksten }] of Object.entries(terugkoppelingen)) {
    const model = modellen.get(proces);
    const uitkomsten = model === undefined ? [] : uitkomstenVan(model, variabele);
    for (const waarde of Object.keys(teksten).filter((een) => uitkomsten.length > 0 && !uitkomsten.includes(een)))
      yield {
        proces,
        melding: `terugkoppelingen.${proces}.teksten.${waarde}: "${variabele}" wordt nooit "${waarde}"; kies een van: ${uitkomsten.join(', ')}`,
      };
  }
  for (const model of modellen.values()) {
    if (koppeltTerug(model) && !Object.hasOwn(terugkoppelingen, model.id))
      yield {
        proces: model.id,
        melding: `terugkoppelingen.${model.id}: ontbreekt, terwijl het proces "${model.id}" de melder terugkoppelt; zeg welke variabele de uitkomst heeft en wat de melder leest`,
      };
  }
}

/** Codes that forms have for things of the house are codes of the house. */
export function* controleerHuiscodes(huis: Partial<Huis>, formulier: Formulier): Generator<string> {
  const organisaties = huis.organisaties?.map(({ code }) => code);
  const domeinen = huis.leefgebieden?.domeinen.map(({ code }) => code);
  for (const rol of formulier['x-lezers'] ?? [])
    if (huis.rollen?.includes(rol) === false)
      yield `"x-lezers": de rol "${rol}" bestaat niet in ${huis.naam ?? 'dit huis'}`;
  for (const [pad, veld] of velden(formulier, '')) {
    for (const rol of veld['x-rollen'] ?? [])
      if (huis.rollen?.includes(rol) === false)
        yield `"${pad}": "x-rollen": de rol "${rol}" bestaat niet in ${huis.naam ?? 'dit huis'}`;
    if (veld['x-weergave'] === 'organisatie')
      for (const code of veld.enum ?? [])
        if (organisaties?.includes(String(code)) === false)
          yield `"${pad}": de organisatie "${String(code)}" doet niet mee in ${huis.naam ?? 'dit huis'}`;
    if (veld['x-weergave'] !== 'leefgebieden' || domeinen === undefined) continue;
    const gevraagd = Object.keys(veld.properties ?? {});
    const scheef = [
      ...gevraagd.filter((code) => !domeinen.includes(code)),
      ...domeinen.filter((code) => !gevraagd.includes(code)),
    ];
    if (scheef.length > 0)
      yield `"${pad}": vraagt andere leefgebieden dan huis.json noemt onder "leefgebieden.domeinen": ${scheef.join(', ')}`;
  }
}

function* velden(veld: Veldschema, pad: string): Generator<[string, Veldschema]> {
  for (const [naam, deel] of Object.entries(veld.properties ?? {})) {
    const hier = pad === '' ? naam : `${pad}.${naam}`;
    yield [hier, deel];
    yield* velden(deel, hier);
    if (deel.items !== undefined) {
      yield [`${hier}[]`, deel.items];
      yield* velden(deel.items, `${hier}[]`);
    }
  }
}

/** Whether a process tells the melder what came of it. */
export function koppeltTerug({ nodes }: ProcessModel): boolean {
  return Object.values(nodes).some(({ service }) => service === 'terugkoppeling');
}

/** The values that people can give a variable of a process by the button they press; empty where something else sets it. */
function uitkomstenVan({ nodes }: ProcessModel, variabele: string): string[] {
  const knopen = Object.values(nodes);
  const elders = knopen.some(
    ({ script, decision, called }) =>
      script?.result === variabele ||
      decision?.result === variabele ||
      (called !== null && (called.output === null || called.output.includes(variabele))),
  );
  if (elders) return [];
  return knopen.flatMap(({ task }) =>
    task?.outcomeVariable === variabele ? task.outcomes.map(({ value }) => value) : [],
  );
}
