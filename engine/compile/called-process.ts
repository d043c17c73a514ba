import type { ModdleElement } from 'bpmn-moddle';
import type { FlowNode } from '../process-model.ts';
import { many, type Source, text } from './source.ts';

/** The process that a call activity calls, and the names that go in and come out; null where that was refused. */
export function calledBy(source: Source, element: ModdleElement): FlowNode['called'] {
  // A QName: its prefix says which file, and processes are found by id alone.
  const process = text(element, 'calledElement')?.replace(/^.*:/, '') ?? null;
  if (process === null) {
    source.report(
      element,
      'BPMN 2.0.2 §10.3.6',
      'Niet te zien welk proces wordt aangeroepen.',
      'Vul calledElement met de id van een proces.',
    );
    return null;
  }
  if (waitsToBegin(source, process))
    source.report(
      element,
      'BPMN 2.0.2 §10.5.2',
      `Het proces ${process} begint alleen met een gebeurtenis, en kan zo niet worden aangeroepen.`,
      'Geef het proces ook een lege startgebeurtenis.',
    );
  return { process, input: names(element, 'regietafel:invoer'), output: names(element, 'regietafel:uitvoer') };
}

/** Whether a process of the same file has start events, and each waits for something. */
function waitsToBegin({ roots }: Source, id: string): boolean {
  const process = roots.find((root) => root.id === id && root.$type === 'bpmn:Process');
  const starts = process === undefined ? [] : many(process, 'flowElements').filter(isStart);
  return starts.length > 0 && starts.every(isTriggered);
}

function isStart({ $type }: ModdleElement): boolean {
  return $type === 'bpmn:StartEvent';
}

function isTriggered(start: ModdleElement): boolean {
  return many(start, 'eventDefinitions').length + many(start, 'eventDefinitionRef').length > 0;
}

function names(element: ModdleElement, attribute: string): string[] | null {
  const list: unknown = element.get(attribute);
  if (typeof list !== 'string') return null;
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
