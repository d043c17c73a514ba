import { linkSources } from '../events/link.ts';
import type { Execution } from '../execution/execution.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { Instance } from '../process-state.ts';
import { eventsBehind } from './event-based-gateway.ts';

/**
 * Whether a token elsewhere in the scope may still come to a gateway along a flow that has none: it stands on a flow
 * with a path to such a flow, without a path to one that has a token, neither through the gateway (BPMN table 13.3).
 * `filled`: incoming flows that have, or have had, their token.
 */
export function isTokenExpected(x: Execution, gateway: FlowNode, parent: string, filled: readonly string[]): boolean {
  const empty = gateway.incoming.filter((id) => !filled.includes(id));
  if (empty.length === 0) return false;
  // A boundary event is no flow: it counts only for a token that has no other way, and then on both sides.
  const byFlows = {
    empty: upstream(x.model, gateway.id, empty, false),
    filled: upstream(x.model, gateway.id, filled, false),
  };
  const byAll = {
    empty: upstream(x.model, gateway.id, empty, true),
    filled: upstream(x.model, gateway.id, filled, true),
  };
  const { gathered = {} } = x.instance(parent);
  const flows = [...Object.values(gathered).map(Object.keys), ...x.children(parent).map((token) => flowsOf(x, token))];
  return flows.some((standsOn) =>
    standsOn.some((id) => {
      const { empty: towardsEmpty, filled: towardsFilled } = byFlows.empty.has(id) ? byFlows : byAll;
      return towardsEmpty.has(id) && !towardsFilled.has(id);
    }),
  );
}

/** The flows that a token stands on, or may come out on: an activity may end, or one of its boundary events happen. */
function flowsOf(x: Execution, token: Instance): readonly string[] {
  if (token.arrived !== undefined) return Object.keys(token.arrived);
  const node = x.node(token.element);
  if (node.parallel === true) return eventsBehind(x, token).flatMap(({ outgoing }) => outgoing);
  if (node.type === 'eventBasedGateway' && node.incoming.length > 0) return node.incoming;
  return [...node.outgoing, ...node.boundaryEvents.flatMap((id) => x.node(id).outgoing)];
}

/** Every flow with a path that ends with one of `ends` and does not visit the gateway. */
function upstream(
  model: ProcessModel,
  gateway: string,
  ends: readonly string[],
  overBoundaries: boolean,
): ReadonlySet<string> {
  const found = new Set(ends);
  for (const id of found) {
    const source = model.nodes[model.flows[id]?.source ?? ''];
    if (source === undefined || source.id === gateway) continue;
    for (const { incoming } of comingBefore(model, source, overBoundaries))
      for (const flow of incoming) found.add(flow);
  }
  return found;
}

/** The nodes whose incoming flows lead on to the outgoing flows of a node. */
function comingBefore(model: ProcessModel, node: FlowNode, overBoundaries: boolean): readonly FlowNode[] {
  if (node.event?.kind === 'link') return linkSources(model, node);
  const activity = overBoundaries && node.attachedTo !== null ? model.nodes[node.attachedTo] : undefined;
  return [activity ?? node];
}
