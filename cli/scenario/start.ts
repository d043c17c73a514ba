import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import { ScenarioOngeldig } from './scenario.ts';

/**
 * Where a scenario enters its process: the start event it names, else the none start events, else the only start event
 * there is. Throws `ScenarioOngeldig` where it has to choose, or names one that is not there.
 */
export function startVan(model: ProcessModel, gevraagd: string | undefined): { element?: string } {
  const starts = startsVan(model);
  const namen = starts.map(({ id }) => id).join(', ');
  if (gevraagd !== undefined) {
    if (starts.some(({ id }) => id === gevraagd)) return { element: gevraagd };
    throw kies(`${model.id} heeft geen startgebeurtenis ${gevraagd}.${namen === '' ? '' : ` Kies uit: ${namen}.`}`);
  }
  const [enige, ...andere] = starts;
  if (enige === undefined || starts.some(({ event }) => event === null)) return {};
  if (andere.length > 0) throw kies(`${model.id} heeft geen lege startgebeurtenis. Kies uit: ${namen}.`);
  return { element: enige.id };
}

/** Id of the start event of a process that a message or signal starts; undefined where there is none. */
export function begintMet(model: ProcessModel, kind: 'message' | 'signal', name: string): string | undefined {
  return startsVan(model).find(({ event }) => event?.kind === kind && event.name === name)?.id;
}

function startsVan({ nodes }: ProcessModel): FlowNode[] {
  return Object.values(nodes).filter(({ type, scope }) => type === 'startEvent' && scope === null);
}

function kies(melding: string): ScenarioOngeldig {
  return new ScenarioOngeldig([{ veld: 'start.element', melding }]);
}
