import { expect } from 'chai';
import { expectValues, failure } from './feel.ts';

describe('types in FEEL', () => {
  it('are asked for with instance of', () => {
    expectValues(
      {
        '[1, 2] instance of list<number>': true,
        '[1, null] instance of list<number>': true,
        '[1, "a"] instance of list<number>': false,
        '[] instance of list<Any>': true,
        '1 instance of list<number>': false,
        'null instance of list<Any>': false,
        'zaak instance of context<soort: string>': true,
        'zaak instance of context<soort: string, ernst: number>': false,
        'zaak instance of context<soort: number>': false,
        '[zaak] instance of list<context<soort: string>>': true,
        '[1..3] instance of range<number>': true,
        '[1..3] instance of range<string>': false,
        '[@"2026-11-22"..@"2026-11-23"] instance of range<date>': true,
        '(function(a) a) instance of function<number>->Any': true,
        '(function(a: string) a) instance of function<number>->Any': false,
        '(function(a: context<b: string>) a) instance of function<context<b: string, c: number>>->Any': true,
        '(function(a: context<b: string, c: number>) a) instance of function<context<b: string>>->Any': false,
        '(function(a: list<Any>) a) instance of function<list<number>>->Any': true,
        '(function(a, b) a) instance of function<number>->Any': false,
        '"a" instance of function<>->Any': false,
        'range < 3 and "range<number>" != null': true,
      },
      { zaak: { soort: 'a' }, range: 2 },
    );
  });

  it('of the parameters of a function are held to', () => {
    expectValues({
      '(function(a: number, b) a)(1, "x")': 1,
      '(function(a: number) a)([1])': 1,
      '(function(a: list<number>) a)(1)': [1],
      '(function(a: date and time) a.hour)(@"2026-11-22")': 0,
      '(function(a: number) a)(null)': null,
      '{dubbel: function(n: number) n * 2, y: dubbel(n: 4)}.y': 8,
    });
    expect(failure('(function(a: number) a)("1")').reason).to.equal('`a` is een tekst in plaats van zijn type');
    expect(failure('(function(a: list<number>) a)(["1"])').code).to.equal('WrongType');
  });
});
