import { LogboekAfwijking } from '../../models/opslag/logboek.ts';
import { VastleggingVerworpen } from './vastleggingen.ts';

/** Thrown when the store misses lines that the process no longer holds, or has lines that the process never had. */
export class LogboekGat extends Error {
  override readonly name = 'LogboekGat';
}

/** Trying again does not help: the store and the process disagree about what happened. */
export function isAlarm(fout: unknown): fout is Error {
  return fout instanceof LogboekAfwijking || fout instanceof LogboekGat || fout instanceof VastleggingVerworpen;
}
