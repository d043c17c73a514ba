import { evaluateExpression, type FeelScope } from '../feel/evaluate-expression.ts';
import type { Json } from '../json.ts';
import { type DataAssociation, type FlowNode, subProcesses } from '../process-model.ts';
import type { Variables } from '../process-state.ts';
import type { Execution } from './execution.ts';
import { feelScope, ownVariables, visibleVariables, writeVariables } from './variables.ts';

/** The data inputs of an activity, filled by its associations, and its data outputs; undefined where it has none. */
export function filledInputs(x: Execution, { data }: FlowNode, parent: string): Variables | undefined {
  if (data === undefined || data.variables.length + data.inputs.length === 0) return undefined;
  return filled(data.inputs, empty(data.variables), feelScope(x, parent));
}

/** The variables that an instance of an activity opens with, where it is a scope. */
export function ownScope(x: Execution, node: FlowNode, parent: string): { variables?: Variables } {
  const inputs = filledInputs(x, node, parent);
  if (inputs === undefined && node.variables === undefined && !subProcesses.has(node.type)) return {};
  return { variables: { ...ownVariables(node), ...inputs } };
}

/** An activity is done: its data outputs go where its associations say (BPMN 10.4.2). */
export function passOutputs(x: Execution, { data }: FlowNode, instance: string): void {
  if (data === undefined || data.outputs.length === 0) return;
  const { parent } = x.instance(instance);
  if (parent !== null) pass(x, data.outputs, feelScope(x, instance), parent);
}

/** What an event brings: its data outputs go by its associations, anything else to the variable of its name. */
export function deliver(x: Execution, { data }: FlowNode, instance: string, variables: Variables): void {
  if (data === undefined) {
    writeVariables(x, instance, variables);
    return;
  }
  const own = { ...empty(data.variables), ...chosen(variables, data.variables) };
  const others = Object.entries(variables).filter(([name]) => !data.variables.includes(name));
  writeVariables(x, instance, Object.fromEntries(others));
  pass(x, data.outputs, feelScope(x, instance, own), instance);
}

/** What a start event brought is in the scope that it started already; its data outputs go on from there. */
export function passStartData(x: Execution, { data }: FlowNode, instance: string): void {
  if (data === undefined) return;
  const own = { ...empty(data.variables), ...chosen(visibleVariables(x, instance), data.variables) };
  pass(x, data.outputs, feelScope(x, instance, own), instance);
}

/** What a message takes along: the data inputs where the drawing names them, else every variable in sight. */
export function payload(x: Execution, node: FlowNode, instance: string): Variables {
  const { data, id } = node;
  if (data === undefined || data.inputs.length === 0) return visibleVariables(x, instance);
  if (x.instance(instance).element !== id) return filled(data.inputs, {}, feelScope(x, instance));
  const targets = data.inputs.map(({ target }) => target);
  return chosen(visibleVariables(x, instance), targets);
}

function pass(x: Execution, associations: readonly DataAssociation[], scope: FeelScope, into: string): void {
  for (const association of associations) {
    const before = visibleVariables(x, into);
    const changed = filled([association], before, scope);
    writeVariables(x, into, { [association.target]: changed[association.target] ?? null });
  }
}

function filled(associations: readonly DataAssociation[], before: Variables, scope: FeelScope): Variables {
  let variables = before;
  for (const { target, path, value } of associations)
    variables = put(variables, [target, ...path], evaluateExpression(value, scope));
  return variables;
}

function put(variables: Variables, [name = '', ...path]: readonly string[], value: Json): Variables {
  if (path.length === 0) return { ...variables, [name]: value };
  const inner = variables[name];
  const isContext = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  return { ...variables, [name]: put(isContext ? (inner as Variables) : {}, path, value) };
}

function empty(names: readonly string[]): Variables {
  return Object.fromEntries(names.map((name) => [name, null]));
}

function chosen(variables: Variables, names: readonly string[]): Variables {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(variables, name) ? [[name, variables[name] ?? null]] : [])),
  );
}
