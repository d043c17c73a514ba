import { BpmnModdle, type ModdleElement, type ReadModel } from 'bpmn-moddle';
import { moddlePackage } from './regietafel-extension.ts';

/** Knows the elements of the standard and ours; it keeps nothing of what it reads. */
const moddle = new BpmnModdle({ regietafel: moddlePackage });

/** An element of which the standard has room for one, and that stands there twice. */
interface Repeated {
  readonly element: ModdleElement;
  readonly property: string;
}

interface CheckedModel extends ReadModel {
  readonly repeated: readonly Repeated[];
}

/** What the file that is being read repeats: bpmn-moddle keeps the last of two without a word. */
let repeated: Repeated[] = [];
const { properties } = moddle;
const set = properties.set.bind(properties);
properties.set = (element, name, value) => {
  const property = properties.getProperty(element, name);
  const before = Object.getOwnPropertyDescriptor(element, property?.name ?? name)?.value as unknown;
  if (property?.isMany !== true && isObject(before) && '$type' in before) repeated.push({ element, property: name });
  set(element, name, value);
};

const FOREIGN_ID = /\sid\s*=\s*(?:"[^"]*[^\0-\x7F][^"]*"|'[^']*[^\0-\x7F][^']*')/;

/**
 * Reads a BPMN file. An id may be any XML name, but bpmn-moddle takes only those of ASCII letters: a file with others
 * is read with every other letter written out, and what came out is written back.
 *
 * @throws Error when the text is no XML, or no BPMN at all.
 */
export async function readModel(xml: string): Promise<CheckedModel> {
  if (!FOREIGN_ID.test(xml)) return read(xml);
  const letters = new WrittenOut(xml);
  try {
    const { rootElement, elementsById, references, warnings, ...rest } = await read(letters.out(xml));
    letters.restore(rootElement);
    return {
      ...rest,
      rootElement,
      elementsById: Object.fromEntries(
        Object.entries(elementsById).map(([id, element]) => [letters.back(id), element]),
      ),
      references: references.map((reference) => ({ ...reference, id: letters.back(reference.id) })),
      warnings: warnings.map(({ message }) => ({ message: letters.back(message) })),
    };
  } catch (error) {
    throw new Error(letters.back(error instanceof Error ? error.message : String(error)), { cause: error });
  }
}

/** The text is read within this call, so that nothing else comes between. */
async function read(xml: string): Promise<CheckedModel> {
  const own: Repeated[] = [];
  repeated = own;
  const reading = moddle.fromXML(xml);
  repeated = [];
  return { ...(await reading), repeated: own };
}

/** Writes each letter outside ASCII as its number between a mark that the text does not hold and an underscore. */
class WrittenOut {
  readonly #mark: string;
  readonly #written: RegExp;

  constructor(text: string) {
    let mark = '_u';
    while (text.includes(mark)) mark += 'u';
    this.#mark = mark;
    this.#written = new RegExp(`${mark}([0-9a-f]+)_`, 'g');
  }

  out(text: string): string {
    return text.replaceAll(/[^\0-\x7F]/gu, (letter) => `${this.#mark}${letter.codePointAt(0)?.toString(16) ?? ''}_`);
  }

  back(text: string): string {
    return text.replaceAll(this.#written, (_, number: string) => String.fromCodePoint(Number.parseInt(number, 16)));
  }

  /** Everything below an element, in place; elements refer to each other, so each is looked at once. */
  restore(value: object, seen = new Set<object>()): void {
    if (seen.has(value)) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value) as [string, unknown][])
      if (typeof inner === 'string') Reflect.set(value, key, this.back(inner));
      else if (isObject(inner)) this.restore(inner, seen);
    if ('$attrs' in value && isObject(value.$attrs)) this.restore(value.$attrs, seen);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
