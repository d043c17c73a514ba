import { allowed } from '../../engine/compile/event-definition.ts';
import { executed } from '../../engine/compile/flow-element-types.ts';
import { definitionsOf } from '../../engine/events/definitions.ts';
import type { SimpleEventDefinition } from '../../engine/events/event-definition.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';

/** What of a model the lines of a trace have executed. */
export function elementenIn(
  model: ProcessModel,
  regels: readonly { readonly change: string; readonly element: string }[],
): string[] {
  const van = (soort: string): Set<string> =>
    new Set(regels.filter(({ change }) => change === soort).map(({ element }) => element));
  const [gedaan, genomen] = [van('completed'), van('taken')];
  const knopen = Object.values(model.nodes).filter(({ id }) => gedaan.has(id));
  const stromen = Object.values(model.flows).filter(({ id }) => genomen.has(id));
  return [
    ...knopen.flatMap((knoop) => [knoop.type, ...gebeurtenissenVan(model, knoop), ...bijzonderheden(knoop)]),
    ...stromen.map(({ condition, source, id }) => {
      if (model.nodes[source]?.default === id) return 'flow default';
      return condition === null ? 'flow' : 'flow conditional';
    }),
    ...(van('decided').size > 0 && Object.keys(model.decisions).length > 1 ? ['decision with requirements'] : []),
    ...(van('compensated').size > 0 ? ['compensated'] : []),
    ...(isOngedaanDoorFout(model, van('compensated'), van('cancelled')) ? ['undone by an error'] : []),
    ...knopen.flatMap(({ incoming, type }) =>
      incoming.length > 1 && !type.endsWith('Gateway') ? ['implicit merge'] : [],
    ),
    ...(Object.values(model.nodes).some(({ type, scope }) => type === 'startEvent' && scope === null)
      ? []
      : ['implicit start']),
    ...(model.variables.length > 0 ? ['data object'] : []),
  ];
}

/** Whether a sub-process was left after something in it was undone, and was no transaction: only an error does that. */
function isOngedaanDoorFout(
  model: ProcessModel,
  ongedaan: ReadonlySet<string>,
  verlaten: ReadonlySet<string>,
): boolean {
  return [...ongedaan].some((id) => {
    const deel = model.nodes[model.nodes[id]?.scope ?? ''];
    return deel?.undoneByError === true && deel.type !== 'transaction' && verlaten.has(deel.id);
  });
}

function gebeurtenissenVan(model: ProcessModel, knoop: FlowNode): string[] {
  const soort = soortVan(knoop);
  const achter = knoop.incoming.map((id) => model.nodes[model.flows[id]?.source ?? '']?.type);
  return [
    ...[gebeurtenisnaam(model, knoop) ?? []].flat(),
    ...definitionsOf(knoop).flatMap(termijnVan),
    ...(achter.includes('eventBasedGateway') && soort !== null ? [`${soort} behind eventBasedGateway`] : []),
  ];
}

/** `boundaryEvent timer non-interrupting`; null where there is no event. */
function gebeurtenisnaam(model: ProcessModel, knoop: FlowNode): string | null {
  const plaats = plaatsVan(model, knoop);
  const hoe = plaats === 'boundaryEvent' || plaats === 'eventSubProcessStart' ? afbrekend(knoop) : '';
  const soort = soortVan(knoop);
  return soort === null ? null : `${plaats} ${soort}${hoe}`;
}

function soortVan(knoop: FlowNode): string | null {
  if (knoop.event?.kind === 'multiple') return knoop.event.parallel ? 'parallel multiple' : 'multiple';
  return definitionsOf(knoop)[0]?.kind ?? (knoop.type.endsWith('Event') ? 'none' : null);
}

function plaatsVan(model: ProcessModel, { type, scope }: FlowNode): string {
  return type === 'startEvent' && scope !== null && model.nodes[scope]?.triggeredByEvent === true
    ? 'eventSubProcessStart'
    : type;
}

function afbrekend({ event, interrupting }: FlowNode): string {
  if (event?.kind === 'compensate') return '';
  return interrupting ? ' interrupting' : ' non-interrupting';
}

/** A literal of the standard is a duration, date or cycle by itself; anything else is FEEL. */
function termijnVan(definitie: SimpleEventDefinition): string[] {
  if (definitie.kind !== 'timer') return [];
  const isFeel = definitie.value.text.includes('(');
  return [`timer ${definitie.timer}`, isFeel ? 'timer FEEL' : 'timer ISO 8601'];
}

