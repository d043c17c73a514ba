import type { ModdleElement, ReadModel, Reference } from 'bpmn-moddle';
import type { Source } from './source.ts';

/** Checks that everything that is named in the file is there, and is what it is named as. */
export function checkReferences(source: Source, { elementsById, references }: ReadModel): void {
  for (const reference of references) {
    const { element, property, id } = reference;
    const { type } = propertyOf(reference);
    // The diagram has no effect on what is executed, and a relationship or implementation may be anything.
    if (!element.$type.startsWith('bpmn:') || !type.startsWith('bpmn:') || type === 'bpmn:Element') continue;
    const target = elementsById[id] ?? ofOwnNamespace(source, reference, elementsById);
    const name = property.replace(/^.*:/, '');
    // Nor have types of data: `xsd:string` stands in no BPMN file.
    if (target === undefined && type !== 'bpmn:ItemDefinition')
      source.report(
        element,
        'BPMN 2.0.2 §8.2.1',
        `Er wordt verwezen naar ${id}, maar dat bestaat niet.`,
        `Verwijs met ${name} naar iets dat in het bestand staat.`,
      );
    if (target !== undefined && !target.$instanceOf(type))
      source.report(
        element,
        'BPMN 2.0.2 §15',
        `${name} verwijst naar ${id}, en dat is een ${target.$type}.`,
        `Verwijs naar een ${type}.`,
      );
  }
}

/** A QName with the prefix of the file's own target namespace; bpmn-moddle goes by the local name. */
function ofOwnNamespace(
  { definitions }: Source,
  reference: Reference,
  elementsById: ReadModel['elementsById'],
): ModdleElement | undefined {
  const { element, property, id } = reference;
  const [prefix, local, ...others] = id.split(':');
  if (prefix === undefined || local === undefined || others.length > 0) return undefined;
  const own = definitions?.get('targetNamespace');
  const target = namespaceOf(element, prefix) === own ? elementsById[local] : undefined;
  if (target === undefined) return undefined;
  if (propertyOf(reference).isMany === true) element.set(property, [...(element.get(property) as unknown[]), target]);
  else element.set(property, target);
  return target;
}

function namespaceOf(element: ModdleElement | undefined, prefix: string): string | undefined {
  return element === undefined
    ? undefined
    : (element.$attrs[`xmlns:${prefix}`] ?? namespaceOf(element.$parent, prefix));
}

function propertyOf({ element, property }: Reference): { readonly type: string; readonly isMany?: boolean } {
  return element.$descriptor.propertiesByName[property] ?? { type: 'bpmn:BaseElement' };
}
