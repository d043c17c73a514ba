import { takeCompleted } from '../compensation/completed-activities.ts';
import { type Execution, PROCESS } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import { definitionsOf } from './definitions.ts';
import type { SimpleEventDefinition } from './event-definition.ts';

type Compensate = Extract<SimpleEventDefinition, { kind: 'compensate' }>;

/** What a throw or end event compensates; undefined where it throws no compensation. */
export function compensationOf(node: FlowNode): Compensate | undefined {
  return definitionsOf(node).find((definition) => definition.kind === 'compensate');
}

/**
 * Compensates what completed in the scope of a throw event: one activity, or all (BPMN 10.7.2). An event sub-process
 * compensates for the scope around it as well. The event waits for it, unless the drawing says not to.
 */
export function throwCompensation(x: Execution, node: FlowNode, parent: string, definition: Compensate): void {
  const { activity, wait } = definition;
  const scope = x.instance(parent);
  const around = scope.id !== PROCESS && x.node(scope.element).triggeredByEvent ? scope.parent : null;
  const compensation = [
    ...(around === null ? [] : takeCompleted(x, around, activity)),
    ...takeCompleted(x, parent, activity),
  ];
  const { id } = x.open(node, parent, { compensation, ...(wait ? {} : { detached: true }) });
  x.drained.add(id);
}
