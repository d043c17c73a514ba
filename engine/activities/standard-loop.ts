import { EngineError } from '../errors.ts';
import { armBoundaryEvents } from '../events/boundary-event.ts';
import { filledInputs, passOutputs } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import { cancelTimersOf } from '../execution/timers.ts';
import { feelScope, ownVariables } from '../execution/variables.ts';
import { evaluateCondition } from '../feel/evaluate-expression.ts';
import type { FlowNode, StandardLoop } from '../process-model.ts';
import type { Instance } from '../process-state.ts';
import { leaveActivity } from './leave-activity.ts';
import { startActivity } from './start-activity.ts';

/** Opens the body of a loop, and its first round unless it tests before (BPMN 13.3.6). */
export function enterLoop(x: Execution, node: FlowNode, loop: StandardLoop, parent: string): void {
  const inputs = filledInputs(x, node, parent);
  const { id } = x.open(node, parent, {
    loop: { items: [], next: 0, done: 0, output: [] },
    ...(inputs === undefined ? {} : { variables: inputs }),
  });
  const body = armBoundaryEvents(x, node, id);
  x.note('entered', node, id, body.deadline === undefined ? {} : { due: body.deadline });
  if (loop.testBefore && !goesOn(x, loop, id, 0)) completeLoop(x, node, id);
  else openRound(x, node, body, 1);
}

/** A round is done: another one, while the condition holds and the maximum is not reached. */
export function completeRound(x: Execution, node: FlowNode, loop: StandardLoop, round: Instance): void {
  if (round.parent === null || round.index === undefined)
    throw new EngineError('InstanceUnknown', node.id, `Instance ${round.id} is no round of a loop`);
  const rounds = round.index + 1;
  const again = goesOn(x, loop, round.id, rounds);
  x.close(round);
  if (again) openRound(x, node, x.instance(round.parent), rounds + 1);
  else completeLoop(x, node, round.parent);
}

/** `loopCounter`: number of the round, from 1. What a round writes goes to the scope around the loop. */
function openRound(x: Execution, node: FlowNode, body: Instance, loopCounter: number): void {
  const deadline = body.deadline === undefined ? {} : { deadline: body.deadline };
  const round = x.open(node, body.id, {
    index: loopCounter - 1,
    variables: { ...ownVariables(node), loopCounter },
    ...deadline,
  });
  startActivity(x, node, round);
}

function goesOn(x: Execution, { maximum, condition }: StandardLoop, instance: string, loopCounter: number): boolean {
  if (maximum !== null && loopCounter >= maximum) return false;
  return condition === null || evaluateCondition(condition, feelScope(x, instance, { loopCounter }));
}

function completeLoop(x: Execution, node: FlowNode, id: string): void {
  passOutputs(x, node, id);
  cancelTimersOf(x, id);
  x.note('completed', node, id);
  leaveActivity(x, node, x.instance(id));
}
