import { payload } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import { definitionsOf } from './definitions.ts';
import { receiveSignal } from './receive.ts';

/** Throws a signal: everything here that waits for it hears it, and the shell tells other processes (BPMN 10.5.1, 10.5.5). */
export function throwSignal(x: Execution, node: FlowNode, instance: string, name: string): void {
  const variables = payload(x, node, instance);
  x.commands.push({ type: 'broadcastSignal', instance, element: node.id, name, variables });
  // Who hears it here sees the variables already; what the signal itself carries is new.
  receiveSignal(x, name, node.data === undefined ? {} : variables);
}

/** Whether a token that arrives at a node throws a signal. */
export function throwsSignal(node: FlowNode): boolean {
  const isThrow = node.type === 'intermediateThrowEvent' || node.type === 'endEvent';
  return isThrow && definitionsOf(node).some(({ kind }) => kind === 'signal');
}
