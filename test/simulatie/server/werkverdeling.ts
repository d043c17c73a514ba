import type { Momentopname } from '../binnen/index.ts';
import type { Fouten } from '../fouten.ts';
import type { Wereldklok } from '../klok.ts';
import type { Toeval } from '../toeval.ts';
import type { Loop, Poging } from './loop.ts';
import type { Opdracht, Taak } from './uitvoering.ts';
import type { Werker } from './werker.ts';
import { opVolgorde, type Plaatselijk, voerUit } from './werktaak.ts';

/** Ms after which a workflow task that nobody finished is given to another worker. */
const TAAKTIJD = 10_000;

export interface Verdeelnodig {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly werkers: () => readonly Werker[];
  readonly doodWerker: (werker: Werker) => Promise<void>;
  readonly laadModel: Plaatselijk['laadModel'];
  readonly isProjectorStil: () => boolean;
  /** Steps and lines of a run that have been looked at. */
  readonly bekend: (loop: Loop) => [stappen: number, regels: number];
  /** Called when something went on record. */
  readonly vastgelegd: (loop: Loop, poging: Poging) => void;
  /** Called when the workflow code itself failed. */
  readonly schending: (loop: Loop, fout: unknown) => void;
}

/** Gives workflow tasks to workers, one at a time for each run, and puts on record what they came to. */
export class Werkverdeling {
  readonly #nodig: Verdeelnodig & { readonly verwerk: (loop: Loop, opdracht: Opdracht) => void };

  /** `verwerk`: carries out what a workflow task asked for. */
  constructor(nodig: Verdeelnodig & { readonly verwerk: (loop: Loop, opdracht: Opdracht) => void }) {
    this.#nodig = nodig;
  }

  /** Lets a run hear what waits for it, when it has the time. */
  plan(loop: Loop): void {
    if (loop.gepland || loop.bezig !== null || loop.wachtend.length === 0 || !loop.isOpen) return;
    loop.gepland = true;
    const { klok, toeval } = this.#nodig;
    klok.plan(toeval.heel(1, 20), () => this.#begin(loop));
  }

  async #begin(loop: Loop): Promise<void> {
    const { klok, toeval, fouten, werkers, doodWerker } = this.#nodig;
    loop.gepland = false;
    if (!loop.isOpen) return;
    const vast = loop.werker?.leeft === true ? loop.werker : null;
    const werker = vast ?? (werkers().length === 0 ? null : toeval.kies(werkers()));
    if (werker === null) {
      klok.plan(1000, () => {
        this.plan(loop);
      });
      return;
    }
    if (fouten.treft('cache-weg')) await werker.vergeet(loop);
    const taken = opVolgorde(loop.wachtend);
    loop.wachtend = [];
    loop.bezig = 'begint';
    loop.werker = werker;
    loop.verder ||= fouten.treft('vervolg');
    try {
      const poging = await this.#voerUit(loop, werker, taken);
      loop.bezig = poging;
      klok.plan(toeval.heel(1, 30), () => this.#legVast(loop, poging));
      if (fouten.treft('werker-weg', 0.3)) await doodWerker(werker);
    } catch (fout) {
      this.#nodig.schending(loop, fout);
    }
  }

  async #voerUit(loop: Loop, werker: Werker, taken: readonly Taak[]): Promise<Poging> {
    const { klok, toeval, fouten, laadModel, isProjectorStil, bekend } = this.#nodig;
    const uitvoering = await werker.uitvoering(loop);
    const traag = fouten.treft('tekening-traag');
    const { beurt, geweigerd } = await voerUit(
      uitvoering,
      { taken, op: klok.wand, lengte: loop.lengte + 2, verder: loop.verder },
      {
        laadModel: (huis, model) => {
          if (traag) throw new Error('de opslag antwoordt niet op tijd');
          return laadModel(huis, model);
        },
        duur: () => toeval.heel(1, 1500),
      },
    );
    await werker.luister(uitvoering, () => fouten.treft('projectie-weg') || isProjectorStil());
    const opname = (await uitvoering.vraag('momentopname', ...bekend(loop)).catch(() => null)) as Momentopname | null;
    return { werker, taken, beurt, geweigerd, opname, vlaggen: uitvoering.vlaggen };
  }

  async #legVast(loop: Loop, poging: Poging): Promise<void> {
    const { beurt, geweigerd, werker, taken } = poging;
    if (!werker.leeft) {
      this.#nodig.klok.plan(TAAKTIJD, () => {
        this.#laatOver(loop, taken);
      });
      return;
    }
    const opdrachten = beurt.opdrachten.flat();
    if (opdrachten.some(sluit) && loop.wachtend.some(({ doUpdate }) => !doUpdate)) {
      // The server refuses to close a run that has not heard everything.
      await werker.vergeet(loop);
      this.#laatOver(loop, taken);
      return;
    }
    const isLeeg = opdrachten.length === 0 && beurt.activaties.every(({ taken: gehoord }) => gehoord.length === 0);
    if (!isLeeg) {
      loop.beurten.push(beurt);
      loop.vlaggen = poging.vlaggen;
      loop.lengte += 3 + taken.length + opdrachten.length;
    }
    loop.bezig = null;
    for (const opdracht of [...geweigerd, ...opdrachten]) this.#nodig.verwerk(loop, opdracht);
    this.#nodig.vastgelegd(loop, poging);
    this.plan(loop);
  }

  #laatOver(loop: Loop, taken: readonly Taak[]): void {
    loop.bezig = null;
    loop.wachtend = [...taken, ...loop.wachtend];
    this.plan(loop);
  }
}

function sluit(opdracht: Poging['beurt']['opdrachten'][number][number]): boolean {
  return Boolean(
    opdracht.completeWorkflowExecution ??
    opdracht.failWorkflowExecution ??
    opdracht.cancelWorkflowExecution ??
    opdracht.continueAsNewWorkflowExecution,
  );
}
