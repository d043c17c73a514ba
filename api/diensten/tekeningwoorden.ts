import type { ModdleElement } from 'bpmn-moddle';
import { many, Source, text } from '../../engine/compile/source.ts';
import type { Model } from '../../models/model.ts';

/** What a drawing says about its own elements (`bpmn:documentation`), by process id. */
export async function toelichtingenUit(xml: string): Promise<Map<string, Model['toelichtingen']>> {
  const { definitions } = await Source.read(xml);
  const processen =
    definitions === null ? [] : many(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  return new Map(processen.map((proces) => [proces.id ?? '', [...woorden(proces)]]));
}

function* woorden(element: ModdleElement): Generator<Model['toelichtingen'][number]> {
  const tekst = text(many(element, 'documentation')[0] ?? null, 'text');
  if (tekst !== null && element.id !== undefined) yield { element: element.id, tekst };
  for (const deel of many(element, 'flowElements')) yield* woorden(deel);
}
