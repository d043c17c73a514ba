import { dirname } from 'node:path';
import { compile } from '../engine/compile.ts';
import { compileDecisions } from '../engine/decisions/compile-decisions.ts';
import type { ProcessModel } from '../engine/process-model.ts';
import type { Bestand, Bron } from './bestanden.ts';
import type { Bevinding } from './bevinding.ts';

/** A drawing as the engine reads it: its executable processes, or everything that is wrong with it. */
export interface Tekening {
  readonly bestand: Bestand;
  readonly modellen: readonly ProcessModel[];
  readonly bevindingen: readonly Bevinding[];
}

type Beslissingen = Awaited<ReturnType<typeof compileDecisions>>['decisions'];

/** Reads drawings, each with the decision tables that lie beside it; those are read once per folder. */
export class Tekeningen {
  readonly bron: Bron;
  readonly #beslissingen = new Map<string, Promise<Beslissingen>>();

  constructor(bron: Bron) {
    this.bron = bron;
  }

  async lees(bestand: Bestand): Promise<Tekening> {
    const decisions = await this.#naast(dirname(bestand.pad));
    const { models, problems } = await compile(bestand.inhoud, { decisions });
    return { bestand, modellen: models, bevindingen: problems.map((probleem) => ({ file: bestand.pad, ...probleem })) };
  }

  #naast(map: string): Promise<Beslissingen> {
    const bekend = this.#beslissingen.get(map) ?? beslissingenIn(this.bron, map);
    this.#beslissingen.set(map, bekend);
    return bekend;
  }
}

async function beslissingenIn(bron: Bron, map: string): Promise<Beslissingen> {
  const paden = await bron.inMap(map, ['.dmn']);
  const bestanden = await Promise.all(paden.map((pad) => bron.leesBestand(pad)));
  const gelezen = await Promise.all(bestanden.map(({ inhoud }) => compileDecisions(inhoud)));
  return gelezen.flatMap(({ decisions }) => decisions);
}
