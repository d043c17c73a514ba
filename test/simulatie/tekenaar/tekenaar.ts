import { drawing, flow } from '../../engine/drawing.ts';
import type { Toeval } from '../toeval.ts';
import { DEELPROCESSEN } from './deelprocessen.ts';
import { WORTELS } from './definities.ts';
import { GEBEURTENISSEN } from './gebeurtenissen.ts';
import { type Deel, Pen, type Vorm } from './pen.ts';
import { POORTEN } from './poorten.ts';
import { TAKEN } from './taken.ts';

/** How deep one thing may stand in another. */
const DIEPST = 3;

/** Draws a process with any kind of element that the engine executes, sound by construction. `roeptAan`: a process that it may call. */
export function teken(toeval: Toeval, roeptAan: string | null): string {
  const pen = new Pen(toeval);
  const roep: readonly Vorm[] =
    roeptAan === null ? [] : [() => pen.punt('callActivity', `calledElement="${roeptAan}"`)];
  const soorten = [TAKEN, GEBEURTENISSEN, POORTEN, DEELPROCESSEN];
  const bladen = [...TAKEN, ...GEBEURTENISSEN, ...roep];
  const deel = (diepte: number): Deel => {
    const keuze = diepte >= DIEPST ? bladen : toeval.kies([bladen, ...soorten]);
    return toeval.kies(keuze)(pen, () => deel(diepte + 1));
  };
  const rij = pen.keten(Array.from({ length: toeval.heel(1, 3) }, () => deel(0)));
  return drawing(
    `<bpmn:startEvent id="Begin"/>${rij.xml}<bpmn:endEvent id="Einde"/>${flow('Begin', rij.van)}${flow(rij.naar, 'Einde')}`,
    WORTELS,
  );
}
