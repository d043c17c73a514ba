import { expect } from 'chai';
import { failure } from '../feel.ts';

describe('a function that is called with what does not fit', () => {
  it('names the parameter as it is declared', () => {
    const wrong: Record<string, readonly string[]> = {
      list: [
        'list contains(null, 1)',
        'append(null)',
        'concatenate(null)',
        'union(null)',
        'distinct values(null)',
        'flatten(null)',
        'reverse(null)',
        'index of(null, 1)',
        'sublist(null, 1)',
        'insert before(null, 1, 1)',
        'remove(null, 1)',
        'list replace(null, 1, 1)',
        'sort(null, function(a, b) true)',
        'string join(null)',
        'sum("a")',
      ],
      position: ['insert before([1], "a", 1)', 'remove([1], "a")', 'list replace([1], "a", 1)'],
      start: ['sublist([1], "a")'],
      length: ['sublist([1], 1, "a")', 'substring("a", 1, "a")'],
      'start position': ['substring("a", "a")'],
      string: ['contains(1, "a")', 'substring(1, 1)', 'substring before(1, "a")', 'upper case(1)', 'split(1, "a")'],
      match: ['contains("a", 1)', 'starts with("a", 1)', 'substring after("a", 1)'],
      dividend: ['modulo("a", 1)'],
      divisor: ['modulo(1, "a")'],
      number: ['sqrt("a")', 'log("a")', 'odd("a")', 'even("a")'],
      n: ['floor("a")', 'abs("a")'],
      scale: ['floor(1, "a")'],
      dagen: ['werkdagen("a")', 'kalenderdagen("a")'],
      uur: ['werkdagen(1, 1)', 'kalenderdagen(1, 1)', 'eerstvolgende("maandag", 1)'],
      dag: ['eerstvolgende(1, "09:00")'],
      input: ['matches(1, "a")', 'replace(1, "a", "b")'],
      pattern: ['matches("a", 1)', 'replace("a", 1, "b")'],
      flags: ['matches("a", "a", 1)'],
      replacement: ['replace("a", "a", 1)'],
      m: ['get value(1, "a")', 'get entries(1)'],
      key: ['get value({}, 1)'],
      from: ['number(1)', 'range(3)', 'time(true)', 'duration(1)'],
      range1: ['met by(1, [1..2])', 'overlaps(1, [1..2])', 'includes(1, 2)', 'finished by(1, 2)', 'started by(1, 2)'],
      range2: ['meets([1..2], 1)', 'during(1, 2)', 'finishes(1, 2)', 'starts(1, 2)'],
    };
    for (const [parameter, texts] of Object.entries(wrong))
      for (const text of texts) {
        const { code, reason } = failure(text);
        expect(reason, text).to.match(new RegExp(`^${text.slice(0, text.indexOf('('))}: \`${parameter}\` moet `));
        expect(code, text).to.equal('WrongType');
      }
  });

  it('says of which kind the mistake is', () => {
    for (const text of [
      'modulo(1, 0)',
      'sqrt(-1)',
      'log(0)',
      'floor(1, 6177)',
      'substring("a", 0)',
      'remove([1], 2)',
      'number("a")',
      'number("1", ",", ",")',
      'range("a")',
      'replace("a", "a", "$")',
      'context({key: "a", value: 1}, {key: "a", value: 2})',
    ])
      expect(failure(text).code, text).to.equal('InvalidArgument');
    for (const text of ['any([1])', 'not("a")', 'string(function(a) a)', '@"P1D" instance of number or 1'])
      expect(failure(text).code, text).to.equal('WrongType');
  });
});
