import { expect } from 'chai';
import { compile } from '../../engine/compile.ts';
import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import type { ProcessModel } from '../../engine/process-model.ts';

/** A BPMN file around the elements of one process. */
export function tekening(id: string, elementen: string, wortels = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:regietafel="https://regietafel.nl/bpmn/1.0" id="Bestand" targetNamespace="urn:test">
${wortels}
<bpmn:process id="${id}" name="Proces ${id}" isExecutable="true">
${elementen}
</bpmn:process>
</bpmn:definitions>`;
}

/** `stroom('A', 'B')`, with a FEEL condition where given. */
export function stroom(van: string, naar: string, voorwaarde?: string): string {
  const tekst = voorwaarde?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const binnen = tekst === undefined ? '' : `<bpmn:conditionExpression>${tekst}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${van}_${naar}" name="${naar}" sourceRef="${van}" targetRef="${naar}">${binnen}</bpmn:sequenceFlow>`;
}

/** Streams along a chain of elements. */
export function keten(...elementen: string[]): string {
  return elementen
    .slice(1)
    .map((naar, plaats) => stroom(elementen[plaats] ?? '', naar))
    .join('\n');
}

/** A user task; `extra` holds attributes of ours. */
export function taak(id: string, extra = 'regietafel:rol="procesregisseur"'): string {
  return `<bpmn:userTask id="${id}" name="${id.replaceAll('_', ' ')}" ${extra}/>`;
}

/** A boundary timer of `op` that leads nowhere further than `naar`. */
export function termijn(id: string, op: string, duur: string, extra = 'cancelActivity="false"'): string {
  return `<bpmn:boundaryEvent id="${id}" name="${id.replaceAll('_', ' ')}" attachedToRef="${op}" ${extra}>
  <bpmn:timerEventDefinition id="${id}_t"><bpmn:timeDuration>${duur}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
}

export function einde(id: string): string {
  return `<bpmn:endEvent id="${id}" name="${id}"/>`;
}

export async function modelVan(xml: string, dmn?: string): Promise<ProcessModel> {
  const { decisions } = dmn === undefined ? { decisions: [] } : await compileDecisions(dmn);
  const { models, problems } = await compile(xml, { decisions });
  expect(problems).to.deep.equal([]);
  const [model] = models;
  if (model === undefined) throw new Error('geen proces in het bestand');
  return model;
}
