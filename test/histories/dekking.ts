import { definitionsOf } from '../../engine/events/definitions.ts';
import type { SimpleEventDefinition } from '../../engine/events/event-definition.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import type { Opname } from './opname.ts';

/**
 * What a recording executed, each thing in a few words: `userTask`, `boundaryEvent timer non-interrupting`, `update
 * besluit`. From the model in it, and from what its trace says has completed; without a trace only the updates.
 */
export function uitgevoerd(opname: Opname): string[] {
  const model = modelIn(opname);
  if (model === null || opname.spoor === undefined) return updatesIn(opname);
  const delen = opname.spoor.map((regel) => regel.split(' '));
  const van = (...soorten: string[]): Set<string | undefined> =>
    new Set(delen.filter(([, soort]) => soorten.includes(soort ?? '')).map(([, , element]) => element));
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
    ...knopen.flatMap(({ incoming, type }) =>
      incoming.length > 1 && !type.endsWith('Gateway') ? ['implicit merge'] : [],
    ),
    ...(Object.values(model.nodes).some(({ type, scope }) => type === 'startEvent' && scope === null)
      ? []
      : ['implicit start']),
    ...(model.variables.length > 0 ? ['data object'] : []),
    ...vanBuiten(opname, model),
  ];
}

function modelIn({ events }: Opname): ProcessModel | null {
  for (const gebeurtenis of events) {
    const inhoud = gebeurtenis['markerRecordedEventAttributes'] as
      { details?: { result?: { payloads?: { json?: { model?: ProcessModel } }[] } } } | undefined;
    const model = inhoud?.details?.result?.payloads?.[0]?.json?.model;
    if (model !== undefined) return model;
  }
  return null;
}

function gebeurtenissenVan(model: ProcessModel, knoop: FlowNode): string[] {
  const definities = definitionsOf(knoop);
  const plaats = plaatsVan(model, knoop);
  const hoe = plaats === 'boundaryEvent' || plaats === 'eventSubProcessStart' ? afbrekend(knoop) : '';
  const wat = knoop.event?.kind === 'multiple' ? (knoop.event.parallel ? 'parallel multiple' : 'multiple') : null;
  const soort = wat ?? definities[0]?.kind ?? (knoop.type.endsWith('Event') ? 'none' : null);
  const achter = knoop.incoming.map((id) => model.nodes[model.flows[id]?.source ?? '']?.type);
  return [
    ...(soort === null ? [] : [`${plaats} ${soort}${hoe}`]),
    ...definities.flatMap(termijnVan),
    ...(achter.includes('eventBasedGateway') && soort !== null ? [`${soort} behind eventBasedGateway`] : []),
  ];
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

/** Updates, messages that came early or twice, and what a run found under way when it continued another. */
function vanBuiten({ events, spoor = [] }: Opname, model: ProcessModel): string[] {
  const berichten = events.flatMap((een) => {
    const { input } = (een['workflowExecutionSignaledEventAttributes'] ?? {}) as {
      input?: { payloads: { json: { id: string } }[] };
    };
    return input?.payloads.map(({ json }) => json.id) ?? [];
  });
  const begin = events[0]?.['workflowExecutionStartedEventAttributes'] as {
    input: {
      payloads: {
        json: {
          vervolg?: {
            staat: { instances: Record<string, { element: string; loop?: unknown; compensation?: unknown }> };
          };
        };
      }[];
    };
  };
  const onderweg = Object.values(begin.input.payloads[0]?.json.vervolg?.staat.instances ?? {});
  return [
    ...updatesIn({ events }),
    ...(new Set(berichten).size < berichten.length ? ['message twice'] : []),
    ...(spoor.some((regel) => regel.includes(' unmatched ')) ? ['message early'] : []),
    ...onderweg.flatMap(({ element, loop, compensation }) => [
      ...(loop === undefined ? [] : ['continued in a multiInstance']),
      ...(compensation === undefined ? [] : ['continued in a compensation']),
      ...(model.nodes[element]?.triggeredByEvent === true ? ['continued in an event sub-process'] : []),
    ]),
  ];
}

function updatesIn({ events }: Opname): string[] {
  return events.flatMap((een) => {
    const { acceptedRequest } = (een['workflowExecutionUpdateAcceptedEventAttributes'] ?? {}) as {
      acceptedRequest?: { input: { name: string } };
    };
    return acceptedRequest === undefined ? [] : [`update ${acceptedRequest.input.name}`];
  });
}