function bijzonderheden(knoop: FlowNode): string[] {
  const { loop, repeat, adHoc, data, startQuantity, completionQuantity } = knoop;
  const naam: Readonly<Record<string, unknown>> = {
    'multiInstance parallel': loop?.sequential === false,
    'multiInstance sequential': loop?.sequential,
    'multiInstance collection': loop?.collection,
    'multiInstance cardinality': loop?.cardinality,
    'multiInstance completionCondition': loop?.completionCondition,
    'multiInstance outputCollection': loop?.outputCollection,
    'timer moves along': knoop.movesAlong,
    startQuantity,
    completionQuantity,
    'loop testBefore': repeat?.testBefore,
    'loop test after': repeat?.testBefore === false,
    'loop condition': repeat?.condition,
    'loop maximum': repeat?.maximum,
    'adHoc parallel': adHoc?.sequential === false,
    'adHoc sequential': adHoc?.sequential,
    'adHoc completionCondition': adHoc?.completionCondition,
    'adHoc cancelRemaining': adHoc?.cancelRemaining,
    'adHoc waits for remaining': adHoc?.cancelRemaining === false,
    'compensation handler': knoop.forCompensation,
    'called process': knoop.called,
    lane: knoop.task?.role,
    humanPerformer: knoop.task?.performer,
    'data inputs': (data?.inputs.length ?? 0) > 0,
    'data outputs': (data?.outputs.length ?? 0) > 0,
    'data assignment': data?.outputs.some(({ path }) => path.length > 0),
    property: (knoop.variables?.length ?? 0) > 0,
  };
  const gegeven = Object.entries(naam).flatMap(([wat, er]) =>
    er === undefined || er === null || er === false ? [] : [wat],
  );
  const gooit = (loop?.throws ?? []).map(({ when, event }) => [
    `behavior ${typeof when === 'string' ? when : 'complex'}`,
    `behavior ${event.kind}`,
  ]);
  const { event } = knoop;
  const terug =
    event?.kind === 'compensate' && knoop.type !== 'boundaryEvent'
      ? [
          `compensate ${event.activity === null ? 'all' : 'one'}`,
          `compensate ${event.wait ? 'waiting' : 'without waiting'}`,
        ]
      : [];
  const poort =
    knoop.instantiate === true ? [`instantiate ${knoop.type}${knoop.parallel === true ? ' parallel' : ''}`] : [];
  return [...gegeven, ...gooit.flat(), ...terug, ...poort];
}

/** What was under way in these instances when a run made way for the next. */
export function onderwegIn(
  model: ProcessModel,
  instanties: readonly { readonly element: string; readonly loop?: unknown; readonly compensation?: unknown }[],
): string[] {
  return instanties.flatMap(({ element, loop, compensation }) => [
    ...(loop === undefined ? [] : ['continued in a multiInstance']),
    ...(compensation === undefined ? [] : ['continued in a compensation']),
    ...(model.nodes[element]?.triggeredByEvent === true ? ['continued in an event sub-process'] : []),
  ]);
}

/** Every kind of flow node that has no event, and every event definition in every place where it is allowed. */
export function alleKnopen(): string[] {
  const knopen = [...new Set(Object.values(executed))].filter((type) => !type.endsWith('Event'));
  const gebeurtenissen = Object.entries(allowed).flatMap(([plaats, soorten]) =>
    plaats === 'behavior' ? [] : soorten.flatMap((soort) => metAfbreken(plaats, soort)),
  );
  return [...knopen, ...gebeurtenissen];
}

/** Whether an event in this place can leave the rest alone: an error, a cancel and a compensation cannot. */
function metAfbreken(plaats: string, soort: string): string[] {
  const naam = `${plaats} ${soort}`;
  if (plaats !== 'boundaryEvent' && plaats !== 'eventSubProcessStart') return [naam];
  if (soort === 'compensate') return [naam];
  if (soort === 'error' || soort === 'cancel') return [`${naam} interrupting`];
  return [`${naam} interrupting`, `${naam} non-interrupting`];
}

/** The name that a node has in `alleKnopen`. */
export function knoopnaam(model: ProcessModel, knoop: FlowNode): string {
  return (knoop.type.endsWith('Event') ? gebeurtenisnaam(model, knoop) : null) ?? knoop.type;
}
