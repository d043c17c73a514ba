import type { ModdleElement } from 'bpmn-moddle';
import type { Problem } from '../problem.ts';
import { withoutPlace } from '../unreadable-xml.ts';
import { withoutSpacesAtEquals } from '../xml-attributes.ts';
import { linesById } from '../xml-lines.ts';
import { readModel } from './read-model.ts';
import { checkReferences } from './references.ts';

const RESERVED_ID = '__proto__';

/** One BPMN file as read, with what is wrong in it so far. */
export class Source {
  readonly problems: Problem[] = [];
  readonly definitions: ModdleElement | null;
  /** What stands in the file outside any other element: processes, messages, types. */
  readonly roots: readonly ModdleElement[];
  readonly #lines: Map<string, number>;

  private constructor(definitions: ModdleElement | null, lines: Map<string, number>) {
    this.definitions = definitions;
    this.roots = definitions === null ? [] : many(definitions, 'rootElements');
    this.#lines = lines;
  }

  static async read(xml: string): Promise<Source> {
    const lines = linesById(xml);
    try {
      const model = await readModel(withoutSpacesAtEquals(xml));
      const source = new Source(model.rootElement, lines);
      for (const { message } of model.warnings) if (!isSettled(message, xml)) source.#warn(message);
      source.#refuseReservedId();
      checkReferences(source, model);
      for (const { element, property } of model.repeated) source.#refuseRepeated(element, property);
      return source;
    } catch (error) {
      const source = new Source(null, lines);
      source.#warn(error instanceof Error ? error.message : String(error));
      return source;
    }
  }

  report(element: ModdleElement, rule: string, message: string, remedy: string): void {
    this.problems.push({
      element: element.id ?? null,
      name: element.name ?? null,
      type: element.$type,
      line: this.#lineOf(element),
      rule,
      message,
      remedy,
    });
  }

  #refuseRepeated(element: ModdleElement, property: string): void {
    const name = property.replace(/^.*:/, '');
    this.report(
      element,
      'BPMN 2.0.2 §15',
      `${name} staat hier twee keer, en de standaard laat er één toe.`,
      'Laat er één staan.',
    );
  }

  /** Line of the element, or of the nearest element around it that has an id. */
  #lineOf(element: ModdleElement | undefined): number | null {
    if (element === undefined) return null;
    const line = element.id === undefined ? undefined : this.#lines.get(element.id);
    return line ?? this.#lineOf(element.$parent);
  }

  /** JavaScript gives this one name a meaning of its own: an element under it would be lost from every record by id. */
  #refuseReservedId(): void {
    const line = this.#lines.get(RESERVED_ID);
    if (line === undefined) return;
    this.problems.push({
      element: RESERVED_ID,
      name: null,
      type: null,
      line,
      rule: 'id',
      message: `De id ${RESERVED_ID} kan niet worden gebruikt.`,
      remedy: 'Geef het element een andere id.',
    });
  }

  /** What the reader could not make sense of; bpmn-moddle counts lines from 0. */
  #warn(message: string): void {
    const line = /line: (\d+)/.exec(message)?.[1];
    const what = /<([^>\s/]+)/.exec(message)?.[1] ?? null;
    const unknown = /unknown type <([^>]+)>/.exec(message)?.[1];
    this.problems.push({
      element: null,
      name: null,
      type: what,
      line: line === undefined ? null : Number(line) + 1,
      rule: unknown === undefined ? 'XML' : 'BPMN 2.0.2 §15',
      message:
        unknown === undefined ? this.#explain(message) : `Het element <${what ?? unknown}> bestaat niet in BPMN 2.0.2.`,
      remedy:
        unknown === undefined
          ? 'Herstel het bestand in een BPMN-tekenprogramma.'
          : 'Vervang het door een element uit de standaard.',
    });
  }

  #explain(message: string): string {
    if (ENCODING.test(message)) return 'Het bestand is niet in UTF-8 opgeslagen: er zijn letters verloren gegaan.';
    const duplicate = /duplicate ID <([^>]+)>/.exec(message)?.[1];
    if (duplicate !== undefined) return `De id ${duplicate} komt twee keer voor; elke id is uniek in het bestand.`;
    const attribute = /unknown attribute <([^>]+)>/.exec(message)?.[1];
    if (attribute !== undefined) return `Het kenmerk ${attribute} is onbekend.`;
    return `Het bestand is geen leesbare BPMN: ${withoutPlace(message)}.`;
  }
}

const ENCODING = /^unsupported document encoding/;

/** References have a check of their own; another encoding does no harm where the text came over whole. */
function isSettled(message: string, xml: string): boolean {
  return message.startsWith('unresolved reference') || (ENCODING.test(message) && !xml.includes('\uFFFD'));
}

/** A property that holds one element. */
export function one(element: ModdleElement, property: string): ModdleElement | null {
  const value = element.get(property);
  return isElement(value) ? value : null;
}

/** A property that holds elements; empty when absent. */
export function many(element: ModdleElement, property: string): ModdleElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** A property or attribute that holds text; null when absent or blank. */
export function text(element: ModdleElement | null, property: string): string | null {
  const value = element?.get(property);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
