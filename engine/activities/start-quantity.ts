import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';

/**
 * A token comes to an activity that takes several at a time: tells whether there are enough with it, and takes them then.
 * Else it waits in its scope. Which flow each came along makes no difference (BPMN 13.3.2, table 10.3).
 */
export function hasEnoughTokens(
  x: Execution,
  { id, startQuantity = 1 }: FlowNode,
  parent: string,
  flow: string | null,
): boolean {
  if (startQuantity === 1) return true;
  const { gathered = {} } = x.instance(parent);
  const { [id]: before = {}, ...others } = gathered;
  const now = { ...before, [flow ?? id]: (before[flow ?? id] ?? 0) + 1 };
  const isEnough = Object.values(now).reduce((sum, count) => sum + count, 0) === startQuantity;
  x.update(parent, { gathered: isEnough ? others : { ...others, [id]: now } });
  return isEnough;
}
