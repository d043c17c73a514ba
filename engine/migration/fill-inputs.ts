import { activities } from '../compile/flow-element-types.ts';
import { filledInputs } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** The variables that an activity has for itself because of its data inputs and outputs. */
export function inputNames({ data }: FlowNode): readonly string[] {
  return data === undefined ? [] : [...data.variables, ...data.inputs.map(({ target }) => target)];
}

/** Gives an open activity the data inputs that its model did not have when it opened. */
export function fillInputs(x: Execution, { id, parent, index, compensation, variables = {} }: Instance): void {
  if (parent === null || index !== undefined || compensation !== undefined) return;
  const node = x.node(x.instance(id).element);
  if (!activities.has(node.type) || inputNames(node).every((name) => Object.hasOwn(variables, name))) return;
  x.update(id, { variables: { ...filledInputs(x, node, parent), ...variables } });
}
