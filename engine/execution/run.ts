import { completeActivity } from '../activities/complete-activity.ts';
import { enterActivity } from '../activities/enter-activity.ts';
import { hasEnoughTokens } from '../activities/start-quantity.ts';
import { completeSubProcess } from '../activities/sub-process.ts';
import { continueCompensation } from '../compensation/compensate.ts';
import { EngineError } from '../errors.ts';
import { lookAtConditions } from '../events/conditional.ts';
import { awaitEventSubProcesses } from '../events/event-sub-process.ts';
import { takeKeptMessage } from '../events/kept-messages.ts';
import { enterEndEvent } from '../events/end-event.ts';
import { enterCatchEvent } from '../events/intermediate-catch-event.ts';
import { enterStartEvent } from '../events/start-event.ts';
import { enterThrowEvent } from '../events/intermediate-throw-event.ts';
import { throwsSignal } from '../events/signal.ts';
import { enterComplexGateway } from '../gateways/complex-gateway.ts';
import { enterEventBasedGateway } from '../gateways/event-based-gateway.ts';
import { enterExclusiveGateway } from '../gateways/exclusive-gateway.ts';
import { activateWaitingGateways } from '../gateways/activate-waiting-gateways.ts';
import { enterInclusiveGateway } from '../gateways/inclusive-gateway.ts';
import { enterParallelGateway } from '../gateways/parallel-gateway.ts';
import { endProcess } from './cancel.ts';
import { type Arrival, type Execution, PROCESS } from './execution.ts';

/** More moves than this in one step is a loop without a wait in it. */
const MOST_MOVES = 10_000;

/** Moves every token as far as it goes: to something that waits, or to an end. */
export function run(x: Execution): void {
  for (let moves = 0; x.status === 'running'; moves += 1) {
    if (moves > MOST_MOVES) throw new EngineError('Endless', null, 'The model loops without ever waiting');
    lookAtConditions(x);
    const completion = x.completions.shift();
    if (completion !== undefined) {
      const instance = x.find(completion.instance);
      if (instance !== undefined) completeActivity(x, instance, completion.variables);
      continue;
    }
    const arrival = nextArrival(x);
    if (arrival !== undefined) {
      // The scope may have been cancelled by a token that came first.
      if (x.find(arrival.parent) !== undefined) enter(x, arrival);
      continue;
    }
    if (activateWaitingGateways(x) || takeKeptMessage(x)) continue;
    const [scope] = x.drained;
    if (scope === undefined) return;
    x.drained.delete(scope);
    completeScope(x, scope);
  }
}

/** First in, first out; but a token that throws a signal lets all others come to rest, so that they may wait for it. */
function nextArrival({ arrivals }: Execution): Arrival | undefined {
  const place = arrivals.length > 1 ? arrivals.findIndex(({ node }) => !throwsSignal(node)) : 0;
  return arrivals.splice(Math.max(place, 0), 1)[0];
}

function enter(x: Execution, { node, parent, flow }: Arrival): void {
  switch (node.type) {
    case 'startEvent':
      return enterStartEvent(x, node, parent);
    case 'endEvent':
      return enterEndEvent(x, node, parent);
    case 'intermediateCatchEvent':
      return enterCatchEvent(x, node, parent);
    case 'intermediateThrowEvent':
      return enterThrowEvent(x, node, parent);
    case 'boundaryEvent':
      throw new EngineError('NoFlow', node.id, `A boundary event has no incoming flow: ${node.id}`);
    case 'exclusiveGateway':
      return enterExclusiveGateway(x, node, parent);
    case 'parallelGateway':
      return enterParallelGateway(x, node, parent, flow);
    case 'complexGateway':
      return enterComplexGateway(x, node, parent, flow);
    case 'inclusiveGateway':
      return enterInclusiveGateway(x, node, parent, flow);
    case 'eventBasedGateway':
      return enterEventBasedGateway(x, node, parent);
    case 'task':
    case 'manualTask':
    case 'userTask':
    case 'serviceTask':
    case 'sendTask':
    case 'receiveTask':
    case 'businessRuleTask':
    case 'scriptTask':
    case 'callActivity':
    case 'subProcess':
    case 'transaction':
    case 'adHocSubProcess':
      if (hasEnoughTokens(x, node, parent, flow)) enterActivity(x, node, parent);
      return;
    default:
      return node.type satisfies never;
  }
}

/** A scope without tokens is complete (BPMN 13.3.4, 13.5.6). */
function completeScope(x: Execution, id: string): void {
  const scope = x.find(id);
  if (scope === undefined || Object.keys(scope.gathered ?? {}).length > 0) return;
  if (x.hasChildren(id)) return awaitEventSubProcesses(x, scope);
  if (scope.compensation !== undefined) return continueCompensation(x, scope, scope.compensation);
  if (scope.loop !== undefined) return;
  if (id !== PROCESS) return completeSubProcess(x, scope);
  x.noteProcess('completed');
  endProcess(x, 'completed');
}
