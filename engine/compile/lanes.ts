import type { ModdleElement } from 'bpmn-moddle';
import { many, one } from './source.ts';

/** Name of the innermost lane of each flow node of a process, by element id. */
export function lanesOf(process: ModdleElement): Map<string, string> {
  const lanes = new Map<string, string>();
  const visit = (laneSet: ModdleElement) => {
    for (const lane of many(laneSet, 'lanes')) {
      for (const node of many(lane, 'flowNodeRef'))
        if (node.id !== undefined && lane.name !== undefined) lanes.set(node.id, lane.name);
      const inner = one(lane, 'childLaneSet');
      if (inner !== null) visit(inner);
    }
  };
  for (const laneSet of many(process, 'laneSets')) visit(laneSet);
  return lanes;
}
