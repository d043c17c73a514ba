import type { ModdleElement } from 'bpmn-moddle';
import type { EventDefinition, SimpleEventDefinition } from '../events/event-definition.ts';
import type { BehaviorEvent, FlowNodeType } from '../process-model.ts';
import { conditionOf } from './condition.ts';
import { timerValue } from './expressions.ts';
import { many, one, type Source, text } from './source.ts';

type Kind = SimpleEventDefinition['kind'];

/** Which events the engine executes where (BPMN table 10.93, as far as it goes). */
export const allowed: Readonly<Partial<Record<FlowNodeType | 'eventSubProcessStart' | 'behavior', readonly Kind[]>>> = {
  startEvent: ['message', 'timer', 'signal', 'conditional'],
  eventSubProcessStart: ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate'],
  intermediateCatchEvent: ['message', 'timer', 'signal', 'conditional', 'link'],
  intermediateThrowEvent: ['message', 'signal', 'escalation', 'link', 'compensate'],
  boundaryEvent: ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate', 'cancel'],
  endEvent: ['message', 'signal', 'error', 'escalation', 'terminate', 'compensate', 'cancel'],
  behavior: ['message', 'signal', 'escalation', 'error'],
};

/** What an event waits for or tells; null for a none event, or where it was refused. */
export function eventDefinitionOf(source: Source, event: ModdleElement, type: FlowNodeType): EventDefinition | null {
  const definitions = [...many(event, 'eventDefinitions'), ...many(event, 'eventDefinitionRef')];
  const place = type === 'startEvent' && isTriggeredByEvent(event) ? 'eventSubProcessStart' : type;
  const simple = definitions.flatMap((definition) => definitionOf(source, event, place, definition) ?? []);
  const [only] = simple;
  if (only === undefined || simple.length < definitions.length) return null;
  if (simple.length === 1) return only;
  const parallel = event.get('parallelMultiple') === true;
  if (parallel) checkParallel(source, event, simple, place);
  return { kind: 'multiple', parallel, definitions: simple };
}

function definitionOf(
  source: Source,
  event: ModdleElement,
  place: keyof typeof allowed,
  definition: ModdleElement,
): SimpleEventDefinition | null {
  const result = read(source, event, definition);
  if (result === null || allowed[place]?.includes(result.kind) !== false) return result;
  source.report(
    event,
    'BPMN 2.0.2 §10.5',
    `Een ${result.kind}-gebeurtenis kan hier niet staan.`,
    `Kies een van: ${allowed[place].join(', ')}.`,
  );
  return null;
}

/** What a multi-instance throws; null where it cannot. */
export function behaviorEventOf(
  source: Source,
  activity: ModdleElement,
  definition: ModdleElement,
): BehaviorEvent['event'] | null {
  const event = definitionOf(source, activity, 'behavior', definition);
  const isThrown =
    event?.kind === 'message' || event?.kind === 'signal' || event?.kind === 'escalation' || event?.kind === 'error';
  return isThrown ? event : null;
}

/** Everything has to happen while something waits for it: an error ends that, and before a process there is nothing. */
function checkParallel(
  source: Source,
  event: ModdleElement,
  definitions: readonly SimpleEventDefinition[],
  place: keyof typeof allowed,
): void {
  if (place === 'startEvent')
    source.report(
      event,
      'BPMN 2.0.2 §10.5.2',
      'Voordat een proces begint, onthoudt niemand welke van de gebeurtenissen al zijn gebeurd.',
      'Begin met één gebeurtenis en wacht in het proces op de andere.',
    );
  if (definitions.some(({ kind }) => kind === 'error'))
    source.report(
      event,
      'BPMN 2.0.2 §10.5.4',
      'Een fout beëindigt de activiteit: daarna kan de rest niet meer gebeuren.',
      'Geef de fout een eigen gebeurtenis.',
    );
}

function isTriggeredByEvent(start: ModdleElement): boolean {
  return start.$parent?.$type === 'bpmn:SubProcess' && start.$parent.get('triggeredByEvent') === true;
}

/**
 * The message of a send or receive task. A receive task that names none receives the one that bears its id (10.3.3); a
 * send task that names none would say that something is sent, and send nothing.
 */
