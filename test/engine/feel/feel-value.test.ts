import { expect } from 'chai';
import { expectValues, failure, feel } from './feel.ts';

describe('a value of FEEL', () => {
  it('is called by its type in what goes wrong', () => {
    const names: Record<string, string> = {
      null: 'leeg (null)',
      true: 'een ja/nee-waarde (boolean)',
      '1': 'een getal',
      '"a"': 'een tekst',
      '[]': 'een lijst',
      '{}': 'een groep gegevens (context)',
      '@"2026-01-01"': 'een datum',
      '@"10:00:00"': 'een tijd',
      '@"2026-01-01T10:00:00"': 'een tijdstip (date and time)',
      '@"P1D"': 'een duur (duration)',
      '[1..2]': 'een bereik',
      '(function(a) a)': 'een functie',
    };
    for (const [text, name] of Object.entries(names)) {
      const reason = failure(`for v in [${text}] return v * "a"`).reason;
      expect(reason, text).to.equal(`${name} en een tekst zijn niet te vermenigvuldigen`);
    }
  });

  it('becomes JSON, however deep it stands', () => {
    expectValues({
      '[{a: [@"2026-01-01", @"10:00:00"]}, null]': [{ a: ['2026-01-01', '10:00:00'] }, null],
      '{a: {b: @"P1D"}}': { a: { b: 'P1D' } },
    });
    expect(Object.is((feel('[0 * -1]') as number[])[0], 0)).to.equal(true);
    expect(failure('{a: [1..2]}').reason).to.equal('een bereik kan geen procesvariabele zijn');
    expect(failure('[[(function(a) a)]]').reason).to.equal('een functie kan geen procesvariabele zijn');
  });
});
