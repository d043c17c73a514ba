import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** Abstract and manual tasks: done outside any system, so complete at once (BPMN 13.3.3). */
export function startAbstractTask(x: Execution, node: FlowNode, instance: Instance): void {
  x.note('entered', node, instance.id);
  x.completions.push({ instance: instance.id, variables: {} });
}
