import type { ModdleElement } from 'bpmn-moddle';
import type { AdHoc } from '../process-model.ts';
import { conditionIn } from './expressions.ts';
import { one, type Source } from './source.ts';

/** How an ad-hoc sub-process goes on and when it is complete (BPMN 10.3.5). */
export function adHocOf(source: Source, element: ModdleElement): AdHoc {
  return {
    sequential: element.get('ordering') === 'Sequential',
    completionCondition: conditionIn(source, element, one(element, 'completionCondition')),
    cancelRemaining: element.get('cancelRemainingInstances') !== false,
  };
}
