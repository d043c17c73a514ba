import * as real from 'fast-check';

/** A mutant meets this many draws of a property: enough to see a broken rule, few enough to try thousands of mutants. */
const MOST = 25;

/** The same draws every time, and no search for a smaller failure: one is enough. */
function assert<T>(property: real.IRawProperty<T>, parameters: real.Parameters<T> = {}): void | Promise<void> {
  const numRuns = Math.min(parameters.numRuns ?? MOST, MOST);
  return real.assert(property, { ...parameters, numRuns, seed: 1, endOnFailure: true });
}

/** What the tests get for fast-check when they are bundled for mutants. */
export default { ...real, assert };
