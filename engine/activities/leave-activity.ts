import { rememberCompleted } from '../compensation/completed-activities.ts';
import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';
import { adHocOf, checkCompletion } from './ad-hoc-sub-process.ts';

/** An activity is over, all its instances with it: its token goes on, unless an ad-hoc sub-process is done with it. */
export function leaveActivity(x: Execution, node: FlowNode, instance: Instance): void {
  const parent = instance.parent ?? '';
  rememberCompleted(x, node, instance);
  x.close(instance);
  const scope = x.find(parent);
  const adHoc = adHocOf(x, scope);
  if (scope !== undefined && adHoc !== undefined && checkCompletion(x, adHoc, x.instance(parent))) return;
  if (!node.triggeredByEvent) leave(x, node, parent);
}
