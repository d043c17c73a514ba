import type { Range } from './comparison.ts';
import type { FeelValue } from './feel-value.ts';
import type { CompareOperator } from './program.ts';

/** A range as a value: what `before([1..3], 5)` gets (DMN 1.5 §10.3.2.7). */
export class FeelRange implements Range {
  readonly start: FeelValue;
  readonly startIncluded: boolean;
  readonly end: FeelValue;
  readonly endIncluded: boolean;
  /** Of `(< 10)` and the like, which know one bound only. */
  readonly operator: CompareOperator | null;

  constructor({ start, startIncluded, end, endIncluded }: Range, operator: CompareOperator | null = null) {
    this.start = start;
    this.startIncluded = startIncluded;
    this.end = end;
    this.endIncluded = endIncluded;
    this.operator = operator;
  }

  /** `(< 10)`: what lies below ten. */
  static open(operator: CompareOperator, bound: FeelValue): FeelRange {
    const [isStart, isEnd] = [!operator.startsWith('<'), !operator.startsWith('>')];
    const isIncluded = operator !== '!=' && operator.endsWith('=');
    return new FeelRange(
      {
        start: isStart ? bound : null,
        startIncluded: isStart && isIncluded,
        end: isEnd ? bound : null,
        endIncluded: isEnd && isIncluded,
      },
      operator,
    );
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
