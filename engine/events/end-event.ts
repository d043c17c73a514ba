import { cancelChildren, endProcess } from '../execution/cancel.ts';
import { type Execution, PROCESS } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import { throwError } from './error.ts';
import { throwEscalation } from './escalation.ts';
import { throwMessage } from './message.ts';
import { throwSignal } from './signal.ts';

/** End event: the token ends here, with the result that the drawing shows (BPMN 13.5.5). */
export function enterEndEvent(x: Execution, node: FlowNode, parent: string): void {
  x.note('entered', node, undefined);
  x.note('completed', node, undefined);
  if (parent === PROCESS) x.end = node.id;
  x.drained.add(parent);
  switch (node.event?.kind) {
    case undefined:
    case 'timer':
      return;
    case 'message':
      return throwMessage(x, node, parent);
    case 'signal':
      return throwSignal(x, node, parent, node.event.name);
    case 'escalation':
      return throwEscalation(x, parent, node.event.code, {});
    case 'error':
      return throwError(x, parent, node.event.code, {});
    case 'terminate':
      return terminate(x, parent);
    default:
      return node.event satisfies undefined;
  }
}

/** Terminate ends the scope it stands in, at once: the process, or just the sub-process. */
function terminate(x: Execution, parent: string): void {
  if (parent !== PROCESS) {
    cancelChildren(x, parent);
    return;
  }
  x.noteProcess('completed');
  endProcess(x, 'terminated');
}
