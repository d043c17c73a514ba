import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('number functions', () => {
  it('round in every way the standard knows', () => {
    expectValues({
      'floor(1.5)': 1,
      'floor(-1.5)': -2,
      'floor(-1.56, 1)': -1.6,
      'ceiling(1.1)': 2,
      'ceiling(-0.5)': 0,
      'decimal(2.5, 0)': 2,
      'decimal(3.5, 0)': 4,
      'decimal(1.115, 1)': 1.1,
      'decimal(-2.5, 0)': -2,
      'round up(1.11, 1)': 1.2,
      'round up(-1.1, 0)': -2,
      'round down(1.99, 1)': 1.9,
      'round down(-1.9, 0)': -1,
      'round half up(2.5, 0)': 3,
      'round half up(-2.5, 0)': -3,
      'round half down(2.5, 0)': 2,
      'round half down(-2.5, 0)': -2,
      'round half down(2.6, 0)': 3,
    });
  });

  it('round a half by its own rule, on either side of nought', () => {
    expectValues({
      'for n in [-1.6, -1.5, -1.4, 1.4, 1.5, 1.6] return round half up(n, 0)': [-2, -2, -1, 1, 2, 2],
      'for n in [-1.6, -1.5, -1.4, 1.4, 1.5, 1.6] return round half down(n, 0)': [-2, -1, -1, 1, 1, 2],
      'for n in [-1.5, -0.5, 0.4, 0.5, 1.5, 2.6] return decimal(n, 0)': [-2, 0, 0, 0, 2, 3],
      'for n in [-5.5, -5, 0, 5, 5.5] return round up(n, 0)': [-6, -5, 0, 5, 6],
      'for n in [-5.5, -5, 0, 5, 5.5] return round down(n, 0)': [-5, -5, 0, 5, 5],
    });
  });

  it('leave a whole number as it is, and what is a hair below a half below it', () => {
    expectValues(
      {
        'for n in ns return round half up(n, 0)': [4503599627370497, -4503599627370497, 0],
        'for n in ns return round half down(n, 0)': [4503599627370497, -4503599627370497, 0],
        'for n in ns return decimal(n, 0)': [4503599627370497, -4503599627370497, 0],
      },
      { ns: [4503599627370497, -4503599627370497, 0.49999999999999994] },
    );
  });

  it('round to any place, before the point too', () => {
    expectValues({
      'decimal(1250, -2)': 1200,
      'decimal(1350, -2)': 1400,
      'ceiling(1201, -2)': 1300,
      'floor(n: 1.55, scale: 1)': 1.5,
      'round up(5.5, 300)': 5.5,
      'round up(5.5, 340)': 5.5,
      'round up(1e-310, 312)': 1e-310,
      'round up(5.5, -300)': 1e300,
    });
    expectValues({
      'round down(5.5, -400)': 0,
      'round half up(-5.5, -400)': 0,
      'floor(5.5, -400)': 0,
      'decimal(1e308, -308)': 1e308,
      'round up(0, -400)': 0,
    });
    for (const text of ['round up(5.5, -309)', 'round up(5.5, -400)', 'ceiling(5.5, -400)', 'floor(-5.5, -400)'])
      expect(failure(text).code, text).to.equal('NoNumber');
  });

  it('take roots, logarithms and powers of e, where there are any', () => {
    expectValues({ 'sqrt(16)': 4, 'sqrt(0)': 0, 'log(1)': 0, 'decimal(log(exp(2)), 9)': 2, 'exp(0)': 1 });
    expect(failure('sqrt(-1)').message).to.include('een negatief getal heeft geen wortel');
    expect(failure('log(0)').message).to.include('alleen een getal boven nul heeft een logaritme');
    expect(failure('log(-1)').message).to.include('alleen een getal boven nul heeft een logaritme');
  });

  it('tell size, rest and parity', () => {
    expectValues({
      'abs(-3)': 3,
      'abs(duration("-P1D"))': 'P1D',
      'modulo(12, 5)': 2,
      'modulo(-12, 5)': 3,
      'modulo(12, -5)': -3,
      'odd(-3)': true,
      'odd(2)': false,
      'even(0)': true,
      'even(1)': false,
      'odd(1.5)': false,
      'even(1.5)': false,
      'even(-2)': true,
      'abs(-duration("P1M"))': 'P1M',
      'modulo(-1, 3)': 2,
      'modulo(6, 3)': 0,
      '[1, 2, 3][odd(item)]': [1, 3],
      '[1, 2, 3][even(item)]': [2],
    });
  });

  it('refuse what is no number', () => {
    expect(failure('floor("1")').reason).to.equal('floor: `n` moet een getal zijn, maar is een tekst');
    expect(failure('floor(1, null)').reason).to.match(/`scale` moet een getal/);
    expect(failure('round up(5.5, -6112)').reason).to.match(/valt buiten -6111 tot en met 6176$/);
    expect(failure('decimal(5.5, 6177)').code).to.equal('InvalidArgument');
    expectValues({ 'round up(5.5, 6176)': 5.5, 'decimal(1/3, 2.5)': 0.33 });
    expect(failure('modulo(1, 0)').reason).to.equal('modulo: delen door nul');
    expect(failure('abs(null)').code).to.equal('WrongType');
  });
});
