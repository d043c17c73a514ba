import { Fault } from './feel-error.ts';

/** All loops, filters, calls and lists of one evaluation together: a worker must not hang on them. */
const MOST = 200_000;

/** Null where nothing is being evaluated. */
let left: number | null = null;

/** One evaluation, with all that it evaluates in turn: a decision is one too. */
export function limited<T>(evaluate: () => T): T {
  if (left !== null) return evaluate();
  left = MOST;
  try {
    return evaluate();
  } finally {
    left = null;
  }
}

/** Counts work: 1 is one round of a loop, one element of a filter, or one call. Throws a `Fault` where it is too much. */
export function spend(amount = 1): void {
  if (left === null) return;
  left -= amount;
  if (left < 0) throw new Fault('TooLarge', `meer dan ${String(MOST)} herhalingen bij elkaar`);
}
