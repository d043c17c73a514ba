import type { ModdleElement } from 'bpmn-moddle';
import type { SequenceFlow } from '../process-model.ts';
import { conditionIn } from './expressions.ts';
import { checkImmediate } from './process-constraints.ts';
import { one, type Source } from './source.ts';

/** The sequence flows of a process, by where they go: the standard lets a node leave out which flows it has. */
export class SequenceFlows {
  readonly byId: ReadonlyMap<string, SequenceFlow>;
  readonly #from = new Map<string, SequenceFlow[]>();
  readonly #to = new Map<string, SequenceFlow[]>();

  constructor(source: Source, elements: readonly ModdleElement[]) {
    const byId = new Map<string, SequenceFlow>();
    for (const element of elements) {
      if (element.$type !== 'bpmn:SequenceFlow' || element.id === undefined) continue;
      checkImmediate(source, element);
      byId.set(element.id, {
        id: element.id,
        name: element.name ?? null,
        source: one(element, 'sourceRef')?.id ?? '',
        target: one(element, 'targetRef')?.id ?? '',
        condition: conditionIn(source, element, one(element, 'conditionExpression')),
      });
    }
    for (const flow of byId.values()) {
      add(this.#from, flow.source, flow);
      add(this.#to, flow.target, flow);
    }
    this.byId = byId;
  }

  /** Flows out of a node, in the order of the file. */
  from(id: string | undefined): readonly SequenceFlow[] {
    return (id === undefined ? undefined : this.#from.get(id)) ?? [];
  }

  /** Flows into a node, in the order of the file. */
  to(id: string | undefined): readonly SequenceFlow[] {
    return (id === undefined ? undefined : this.#to.get(id)) ?? [];
  }
}

function add(flows: Map<string, SequenceFlow[]>, node: string, flow: SequenceFlow): void {
  const others = flows.get(node);
  if (others === undefined) flows.set(node, [flow]);
  else others.push(flow);
}
