import { payload } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';

/** Hands the message of a throw event, end event or send task to the shell (BPMN 10.5.5). */
export function throwMessage(x: Execution, node: FlowNode, instance: string, name: string): void {
  x.commands.push({
    type: 'sendMessage',
    // Elements without an instance of their own are told apart by how many lines the trace has by now.
    instance: `${instance}:${String(x.trace.length)}`,
    element: node.id,
    name,
    variables: payload(x, node, instance),
  });
}
