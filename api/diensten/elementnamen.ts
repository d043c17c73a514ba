import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';

/** What an element without a name is called: people never read its id. */
const ZONDER_NAAM: Readonly<Record<string, string>> = {
  startEvent: 'het begin',
  endEvent: 'een einde',
  intermediateCatchEvent: 'een gebeurtenis',
  intermediateThrowEvent: 'een gebeurtenis',
  boundaryEvent: 'een gebeurtenis',
  exclusiveGateway: 'een keuzepunt',
  inclusiveGateway: 'een keuzepunt',
  eventBasedGateway: 'een keuzepunt',
  parallelGateway: 'een knooppunt',
  subProcess: 'een deel van het proces',
  callActivity: 'een deelproces',
  process: 'het proces',
};

/** The name of an element between quotes, or else what kind of thing it is. */
export function elementnaam({ naam, type }: { readonly naam: string | null; readonly type: string }): string {
  return naam === null ? (ZONDER_NAAM[type] ?? 'een stap') : `‘${naam}’`;
}

/** Name of the first named element that a flow comes to, as long as there is only one way. */
export function bestemming(model: ProcessModel, flow: string): string | null {
  const gezien = new Set<string>();
  for (let pad: string | undefined = flow; pad !== undefined && !gezien.has(pad);) {
    gezien.add(pad);
    const doel: FlowNode | undefined = model.nodes[model.flows[pad]?.target ?? ''];
    if (doel === undefined) return null;
    if (doel.name !== null) return doel.name;
    pad = doel.outgoing.length === 1 ? doel.outgoing[0] : undefined;
  }
  return null;
}
