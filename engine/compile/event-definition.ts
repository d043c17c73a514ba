import type { ModdleElement } from 'bpmn-moddle';
import type { EventDefinition, FlowNodeType } from '../process-model.ts';
import { timerValue } from './expressions.ts';
import { many, one, type Source, text } from './source.ts';

/** Which events the engine executes where (BPMN table 10.93, as far as it goes). */
const allowed: Readonly<Partial<Record<FlowNodeType, readonly EventDefinition['kind'][]>>> = {
  startEvent: ['message', 'timer', 'signal', 'error', 'escalation'],
  intermediateCatchEvent: ['message', 'timer', 'signal'],
  intermediateThrowEvent: ['message', 'signal', 'escalation'],
  boundaryEvent: ['message', 'timer', 'signal', 'error', 'escalation'],
  endEvent: ['message', 'signal', 'error', 'escalation', 'terminate'],
};

/** What an event waits for or tells; null for a none event, or where it was refused. */
export function eventDefinitionOf(source: Source, event: ModdleElement, type: FlowNodeType): EventDefinition | null {
  const definitions = [...many(event, 'eventDefinitions'), ...many(event, 'eventDefinitionRef')];
  const [definition, ...others] = definitions;
  if (definition === undefined) return null;
  if (others.length > 0) {
    source.report(
      event,
      'BPMN 2.0.2 §10.5.6',
      'Een gebeurtenis met meer dan één definitie wordt niet uitgevoerd.',
      'Gebruik één definitie per gebeurtenis.',
    );
    return null;
  }
  const result = read(source, event, definition);
  if (result !== null && allowed[type]?.includes(result.kind) === false) {
    source.report(
      event,
      'BPMN 2.0.2 §10.5',
      `Een ${result.kind}-gebeurtenis kan hier niet staan.`,
      `Kies een van: ${allowed[type].join(', ')}.`,
    );
    return null;
  }
  return result;
}

/** The message of a send or receive task. */
export function messageOf(source: Source, task: ModdleElement): EventDefinition | null {
  const name = text(one(task, 'messageRef'), 'name');
  if (name !== null) return { kind: 'message', name };
  if (task.$type === 'bpmn:ReceiveTask') noName(source, task, 'messageRef naar een bericht');
  return null;
}

function read(source: Source, event: ModdleElement, definition: ModdleElement): EventDefinition | null {
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition':
      return timer(source, event, definition);
    case 'bpmn:MessageEventDefinition':
      return named(source, event, 'message', text(one(definition, 'messageRef'), 'name'));
    case 'bpmn:SignalEventDefinition':
      return named(source, event, 'signal', text(one(definition, 'signalRef'), 'name'));
    case 'bpmn:ErrorEventDefinition':
      return { kind: 'error', code: code(one(definition, 'errorRef'), 'errorCode') };
    case 'bpmn:EscalationEventDefinition':
      return { kind: 'escalation', code: code(one(definition, 'escalationRef'), 'escalationCode') };
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

function code(reference: ModdleElement | null, property: string): string | null {
  return text(reference, property) ?? text(reference, 'name');
}

function named(
  source: Source,
  event: ModdleElement,
  kind: 'message' | 'signal',
  name: string | null,
): EventDefinition | null {
  if (name !== null) return { kind, name };
  noName(source, event, `${kind}Ref naar een element met een naam`);
  return null;
}

function noName(source: Source, element: ModdleElement, what: string): void {
  source.report(
    element,
    'BPMN 2.0.2 §10.5.6',
    'Niet te zien welk bericht of signaal bedoeld is.',
    `Geef het element een ${what}.`,
  );
}

function timer(source: Source, event: ModdleElement, definition: ModdleElement): EventDefinition | null {
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
      'BPMN 2.0.2 §10.5.6',
      'Een termijn heeft precies één van timeDate, timeDuration en timeCycle.',
      'Laat er één staan.',
    );
    return null;
  }
  const value = timerValue(source, event, only.holder);
  if (value !== null) return { kind: 'timer', timer: only.kind, value };
  if (text(only.holder, 'body') === null)
    source.report(event, 'BPMN 2.0.2 §10.5.6', 'De termijn is leeg.', 'Vul een datum, duur of FEEL-uitdrukking in.');
  return null;
}
