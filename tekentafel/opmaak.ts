import { layoutProcess } from 'bpmn-auto-layout';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { withoutSpacesAtEquals } from '../engine/xml-attributes.ts';

/** Thrown when no layout can be made; the message says why, in Dutch. */
export class GeenOpmaak extends Error {
  override readonly name = 'GeenOpmaak';
}

/**
 * The text of a drawing with its layout added before its end: what stood there stays as it was, to the letter. `pad` is
 * how people know the file. Throws `GeenOpmaak`.
 */
export async function metOpmaak(pad: string, xml: string): Promise<string> {
  const opgemaakt = await layoutProcess(await metPijlen(pad, xml));
  const begin = opgemaakt.indexOf('<bpmndi:BPMNDiagram');
  const slot = '</bpmndi:BPMNDiagram>';
  const opmaak = opgemaakt.slice(begin, opgemaakt.lastIndexOf(slot) + slot.length);
  // The prefixes are declared here: the drawing may not have them, or use them for something else.
  const zelfstandig = opmaak.replaceAll('<bpmndi:BPMNDiagram ', `<bpmndi:BPMNDiagram ${NAAMRUIMTEN} `);
  return xml.replace(/<\/(?:[\w.-]+:)?definitions>\s*$/, (einde) => `  ${zelfstandig}\n${einde}`);
}

const NAAMRUIMTEN = [
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
].join(' ');

/** The drawing in which every node names its flows, which the standard lets it leave out, and layout needs. */
async function metPijlen(pad: string, xml: string): Promise<string> {
  const moddle = new BpmnModdle();
  const { rootElement } = await moddle.fromXML(withoutSpacesAtEquals(xml)).catch((fout: unknown) => {
    throw new GeenOpmaak(`${pad} is geen leesbare BPMN.`, { cause: fout });
  });
  if (lijst(rootElement, 'diagrams').length > 0)
    throw new GeenOpmaak(`${pad} heeft al een opmaak. Haal die eerst weg; er is niets veranderd.`);
  const processen = lijst(rootElement, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  if (processen.length !== 1)
    throw new GeenOpmaak(
      `${pad} heeft ${String(processen.length)} processen; alleen van één proces is een opmaak te maken.`,
    );
  for (const proces of processen) verbind(proces);
  return (await moddle.toXML(rootElement)).xml;
}

function verbind(houder: ModdleElement): void {
  for (const element of lijst(houder, 'flowElements')) {
    if (element.$type === 'bpmn:SequenceFlow') {
      noem(element, 'sourceRef', 'outgoing');
      noem(element, 'targetRef', 'incoming');
    } else if (element.$type.endsWith('SubProcess') || element.$type === 'bpmn:Transaction') verbind(element);
  }
}

function noem(pijl: ModdleElement, einde: 'sourceRef' | 'targetRef', kant: 'incoming' | 'outgoing'): void {
  const knoop = pijl.get(einde) as ModdleElement | undefined;
  if (knoop === undefined) return;
  const pijlen = lijst(knoop, kant);
  if (!pijlen.includes(pijl)) pijlen.push(pijl);
}

/** A property with many elements; moddle gives the list itself, so what is added stays. */
function lijst(element: ModdleElement, eigenschap: string): ModdleElement[] {
  return (element.get(eigenschap) ?? []) as ModdleElement[];
}
