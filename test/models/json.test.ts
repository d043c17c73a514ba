import { expect } from 'chai';
import { GeenJson, leesJson } from '../../models/json.ts';

const mis = (tekst: string): string => {
  try {
    leesJson(tekst);
    return '';
  } catch (fout) {
    if (!(fout instanceof GeenJson)) throw fout;
    return `${String(fout.regel)}: ${fout.message}`;
  }
};

describe('JSON that people write', () => {
  it('is read', () => {
    expect(leesJson('{"a": [1, -2.5e3, "x\\"y", true, null, {}], "b": []}')).to.deep.equal({
      a: [1, -2500, 'x"y', true, null, {}],
      b: [],
    });
  });

  it('says on which line what stands where something else belongs', () => {
    expect(mis('{\n  "a": 1,\n}')).to.match(
      /^3: hier hoort de naam van een veld.*er staat }; na het laatste.*geen komma$/,
    );
    expect(mis('[1,\n2,]')).to.match(
      /^2: hier hoort een waarde.*er staat \]; na het laatste onderdeel hoort geen komma$/,
    );
    expect(mis('{\n"a": 1\n"b": 2}')).to.match(/^3: hier hoort een komma, of wat de groep sluit, en er staat "b"$/);
    expect(mis('{"a" 1}')).to.equal('1: hier hoort een dubbele punt, en er staat 1');
    expect(mis('{a: 1}')).to.equal('1: hier hoort iets dat JSON kent, en er staat a');
    expect(mis('{"a": ja}')).to.equal('1: hier hoort iets dat JSON kent, en er staat ja');
    expect(mis('{"a": [1, 2}')).to.match(/^1: hier hoort een komma, of wat de groep sluit, en er staat }$/);
    expect(mis('{} {}')).to.equal('1: hier hoort niets meer, en er staat {');
  });

  it('says what breaks off, what is quoted otherwise, and what is a comment', () => {
    expect(mis('')).to.match(/^1: hier hoort een waarde.*er staat niets meer$/);
    expect(mis('{"a": {\n"b": 1\n')).to.match(/^3: hier hoort een komma, of een } .*er staat niets meer$/);
    expect(mis('{"a": “b”}')).to.match(/er staat “b”; gebruik rechte aanhalingstekens/);
    expect(mis('{"a": "b\n"}')).to.match(
      /^1: hier hoort een tekst die op dezelfde regel wordt gesloten, en er staat "b$/,
    );
    expect(mis('// huis\n{}')).to.match(/^1: .*er staat \/\/ huis; JSON kent geen commentaar$/);
    expect(mis("{'a': 1}")).to.match(/er staat 'a'; gebruik rechte aanhalingstekens/);
    expect(mis('{"a": "\\x"}')).to.match(/^1: hier hoort achter een \\ een van/);
    expect(mis('{"a": "\t"}')).to.match(/^1: hier hoort een tekst zonder tabs/);
  });

  it('says so too where it is nested without end, and shows no more than a little of what stands there', () => {
    for (const tekst of ['['.repeat(200_000), '{"a":'.repeat(200_000)])
      expect(mis(tekst)).to.equal('1: de groepen en lijsten zijn te diep genest');
    expect(mis(`{"a": "${'lang'.repeat(1000)}`)).to.match(/en er staat "(lang){9}lan…$/);
  });
});
