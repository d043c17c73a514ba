import { expect } from 'chai';
import fc from 'fast-check';
import { add, divide, multiply } from '../../../engine/feel/decimal.ts';
import { expectValues, failure } from './feel.ts';

describe('numbers of FEEL are decimal', () => {
  it('where binary ones would be a hair beside it', () => {
    expectValues({
      '0.1 + 0.2 = 0.3': true,
      '0.3 - 0.1': 0.2,
      '1.1 * 3': 3.3,
      '0.3 / 0.1': 3,
      '1 / 3': 1 / 3,
      'sum([0.1, 0.2, 0.3])': 0.6,
      'mean(0.1, 0.2)': 0.15,
      'modulo(10.1, 4.5)': 1.1,
      'modulo(-10.1, 4.5)': 3.4,
      'decimal(0.515, 2)': 0.52,
      'decimal(1.005, 2)': 1,
      'round half up(1.005, 2)': 1.01,
      'round up(-1.126, 2)': -1.13,
      'floor(-1.56, 1)': -1.6,
    });
  });

  it('however small they are', () => {
    expectValues({
      '1e-7 + 2e-7': 3e-7,
      '1.1e-7 + 2.2e-7': 3.3e-7,
      '1e-100 + 1e-100': 2e-100,
      '1e-101 + 1e-101': 2e-101,
      '1.1e-40 * 3e-41': 3.3e-81,
      '0.07 * 100': 7,
      '100 * 0.07': 7,
      '1 + 0.14': 1.14,
      '4.35 * 100': 435,
      '0.7 / 0.1': 7,
      '1.1 / 0.11': 10,
      '1 - 0.9': 0.1,
    });
    expect(failure('1e308 * 10.5').code).to.equal('NoNumber');
    expect(failure('1e308 + 1.5e308').code).to.equal('NoNumber');
  });

  it('are divided as they are where their digits do not fit in a whole number', () => {
    expectValues({
      '1.6666666666666665 / 2': 0.8333333333333333,
      '2 / 1.6666666666666665': 1.2000000000000002,
      '1e305 / 0.1e-2': 1e308,
      '1e305 / 1234.00001': 8.103727649078382e301,
      'mean(mean(1, 2, -1), 1)': 0.8333333333333333,
    });
  });

  it('are written out in full', () => {
    expectValues({
      'string(-1.5e21)': '-1500000000000000000000',
      'string(1e-7)': '0.0000001',
      'string(1.25e-10)': '0.000000000125',
      'string(-3)': '-3',
      'string(0.0000001)': '0.0000001',
      'string(-0.00000125)': '-0.00000125',
      'string(1e21)': '1000000000000000000000',
      'string(1.5e21)': '1500000000000000000000',
      'string(1.10)': '1.1',
    });
  });

  it('add up to what whole cents add up to', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(add(a / 100, b / 100)).to.equal((a + b) / 100);
        expect(multiply(a / 100, b / 100)).to.equal((a * b) / 10_000);
        if (b !== 0) expect(divide(a / 100, b / 100)).to.equal(a / b);
      }),
    );
  });
});
