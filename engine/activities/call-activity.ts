import type { Execution } from '../execution/execution.ts';
import { visibleVariables } from '../execution/variables.ts';
import type { Json } from '../json.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Variables } from '../process-state.ts';

/** Call activity: waits for another process (BPMN 13.3.4). Variables go in and come out by name. */
export function startCallActivity(x: Execution, node: FlowNode, instance: Instance): void {
  x.note('entered', node, instance.id, instance.deadline === undefined ? {} : { due: instance.deadline });
  if (node.called === null) return;
  x.commands.push({
    type: 'startProcess',
    instance: instance.id,
    element: node.id,
    process: node.called.process,
    variables: only(visibleVariables(x, instance.id), node.called.input),
  });
}

/** What the caller takes over from the variables of the called process. */
export function calledOutput(node: FlowNode, variables: Variables): Variables {
  return only(variables, node.called?.output ?? null);
}

function only(variables: Variables, names: readonly string[] | null): Variables {
  if (names === null) return variables;
  const chosen: Record<string, Json> = {};
  for (const name of names) chosen[name] = variables[name] ?? null;
  return chosen;
}
