import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import type { FlowNode } from '../process-model.ts';
import { compensationOf, throwCompensation } from './compensation.ts';
import { definitionsOf } from './definitions.ts';
import { throwEscalation } from './escalation.ts';
import { followLink } from './link.ts';
import { throwMessage } from './message.ts';
import { throwSignal } from './signal.ts';

/** Intermediate throw event: tells, and goes on (BPMN 13.5.2). */
export function enterThrowEvent(x: Execution, node: FlowNode, parent: string): void {
  x.note('entered', node, undefined);
  const compensation = compensationOf(node);
  if (compensation?.wait !== true) x.note('completed', node, undefined);
  if (node.event?.kind === 'link') {
    followLink(x, node, parent);
    return;
  }
  for (const definition of definitionsOf(node)) {
    // What was thrown before may have taken the scope away.
    if (x.find(parent) === undefined) return;
    if (definition.kind === 'message') throwMessage(x, node, parent, definition.name);
    if (definition.kind === 'signal') throwSignal(x, node, parent, definition.name);
    if (definition.kind === 'escalation') throwEscalation(x, parent, definition.code, {});
  }
  // An interrupting escalation may have taken the scope away; then there is no token left to go on.
  if (x.find(parent) === undefined || x.instance(parent).interrupted === true) return;
  if (compensation !== undefined) throwCompensation(x, node, parent, compensation);
  if (compensation?.wait !== true) leave(x, node, parent);
}
