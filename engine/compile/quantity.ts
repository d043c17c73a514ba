import type { ModdleElement } from 'bpmn-moddle';
import type { Source } from './source.ts';

/** Refuses an activity that takes or gives more than one token at a time (BPMN 13.3.2): every token is on its own here. */
export function checkQuantities(source: Source, element: ModdleElement): void {
  for (const property of ['startQuantity', 'completionQuantity']) {
    const quantity = element.get(property);
    if (typeof quantity !== 'number' || quantity === 1) continue;
    source.report(
      element,
      'Regietafel',
      `${property} ${String(quantity)} wordt niet uitgevoerd.`,
      'Haal het kenmerk weg; wacht met een parallelle gateway, of herhaal de activiteit.',
    );
  }
}
