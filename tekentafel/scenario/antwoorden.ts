import { activities } from '../../engine/compile/flow-element-types.ts';
import { type ProcessModel, subProcesses } from '../../engine/process-model.ts';
import type { Antwoord, Scenario } from './scenario.ts';

/** Activities that an answer completes; what the engine does by itself waits for its answer instead. */
export const beantwoordbaar: ReadonlySet<string> = new Set([...activities].filter((type) => !subProcesses.has(type)));
const VANZELF: ReadonlySet<string> = new Set(['task', 'manualTask', 'sendTask', 'businessRuleTask', 'scriptTask']);

/** Hands out the answers of a scenario: the n-th visit of an element takes the n-th one, the last one repeats. */
export class Antwoorden {
  readonly #antwoorden: Scenario['answers'];
  readonly #bezoeken = new Map<string, number>();

  constructor({ answers }: Scenario) {
    this.#antwoorden = answers;
  }

  heeft(element: string): boolean {
    return (this.#antwoorden[element] ?? []).length > 0;
  }

  /** Counts a visit and gives its answer; null where the scenario has none for the element. */
  neem(element: string): Antwoord | null {
    const lijst = this.#antwoorden[element] ?? [];
    const eerder = this.#bezoeken.get(element) ?? 0;
    this.#bezoeken.set(element, eerder + 1);
    return lijst[eerder] ?? lijst.at(-1) ?? null;
  }
}

/** The model as it is played: a task that the engine completes by itself asks for its answer where there is one. */
export function metAntwoorden(model: ProcessModel, antwoorden: Antwoorden): ProcessModel {
  const nodes = Object.values(model.nodes).map((node) => {
    const vraagt = VANZELF.has(node.type) && antwoorden.heeft(node.id);
    return [node.id, vraagt ? { ...node, type: 'serviceTask' as const, service: node.id } : node] as const;
  });
  return { ...model, nodes: Object.fromEntries(nodes) };
}
