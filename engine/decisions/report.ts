import { DmnModdle, type DmnElement } from 'dmn-moddle';
import type { Problem } from '../problem.ts';
import { withoutPlace } from '../unreadable-xml.ts';
import { withoutSpacesAtEquals } from '../xml-attributes.ts';
import { linesById } from '../xml-lines.ts';
import { asDmn13, DMN_14_ELEMENTS } from './dmn-14-elements.ts';

/** A DMN file as read, with everything that is wrong in it so far. */
export class Report {
  readonly problems: Problem[] = [];
  readonly definitions: DmnElement | null;
  readonly #lines: Map<string, number>;

  private constructor(definitions: DmnElement | null, lines: Map<string, number>) {
    this.definitions = definitions;
    this.#lines = lines;
  }

  static async read(xml: string): Promise<Report> {
    const lines = linesById(xml);
    try {
      const { rootElement, warnings } = await new DmnModdle({ later: DMN_14_ELEMENTS }).fromXML(
        asDmn13(withoutSpacesAtEquals(xml)),
      );
      const report = new Report(rootElement, lines);
      for (const { message } of warnings) report.#warn(message);
      return report;
    } catch (error) {
      const report = new Report(null, lines);
      report.#warn(error instanceof Error ? error.message : String(error));
      return report;
    }
  }

  add(element: DmnElement, rule: string, message: string, remedy: string): void {
    const named = this.#named(element);
    this.problems.push({
      element: element.id ?? named.id ?? null,
      name: named.name ?? null,
      type: element.$type,
      line: this.#lineOf(element),
      rule,
      message,
      remedy,
    });
  }

  /** The element itself, or the nearest around it that has a name for people. */
  #named(element: DmnElement): DmnElement {
    return element.name !== undefined || element.$parent === undefined ? element : this.#named(element.$parent);
  }

  #lineOf(element: DmnElement | undefined): number | null {
    if (element === undefined) return null;
    const line = element.id === undefined ? undefined : this.#lines.get(element.id);
    return line ?? this.#lineOf(element.$parent);
  }

  /** What dmn-moddle could not make sense of; it counts lines from 0. */
  #warn(message: string): void {
    const line = /line: (\d+)/.exec(message)?.[1];
    const unknown = /unknown type <([^>]+)>/.exec(message)?.[1];
    this.problems.push({
      element: null,
      name: null,
      type: unknown ?? null,
      line: line === undefined ? null : Number(line) + 1,
      rule: unknown === undefined ? 'XML' : 'DMN 1.3 §13',
      message: explain(message, unknown),
      remedy: 'Herstel het bestand in een DMN-tekenprogramma en bewaar het als DMN 1.3.',
    });
  }
}

function explain(message: string, unknown: string | undefined): string {
  if (unknown !== undefined) return `Het element ${unknown} bestaat niet in DMN 1.3.`;
  if (message.startsWith('failed to parse document as')) return 'Het bestand is geen DMN 1.3.';
  const duplicate = /duplicate ID <([^>]+)>/.exec(message)?.[1];
  if (duplicate !== undefined) return `Het id ${duplicate} komt twee keer voor.`;
  const attribute = /unknown attribute <([^>]+)>/.exec(message)?.[1];
  if (attribute !== undefined) return `Het kenmerk ${attribute} is onbekend.`;
  return `Het bestand is geen leesbare DMN: ${withoutPlace(message)}.`;
}

/** The standard wants no id of a decision; its name, unique in the file, stands in for it (DMN 1.5 §6.3.1). */
export function idOf(element: DmnElement): string {
  return element.id ?? element.name ?? '';
}

/** A property that holds one element. */
export function one(element: DmnElement, property: string): DmnElement | null {
  const value = element.get(property);
  return isElement(value) ? value : null;
}

/** A property that holds elements; empty when absent. */
export function many(element: DmnElement, property: string): DmnElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** A property that holds text; null when absent or blank. */
export function text(element: DmnElement | null, property: string): string | null {
  const value = element?.get(property);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isElement(value: unknown): value is DmnElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
