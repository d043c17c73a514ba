import { expect } from 'chai';
import { gemiddelde, mediaan, p90, uren } from '../../../models/cijfers/spreiding.ts';

describe('how values are spread', () => {
  it('has the middle, of an even number the mean of two', () => {
    expect(mediaan([9, 1, 5])).to.equal(5);
    expect(mediaan([10, 1, 2, 4])).to.equal(3);
    expect(mediaan([])).to.equal(null);
  });

  it('has a ninetieth percentile from ten values on: before that it is the highest of all', () => {
    expect(p90([1, 2, 3, 4, 5, 6, 7, 8, 9])).to.equal(null);
    expect(p90([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).to.equal(9);
  });

  it('is rounded to a tenth', () => {
    expect(gemiddelde([1, 2, 2])).to.equal(1.7);
    expect(uren('2026-03-28T23:00:00.000Z', '2026-03-29T00:30:00.000Z')).to.equal(1.5);
  });
});
