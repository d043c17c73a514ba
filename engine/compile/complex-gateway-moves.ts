import { evaluateCondition } from '../feel/evaluate-expression.ts';
import { FeelError } from '../feel/feel-error.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { Move } from './concurrent-places.ts';
import { subsetsOf } from './subsets.ts';

/** Place of a complex gateway that started with tokens of these flows and waits for its reset. */
export function startedAt({ id, incoming }: FlowNode, consumed: readonly string[]): string {
  return `${started(id)}${incoming.filter((flow) => consumed.includes(flow)).join(' ')}`;
}

function started(id: string): string {
  return `${id} started `;
}

/** The start of a complex gateway with these tokens, if they are enough: it takes one from every flow that has any. */
export function startOf(node: FlowNode, places: readonly string[]): Move | undefined {
  const from = node.incoming.filter((flow) => places.includes(flow));
  const waitsForReset = places.some((place) => place.startsWith(started(node.id)));
  if (from.length === 0 || waitsForReset || !mayStart(node, places)) return undefined;
  return { from, to: [node.id, startedAt(node, from)] };
}

/**
 * How tokens leave a complex gateway with an activation condition (BPMN 13.4.5): at its start, and at its reset, which
 * takes what has come since along the other flows.
 */
export function complexGatewayMoves(model: ProcessModel, node: FlowNode): Move[] {
  const conditional = node.outgoing.filter((id) => id !== node.default && model.flows[id]?.condition !== null);
  const always = node.outgoing.filter((id) => id !== node.default && !conditional.includes(id));
  const chosen = [[], ...subsetsOf(conditional)];
  const begin = chosen.map((flows) => [
    ...always,
    ...(flows.length === 0 && node.default !== null ? [node.default] : flows),
  ]);
  const resets = [[], ...subsetsOf(node.incoming)].flatMap((consumed) => {
    const late = [[], ...subsetsOf(node.incoming.filter((flow) => !consumed.includes(flow)))];
    return late.flatMap((flows) => chosen.map((to) => ({ from: [startedAt(node, consumed), ...flows], to })));
  });
  return [...begin.map((to) => ({ from: [node.id], to })), ...resets];
}

/** Whether the activation condition holds. One that asks for more than the tokens may. */
function mayStart({ activation, incoming }: FlowNode, places: readonly string[]): boolean {
  if (activation === undefined) return true;
  const waiting = new Map(incoming.map((id) => [id, places.filter((place) => place === id).length]));
  const activationCount = [...waiting.values()].reduce((sum, count) => sum + count, 0);
  const lookup = (name: string) => (name === 'activationCount' ? activationCount : waiting.get(name));
  try {
    return evaluateCondition(activation, { at: '', lookup });
  } catch (error) {
    // It asks for data, or for the time.
    if (error instanceof FeelError) return true;
    throw error;
  }
}
