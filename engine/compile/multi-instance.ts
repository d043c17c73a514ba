import type { ModdleElement } from 'bpmn-moddle';
import type { Expression } from '../feel/expression.ts';
import type { MultiInstance } from '../process-model.ts';
import { behaviorEventsOf } from './behavior-events.ts';
import { dataName, variable } from './data.ts';
import { conditionIn, expressionIn, expressionOf } from './expressions.ts';
import { one, type Source, text } from './source.ts';

/** How an activity repeats; null when it does not, or where that was refused. */
export function multiInstanceOf(source: Source, activity: ModdleElement): MultiInstance | null {
  const loop = one(activity, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return null;
  const throws = behaviorEventsOf(source, activity, loop);
  const collection = collectionOf(source, activity, loop);
  const cardinality = expressionIn(source, activity, one(loop, 'loopCardinality'));
  if (collection === null && cardinality === null) {
    source.report(
      activity,
      'BPMN 2.0.2 §13.3.7',
      'Niet te zien hoe vaak deze activiteit wordt uitgevoerd.',
      'Geef regietafel:verzameling, loopDataInputRef of loopCardinality.',
    );
  }
  const result = text(loop, 'regietafel:resultaat');
  const output = dataName(one(loop, 'outputDataItem'));
  return {
    sequential: loop.get('isSequential') === true,
    collection,
    cardinality,
    item: text(loop, 'regietafel:element') ?? dataName(one(loop, 'inputDataItem')),
    outputCollection: text(loop, 'regietafel:resultaten') ?? dataName(one(loop, 'loopDataOutputRef')),
    outputItem: result !== null ? expressionOf(source, activity, result) : output === null ? null : variable(output),
    completionCondition: conditionIn(source, activity, one(loop, 'completionCondition')),
    ...(throws.length === 0 ? {} : { throws }),
  };
}

function collectionOf(source: Source, activity: ModdleElement, loop: ModdleElement): Expression | null {
  const collection = text(loop, 'regietafel:verzameling');
  if (collection !== null) return expressionOf(source, activity, collection);
  const data = dataName(one(loop, 'loopDataInputRef'));
  return data === null ? null : variable(data);
}
