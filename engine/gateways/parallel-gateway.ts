import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import { takeWaiting, waitAt } from './waiting-tokens.ts';

/** Parallel gateway: takes one token from every incoming flow, gives one to every outgoing flow (BPMN 13.4.1). */
export function enterParallelGateway(x: Execution, node: FlowNode, parent: string, flow: string | null): void {
  const waiting = waitAt(x, node, parent, flow);
  if (!node.incoming.every((id) => waiting.arrived?.[id] !== undefined)) return;
  takeWaiting(x, node, waiting);
  for (const id of node.outgoing) x.take(id, parent);
}
