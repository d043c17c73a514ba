import type { Execution } from '../execution/execution.ts';
import { visibleVariables } from '../execution/variables.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** Service task: waits for the service that the drawing names (BPMN 13.3.3). */
export function startServiceTask(x: Execution, node: FlowNode, instance: Instance): void {
  x.note('entered', node, instance.id);
  x.commands.push({
    type: 'invokeService',
    instance: instance.id,
    element: node.id,
    service: node.service ?? node.id,
    variables: visibleVariables(x, instance.id),
  });
}
