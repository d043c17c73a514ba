import { createHash } from 'node:crypto';
import type { ProcessModel } from '../process-model.ts';

/** SHA-256 over what a model means: how an expression is evaluated is the engine's affair, its text is the model's. */
export function versionOf(model: Omit<ProcessModel, 'version'>): string {
  const meaning = JSON.stringify(model, (key, value: unknown) => (key === 'program' ? undefined : value));
  return createHash('sha256').update(meaning).digest('hex');
}
