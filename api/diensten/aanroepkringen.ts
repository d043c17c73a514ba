import { startEventsOf } from '../../engine/events/process-start.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';

/** What a token passes without waiting for anybody or anything. */
const DOORLOPERS: ReadonlySet<string> = new Set([
  ...[
    'startEvent',
    'intermediateThrowEvent',
    'task',
    'manualTask',
    'serviceTask',
    'sendTask',
    'businessRuleTask',
    'scriptTask',
  ],
  ...['exclusiveGateway', 'parallelGateway', 'inclusiveGateway'],
]);

/**
 * A call by which a process comes to itself again before anybody or anything was waited for: it would begin for ever.
 */
interface Aanroepkring {
  readonly proces: string;
  readonly knoop: FlowNode;
  /** Ids of the processes, from the one that is called to the one that calls. */
  readonly via: readonly string[];
}

/** Each call that closes such a ring, once. */
export function aanroepkringen(modellen: ReadonlyMap<string, ProcessModel>): Aanroepkring[] {
  return [...modellen.values()].flatMap((model) =>
    meteen(model).flatMap((knoop) => {
      const via = weg(modellen, knoop.called?.process ?? '', model.id);
      return via === null ? [] : [{ proces: model.id, knoop, via }];
    }),
  );
}

/** The processes from one to another over calls that are made at once; null where there is no such way. */
function weg(modellen: ReadonlyMap<string, ProcessModel>, van: string, naar: string): string[] | null {
  const wegen = [[van]];
  const gezien = new Set([van]);
  for (let hier = wegen.shift(); hier !== undefined; hier = wegen.shift()) {
    const laatste = hier.at(-1) ?? '';
    if (laatste === naar) return hier;
    const model = modellen.get(laatste);
    for (const { called } of model === undefined ? [] : meteen(model)) {
      if (called === null || gezien.has(called.process)) continue;
      gezien.add(called.process);
      wegen.push([...hier, called.process]);
    }
  }
  return null;
}

/** The calls that a process makes before it waits for anything, once it is called itself. */
function meteen(model: ProcessModel): FlowNode[] {
  const bereikt = new Map<string, FlowNode>();
  const teGaan = startEventsOf(model).filter(({ event }) => event === null);
  for (let knoop = teGaan.pop(); knoop !== undefined; knoop = teGaan.pop()) {
    if (bereikt.has(knoop.id)) continue;
    bereikt.set(knoop.id, knoop);
    if (!DOORLOPERS.has(knoop.type)) continue;
    for (const pijl of knoop.outgoing) {
      const volgende = model.nodes[model.flows[pijl]?.target ?? ''];
      if (volgende !== undefined) teGaan.push(volgende);
    }
  }
  return [...bereikt.values()].filter(({ called }) => called !== null);
}
