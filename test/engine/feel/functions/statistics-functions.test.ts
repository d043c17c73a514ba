import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('functions over a list of numbers', () => {
  it('take a list or any number of numbers', () => {
    expectValues({
      'sum(1, 2, 3)': 6,
      'mean([1, 2, 6])': 3,
      'product([2, 3, 4])': 24,
      'median(8, 2, 5, 3, 4)': 4,
      'median([6, 1, 2, 3])': 2.5,
      'stddev(2, 4, 7, 5)': 2.0816659994661326,
      'mode(6, 3, 9, 6, 6)': [6],
      'mode([6, 1, 9, 6, 1])': [1, 6],
      'mode([10, 9])': [9, 10],
      'median([10, 9, 8, 100])': 9.5,
      'median([3])': 3,
      'stddev([1, 1])': 0,
      'product([0.1, 3])': 0.3,
      'mean(4)': 4,
    });
  });

  it('are nothing for no numbers, and the mode an empty list', () => {
    expectValues({ 'product([])': null, 'median([])': null, 'stddev([])': null, 'mode([])': [] });
    expect(failure('stddev([1])').code).to.equal('InvalidArgument');
    expect(failure('median(["a"])').code).to.equal('WrongType');
  });
});
