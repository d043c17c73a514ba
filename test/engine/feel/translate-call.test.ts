import { expect } from 'chai';
import { compiled, expectValues, problem } from './feel.ts';

describe('the call of a function', () => {
  it('has as many parameters as the function takes', () => {
    expect(problem('count()')).to.equal('De functie `count` krijgt 0 parameters in plaats van 1.');
    expect(problem('werkdagen(1, "17:00", 3, 4)')).to.equal(
      'De functie `werkdagen` krijgt 4 parameters in plaats van 1 tot 3.',
    );
    expect(problem('is defined(x, y)')).to.equal('De functie `is defined` krijgt 2 parameters in plaats van 1.');
    expect(problem('contains(text: x, match: "b")')).to.equal(
      'De functie `contains` heeft geen parameter `text`, wel: string, match.',
    );
    expect(problem('contains(match: "b")')).to.equal('De functie `contains` mist de parameter `string`.');
    expect(compiled('append([], 1, 2, 3)').program[0]).to.equal('call');
  });

  it('may name its parameters, in any order, all that come before the last', () => {
    expectValues({
      'substring(start position: 2, string: "abc")': 'bc',
      'substring(length: 1, string: "abc", start  position: 2)': 'b',
      'date  and  time("2026-01-01")': '2026-01-01T00:00:00',
      'is  defined(1)': true,
    });
    expect(problem('substring(string: "abc", length: 1)')).to.equal(
      'De functie `substring` mist de parameter `start position`.',
    );
    expect(problem('contains(string: "a")')).to.equal('De functie `contains` krijgt 1 parameters in plaats van 2.');
    expect(problem('contains(string: "a", match: "b", flags: 1)')).to.equal(
      'De functie `contains` heeft geen parameter `flags`, wel: string, match.',
    );
    expect(problem('date(year: 2026, day: 1)')).to.equal('De functie `date` mist de parameter `month`.');
    expect(problem('date(from: "2026-01-01", year: 1)')).to.match(/heeft geen parameter `year`, wel: from, month, day/);
  });

  it('is refused with too few or too many', () => {
    expect(problem('contains("a")')).to.equal('De functie `contains` krijgt 1 parameters in plaats van 2.');
    expect(problem('contains("a", "b", "c")')).to.equal('De functie `contains` krijgt 3 parameters in plaats van 2.');
    expect(problem('now(1)')).to.equal('De functie `now` krijgt 1 parameters in plaats van 0.');
    expect(problem('substring("a")')).to.equal('De functie `substring` krijgt 1 parameters in plaats van 2 tot 3.');
    expect(problem('is defined()')).to.equal('De functie `is defined` krijgt 0 parameters in plaats van 1.');
    expect(problem('sum()')).to.equal('De functie `sum` krijgt 0 parameters in plaats van 1.');
  });

  it('may be of a function that is a value', () => {
    expect(compiled('(function(a) a)(b: 1)').program[0]).to.equal('invoke named');
    expectValues({
      '{"mijn f": function(a) a + 1, y: mijn f(1)}.y': 2,
      '{f: function(een getal) een getal + 1, y: f(een getal: 1)}.y': 2,
      '{f: [function(a, b) a - b], y: f[1](b: 1, a: 3)}.y': 2,
    });
  });
});
