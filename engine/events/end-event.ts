import { cancelTransaction } from '../activities/transaction.ts';
import { cancelChildren, endProcess } from '../execution/cancel.ts';
import { type Execution, PROCESS } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import { compensationOf, throwCompensation } from './compensation.ts';
import { definitionsOf } from './definitions.ts';
import { throwError } from './error.ts';
import { throwEscalation } from './escalation.ts';
import type { SimpleEventDefinition } from './event-definition.ts';
import { throwMessage } from './message.ts';
import { throwSignal } from './signal.ts';

/** End event: the token ends here, with the result that the drawing shows (BPMN 13.5.6). */
export function enterEndEvent(x: Execution, node: FlowNode, parent: string): void {
  x.note('entered', node, undefined);
  if (compensationOf(node)?.wait !== true) x.note('completed', node, undefined);
  if (parent === PROCESS) x.end = node.id;
  x.drained.add(parent);
  for (const definition of lastThingsLast(node)) {
    // What was thrown before may have taken the scope away.
    if (x.find(parent) === undefined) return;
    end(x, node, parent, definition);
  }
}

function end(x: Execution, node: FlowNode, parent: string, definition: SimpleEventDefinition): void {
  switch (definition.kind) {
    case 'timer':
    case 'conditional':
    case 'link':
      return;
    case 'message':
      return throwMessage(x, node, parent, definition.name);
    case 'signal':
      return throwSignal(x, node, parent, definition.name);
    case 'escalation':
      return throwEscalation(x, parent, definition.code, {});
    case 'error':
      return throwError(x, parent, definition.code, {});
    case 'terminate':
      return terminate(x, parent);
    case 'compensate':
      return throwCompensation(x, node, parent, definition);
    case 'cancel':
      return cancelTransaction(x, parent);
    default:
      return definition satisfies never;
  }
}

/** The definitions in the order of the drawing, but what ends the scope comes after what is only told. */
function lastThingsLast(node: FlowNode): SimpleEventDefinition[] {
  const ends = ({ kind }: SimpleEventDefinition) =>
    Number(kind === 'error' || kind === 'terminate' || kind === 'cancel');
  return definitionsOf(node).toSorted((one, other) => ends(one) - ends(other));
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
