import type { DmnElement } from 'dmn-moddle';
import { many, one, type Report, text } from './report.ts';

/** What an element of a requirements graph builds on (DMN 1.5 §6.3.11 and §6.3.12). */
export interface Required {
  readonly inputs: readonly DmnElement[];
  readonly decisions: readonly DmnElement[];
  readonly knowledge: readonly DmnElement[];
}

/** The decisions, inputs and knowledge models of a file, and the arrows between them. */
export class RequirementsGraph {
  readonly elements: readonly DmnElement[];
  readonly #report: Report;
  readonly #byId: ReadonlyMap<string, DmnElement>;
  readonly #namespace: string;
  readonly #required = new Map<DmnElement, Required>();

  constructor(report: Report, definitions: DmnElement) {
    this.#report = report;
    this.#namespace = text(definitions, 'namespace') ?? '';
    this.elements = many(definitions, 'drgElement');
    this.#byId = new Map(this.elements.flatMap((element) => (element.id === undefined ? [] : [[element.id, element]])));
    for (const element of this.elements) this.#refuseCycle(element);
  }

  requiredBy(element: DmnElement): Required {
    const known = this.#required.get(element) ?? this.#read(element);
    this.#required.set(element, known);
    return known;
  }

  /** The elements that the references of an element point to. */
  referenced(element: DmnElement, property: string): DmnElement[] {
    return many(element, property).flatMap((reference) => this.#target(element, reference) ?? []);
  }

  #read(element: DmnElement): Required {
    const information = many(element, 'informationRequirement');
    return {
      inputs: this.#targets(element, information, 'requiredInput'),
      decisions: this.#targets(element, information, 'requiredDecision'),
      knowledge: this.#targets(element, many(element, 'knowledgeRequirement'), 'requiredKnowledge'),
    };
  }

  #targets(element: DmnElement, requirements: readonly DmnElement[], property: string): DmnElement[] {
    return requirements.flatMap((requirement) => {
      const reference = one(requirement, property);
      return reference === null ? [] : (this.#target(element, reference) ?? []);
    });
  }

  #target(element: DmnElement, reference: DmnElement): DmnElement | null {
    const found = this.#referenced(reference);
    if (found !== undefined) return found;
    this.#report.add(
      element,
      'DMN 1.5 §6.3.11',
      `Er wordt verwezen naar ${text(reference, 'href') ?? ''}, maar dat staat niet in het bestand.`,
      'Wijs naar een element in hetzelfde bestand.',
    );
    return null;
  }

  /** An address may name the file itself before the `#` (DMN 1.5 §6.3.3). */
  #referenced(reference: DmnElement | null): DmnElement | undefined {
    const href = text(reference, 'href') ?? '';
    return this.#byId.get(
      href.startsWith(`${this.#namespace}#`) ? href.slice(this.#namespace.length + 1) : href.replace(/^#/, ''),
    );
  }

  /** Whether others call a service as a function. */
  isCalled(service: DmnElement): boolean {
    return this.elements.some((element) =>
      many(element, 'knowledgeRequirement').some(
        (arrow) => this.#referenced(one(arrow, 'requiredKnowledge')) === service,
      ),
    );
  }

  /** An element that, through others, needs itself could never be decided. Said once, at the first of the circle. */
  #refuseCycle(start: DmnElement): void {
    const circle = this.#wayBack(start, start, new Set());
    if (circle === null || circle.some(({ id }) => this.#isBefore(id, start.id))) return;
    const names = [start, ...circle, start].map(({ name, id }) => name ?? id ?? '');
    this.#report.add(
      start,
      'DMN 1.5 §6.3.11',
      `De beslissing bouwt via andere op zichzelf: ${names.join(' → ')}.`,
      'Haal één van de pijlen weg.',
    );
  }

  #wayBack(from: DmnElement, to: DmnElement, seen: Set<DmnElement>): DmnElement[] | null {
    for (const next of this.#neighbours(from)) {
      if (next === to) return [];
      if (seen.has(next)) continue;
      seen.add(next);
      const rest = this.#wayBack(next, to, seen);
      if (rest !== null) return [next, ...rest];
    }
    return null;
  }

  #neighbours(element: DmnElement): DmnElement[] {
    const references = [
      ...many(element, 'informationRequirement').map((arrow) => one(arrow, 'requiredDecision')),
      ...many(element, 'knowledgeRequirement').map((arrow) => one(arrow, 'requiredKnowledge')),
      ...many(element, 'outputDecision'),
    ];
    return references.flatMap((reference) => this.#referenced(reference) ?? []);
  }

  #isBefore(id: string | undefined, other: string | undefined): boolean {
    const ids = [...this.#byId.keys()];
    return ids.indexOf(id ?? '') < ids.indexOf(other ?? '');
  }
}
