import type { ProcessModel } from '../../engine/process-model.ts';
import type { Verloop } from './verloop.ts';

/** A flow that no scenario takes. */
export interface Ongelopen {
  readonly process: string;
  readonly flow: string;
  readonly name: string | null;
  readonly source: string;
  readonly target: string;
}

/** Which flows of which processes were taken, over as many runs as there are. */
export class Dekking {
  readonly #gelopen = new Set<string>();

  /** Counts a run of a process, and of those it reached. */
  tel(hoofd: ProcessModel, { trace }: Verloop): void {
    for (const { change, element, process } of trace)
      if (change === 'taken') this.#gelopen.add(sleutel(process ?? hoofd.id, element));
  }

  ongelopen(modellen: readonly ProcessModel[]): Ongelopen[] {
    return modellen.flatMap((model) =>
      Object.values(model.flows)
        .filter(({ id }) => !this.#gelopen.has(sleutel(model.id, id)))
        .map(({ id, name, source, target }) => ({ process: model.id, flow: id, name, source, target })),
    );
  }
}

function sleutel(proces: string, flow: string): string {
  return `${proces} ${flow}`;
}
