import { EngineError } from '../../engine/errors.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import { step } from '../../engine/step.ts';
import { type Scenario, ScenarioOngeldig } from './scenario.ts';

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
  const vanzelf = starts.some(({ event }) => event === null || event.kind === 'conditional');
  if (vanzelf || starts.length < 2) return {};
  throw kies(`${model.id} begint niet vanzelf. Kies uit: ${namen}.`);
}

/** Whether the process waits for a message or signal of the scenario before there is anything of it. */
export function begintDoor(model: ProcessModel, { messages, signals }: Scenario, at: string): boolean {
  if (startsVan(model).some(({ event }) => event === null)) return false;
  return (
    messages.some(({ name }) => begintMet(model, { message: name }, at)) ||
    signals.some(({ name }) => begintMet(model, { signal: name }, at))
  );
}

/** Whether a message or signal starts the process: the engine itself knows all the ways in which one can. */
export function begintMet(model: ProcessModel, van: { message: string } | { signal: string }, at: string): boolean {
  try {
    step(model, null, { type: 'start', at, variables: {}, ...van });
    return true;
  } catch (fout) {
    // Whatever else is wrong comes out when it really starts.
    return !(fout instanceof EngineError && fout.code === 'StartUnknown');
  }
}

function startsVan({ nodes }: ProcessModel): FlowNode[] {
  return Object.values(nodes).filter(({ type, scope }) => type === 'startEvent' && scope === null);
}

function kies(melding: string): ScenarioOngeldig {
  return new ScenarioOngeldig([{ veld: 'start.element', melding }]);
}
