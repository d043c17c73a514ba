import { setTimeout as wacht } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { type Projectie, projectie as vraag, type Stand } from '../../models/proces.ts';
import { zoekkenmerken } from '../../models/zoekkenmerken.ts';

/** How long an answer of the server may take, in ms: a worker that must replay a long history needs some of it. */
const GEDULD = 10_000;

/** Pauses in ms between looks whether a step is on record: it mostly is at once, and after these something is wrong. */
const PAUZES = [5, 10, 20, 40, 80, 160, 320, 640, 1280];

/** A step that a workflow says it made, while its workflow task still runs. */
export interface Stap {
  readonly projectie: Projectie;
  /** The update that made it; null for anything else. */
  readonly opdracht: string | null;
  /** Real instant at which its workflow task started, ms since the epoch. */
  readonly echt: number;
}

/** Reads from processes what is certain: what Temporal has on record, and not what a worker has only just worked out. */
export class Bron {
  readonly #client: Client;
  readonly #pauze: (ms: number) => Promise<unknown>;

  /** `pauze`: waits this many ms. */
  constructor(client: Client, pauze: (ms: number) => Promise<unknown> = wacht) {
    this.#client = client;
    this.#pauze = pauze;
  }

  /**
   * Everything after line `na`. A query is answered from what is on record; it waits for a workflow task that runs, which
   * may take long, so a step that was only just made is better awaited with `zodraVast`.
   */
  async lees(workflowId: string, na: number): Promise<Projectie> {
    return this.#snel(() => this.#client.workflow.getHandle(workflowId).query<Projectie, [number]>(vraag, na));
  }

  /**
   * The lines of a step as soon as it is on record; when another attempt at it came to something else, whatever is on
   * record after the line before it.
   */
  async zodraVast(stap: Stap): Promise<Projectie> {
    const vast = stap.opdracht === null ? await this.#stapVast(stap) : await this.#opdrachtVast(stap, stap.opdracht);
    return vast ? stap.projectie : this.lees(stap.projectie.workflowId, (stap.projectie.regels[0]?.nummer ?? 1) - 1);
  }

  /** A workflow task that is tried again starts at another instant, and everything else in it follows from that one. */
  async #opdrachtVast({ projectie: { workflowId, stand } }: Stap, opdracht: string): Promise<boolean> {
    try {
      const update = this.#client.workflow.getHandle(workflowId).getUpdateHandle<Stand>(opdracht);
      const uitkomst = await this.#snel(() => update.result());
      return uitkomst.at === stand.at && uitkomst.nummer >= stand.nummer;
    } catch {
      return false;
    }
  }

  /** Search attributes change with the step that sets them, in one transaction. */
  async #stapVast({ projectie: { workflowId }, echt }: Stap): Promise<boolean> {
    for (const pauze of PAUZES) {
      const { typedSearchAttributes } = await this.#snel(() => this.#client.workflow.getHandle(workflowId).describe());
      const bijgewerkt = typedSearchAttributes.get(zoekkenmerken.bijgewerkt)?.getTime() ?? 0;
      if (bijgewerkt >= echt) return bijgewerkt === echt;
      await this.#pauze(pauze);
    }
    return false;
  }

  #snel<T>(vraag: () => Promise<T>): Promise<T> {
    return this.#client.withDeadline(Date.now() + GEDULD, vraag);
  }
}
