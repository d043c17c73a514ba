import type { ProcessModel } from '../../../engine/process-model.ts';
import type { Instance, ProcessState } from '../../../engine/process-state.ts';
import type { Boek } from './boek.ts';
import { Schending } from './schending.ts';

/**
 * Tokens are conserved: what was entered is left or is still open, and every token that a flow brought to a parallel join
 * was taken by it or waits there. Counted from the trace alone, so that the engine does not judge itself, and from where
 * the process stood when it moved to its model. A join that was cancelled while tokens waited at it cannot be counted
 * that way and is left out.
 */
export function keurTokens(boek: Boek): void {
  const { model, staat, workflowId, verhuisd, sporen } = boek;
  if (staat === null) return;
  const saldo = aantallen(tokensIn(verhuisd.staat, model));
  const binnen = new Set(tokensIn(verhuisd.staat, model).map(({ id }) => id));
  const gekomen = new Map<string, number>();
  const vervallen = new Set<string>();
  const klaar = new Map<string, number>();
  for (const { change, element, type, instance } of sporen.slice(verhuisd.na).flatMap(({ trace }) => trace)) {
    if (change === 'taken') gekomen.set(element, (gekomen.get(element) ?? 0) + 1);
    if (type === 'sequenceFlow' || type === 'process') continue;
    const over = saldo.get(element) ?? 0;
    if (change === 'entered') binnen.add(instance ?? element);
    // What is open only to undo something was never entered, or was left: when that is cancelled no token is lost.
    else if (change === 'cancelled' && !binnen.has(instance ?? '') && !(binnen.has(element) && over > 0)) continue;
    else if (change === 'completed' || change === 'cancelled') binnen.delete(instance ?? '');
    if (change === 'entered') saldo.set(element, over + 1);
    if (change === 'completed' || change === 'cancelled') saldo.set(element, over - 1);
    if (change === 'completed') klaar.set(element, (klaar.get(element) ?? 0) + 1);
    if (change === 'cancelled') vervallen.add(element);
  }
  const open = aantallen(tokensIn(staat, model));
  for (const [element, over] of saldo) {
    if (over === (open.get(element) ?? 0)) continue;
    throw new Schending(
      'tokens are conserved',
      workflowId,
      `${element}: ${String(over)} entered and not left, ${String(open.get(element) ?? 0)} open`,
    );
  }
  if (vervallen.size > 0 || staat.status !== 'running') return;
  for (const { id, type, incoming } of Object.values(model.nodes)) {
    if (type !== 'parallelGateway' || incoming.length < 2) continue;
    const wachtend = wachtendBij(staat, id);
    const gebracht = incoming.reduce(
      (som, stroom) => som + (gekomen.get(stroom) ?? 0),
      wachtendBij(verhuisd.staat, id),
    );
    const genomen = (klaar.get(id) ?? 0) * incoming.length;
    if (gebracht !== wachtend + genomen)
      throw new Schending(
        'tokens are conserved',
        workflowId,
        `${id}: ${String(gebracht)} came, ${String(genomen)} taken, ${String(wachtend)} wait`,
      );
  }
}

/** What holds a token: not what is only open to undo something, which no token waits for. */
function tokensIn(staat: ProcessState | null, { nodes }: ProcessModel): Instance[] {
  return Object.values(staat?.instances ?? {}).filter(({ id, element, undoes, detached }) => {
    const isTerug = detached === true || (undoes !== undefined && nodes[element]?.type !== 'boundaryEvent');
    return id !== '0' && !isTerug;
  });
}

/** How often each element is among them. */
function aantallen(instanties: readonly Instance[]): Map<string, number> {
  const open = new Map<string, number>();
  for (const { element } of instanties) open.set(element, (open.get(element) ?? 0) + 1);
  return open;
}

function wachtendBij(staat: ProcessState | null, gateway: string): number {
  const wacht = Object.values(staat?.instances ?? {}).filter(({ element }) => element === gateway);
  return wacht.flatMap(({ arrived = {} }) => Object.values(arrived)).reduce((een, ander) => een + ander, 0);
}
