import type { Execution } from '../execution/execution.ts';
import { activateComplexGateway } from './complex-gateway.ts';
import { activateInclusiveGateway } from './inclusive-gateway.ts';

/**
 * Lets the first gateway go on that waited for tokens that no longer come. Asked when every token has come to rest,
 * because any move, and any death of a token, may have decided it. Tells whether one went on.
 */
export function activateWaitingGateways(x: Execution): boolean {
  return x.instances().some((instance) => {
    if (instance.arrived === undefined) return false;
    const node = x.node(instance.element);
    if (node.type === 'complexGateway') return activateComplexGateway(x, node, instance);
    return node.type === 'inclusiveGateway' && activateInclusiveGateway(x, node, instance);
  });
}
