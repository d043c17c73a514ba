import type { ModdleElement } from 'bpmn-moddle';
import type { Expression } from '../feel/expression.ts';
import type { DataAssociation, NodeData } from '../process-model.ts';
import { expressionIn } from './expressions.ts';
import { many, one, type Source, text } from './source.ts';

/** What bpmn-js writes where a drawing shows data without saying what it is for. */
const PLACEHOLDER = '__targetRef_placeholder';

/** The variable that a data element stands for: its name, else its id; a reference stands for its data object. */
export function dataName(data: ModdleElement | null): string | null {
  const item = data?.$type === 'bpmn:DataObjectReference' ? (one(data, 'dataObjectRef') ?? data) : data;
  return text(item, 'name') ?? item?.id ?? null;
}

/** Names of the data objects and properties that a process or activity has for itself (BPMN 10.4.1). */
export function declaredIn(container: ModdleElement): string[] {
  const objects = many(container, 'flowElements').filter(({ $type }) => $type === 'bpmn:DataObject');
  const properties = many(container, 'properties').filter(({ name }) => name !== PLACEHOLDER);
  const loop = one(container, 'loopCharacteristics');
  const item = loop === null ? null : one(loop, 'outputDataItem');
  return names([...objects, ...properties, ...(item === null ? [] : [item])]);
}

/** Names of the data inputs and outputs of a process, activity or event (BPMN 10.4.1). */
export function inputsAndOutputsOf(element: ModdleElement): string[] {
  const holders = [one(element, 'ioSpecification'), element].filter((holder) => holder !== null);
  return names(holders.flatMap((holder) => [...many(holder, 'dataInputs'), ...many(holder, 'dataOutputs')]));
}

/** The data of a node; nothing where the drawing says nothing about it. */
export function dataOf(source: Source, node: ModdleElement): { data?: NodeData } {
  const data: NodeData = {
    variables: inputsAndOutputsOf(node),
    inputs: associations(source, node, 'dataInputAssociations'),
    outputs: associations(source, node, 'dataOutputAssociations'),
  };
  return Object.values(data).every(({ length }) => length === 0) ? {} : { data };
}

/** A variable by its name, which may have more than one word. */
export function variable(name: string): Expression {
  return { text: name, program: ['name', name] };
}

function names(elements: readonly ModdleElement[]): string[] {
  return elements.flatMap((element) => dataName(element) ?? []);
}

function associations(source: Source, node: ModdleElement, property: string): DataAssociation[] {
  return many(node, property).flatMap((association) => associationsIn(source, node, association));
}

function associationsIn(source: Source, node: ModdleElement, association: ModdleElement): DataAssociation[] {
  const target = one(association, 'targetRef');
  const sources = many(association, 'sourceRef');
  const assignments = many(association, 'assignment');
  const transformation = one(association, 'transformation');
  // Data stores hold nothing here, and a line in the drawing that names one end only says nothing.
  const isShownOnly =
    [target, ...sources].some((end) => end?.$type === 'bpmn:DataStoreReference') || isPlaceholder(target);
  const name = dataName(target);
  if (isShownOnly || target === null || name === null) return [];
  if (transformation !== null || assignments.length > 0) {
    const value = transformation === null ? null : transformationOf(source, node, transformation);
    const whole = value === null ? [] : [{ target: name, path: [], value }];
    return [
      ...whole,
      ...assignments.flatMap((assignment) => assignmentOf(source, node, target, name, assignment) ?? []),
    ];
  }
  if (sources.length > 1)
    source.report(
      node,
      'BPMN 2.0.2 §10.4.2',
      `Niet te zien hoe ${sources.map((one) => dataName(one) ?? '').join(' en ')} samen ${name} worden.`,
      'Geef de data-associatie een transformation of assignments.',
    );
  const from = dataName(sources[0] ?? null);
  return from === null ? [] : [{ target: name, path: [], value: variable(from) }];
}

function transformationOf(source: Source, node: ModdleElement, transformation: ModdleElement): Expression | null {
  if (text(transformation, 'body') === null)
    source.report(
      node,
      'BPMN 2.0.2 §10.4.2',
      'De transformation van een data-associatie is leeg.',
      'Schrijf een FEEL-uitdrukking, of laat haar weg.',
    );
  return expressionIn(source, node, transformation);
}

function isPlaceholder(target: ModdleElement | null): boolean {
  return target?.name === PLACEHOLDER;
}

const PATH = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/** An assignment writes the target, or a part of it: `plan.datum` (BPMN 10.4.2). */
function assignmentOf(
  source: Source,
  node: ModdleElement,
  target: ModdleElement,
  name: string,
  assignment: ModdleElement,
): DataAssociation | null {
  const value = expressionIn(source, node, one(assignment, 'from'));
  const to = (text(one(assignment, 'to'), 'body') ?? '').replace(/^=\s*/, '');
  const [first = '', ...path] = PATH.test(to) ? to.split('.') : [to];
  if (to !== name && to !== target.id && first !== name && first !== target.id) {
    source.report(
      node,
      'BPMN 2.0.2 §10.4.2',
      `De toewijzing schrijft \`${to}\`, en dat is niet het doel van de data-associatie.`,
      `Schrijf in \`to\` de naam ${name}, of een deel daarvan: ${name}.deel.`,
    );
    return null;
  }
  if (value === null) return null;
  return { target: name, path: to === name || to === target.id ? [] : path, value };
}
