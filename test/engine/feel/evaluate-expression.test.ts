import { expect } from 'chai';
import { evaluateCondition, evaluateExpression, evaluateUnaryTests } from '../../../engine/feel/evaluate-expression.ts';
import { FeelError } from '../../../engine/feel/feel-error.ts';
import { cell, compiled, expectValues, failure, feel, FRIDAY, scopeOf } from './feel.ts';
import { byFeelin } from './feelin-oracle.ts';

describe('evaluating FEEL', () => {
  it('reads variables, also those that are declared but null', () => {
    expectValues(
      { 'route = "triage"': true, route: 'triage', 'leeg = null': true, 'leeg != null': false, 'route != null': true },
      { route: 'triage', leeg: null },
    );
  });

  it('follows paths through contexts and lists', () => {
    expectValues(
      {
        'plan.termijn': 'P6M',
        'acties.wie': ['a', 'b'],
        'acties[1].wie': 'a',
        '{a: {b: 1}}.a.b': 1,
        'diep.lijst.n': [[1], [2]],
      },
      {
        plan: { termijn: 'P6M' },
        acties: [{ wie: 'a' }, { wie: 'b' }],
        diep: [{ lijst: [{ n: 1 }] }, { lijst: [{ n: 2 }] }],
      },
    );
  });

  it('throws for a variable that does not exist, and names it', () => {
    const error = failure('rotue = "triage"');
    expect(error.code).to.equal('UnknownVariable');
    expect(error.message).to.equal('FEEL-uitdrukking `rotue = "triage"`: de variabele `rotue` bestaat niet');
    expect(error.reason).to.equal('de variabele `rotue` bestaat niet');
    expect(error.expression).to.equal('rotue = "triage"');
  });

  it('throws for an entry that does not exist, whatever it is asked of', () => {
    const values = { c: { a: 1 }, t: 'x', z: null, xs: [{ a: 1 }, { b: 2 }] };
    expect(failure('c.b', values).code).to.equal('UnknownProperty');
    expect(failure('c.toString', values).reason).to.equal('het gegeven `toString` bestaat niet');
    expect(failure('t.length', values).reason).to.equal('een tekst heeft geen gegeven `length`');
    expect(failure('z.a = 1', values).reason).to.equal('leeg (null) heeft geen gegeven `a`');
    expect(failure('xs.a', values).code).to.equal('UnknownProperty');
  });

  it('asks by is defined whether something is there at all', () => {
    const values = { c: { a: 1, n: null }, z: null, t: 'x' };
    expectValues(
      {
        'is defined(c)': true,
        'is defined(c.a)': true,
        'is defined(c.n)': false,
        'is defined(c.b)': false,
        'is defined(c.b.d)': false,
        'is defined(z)': false,
        'is defined(z.a)': false,
        'is defined(t.a)': false,
        'is defined(onbekend)': false,
        'is defined(onbekend.a)': false,
        'is defined(1)': true,
      },
      values,
    );
    expect(failure('is defined(t + 1)', values).code, 'another mistake stays a mistake').to.equal('WrongType');
  });

  it('guards the right side of and and or by the left one', () => {
    expectValues(
      {
        'z != null and z.a = 1': false,
        'z = null or z.a = 1': true,
        'is defined(x) and x = 1': false,
        'c.a = 1 and c.b = 2': true,
      },
      { z: null, c: { a: 1, b: 2 } },
    );
    expect(failure('c.a = 1 and c.d = 2', { c: { a: 1 } }).code).to.equal('UnknownProperty');
  });

  it('never puts the value of a variable in an error', () => {
    const secret = 'Jan Jansen 123456782';
    const values = { v: secret, c: { [secret]: secret }, xs: [secret], n: 1 };
    const texts = [
      'v + 1',
      'v.a',
      'c.a',
      'v > n',
      'number(v)',
      'date(v)',
      'date and time(v)',
      'time(v)',
      'duration(v)',
    ];
    texts.push('if v then 1 else 2', 'v and true', 'xs[v]', '-v', 'count(n) + v', 'sum(xs)', 'werkdagen(1, v)');
    texts.push(
      'eerstvolgende(v, "09:00")',
      'some x in v satisfies x',
      'for i in 1..v return i',
      'v in [1..3]',
      'not(v)',
    );
    texts.push('substring(v, v)', 'get value(v, "a")', 'any(xs)', 'min(xs, n)', 'insert before(xs, 9, v)');
    for (const text of texts) {
      const error = failure(text, values);
      expect(`${error.message} ${error.reason} ${String(error.stack)}`, text).not.to.contain('Jansen');
    }
  });

  it('lets an unforeseen error through as it is', () => {
    const broken = {
      ...scopeOf(),
      lookup: (): never => {
        throw new RangeError('store gone');
      },
    };
    expect(() => evaluateExpression(compiled('x'), broken)).to.throw(RangeError, 'store gone');
  });

  it('takes now and today from the event, on the Dutch clock', () => {
    expect(feel('now()')).to.equal(FRIDAY);
    expect(feel('today()')).to.equal('2026-11-20');
    expect(feel('today()', {}, '2026-06-30T22:30:00.000Z'), 'past midnight in Amsterdam').to.equal('2026-07-01');
    expect(feel('now().hour')).to.equal(16);
    expect(feel('date(now()) = today()')).to.equal(true);
    expect(feel('now() + duration("P1D") > now()')).to.equal(true);
  });

  it('gives the same value again for the same scope', () => {
    const expression = compiled('werkdagen(3, "17:00")');
    expect(evaluateExpression(expression, scopeOf())).to.equal(evaluateExpression(expression, scopeOf()));
  });

  it('gives dates, times and durations as ISO 8601 texts', () => {
    expectValues({
      'date("2026-03-01")': '2026-03-01',
      'time("17:00:00")': '17:00:00',
      'date and time("2026-03-01T10:00:00")': '2026-03-01T10:00:00',
      'date and time("2026-03-01T10:00:00@Europe/Amsterdam")': '2026-03-01T09:00:00.000Z',
      'duration("P6W")': 'P42D',
      '{wanneer: [date("2026-03-01")]}': { wanneer: ['2026-03-01'] },
    });
  });

  it('gives no number that JSON does not know', () => {
    expect(failure('10 ** 400').code).to.equal('NoNumber');
    expect(failure('(-1) ** 0.5').code).to.equal('NoNumber');
    expect(failure('round up(1.5, -400)').code).to.equal('NoNumber');
    expect(Object.is(feel('0 * -1'), 0)).to.equal(true);
    for (const text of ['exp(1000) > 1', 'string(product(1e300, 1e300))', 'number("1e400") = 1', '10 ** 400 > 1'])
      expect(failure(text).code, text).to.equal('NoNumber');
  });

  it('reads nothing that is inherited by every object', () => {
    expect(failure('constructor').code).to.equal('UnknownVariable');
    expect(failure('{a: 1}.constructor').code).to.equal('UnknownProperty');
    expect(failure('xs[hasOwnProperty = 1]', { xs: [{}] }).code).to.equal('UnknownVariable');
  });
});

