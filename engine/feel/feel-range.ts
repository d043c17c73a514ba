import type { Range } from './comparison.ts';
import type { FeelValue } from './feel-value.ts';

/** A range as a value: what `before([1..3], 5)` gets (DMN 1.5 §10.3.2.7). */
export class FeelRange implements Range {
  readonly start: FeelValue;
  readonly startIncluded: boolean;
  readonly end: FeelValue;
  readonly endIncluded: boolean;

  constructor({ start, startIncluded, end, endIncluded }: Range) {
    this.start = start;
    this.startIncluded = startIncluded;
    this.end = end;
    this.endIncluded = endIncluded;
  }

  /** DMN 1.5 table 64. */
  property(name: string): FeelValue | undefined {
    switch (name) {
      case 'start':
        return this.start;
      case 'end':
        return this.end;
      case 'start included':
        return this.startIncluded;
      case 'end included':
        return this.endIncluded;
      default:
        return undefined;
    }
  }
}
