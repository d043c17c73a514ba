import { Execution } from '../execution/execution.ts';
import { feelScope } from '../execution/variables.ts';
import { evaluateExpression } from '../feel/evaluate-expression.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Instant, ProcessState } from '../process-state.ts';
import type { Correspondence } from './correspondence.ts';

/** Whose task it is was worked out when the task opened, and stays so unless the new model says it differently. */
export function moveOrganisations(
  c: Correspondence,
  before: ProcessState,
  after: ProcessState,
  at: Instant,
): ProcessState {
  const x = new Execution(c.to, at, after);
  const instances = Object.values(after.instances).map((instance): [string, Instance] => {
    const [old, now] = [c.from.nodes[before.instances[instance.id]?.element ?? ''], c.to.nodes[instance.element]];
    const isSame = now === undefined || instance.loop !== undefined || expressionOf(old) === expressionOf(now);
    return [instance.id, isSame ? instance : withOrganisation(x, now, instance)];
  });
  return { ...after, instances: Object.fromEntries(instances) };
}

function withOrganisation(x: Execution, { task }: FlowNode, instance: Instance): Instance {
  const { organisation: _before, ...rest } = instance;
  const expression = task?.organisation ?? null;
  const value = expression === null ? null : evaluateExpression(expression, feelScope(x, instance.id));
  return typeof value === 'string' ? { ...rest, organisation: value } : rest;
}

function expressionOf(node: FlowNode | undefined): string | null {
  return node?.task?.organisation?.text ?? null;
}
