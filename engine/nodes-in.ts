import { oncePerModel } from './once-per-model.ts';
import type { FlowNode, ProcessModel } from './process-model.ts';

const byScope = oncePerModel((model) => {
  const scopes = new Map<string | null, FlowNode[]>();
  for (const node of Object.values(model.nodes)) {
    const others = scopes.get(node.scope);
    if (others === undefined) scopes.set(node.scope, [node]);
    else others.push(node);
  }
  return scopes;
});

/** Nodes directly in a scope, in the order of the drawing; null: in the process itself. */
export function nodesIn(model: ProcessModel, scope: string | null): readonly FlowNode[] {
  return byScope(model).get(scope) ?? [];
}
