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
        'zaak instance of context<soort: string, leeg: number>': true,
        '1 instance of context<soort: string>': false,
        '[[1], [2]] instance of list<list<number>>': true,
        '[[1], ["a"]] instance of list<list<number>>': false,
        '["a".."b"] instance of range<number>': false,
        '1 instance of range<number>': false,
        '[1.."a"] instance of range<number>': false,
        '(function(a: number) a) instance of function<Any>->Any': false,
        '(function(c: context<a: number, b: number>) c) instance of function<context<a: number, b: string>>->Any': false,
        '(> 1) instance of range<number>': true,
        '(< "a") instance of range<number>': false,
        '(function() 1) instance of function<>->Any': true,
        '(function(a: number) a) instance of function<string>->Any': false,
        '(function(a: number, b: string) a) instance of function<number, string>->Any': true,
        '(function(a: number, b: string) a) instance of function<number, number>->Any': false,
        '(function(a: list<number>) a) instance of function<list<Any>>->Any': false,
        '(function(a: list<number>) a) instance of function<range<number>>->Any': false,
        '(function(a: range<number>) a) instance of function<range<number>>->Any': true,
        '(function(a: list) a) instance of function<list<number>>->Any': true,
        '(function(a: number) a) instance of function<list<number>>->Any': false,
        '(function(a: list<number>) a) instance of function<list>->Any': false,
        '(function(a: context<b: number>) a) instance of function<list<number>>->Any': false,
        '(function(a: context<b: Any>) a) instance of function<context<b: number>>->Any': true,
        '(function(a: context<b: number>) a) instance of function<context<b: Any>>->Any': false,
        '(function(f: function<number>->Any) f) instance of function<function<Any>->Any>->Any': true,
        '(function(f: function<Any>->Any) f) instance of function<function<number>->Any>->Any': false,
        '(function(f: function<number>->Any) f) instance of function<function<number, number>->Any>->Any': false,
        '(function(f: function<number>->Any) f) instance of function<list<number>>->Any': false,
        '(function(f: function<number, string>->Any) f) instance of function<function<number, number>->Any>->Any': false,
        '[1..2] instance of range < number >': true,
        '@"2026-01-01T10:00:00" instance of date  and  time': true,
        'range < 3 and "range<number>" != null': true,
      },
      { zaak: { soort: 'a', leeg: null }, range: 2 },
    );
  });

  it('of the parameters of a function are held to', () => {
    expectValues({
      '(function(a: number, b) a)(1, "x")': 1,
      '(function(a: number) a)([1])': 1,
      '(function(a: list<number>) a)(1)': [1],
      '(function(a: date and time) a.hour)(@"2026-11-22")': 0,
      '(function(a: number) a)(null)': null,
      '(function(a: number) a)([null])': null,
      '(function(a: list<number>) a)([1])': [1],
      '(function(a: list<number>) a)([])': [],
      '(function(a: date) a)([@"2026-11-22"])': '2026-11-22',
      'string((function(a: date and time) a)([@"2026-11-22"]))': '2026-11-22T00:00:00Z',
      '{dubbel: function(n: number) n * 2, y: dubbel(n: 4)}.y': 8,
    });
    expect(failure('(function(a: number) a)("1")').reason).to.equal('`a` is een tekst in plaats van zijn type');
    expect(failure('(function(a: list<number>) a)(["1"])').code).to.equal('WrongType');
    expect(failure('(function(a, b: number) b)(1, "2")').reason).to.equal('`b` is een tekst in plaats van zijn type');
    expect(failure('(function(a: number) a)([1, 2])').reason).to.equal('`a` is een lijst in plaats van zijn type');
  });
});
