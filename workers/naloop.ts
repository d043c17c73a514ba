import { type Client, isGrpcServiceError } from '@temporalio/client';
import type { Logger } from 'pino';
import { isAlarm } from '../activities/projectie/alarm.ts';
import type { Volger } from '../activities/projectie/volger.ts';
import type { Opslag } from '../models/opslag/opslag.ts';
import { verschillen } from './standen.ts';

/** Real ms between two sweeps. */
const TUSSENPOOS = 10_000;
/** How far back a sweep looks in real ms; visibility can be late by minutes when its server was down. */
const TERUG = 15 * 60_000;
/** What changed this lately is still on its way by itself. */
const ONDERWEG = 3000;

/** gRPC status of a server that has no visibility (the one that skips time). */
const NIET_GEMAAKT: number = 12;

/**
 * Finds what was never projected, because a worker died between a step and its projection or the store was away: first
 * everything that runs, then, again and again, what changed lately.
 */
export class Naloop {
  readonly #client: Client;
  readonly #opslag: Opslag;
  readonly #volger: Volger;
  readonly #log: Logger;
  #wekker: NodeJS.Timeout | null = null;
  #bezig: Promise<void> = Promise.resolve();
  #alles = true;
  #gestopt = false;

  constructor(client: Client, opslag: Opslag, volger: Volger, log: Logger) {
    this.#client = client;
    this.#opslag = opslag;
    this.#volger = volger;
    this.#log = log;
  }

  start(): void {
    this.#bezig = this.#loop();
  }

  async stop(): Promise<void> {
    this.#gestopt = true;
    if (this.#wekker !== null) clearTimeout(this.#wekker);
    await this.#bezig;
  }

  async #loop(): Promise<void> {
    try {
      await this.#ronde();
      this.#alles = false;
    } catch (fout) {
      const code: number | null = isGrpcServiceError(fout) ? fout.code : null;
      if (code === NIET_GEMAAKT) return;
      this.#log.warn({ fout }, 'de naloop lukte niet; straks weer');
    }
    if (this.#gestopt) return;
    this.#wekker = setTimeout(() => {
      this.start();
    }, TUSSENPOOS);
    this.#wekker.unref();
  }

  async #ronde(): Promise<void> {
    const nu = Date.now();
    // The first time nobody else is under way: whatever differs was left by a worker that is gone.
    const tot = new Date(this.#alles ? nu : nu - ONDERWEG).toISOString();
    const vanaf = new Date(nu - TERUG).toISOString();
    const lately = `Bijgewerkt BETWEEN '${vanaf}' AND '${tot}'`;
    const query = this.#alles ? `(ExecutionStatus = 'Running' AND Bijgewerkt < '${tot}') OR (${lately})` : lately;
    for await (const { workflowId, proces, opslag } of verschillen(this.#client, this.#opslag, query)) {
      if (this.#gestopt) return;
      // Visibility may lag behind the store; a store that is really ahead is found at the start, and by `bevestig`.
      if (proces !== null && proces > opslag) await this.#haalIn(workflowId);
    }
  }

  async #haalIn(workflowId: string): Promise<void> {
    try {
      await this.#volger.volg(workflowId);
      this.#log.info({ workflowId }, 'de naloop heeft een projectie ingehaald');
    } catch (fout) {
      if (!isAlarm(fout)) throw fout;
      this.#log.error({ workflowId, fout }, 'het logboek en het proces hebben een ander verleden');
    }
  }
}
