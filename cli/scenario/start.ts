import { definitionsOf } from '../../engine/events/definitions.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import { ScenarioOngeldig } from './scenario.ts';

/**
 * The start event that a scenario names; without one the engine finds where the process begins. Throws
 * `ScenarioOngeldig` where it is not there, or where there is a choice that only the scenario can make.
 */
export function startVan(model: ProcessModel, gevraagd: string | undefined): { element?: string } {
  const starts = startsVan(model);
  const namen = starts.map(({ id }) => id).join(', ');
  if (gevraagd !== undefined) {
    if (starts.some(({ id }) => id === gevraagd)) return { element: gevraagd };
    throw kies(`${model.id} heeft geen startgebeurtenis ${gevraagd}.${namen === '' ? '' : ` Kies uit: ${namen}.`}`);
  }
  const vanzelf = starts.length < 2 || starts.some((start) => start.event === null || wachtOp(start, 'conditional'));
  if (vanzelf) return {};
  throw kies(`${model.id} begint niet vanzelf. Kies uit: ${namen}.`);
}

/** Whether a message or signal of that name starts the process. */
export function begintMet(model: ProcessModel, kind: 'message' | 'signal', name: string): boolean {
  return startsVan(model).some((start) => wachtOp(start, kind, name));
}

function startsVan({ nodes }: ProcessModel): FlowNode[] {
  return Object.values(nodes).filter(({ type, scope }) => type === 'startEvent' && scope === null);
}

function wachtOp(start: FlowNode, kind: 'message' | 'signal' | 'conditional', name?: string): boolean {
  return definitionsOf(start).some(
    (definitie) => definitie.kind === kind && (name === undefined || ('name' in definitie && definitie.name === name)),
  );
}

function kies(melding: string): ScenarioOngeldig {
  return new ScenarioOngeldig([{ veld: 'start.element', melding }]);
}
