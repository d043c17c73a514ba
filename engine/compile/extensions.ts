import type { ModdleElement } from 'bpmn-moddle';
import { containers } from './flow-element-types.ts';
import { attributes } from './regietafel-extension.ts';
import { many, one, type Source, text } from './source.ts';

/** Our own attributes may stand only where they mean something: a misplaced one is a mistake, never ignored. */
export function checkExtensions(source: Source, container: ModdleElement): void {
  for (const element of many(container, 'flowElements')) {
    checkElement(source, element, element);
    const loop = one(element, 'loopCharacteristics');
    if (loop !== null) checkElement(source, element, loop);
    if (containers.has(element.$type)) checkExtensions(source, element);
  }
}

/** Checks the attributes of one element; a problem is shown at its `owner`. */
export function checkElement(source: Source, owner: ModdleElement, element: ModdleElement): void {
  for (const [name, places] of Object.entries(attributes)) {
    if (text(element, `regietafel:${name}`) === null || places.includes(element.$type)) continue;
    source.report(owner, 'Regietafel', `regietafel:${name} betekent hier niets.`, `Zet het op: ${places.join(', ')}.`);
  }
}
