import { throwMessage } from '../events/message.ts';
import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** Send task: complete as soon as the message is handed over (BPMN 13.3.3). */
export function startSendTask(x: Execution, node: FlowNode, instance: Instance): void {
  x.note('entered', node, instance.id);
  if (node.event?.kind === 'message') throwMessage(x, node, instance.id, node.event.name);
  x.completions.push({ instance: instance.id, variables: {} });
}
