import type { ModdleElement } from 'bpmn-moddle';
import type { StandardLoop } from '../process-model.ts';
import { conditionIn } from './expressions.ts';
import { one, type Source } from './source.ts';

/** How an activity repeats as long as a condition holds; null when it does not, or where that was refused. */
export function standardLoopOf(source: Source, activity: ModdleElement): StandardLoop | null {
  const loop = one(activity, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:StandardLoopCharacteristics') return null;
  const maximum = loop.get('loopMaximum');
  const condition = one(loop, 'loopCondition');
  if (typeof maximum !== 'number' && condition?.get('body') === undefined) {
    source.report(
      activity,
      'BPMN 2.0.2 §10.3.8',
      'Niet te zien hoe vaak deze activiteit wordt herhaald.',
      'Geef de lus een loopCondition, een loopMaximum of beide.',
    );
    return null;
  }
  if (typeof maximum === 'number' && !(maximum >= (loop.get('testBefore') === true ? 0 : 1))) {
    source.report(
      activity,
      'BPMN 2.0.2 §10.3.8',
      `Een lus gaat niet ${String(maximum)} keer rond.`,
      'Geef loopMaximum een heel getal vanaf 1, of laat het weg.',
    );
    return null;
  }
  return {
    testBefore: loop.get('testBefore') === true,
    maximum: typeof maximum === 'number' ? maximum : null,
    condition: conditionIn(source, activity, condition),
  };
}
