import type { Boek } from './boek.ts';
import { Schending } from './schending.ts';

/**
 * Tokens are conserved: what was entered is left or is still open, and every token that a flow brought to a parallel join
 * was taken by it or waits there. Counted from the trace alone, so that the engine does not judge itself. A join that was
 * cancelled while tokens waited at it cannot be counted that way and is left out.
 */
export function keurTokens(boek: Boek): void {
  const { model, staat, workflowId } = boek;
  if (staat === null) return;
  const saldo = new Map<string, number>();
  const gekomen = new Map<string, number>();
  const vervallen = new Set<string>();
  const klaar = new Map<string, number>();
  for (const { change, element, type } of boek.sporen.flat()) {
    if (change === 'taken') gekomen.set(element, (gekomen.get(element) ?? 0) + 1);
    if (type === 'sequenceFlow' || type === 'process') continue;
    if (change === 'entered') saldo.set(element, (saldo.get(element) ?? 0) + 1);
    if (change === 'completed' || change === 'cancelled') saldo.set(element, (saldo.get(element) ?? 0) - 1);
    if (change === 'completed') klaar.set(element, (klaar.get(element) ?? 0) + 1);
    if (change === 'cancelled') vervallen.add(element);
  }
  const open = new Map<string, number>();
  for (const { element, id } of Object.values(staat.instances))
    if (id !== '0') open.set(element, (open.get(element) ?? 0) + 1);
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
    const wacht = Object.values(staat.instances).filter(({ element }) => element === id);
    const wachtend = wacht.flatMap(({ arrived = {} }) => Object.values(arrived)).reduce((een, ander) => een + ander, 0);
    const gebracht = incoming.reduce((som, stroom) => som + (gekomen.get(stroom) ?? 0), 0);
    const genomen = (klaar.get(id) ?? 0) * incoming.length;
    if (gebracht !== wachtend + genomen)
      throw new Schending(
        'tokens are conserved',
        workflowId,
        `${id}: ${String(gebracht)} came, ${String(genomen)} taken, ${String(wachtend)} wait`,
      );
  }
}
