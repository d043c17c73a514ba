import { EngineError } from '../errors.ts';
import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import { feelScope } from '../execution/variables.ts';
import { evaluateCondition } from '../feel/evaluate-expression.ts';
import type { FlowNode, SequenceFlow } from '../process-model.ts';
import type { Instance } from '../process-state.ts';
import { isTokenExpected } from './expected-tokens.ts';
import { openGateway, waitAt } from './waiting-tokens.ts';

/** Complex gateway: waits for its activation condition, then for the tokens that still come (BPMN 13.4.5). */
export function enterComplexGateway(x: Execution, node: FlowNode, parent: string, flow: string | null): void {
  if (node.activation !== undefined) {
    const waiting = waitAt(x, node, parent, flow);
    if (waiting.consumed === undefined) start(x, node, waiting);
    return;
  }
  x.note('entered', node, undefined);
  x.note('completed', node, undefined);
  leave(x, node, parent);
}

/** Starts or resets a gateway that waits, where it can. Tells whether it did. */
export function activateComplexGateway(x: Execution, node: FlowNode, waiting: Instance): boolean {
  return waiting.consumed === undefined ? start(x, node, waiting) : reset(x, node, waiting, waiting.consumed);
}

/**
 * Waiting for start: takes a token from every flow that has one, and remembers which. The condition sees how many
 * tokens wait in all (`activationCount`) and on each flow (under its id).
 */
function start(x: Execution, node: FlowNode, { id, parent, arrived = {} }: Instance): boolean {
  const counts = Object.values(arrived);
  const activationCount = counts.reduce((sum, count) => sum + count, 0);
  const perFlow = Object.fromEntries(node.incoming.map((flow) => [flow, arrived[flow] ?? 0]));
  const scope = feelScope(x, parent ?? '', { ...perFlow, activationCount });
  if (activationCount === 0 || node.activation === undefined || !evaluateCondition(node.activation, scope))
    return false;
  const consumed = Object.keys(arrived);
  x.update(id, { consumed, arrived: without(arrived, consumed) });
  const chosen = chosenFlows(x, node, parent ?? '', true);
  if (chosen.length === 0)
    throw new EngineError('NoFlow', node.id, `No condition behind ${node.id} holds and it has no default flow`);
  for (const flow of chosen) x.take(flow, parent ?? '');
  return true;
}

/** Waiting for reset: takes the tokens that had still to come, once no more are expected, and may start again. */
function reset(x: Execution, node: FlowNode, waiting: Instance, consumed: readonly string[]): boolean {
  const { parent, arrived = {} } = waiting;
  const late = Object.keys(arrived).filter((flow) => !consumed.includes(flow));
  if (isTokenExpected(x, node, parent ?? '', [...consumed, ...late])) return false;
  x.note('completed', node, waiting.id);
  x.close(waiting);
  const left = without(arrived, late);
  if (Object.keys(left).length > 0) openGateway(x, node, parent ?? '', left);
  for (const flow of chosenFlows(x, node, parent ?? '', false)) x.take(flow, parent ?? '');
  return true;
}

/** At a reset only a flow with a condition of its own that holds gets a token; there need not be one. */
function chosenFlows(x: Execution, node: FlowNode, parent: string, waitingForStart: boolean): readonly string[] {
  const scope = feelScope(x, parent, { waitingForStart });
  const holds = ({ condition }: SequenceFlow) =>
    condition === null ? waitingForStart : evaluateCondition(condition, scope);
  const chosen = node.outgoing.filter((id) => id !== node.default && holds(x.flow(id)));
  return chosen.length === 0 && waitingForStart && node.default !== null ? [node.default] : chosen;
}

function without(arrived: Readonly<Record<string, number>>, taken: readonly string[]): Record<string, number> {
  const left = Object.entries(arrived).map(([id, count]): [string, number] => [
    id,
    taken.includes(id) ? count - 1 : count,
  ]);
  return Object.fromEntries(left.filter(([, count]) => count > 0));
}
