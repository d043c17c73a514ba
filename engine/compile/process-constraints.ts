import type { ModdleElement } from 'bpmn-moddle';
import { many, type Source } from './source.ts';

/** Rules of the standard about an executable process as a whole. */
export function checkProcess(source: Source, process: ModdleElement): void {
  if (process.get('processType') === 'Public')
    source.report(
      process,
      'BPMN 2.0.2 §10.2',
      'Een publiek proces laat alleen zien wat anderen ervan merken, en wordt niet uitgevoerd.',
      'Zet processType op Private, of isExecutable op false.',
    );
  if (many(process, 'correlationSubscriptions').length > 0)
    source.report(
      process,
      'Regietafel',
      'correlationSubscription wordt niet uitgevoerd: berichten horen bij een casus.',
      'Haal het element weg.',
    );
}

/** An executable process says everything: nothing happens between two elements that the drawing does not show. */
export function checkImmediate(source: Source, flow: ModdleElement): void {
  if (flow.get('isImmediate') === false)
    source.report(
      flow,
      'BPMN 2.0.2 §8.4.13',
      'In een uitvoerbaar proces gaat een pijl meteen naar het volgende element.',
      'Haal isImmediate weg.',
    );
}
