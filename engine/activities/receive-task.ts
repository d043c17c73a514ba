import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** Receive task: waits for its message (BPMN 13.3.3). */
export function startReceiveTask(x: Execution, node: FlowNode, instance: Instance): void {
  x.note('entered', node, instance.id, instance.deadline === undefined ? {} : { due: instance.deadline });
}
