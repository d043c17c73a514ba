import { expect } from 'chai';
import { expectValues, failure, feel } from './feel.ts';

describe('the three-valued logic of FEEL', () => {
  const truths = [true, false, null];

  it('follows the table of and', () => {
    for (const a of truths)
      for (const b of truths) {
        const expected = a === false || b === false ? false : a === null || b === null ? null : true;
        expect(feel('a and b', { a, b }), `${String(a)} and ${String(b)}`).to.equal(expected);
      }
  });

  it('follows the table of or', () => {
    for (const a of truths)
      for (const b of truths) {
        const expected = a === true || b === true ? true : a === null || b === null ? null : false;
        expect(feel('a or b', { a, b }), `${String(a)} or ${String(b)}`).to.equal(expected);
      }
  });

  it('keeps null through not', () => {
    expectValues({ 'not(true)': false, 'not(false)': true, 'not(null)': null });
  });

  it('takes the else branch for false and for null', () => {
    expectValues({
      'if true then 1 else 2': 1,
      'if false then 1 else 2': 2,
      'if null then 1 else 2': 2,
      'if 1 = 1 then "j" else onbekend': 'j',
    });
  });

  it('throws where logic meets what is no yes or no', () => {
    expect(failure('1 and true').reason).to.equal('een voorwaarde moet waar of onwaar zijn, maar is een getal');
    expect(failure('false or "a"').code).to.equal('WrongType');
    expect(failure('if "ja" then 1 else 2').reason).to.equal(
      'een voorwaarde moet waar of onwaar zijn, maar is een tekst',
    );
    expect(failure('true and 3').reason).to.match(/maar is een getal$/);
    expect(failure('not([])').code).to.equal('WrongType');
  });
});
