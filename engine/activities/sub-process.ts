import { armEventSubProcesses } from '../events/event-sub-process.ts';
import { startNodes } from '../events/start-event.ts';
import { PROCESS, type Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';
import { adHocOf, isComplete } from './ad-hoc-sub-process.ts';

/** Embedded sub-process: a scope of its own that starts at its none start event (BPMN 13.3.4). */
export function startSubProcess(x: Execution, node: FlowNode, instance: Instance): void {
  x.note('entered', node, instance.id, instance.deadline === undefined ? {} : { due: instance.deadline });
  armEventSubProcesses(x, node.id, instance.id);
  for (const start of startNodes(x.model, node.id)) x.arrivals.push({ node: start, parent: instance.id, flow: null });
  x.drained.add(instance.id);
}

/** A sub-process without tokens is complete; one that was started by an event has no flow to leave by. */
export function completeSubProcess(x: Execution, instance: Instance): void {
  const adHoc = adHocOf(x, instance);
  if (adHoc !== undefined && !isComplete(x, adHoc, instance)) return;
  if (instance.id !== PROCESS) x.completions.push({ instance: instance.id, variables: {} });
}
