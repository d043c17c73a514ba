import type { ModdleElement } from 'bpmn-moddle';
import { containers } from './flow-element-types.ts';
import { many, one, type Source } from './source.ts';

/** The activity behind each compensation boundary event of a process, by association (BPMN 10.7.1). */
export function compensationHandlersOf(source: Source, process: ModdleElement): Map<string, string> {
  const handlers = new Map<string, string>();
  for (const association of [...associationsIn(process), ...betweenPools(source)]) {
    const from = one(association, 'sourceRef');
    const to = one(association, 'targetRef');
    if (from?.id === undefined || to?.id === undefined || from.$type !== 'bpmn:BoundaryEvent') continue;
    if (to.get('isForCompensation') === true) handlers.set(from.id, to.id);
  }
  return handlers;
}

function associationsIn(container: ModdleElement): ModdleElement[] {
  const own = many(container, 'artifacts').filter(({ $type }) => $type === 'bpmn:Association');
  const inner = many(container, 'flowElements').filter(({ $type }) => containers.has($type));
  return [...own, ...inner.flatMap(associationsIn)];
}

/** Some programs keep what is drawn between elements of a pool with the collaboration. */
function betweenPools({ roots }: Source): ModdleElement[] {
  return roots.filter(({ $type }) => $type === 'bpmn:Collaboration').flatMap(associationsIn);
}
