import type { ModdleElement } from 'bpmn-moddle';
import type { FlowNodeType } from '../process-model.ts';
import { checkElement } from './extensions.ts';
import { type Source, text } from './source.ts';

const types: Readonly<Record<string, FlowNodeType>> = {
  'bpmn:GlobalTask': 'task',
  'bpmn:GlobalManualTask': 'manualTask',
  'bpmn:GlobalUserTask': 'userTask',
  'bpmn:GlobalScriptTask': 'scriptTask',
  'bpmn:GlobalBusinessRuleTask': 'businessRuleTask',
};

/** The global task that a call activity calls: it is done in the place of the call (BPMN 10.3.7). Null: a process. */
export function globalTaskOf(
  source: Source,
  call: ModdleElement,
): { readonly type: FlowNodeType; readonly element: ModdleElement } | null {
  const called = text(call, 'calledElement')?.split(':').at(-1);
  const element = source.roots.find(({ id }) => id !== undefined && id === called);
  const type = types[element?.$type ?? ''];
  if (element === undefined || type === undefined) return null;
  checkElement(source, element, element);
  for (const name of ['invoer', 'uitvoer']) {
    if (text(call, `regietafel:${name}`) === null) continue;
    source.report(
      call,
      'Regietafel',
      `regietafel:${name} betekent hier niets: een globale taak ziet de variabelen van de aanroep.`,
      'Haal het kenmerk weg.',
    );
  }
  return { type, element };
}
