import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import type { FlowNode } from '../process-model.ts';
import { throwEscalation } from './escalation.ts';
import { throwMessage } from './message.ts';
import { throwSignal } from './signal.ts';

/** Intermediate throw event: tells, and goes on (BPMN 13.5.3). */
export function enterThrowEvent(x: Execution, node: FlowNode, parent: string): void {
  x.note('entered', node, undefined);
  x.note('completed', node, undefined);
  if (node.event?.kind === 'message') throwMessage(x, node, parent);
  if (node.event?.kind === 'signal') throwSignal(x, node, parent, node.event.name);
  if (node.event?.kind === 'escalation') throwEscalation(x, parent, node.event.code, {});
  // An interrupting escalation may have taken the scope away; then there is no token left to go on.
  if (x.find(parent) !== undefined && x.instance(parent).interrupted !== true) leave(x, node, parent);
}
