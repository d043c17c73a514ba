import { armBoundaryEvents } from '../events/boundary-event.ts';
import { ownScope } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import { enterMultiInstance } from './multi-instance.ts';
import { enterLoop } from './standard-loop.ts';
import { startActivity } from './start-activity.ts';

/** A token reaches an activity: it opens, once or as a multi-instance, and its boundary events listen. */
export function enterActivity(x: Execution, node: FlowNode, parent: string): void {
  if (node.loop !== null) {
    enterMultiInstance(x, node, node.loop, parent);
    return;
  }
  if (node.repeat !== undefined) {
    enterLoop(x, node, node.repeat, parent);
    return;
  }
  const { id } = x.open(node, parent, ownScope(x, node, parent));
  startActivity(x, node, armBoundaryEvents(x, node, id));
}
