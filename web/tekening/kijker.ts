import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { Stand } from './plaatsen.ts';

const OPEN = 'rt-open';
const OMVAT = 'rt-omvat';
const GENOMEN = 'rt-genomen';
const KLAAR = 'rt-klaar';

/** What is used of the services of diagram-js, whose own types miss that `zoom` can centre by itself. */
interface Canvas {
  zoom(scale?: number | 'fit-viewport', center?: 'auto'): number;
  viewbox(): { readonly inner: { readonly width: number; readonly height: number } };
  resized(): void;
  scrollToElement(element: string, padding: number): void;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
}
interface Overlays {
  add(element: string, type: string, overlay: { position: { top: number; left: number }; html: HTMLElement }): string;
  remove(filter: { type: string }): void;
}
interface ElementRegistry {
  get(element: string): unknown;
}

/** Below this the words in the boxes cannot be read: better a part of the drawing than a stamp. */
const LEESBAAR = 0.6;
const RAND = 40;
const HOOGTE = { min: 200, max: 560 };

export interface Kijker {
  readonly show: (stand: Stand) => void;
  readonly zoom: (how: 'in' | 'uit' | 'passend') => void;
  readonly destroy: () => void;
}

function token(aantal: number): HTMLElement {
  const mark = document.createElement('div');
  mark.className = 'rt-token';
  mark.textContent = aantal > 1 ? String(aantal) : '';
  return mark;
}

/** Shows a drawing in `host`; rejects when the XML cannot be read. */
export async function openKijker(host: HTMLElement, xml: string): Promise<Kijker> {
  const viewer = new NavigatedViewer({
    container: host,
    // Scrolling over the drawing scrolls the page; its own buttons zoom.
    zoomScroll: { enabled: false },
  });
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  const overlays = viewer.get<Overlays>('overlays');
  const elements = viewer.get<ElementRegistry>('elementRegistry');
  let marked: (readonly [element: string, mark: string])[] = [];

  const fit = (): void => {
    canvas.zoom('fit-viewport', 'auto');
  };
  const { width, height } = canvas.viewbox().inner;
  const scale = Math.max(LEESBAAR, Math.min(1, host.clientWidth / (width + RAND)));
  host.style.blockSize = `${String(Math.min(HOOGTE.max, Math.max(HOOGTE.min, (height + RAND) * scale)))}px`;
  canvas.resized();
  fit();
  let placed = false;

  /** The first look: the whole drawing where it can be read, else the part where the casus stands. */
  const place = (element: string | undefined): void => {
    if (placed || element === undefined) return;
    placed = true;
    if (canvas.zoom() >= LEESBAAR) return;
    canvas.zoom(LEESBAAR, 'auto');
    canvas.scrollToElement(element, RAND);
  };

  return {
    show: ({ open, genomen, klaar }) => {
      for (const [element, mark] of marked) canvas.removeMarker(element, mark);
      overlays.remove({ type: 'token' });
      const here = (element: string): boolean => elements.get(element) !== undefined;
      marked = [
        ...klaar.filter(here).map((element) => [element, KLAAR] as const),
        ...genomen.filter(here).map((element) => [element, GENOMEN] as const),
        ...open
          .filter(({ element }) => here(element))
          .map(({ element, omvat }) => [element, omvat ? OMVAT : OPEN] as const),
      ];
      for (const [element, mark] of marked) canvas.addMarker(element, mark);
      const steps = open.filter(({ element, omvat }) => !omvat && here(element));
      place(steps[0]?.element ?? klaar.findLast(here));
      for (const { element, aantal } of steps) {
        overlays.add(element, 'token', { position: { top: -13, left: -13 }, html: token(aantal) });
      }
    },
    zoom: (how) => {
      if (how === 'passend') fit();
      else canvas.zoom(canvas.zoom() * (how === 'in' ? 1.25 : 0.8));
    },
    destroy: () => {
      viewer.destroy();
    },
  };
}
