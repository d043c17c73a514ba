import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

export interface Vlak {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly breedte: number;
  readonly hoogte: number;
}

export interface Punt {
  readonly x: number;
  readonly y: number;
}

/** What a person sees of a drawing: the shapes, the lines and the words beside them. */
export interface Tekening {
  readonly vormen: readonly Vlak[];
  readonly lijnen: readonly { id: string; van: string; naar: string; punten: readonly Punt[] }[];
  readonly bijschriften: readonly Vlak[];
  /** Activity that a boundary event sits on, and sub-process that an element sits in. */
  readonly hoortBij: ReadonlyMap<string, string>;
  /** Lane of each element that stands directly in the process. */
  readonly baan: ReadonlyMap<string, string>;
}

export async function leesTekening(xml: string): Promise<Tekening> {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  const vlak = lijst(rootElement, 'diagrams').flatMap((diagram) => een(diagram, 'plane') ?? []);
  const getekend = vlak.flatMap((plane) => lijst(plane, 'planeElement'));
  const vormen: Vlak[] = [];
  const bijschriften: Vlak[] = [];
  const lijnen: Tekening['lijnen'][number][] = [];
  for (const deel of getekend) {
    const element = een(deel, 'bpmnElement');
    if (element?.id === undefined) continue;
    const bijschrift = een(deel, 'label');
    if (bijschrift !== null) bijschriften.push(vlakVan(element, bijschrift));
    if (deel.$type === 'bpmndi:BPMNShape') vormen.push(vlakVan(element, deel));
    else if (element.$type === 'bpmn:SequenceFlow') lijnen.push(lijnVan(element, element.id, deel));
  }
  return { vormen, lijnen, bijschriften, ...plaatsing(rootElement) };
}

function lijnVan(element: ModdleElement, id: string, deel: ModdleElement): Tekening['lijnen'][number] {
  const punten = lijst(deel, 'waypoint').map((punt) => ({ x: Number(punt.get('x')), y: Number(punt.get('y')) }));
  return { id, van: een(element, 'sourceRef')?.id ?? '', naar: een(element, 'targetRef')?.id ?? '', punten };
}

function vlakVan(element: ModdleElement, deel: ModdleElement): Vlak {
  const rand = een(deel, 'bounds');
  const maat = (naam: string) => Number(rand?.get(naam));
  return {
    id: element.id ?? '',
    type: element.$type,
    x: maat('x'),
    y: maat('y'),
    breedte: maat('width'),
    hoogte: maat('height'),
  };
}

function plaatsing(definities: ModdleElement): Pick<Tekening, 'hoortBij' | 'baan'> {
  const hoortBij = new Map<string, string>();
  const baan = new Map<string, string>();
  const bezoek = (houder: ModdleElement): void => {
    for (const element of lijst(houder, 'flowElements')) {
      const activiteit = een(element, 'attachedToRef');
      const bij = activiteit?.id ?? (omvat(houder) ? houder.id : undefined);
      if (element.id !== undefined && bij !== undefined) hoortBij.set(element.id, bij);
      if (omvat(element)) bezoek(element);
    }
  };
  for (const proces of lijst(definities, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process')) {
    bezoek(proces);
    for (const lane of lijst(proces, 'laneSets').flatMap((lanes) => lijst(lanes, 'lanes'))) {
      for (const { id } of lijst(lane, 'flowNodeRef')) if (id !== undefined) baan.set(id, lane.id ?? '');
    }
  }
  return { hoortBij, baan };
}

/** Whether other elements stand inside it. */
export function omvat({ $type }: ModdleElement): boolean {
  return $type === 'bpmn:SubProcess' || $type === 'bpmn:AdHocSubProcess';
}

/** What an element holds under a name of the standard's schema, where that is a list. */
export function lijst(element: ModdleElement, naam: string): ModdleElement[] {
  const waarde = element.get(naam);
  return Array.isArray(waarde) ? (waarde as ModdleElement[]) : [];
}

function een(element: ModdleElement, naam: string): ModdleElement | null {
  const waarde = element.get(naam);
  return typeof waarde === 'object' && waarde !== null ? (waarde as ModdleElement) : null;
}
