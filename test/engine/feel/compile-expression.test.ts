import { expect } from 'chai';
import { compileExpression, compileUnaryTests } from '../../../engine/feel/compile-expression.ts';
import { compiled, problem } from './feel.ts';

describe('compiling FEEL', () => {
  it('gives a program that survives being stored as JSON', () => {
    const { program } = compiled('if x in [1..3] then {a: [y.z], "b c": not(w)} else xs[item.k > 2]');
    expect(JSON.parse(JSON.stringify(program))).to.deep.equal(program);
  });

  it('keeps the text for people', () => {
    expect(compiled(' x  =  "a" ').text).to.equal(' x  =  "a" ');
  });

  it('pins the shape of the programs, because models are stored with them', () => {
    const shapes: Record<string, unknown> = {
      'x = "a"': ['=', ['name', 'x'], ['literal', 'a']],
      'a.b != null': ['!=', ['path', ['name', 'a'], 'b'], ['literal', null]],
      'x and y or z': ['or', ['and', ['name', 'x'], ['name', 'y']], ['name', 'z']],
      'x in (1, [2..y], > 3)': [
        'in',
        ['name', 'x'],
        [
          ['literal', 1],
          ['range', true, ['literal', 2], ['name', 'y'], true],
          ['test', '>', ['literal', 3]],
        ],
      ],
      'x between 1 and 2': ['between', ['name', 'x'], ['literal', 1], ['literal', 2]],
      '-x + 2 ^ 3': ['+', ['negate', ['name', 'x']], ['**', ['literal', 2], ['literal', 3]]],
      'some a in as, b in 1..2 satisfies a': [
        'some',
        [
          ['a', ['name', 'as'], null],
          ['b', ['literal', 1], ['literal', 2]],
        ],
        ['name', 'a'],
      ],
      'xs[1]': ['index', ['name', 'xs'], ['literal', 1]],
      'xs[k = 1]': ['filter', ['name', 'xs'], ['=', ['name', 'k'], ['literal', 1]]],
      'is defined(a.b)': ['is defined', ['path', ['name', 'a'], 'b']],
      'x instance of date and time': ['instance of', ['name', 'x'], 'date and time'],
      'x instance of list<context<a: number>>': [
        'instance of type',
        ['name', 'x'],
        ['list', ['context', [['a', 'number']]]],
      ],
      '(<= 3).end': ['path', ['open range', '<=', ['literal', 3]], 'end'],
      '(function(a: date, b) a)(1, 2)': [
        'invoke',
        [
          'typed function',
          [
            ['a', 'date'],
            ['b', null],
          ],
          ['name', 'a'],
        ],
        [
          ['literal', 1],
          ['literal', 2],
        ],
      ],
      '@"P1D"': ['call', '@', [['literal', 'P1D']]],
      'contains(match: "b", string: x)': [
        'call',
        'contains',
        [
          ['name', 'x'],
          ['literal', 'b'],
        ],
      ],
    };
    for (const [text, program] of Object.entries(shapes)) expect(compiled(text).program, text).to.deep.equal(program);
  });

  it('reads numbers and texts as they are written', () => {
    const literals: Record<string, unknown> = {
      '1.50': 1.5,
      '-3': -3,
      '-  3': -3,
      '.5': 0.5,
      '1.5e3': 1500,
      '"a\\"b\\\\c\\n\\t"': 'a"b\\c\n\t',
      '"\\u00e9\\uD83D\\uDE00"': 'é😀',
      '"\\U01F600"': '😀',
      '"\\U10FFFD"': '\u{10fffd}',
      '"\\r\\\\"': '\r\\',
      '"\\x"': '\\x',
      true: true,
      null: null,
    };
    for (const [text, value] of Object.entries(literals))
      expect(compiled(text).program, text).to.deep.equal(['literal', value]);
  });

  it('refuses a number that no JSON can hold', () => {
    expect(compiled('1e308').program).to.deep.equal(['literal', 1e308]);
    expect(problem('x < 1e400')).to.equal('Een getal in de uitdrukking is te groot.');
  });

  it('skips comments and line ends', () => {
    for (const text of [
      'x /* de keuze */ =\n  "a" // van de triage',
      'x = // de keuze\n /* van de */ /* triage */ "a"',
    ])
      expect(compiled(text).program, text).to.deep.equal(compiled('x = "a"').program);
  });

  it('refuses what FEEL reads otherwise than a person does', () => {
    expect(problem('x == "a"')).to.equal('Schrijf `=` in plaats van `==`.');
    expect(problem('x <> "a"')).to.equal('Schrijf `!=` in plaats van `<>`.');
    expect(problem('not x')).to.equal('Schrijf `not(x)` in plaats van `not x`.');
    expect(problem('not  x')).to.equal('Schrijf `not(x)` in plaats van `not  x`.');
    expect(problem('not mijn x')).to.equal('Schrijf `not(mijn x)` in plaats van `not mijn x`.');
    expect(problem('mijn variabele = 1')).to.match(/^`mijn variabele` is geen naam: een naam is één woord/);
    expect(problem('x in ["a"] and y')).to.equal('Zet haakjes: `(x in …) and …` in plaats van `x in ["a"] and y`.');
    expect(problem('x in > 3 and y')).to.match(/^Zet haakjes/);
    expect(problem('{a: 1, a: 2}')).to.equal('`a` staat twee keer in dezelfde groep gegevens.');
    expect(problem('xs["a"]')).to.equal('Tussen [ en ] hoort een positie of een voorwaarde op `item`.');
  });

  it('refuses by name what is not executed', () => {
    expect(problem('function(a) a')).to.equal('Een functie kan geen procesvariabele zijn.');
    expect(problem('function(a: number) a')).to.equal('Een functie kan geen procesvariabele zijn.');
    expect(problem('count(function(a) external {java: {}})')).to.equal(
      'Een functie in een andere taal (`external`) wordt niet uitgevoerd.',
    );
    expect(problem('(function(a: getal) a)(1)')).to.equal('Het type `getal` bestaat niet of wordt niet uitgevoerd.');
    expect(problem('x instance of function<>->number')).to.equal(
      'Wat een functie geeft is vooraf niet te zien: schrijf `-> Any`.',
    );

    expect(problem('werkdag(1)')).to.equal(
      'De functie `werkdag` bestaat niet of wordt niet uitgevoerd. Bedoel je `werkdagen`?',
    );
    expect(problem('[1..3]')).to.equal('Een bereik kan geen procesvariabele zijn.');
    expect(problem('(> 3)')).to.equal('Een bereik kan geen procesvariabele zijn.');
    for (const text of ['1 + [1..3]', '-[1..3]', 'x and (> 3)', '[1..3] or x'])
      expect(problem(text)).to.equal('Met een bereik is niet te rekenen, en het is niet waar of onwaar.');
    expect(problem('x > 3 and < 5')).to.equal('`< 5` kan alleen achter `in` of in een beslistabel staan.');
    expect(compiled('partial + 1').program[0]).to.equal('+');
    expect(problem('@x')).to.equal('`x` past hier niet, na `@`.');
  });

  it('refuses a text that is too long or too deep before it costs anything', () => {
    expect(compiled(`"${'a'.repeat(3998)}"`).program[0]).to.equal('literal');
    expect(problem(`"${'a'.repeat(3999)}"`)).to.equal('De tekst is langer dan 4000 tekens.');
    expect(problem(`${'('.repeat(150)}x${')'.repeat(150)}`)).to.match(/te diep genest/);
  });

  it('never throws on any text', () => {
    const pieces = [
      'x',
      '"',
      '(',
      ')',
      '[',
      ']',
      'and',
      'in',
      '..',
      '1',
      ',',
      '{',
      ':',
      'if',
      'not',
      '@',
      '?',
      '-',
      '>',
      '=',
    ];
    for (const a of pieces)
      for (const b of pieces)
        for (const c of pieces) {
          expect(() => compileExpression(`${a} ${b}${c}`)).not.to.throw();
          expect(() => compileUnaryTests(`${a} ${b}${c}`)).not.to.throw();
        }
  });
});

