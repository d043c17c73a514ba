import { type FlowNodeType, type ProcessModel, subProcesses } from '../engine/process-model.ts';

/**
 * The activities whose boundary event leads to `element`, so that a service that reminds knows of what: everything that is
 * reached backwards along the flows, past gateways, events and services, up to where a token of the process itself waits.
 */
export function aanleidingen(model: ProcessModel, element: string): string[] {
  const gezien = new Set<string>();
  const gevonden = new Set<string>();
  const open = [element];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const knoop = model.nodes[id];
    if (knoop === undefined || gezien.has(id)) continue;
    gezien.add(id);
    if (knoop.attachedTo !== null) gevonden.add(knoop.attachedTo);
    else if (id === element || !wacht(knoop.type)) {
      open.push(...knoop.incoming.flatMap((stroom) => model.flows[stroom]?.source ?? []));
    }
  }
  return [...gevonden];
}

function wacht(type: FlowNodeType): boolean {
  return type === 'userTask' || type === 'callActivity' || subProcesses.has(type) || type === 'receiveTask';
}