describe('evaluating a condition', () => {
  it('says yes or no', () => {
    expect(evaluateCondition(compiled('x = 1'), scopeOf({ x: 1 }))).to.equal(true);
    expect(evaluateCondition(compiled('x = 1'), scopeOf({ x: 2 }))).to.equal(false);
  });

  it('throws where FEEL says neither', () => {
    for (const [text, x, reason] of [
      ['x > 1', null, 'de voorwaarde moet waar of onwaar zijn, maar is leeg (null)'],
      ['x = "a"', 1, 'de voorwaarde moet waar of onwaar zijn, maar is leeg (null)'],
      ['x', 'ja', 'de voorwaarde moet waar of onwaar zijn, maar is geen ja/nee-waarde'],
    ] as const)
      expect(() => evaluateCondition(compiled(text), scopeOf({ x })), text)
        .to.throw(FeelError, reason)
        .with.property('code', 'NoBoolean');
  });
});

describe('evaluating cells', () => {
  it('tests the input', () => {
    expect(cell('"a", "b"', 'b')).to.equal(true);
    expect(cell('"a", "b"', 'c')).to.equal(false);
  });

  it('throws for an expression that is no cell', () => {
    expect(() => evaluateUnaryTests(compiled('1'), 1, scopeOf()))
      .to.throw(FeelError, 'geen cel van een beslistabel')
      .with.property('code', 'WrongType');
  });

  it('throws for a cell that is evaluated as an expression', () => {
    const test = { text: '> 3', program: ['test', '>', ['literal', 3]] } as const;
    expect(() => evaluateExpression(test, scopeOf()))
      .to.throw(FeelError, 'een test is geen waarde')
      .with.property('code', 'WrongType');
    const condition = { text: '1 = 1', program: ['condition', ['literal', true]] } as const;
    expect(evaluateExpression(condition, scopeOf())).to.equal(true);
  });

  it('throws for a function that a later engine may have', () => {
    const call = { text: 'nieuw(1)', program: ['call', 'nieuw', [['literal', 1]]] } as const;
    expect(() => evaluateExpression(call, scopeOf())).to.throw(FeelError, 'de functie `nieuw` bestaat niet');
  });

  it('takes ? for null outside a table', () => {
    expect(feel('? = null')).to.equal(true);
  });
});

describe('the speed of FEEL', () => {
  it('is at least twenty times that of feelin for the condition of a flow', () => {
    const expression = compiled('route = "triage"');
    const scope = scopeOf({ route: 'triage' });
    const ours = perCall(20_000, () => evaluateExpression(expression, scope));
    const theirs = perCall(500, () => byFeelin('route = "triage"', { route: 'triage' }));
    expect(theirs / ours).to.be.greaterThan(20);
  });

  function perCall(times: number, work: () => unknown): number {
    for (let n = 0; n < times / 10; n++) work();
    const start = performance.now();
    for (let n = 0; n < times; n++) work();
    return (performance.now() - start) / times;
  }
});
