import { Parser } from 'saxen';
import { Fault } from '../../../engine/feel/feel-error.ts';
import { toJson } from '../../../engine/feel/feel-value.ts';
import { FeelDateTime } from '../../../engine/feel/temporal/feel-date-time.ts';
import { FeelDuration } from '../../../engine/feel/temporal/feel-duration.ts';
import type { Json } from '../../../engine/json.ts';

/** One question of the kit: what is the value of this decision or service, given these inputs? */
export interface Question {
  readonly id: string;
  readonly node: string;
  readonly service: string | null;
  readonly inputs: Readonly<Record<string, Json>>;
  /** Null also where the standard wants an error. */
  readonly expected: Json;
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Tag[];
  text: string;
}

/** The questions of a `*-test-*.xml` file, one for each result that a test case asks for. */
export function questionsIn(xml: string): Question[] {
  return inside(treeOf(xml), 'testCase').flatMap((testCase) =>
    inside(testCase, 'resultNode').map((result) => ({
      id: testCase.attributes['id'] ?? '',
      node: result.attributes['name'] ?? '',
      service: testCase.attributes['type'] === 'decisionService' ? (testCase.attributes['invocableName'] ?? '') : null,
      inputs: Object.fromEntries(
        inside(testCase, 'inputNode').map((input) => [input.attributes['name'] ?? '', valueOf(input)]),
      ),
      expected: inside(result, 'expected').map(valueOf)[0] ?? null,
    })),
  );
}

function treeOf(xml: string): Tag {
  const root: Tag = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) => {
      const decoded = Object.entries(attributes()).map(([key, value]) => [local(key), decode(value)] as const);
      const tag: Tag = { name: local(name), attributes: Object.fromEntries(decoded), children: [], text: '' };
      open.at(-1)?.children.push(tag);
      open.push(tag);
    })
    .on('closeTag', () => {
      open.pop();
    })
    .on('text', (text, decode) => {
      write(open.at(-1), decode(text));
    })
    .on('cdata', (text) => {
      write(open.at(-1), text);
    });
  const error = parser.parse(xml);
  if (error instanceof Error) throw error;
  return root.children[0] ?? root;
}

function write(tag: Tag | undefined, text: string): void {
  if (tag !== undefined) tag.text += text;
}

function local(name: string): string {
  return name.replace(/^\w+:/, '');
}

function inside(tag: Tag, name: string): Tag[] {
  return tag.children.filter((child) => child.name === name);
}

/** What stands in a node, an item or a component: one value, a list, or components of a context. */
function valueOf(tag: Tag): Json {
  const [value] = inside(tag, 'value');
  const [list] = inside(tag, 'list');
  if (value !== undefined) return simpleValue(value);
  if (list !== undefined) return inside(list, 'item').map(valueOf);
  const components = inside(tag, 'component');
  if (components.length === 0) return null;
  return Object.fromEntries(components.map((component) => [component.attributes['name'] ?? '', valueOf(component)]));
}

function simpleValue({ attributes, text }: Tag): Json {
  if (attributes['nil'] === 'true') return null;
  switch (local(attributes['type'] ?? '')) {
    case 'boolean':
      return text.trim() === 'true';
    case 'decimal':
    case 'double':
    case 'integer':
      return Number(text);
    case 'dateTime':
      return written(FeelDateTime.parse(text.trim()), text);
    case 'duration':
      return written(FeelDuration.parse(text.trim()), text);
    default:
      return text;
  }
}

/** As a decision gives it; as the kit writes it where we cannot read it. */
function written(value: FeelDateTime | FeelDuration | null, text: string): Json {
  try {
    return value === null ? text : toJson(value);
  } catch (error) {
    if (error instanceof Fault) return text;
    throw error;
  }
}
