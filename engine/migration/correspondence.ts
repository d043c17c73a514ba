import { definitionsOf } from '../events/definitions.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { MigrationProblem } from './migration.ts';

/** Which element of the new model stands for one of the old model: the one the mapping names, else the one of the same id. */
export class Correspondence {
  readonly from: ProcessModel;
  readonly to: ProcessModel;
  readonly #mapping: Readonly<Record<string, string>>;

  constructor(from: ProcessModel, to: ProcessModel, mapping: Readonly<Record<string, string>>) {
    this.from = from;
    this.to = to;
    this.#mapping = mapping;
  }

  id(element: string): string {
    return Object.hasOwn(this.#mapping, element) ? (this.#mapping[element] ?? element) : element;
  }

  node(element: string): FlowNode | undefined {
    const id = this.id(element);
    return Object.hasOwn(this.to.nodes, id) ? this.to.nodes[id] : undefined;
  }

  /** Whether a scope of the old model (null: the process) is that of the new one. */
  isScope(old: string | null, now: string | null): boolean {
    return old === null ? now === null : this.node(old)?.id === now;
  }

  /**
   * The incoming flow of a gateway that stands for an old one: by the mapping or its id, else the only one that comes from
   * the same element, because the ids of flows are seldom chosen.
   */
  flowInto(flow: string, gateway: FlowNode): string | undefined {
    const id = this.id(flow);
    if (gateway.incoming.includes(id)) return id;
    if (id !== flow) return undefined;
    const source = this.node(this.from.flows[flow]?.source ?? '')?.id;
    const same = gateway.incoming.filter((other) => this.to.flows[other]?.source === source);
    return same.length === 1 ? same[0] : undefined;
  }

  /** Whether an event of the new model waits for the same kinds of things as the old one that it stands for. */
  isSameEvent(old: FlowNode, now: FlowNode): boolean {
    return this.node(old.id)?.id === now.id && kindsOf(old) === kindsOf(now);
  }

  /** Elements of the new model, of the type of an old one, that stand for no old element. */
  vacant({ type }: FlowNode): string[] {
    const taken = new Set(Object.keys(this.from.nodes).map((id) => this.id(id)));
    return Object.values(this.to.nodes).flatMap((node) => (node.type === type && !taken.has(node.id) ? [node.id] : []));
  }

  /** What the mapping names and the models do not have. */
  problems(): MigrationProblem[] {
    return Object.entries(this.#mapping).flatMap(([old, now]) => {
      const missing = [...(isIn(this.from, old) ? [] : ['oude']), ...(isIn(this.to, now) ? [] : ['nieuwe'])];
      return missing.map((which) => ({
        element: which === 'oude' ? old : now,
        name: null,
        rule: 'migratie-verplaatsing',
        message: `De verplaatsing ${old}=${now} noemt een element dat de ${which} tekening niet heeft.`,
        remedy: 'Schrijf een verplaatsing als OUD=NIEUW, met de ids uit de twee tekeningen.',
      }));
    });
  }
}

function isIn({ nodes, flows }: ProcessModel, id: string): boolean {
  return Object.hasOwn(nodes, id) || Object.hasOwn(flows, id);
}

function kindsOf(node: FlowNode): string {
  return JSON.stringify([
    node.event?.kind === 'multiple' && node.event.parallel,
    definitionsOf(node).map(({ kind }) => kind),
  ]);
}
