import type { ModdleElement } from 'bpmn-moddle';
import { containers } from './flow-element-types.ts';
import { many, one, type Source } from './source.ts';
import { checkTypes, isSameType } from './type-constraints.ts';

/** Rules of the standard about the data of a process and of everything in it (BPMN 10.4). */
export function checkData(source: Source, process: ModdleElement): void {
  const inputs = dataOf(process, 'dataInputs');
  const outputs = dataOf(process, 'dataOutputs');
  for (const element of [process, ...elementsIn(process)]) {
    checkTypes(source, element);
    for (const data of [element, ...dataOf(element, 'dataInputs'), ...dataOf(element, 'dataOutputs')])
      checkCollection(source, data);
    // Those of a multi-instance are what it iterates over.
    if (containers.has(element.$type) && one(element, 'ioSpecification') !== null && !isMultiInstance(element))
      source.report(
        element,
        'BPMN 2.0.2 §10.4.1',
        'Een deelproces heeft geen eigen data-invoer en -uitvoer: het ziet de data om zich heen.',
        'Haal ioSpecification weg.',
      );
    for (const association of [...many(element, 'dataInputAssociations'), ...many(element, 'dataOutputAssociations')])
      checkAssociation(source, association, inputs, outputs);
  }
}

function checkAssociation(
  source: Source,
  association: ModdleElement,
  inputs: readonly ModdleElement[],
  outputs: readonly ModdleElement[],
): void {
  const target = one(association, 'targetRef');
  const sources = many(association, 'sourceRef');
  if (target !== null && inputs.includes(target))
    source.report(
      association,
      'BPMN 2.0.2 §10.4.1',
      'Wat in een proces binnenkomt, wordt in het proces niet geschreven.',
      'Schrijf naar een dataobject of naar de uitvoer van het proces.',
    );
  if (sources.some((one) => outputs.includes(one)))
    source.report(
      association,
      'BPMN 2.0.2 §10.4.1',
      'Wat uit een proces komt, wordt in het proces niet gelezen.',
      'Lees uit een dataobject of uit de invoer van het proces.',
    );
  const [from, ...others] = sources;
  const isCopy = one(association, 'transformation') === null && many(association, 'assignment').length === 0;
  if (isCopy && from !== undefined && others.length === 0 && target !== null && isOther(typeOf(from), typeOf(target)))
    source.report(
      association,
      'BPMN 2.0.2 §10.4.2',
      'Wat wordt gekopieerd heeft een ander type dan waar het heen gaat.',
      'Geef beide hetzelfde type, of de data-associatie een transformation.',
    );
}

function isMultiInstance(activity: ModdleElement): boolean {
  return one(activity, 'loopCharacteristics')?.$type === 'bpmn:MultiInstanceLoopCharacteristics';
}

/** A collection is drawn as one wherever it stands. */
function checkCollection(source: Source, data: ModdleElement): void {
  const isCollection = 'isCollection' in data ? data.isCollection : undefined;
  const type = isCollection === undefined ? null : one(data, 'itemSubjectRef');
  if (type !== null && type.get('isCollection') !== isCollection)
    source.report(
      data,
      'BPMN 2.0.2 §10.4.1',
      `isCollection is hier anders dan bij het type ${type.id ?? ''}.`,
      'Geef beide dezelfde waarde.',
    );
}

function typeOf(data: ModdleElement): ModdleElement | null {
  const item = data.$type === 'bpmn:DataObjectReference' ? (one(data, 'dataObjectRef') ?? data) : data;
  return one(item, 'itemSubjectRef') ?? one(data, 'itemSubjectRef');
}

function isOther(one: ModdleElement | null, other: ModdleElement | null): boolean {
  return one !== null && other !== null && !isSameType(one, other);
}

function dataOf(element: ModdleElement, property: 'dataInputs' | 'dataOutputs'): ModdleElement[] {
  const specification = one(element, 'ioSpecification');
  return [...many(element, property), ...(specification === null ? [] : many(specification, property))];
}

function elementsIn(container: ModdleElement): ModdleElement[] {
  return many(container, 'flowElements').flatMap((element) => [element, ...elementsIn(element)]);
}
