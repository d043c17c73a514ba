import type { Instance } from '../process-state.ts';
import { type Execution, PROCESS } from './execution.ts';
import { cancelTimersOf } from './timers.ts';

/** Cancels an instance and everything inside it, innermost first. */
export function cancelInstance(x: Execution, instance: Instance): void {
  cancelChildren(x, instance.id);
  cancelTimersOf(x, instance.id);
  const node = x.node(instance.element);
  if (instance.loop === undefined) revoke(x, instance);
  x.note('cancelled', node, instance.id);
  x.close(instance);
}

/** Takes everything out of a scope, tokens under way as well; but for the child that is `kept`. */
export function cancelChildren(x: Execution, parent: string, kept?: string): void {
  x.dropArrivals(parent);
  for (const child of x.children(parent)) if (child.id !== kept) cancelInstance(x, child);
  if (x.find(parent)?.gathered !== undefined) x.update(parent, { gathered: {} });
}

/** Ends the process at once: nothing stays open. */
export function endProcess(x: Execution, status: 'completed' | 'terminated' | 'failed'): void {
  cancelChildren(x, PROCESS);
  cancelTimersOf(x, PROCESS);
  const process = x.instance(PROCESS);
  x.output = process.variables ?? {};
  x.close(process);
  x.status = status;
  x.arrivals.length = 0;
  x.completions.length = 0;
  x.drained.clear();
}

/** Tells the shell to withdraw what an open activity asked of the world. */
function revoke(x: Execution, { id, element }: Instance): void {
  const node = x.node(element);
  if (node.type === 'userTask') x.commands.push({ type: 'closeTask', instance: id, element });
  if (node.type === 'serviceTask') x.commands.push({ type: 'cancelService', instance: id, element });
  if (node.called !== null)
    x.commands.push({ type: 'cancelProcess', instance: id, element, process: node.called.process });
}
