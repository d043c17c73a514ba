import type { Execution } from '../execution/execution.ts';
import { visibleVariables } from '../execution/variables.ts';
import type { FlowNode } from '../process-model.ts';
import { receiveSignal } from './receive.ts';

/** Throws a signal: everything here that waits for it hears it, and the shell tells other processes (BPMN 10.5.8). */
export function throwSignal(x: Execution, node: FlowNode, instance: string, name: string): void {
  const variables = visibleVariables(x, instance);
  x.commands.push({ type: 'broadcastSignal', instance, element: node.id, name, variables });
  receiveSignal(x, name, {});
}
