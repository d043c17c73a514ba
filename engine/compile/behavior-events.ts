import type { ModdleElement } from 'bpmn-moddle';
import type { BehaviorEvent } from '../process-model.ts';
import { behaviorEventOf } from './event-definition.ts';
import { conditionIn } from './expressions.ts';
import { many, one, type Source } from './source.ts';

/** What a multi-instance throws when inner instances complete (BPMN table 10.31): nothing, unless it says so. */
export function behaviorEventsOf(source: Source, activity: ModdleElement, loop: ModdleElement): BehaviorEvent[] {
  switch (loop.get('behavior')) {
    case 'None':
      return simple(source, activity, one(loop, 'noneBehaviorEventRef'), 'each');
    case 'One':
      return simple(source, activity, one(loop, 'oneBehaviorEventRef'), 'first');
    case 'Complex':
      return complex(source, activity, many(loop, 'complexBehaviorDefinition'));
    default:
      return [];
  }
}

function simple(
  source: Source,
  activity: ModdleElement,
  definition: ModdleElement | null,
  when: 'each' | 'first',
): BehaviorEvent[] {
  if (definition === null) {
    source.report(
      activity,
      'BPMN 2.0.2 §10.3.8',
      'Niet te zien welke gebeurtenis deze meervoudige uitvoering gooit.',
      `Geef ${when === 'each' ? 'noneBehaviorEventRef' : 'oneBehaviorEventRef'}, of laat behavior weg.`,
    );
    return [];
  }
  const event = behaviorEventOf(source, activity, definition);
  return event === null ? [] : [{ when, event }];
}

function complex(source: Source, activity: ModdleElement, definitions: readonly ModdleElement[]): BehaviorEvent[] {
  const thrown = definitions.map((definition) => ({
    when: conditionIn(source, activity, one(definition, 'condition')),
    events: eventsOf(one(definition, 'event')),
  }));
  if (thrown.length === 0 || thrown.some(({ when, events }) => when === null || events.length === 0))
    source.report(
      activity,
      'BPMN 2.0.2 §10.3.8',
      'Niet te zien welke gebeurtenis deze meervoudige uitvoering gooit, en wanneer.',
      'Geef elke complexBehaviorDefinition een condition en een event met een definitie.',
    );
  return thrown.flatMap(({ when, events }) =>
    events.flatMap((definition) => {
      const event = when === null ? null : behaviorEventOf(source, activity, definition);
      return when === null || event === null ? [] : [{ when, event }];
    }),
  );
}

function eventsOf(event: ModdleElement | null): readonly ModdleElement[] {
  return event === null ? [] : [...many(event, 'eventDefinitions'), ...many(event, 'eventDefinitionRef')];
}
