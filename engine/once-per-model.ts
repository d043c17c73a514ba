import type { ProcessModel } from './process-model.ts';

/** What follows from a model alone: derived when it is first asked for, and kept as long as the model is. */
export function oncePerModel<T extends object | boolean>(
  derive: (model: ProcessModel) => T,
): (model: ProcessModel) => T {
  const known = new WeakMap<ProcessModel, T>();
  return (model) => {
    const found = known.get(model);
    if (found !== undefined) return found;
    const derived = derive(model);
    known.set(model, derived);
    return derived;
  };
}