export function messageOf(source: Source, task: ModdleElement): EventDefinition | null {
  const name = nameOf(one(task, 'messageRef'));
  if (name !== null) return { kind: 'message', name };
  if (task.$type === 'bpmn:ReceiveTask') return { kind: 'message', name: task.id ?? '' };
  source.report(
    task,
    'BPMN 2.0.2 §13.3.3',
    'Niet te zien welk bericht deze taak verstuurt.',
    'Verwijs met messageRef naar een bericht, of teken een gewone taak.',
  );
  return null;
}

function read(source: Source, event: ModdleElement, definition: ModdleElement): SimpleEventDefinition | null {
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition':
      return timer(source, event, definition);
    case 'bpmn:MessageEventDefinition':
      return named(source, event, 'message', nameOf(one(definition, 'messageRef')));
    case 'bpmn:SignalEventDefinition':
      return named(source, event, 'signal', nameOf(one(definition, 'signalRef')));
    case 'bpmn:ErrorEventDefinition':
      return { kind: 'error', code: text(one(definition, 'errorRef'), 'errorCode') };
    case 'bpmn:EscalationEventDefinition':
      return { kind: 'escalation', code: text(one(definition, 'escalationRef'), 'escalationCode') };
    case 'bpmn:ConditionalEventDefinition':
      return conditionOf(source, event, definition);
    case 'bpmn:LinkEventDefinition':
      return link(source, event, definition);
    case 'bpmn:CompensateEventDefinition':
      return {
        kind: 'compensate',
        activity: one(definition, 'activityRef')?.id ?? null,
        wait: definition.get('waitForCompletion') !== false,
      };
    case 'bpmn:CancelEventDefinition':
      return { kind: 'cancel' };
    case 'bpmn:TerminateEventDefinition':
      return { kind: 'terminate' };
    default:
      source.report(
        event,
        'Regietafel',
        `${definition.$type} wordt nog niet uitgevoerd.`,
        'Teken de gebeurtenis met een bericht, termijn, signaal, fout of escalatie.',
      );
      return null;
  }
}

/** The name of a message or signal; without one it goes by its id. */
function nameOf(reference: ModdleElement | null): string | null {
  return text(reference, 'name') ?? reference?.id ?? null;
}

function named(
  source: Source,
  event: ModdleElement,
  kind: 'message' | 'signal',
  name: string | null,
): SimpleEventDefinition | null {
  if (name !== null) return { kind, name };
  noName(source, event, `${kind}Ref naar een element met een naam`);
  return null;
}

function link(source: Source, event: ModdleElement, definition: ModdleElement): SimpleEventDefinition | null {
  const name = text(definition, 'name');
  if (name !== null) return { kind: 'link', name };
  source.report(
    event,
    'BPMN 2.0.2 §10.5.5',
    'Een koppeling heeft een naam.',
    'Geef beide kanten van de koppeling dezelfde naam.',
  );
  return null;
}

function noName(source: Source, element: ModdleElement, what: string): void {
  source.report(
    element,
    'BPMN 2.0.2 §10.5.5',
    'Niet te zien welk bericht of signaal bedoeld is.',
    `Geef het element een ${what}.`,
  );
}

function timer(source: Source, event: ModdleElement, definition: ModdleElement): SimpleEventDefinition | null {
  const kinds = [
    ['date', one(definition, 'timeDate')],
    ['duration', one(definition, 'timeDuration')],
    ['cycle', one(definition, 'timeCycle')],
  ] as const;
  const given = kinds.flatMap(([kind, holder]) => (holder === null ? [] : [{ kind, holder }]));
  const [only] = given;
  if (only === undefined || given.length > 1) {
    source.report(
      event,
      'BPMN 2.0.2 §10.5.5',
      'Een termijn heeft precies één van timeDate, timeDuration en timeCycle.',
      'Laat er één staan.',
    );
    return null;
  }
  const value = timerValue(source, event, only.holder);
  if (value !== null)
    return { kind: 'timer', timer: only.kind, value, ...(only.kind === 'cycle' ? { fromFirst: true } : {}) };
  if (text(only.holder, 'body') === null)
    source.report(event, 'BPMN 2.0.2 §10.5.5', 'De termijn is leeg.', 'Vul een datum, duur of FEEL-uitdrukking in.');
  return null;
}