describe('compiling cells of a decision table', () => {
  const program = (text: string) => {
    const result = compileUnaryTests(text);
    return 'problem' in result ? result.problem : result.expression.program;
  };

  it('knows every kind of cell', () => {
    expect(program('-')).to.deep.equal(['tests', false, []]);
    expect(program('"a", "b"')).to.deep.equal([
      'tests',
      false,
      [
        ['literal', 'a'],
        ['literal', 'b'],
      ],
    ]);
    expect(program('not("a")')).to.deep.equal(['tests', true, [['literal', 'a']]]);
    expect(program('< 3')).to.deep.equal(['tests', false, [['test', '<', ['literal', 3]]]]);
    expect(program(']1..2[')).to.deep.equal([
      'tests',
      false,
      [['range', false, ['literal', 1], ['literal', 2], false]],
    ]);
    expect(program('(x)')).to.deep.equal(['tests', false, [['name', 'x']]]);
    expect(program('? > x')).to.deep.equal(['tests', false, [['condition', ['>', ['input'], ['name', 'x']]]]]);
    expect(program('count(?)')).to.deep.equal(['tests', false, [['condition', ['call', 'count', [['input']]]]]]);
  });

  it('says what is wrong in a cell', () => {
    expect(program('"a" "b"')).to.equal('`"b"` past hier niet, na `"a"`.');
    expect(program('hoog risico')).to.match(/is geen naam/);
  });
});
