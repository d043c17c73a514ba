import { expect } from 'chai';
import { decide } from '../../../engine/decisions/decide.ts';
import { scopeOf, type Variables } from '../feel/feel.ts';
import { decisionsOf, definitions, escape, problemsOf } from './dmn.ts';

const TYPES = `
<itemDefinition id="t1" name="tSoort"><typeRef>string</typeRef><allowedValues><text>"zorg", "straf"</text></allowedValues></itemDefinition>
<itemDefinition id="t2" name="tPersoon"><itemComponent name="Geboren op"><typeRef>date</typeRef></itemComponent><itemComponent name="soort"><typeRef>tSoort</typeRef></itemComponent></itemDefinition>
<itemDefinition id="t3" name="tPersonen" isCollection="true"><typeRef>tPersoon</typeRef></itemDefinition>`;

const file = (typeRef: string, feel: string, outcome = '') =>
  definitions(`${TYPES}<inputData id="i" name="x"><variable name="x" typeRef="${typeRef}"/></inputData>
<decision id="d" name="D"><variable name="D" ${outcome === '' ? '' : `typeRef="${outcome}"`}/><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>${escape(feel)}</text></literalExpression></decision>`);

async function value(xml: string, variables: Variables) {
  return decide('d', await decisionsOf(xml), scopeOf(variables)).value;
}

async function failure(xml: string, variables: Variables): Promise<string> {
  try {
    return `no failure: ${JSON.stringify(await value(xml, variables))}`;
  } catch (error) {
    return String(error);
  }
}

describe('types of a DMN file', () => {
  it('read dates, times and durations from the texts of a process', async () => {
    expect(await value(file('date', 'x + duration("P1D")'), { x: '2026-11-22' })).to.equal('2026-11-23');
    expect(await value(file('time', 'x.hour'), { x: '17:00:00' })).to.equal(17);
    expect(
      await value(file('dateTime', 'x < date and time("2026-11-23T00:00:00Z")'), { x: '2026-11-22T10:00:00.000Z' }),
    ).to.equal(true);
    expect(await value(file('days and time duration', 'x * 2'), { x: 'P1D' })).to.equal('P2D');
    expect(await value(file('yearMonthDuration', 'x.years'), { x: 'P18M' })).to.equal(1);
    expect(await value(file('Any', 'x'), { x: [1, 'a'] })).to.deep.equal([1, 'a']);
    expect(await value(file('number', 'x'), { x: null }), 'not known yet').to.equal(null);
  });

  it('go by the names of FEEL, those of older versions and those that drawing programs write', async () => {
    const wanted: readonly (readonly [RegExp, ...string[]])[] = [
      [/een getal/, 'number', 'integer', 'long', 'double', 'feel:number'],
      [/een tekst zijn/, 'string', 'feel:string'],
      [/waar of onwaar/, 'boolean'],
      [/een datum/, 'date'],
      [/een tijd,/, 'time'],
      [/een tijdstip/, 'date and time', 'dateTime', 'feel:dateTime'],
      [/een duur in dagen/, 'days and time duration', 'dayTimeDuration'],
      [/een duur in jaren/, 'years and months duration', 'yearMonthDuration'],
    ];
    for (const [message, ...names] of wanted)
      for (const name of names) expect(await failure(file(name, 'x'), { x: [1, 2] }), name).to.match(message);
  });

  it('may have a name with a colon in it, and be built on each other', async () => {
    const own = file('zvh:tSoort', 'x')
      .replace('name="tSoort"', 'name="zvh:tSoort"')
      .replace('>tSoort<', '>zvh:tSoort<');
    expect(await failure(own, { x: 'geheim' })).to.match(/een toegestane waarde/);
    expect(await failure(file('feel:tSoort', 'x'), { x: 'geheim' }), 'a prefix').to.match(/een toegestane waarde/);
  });

  it('of a list say what its elements may be', async () => {
    const item = (content: string) => `<itemDefinition name="tLijst" isCollection="true">${content}</itemDefinition>`;
    const list = (content: string) => file('tLijst', 'x').replace('<inputData', `${item(content)}<inputData`);
    const allowed = list('<typeRef>number</typeRef><allowedValues><text>&gt; 3</text></allowedValues>');
    expect(await value(allowed, { x: [4, 5] })).to.deep.equal([4, 5]);
    expect(await failure(allowed, { x: [4, 3] })).to.match(/de invoer x moet een toegestane waarde zijn \(> 3\)/);
    expect(await value(list(''), { x: 'a' }), 'of anything').to.deep.equal(['a']);
    expect(await value(list('<typeRef>Any</typeRef>'), { x: [1, 'a'] })).to.deep.equal([1, 'a']);
  });

  it('may hold components in components', async () => {
    const nested = `<itemDefinition name="tGezin"><itemComponent name="adres"><itemComponent name="huis nummer"><typeRef>number</typeRef></itemComponent></itemComponent><itemComponent name="namen" isCollection="true"><typeRef>string</typeRef></itemComponent></itemDefinition>`;
    const family = (feel: string) => file('tGezin', feel).replace('<inputData', `${nested}<inputData`);
    const x = { adres: { 'huis nummer': 7 }, namen: 'Jansen' };
    expect(await value(family('x.adres.huis nummer + 1'), { x })).to.equal(8);
    expect(await value(family('x.namen'), { x })).to.deep.equal(['Jansen']);
    expect(await failure(family('x'), { x: { adres: { 'huis nummer': 'a' } } })).to.equal(
      'DecisionError: Beslissing d: de invoer x moet bij `adres` bij `huis nummer` een getal zijn, maar is een tekst',
    );
    expect(await value(family('x instance of tGezin'), { x })).to.equal(true);
    expect(await value(family('{adres: 1} instance of tGezin'), { x })).to.equal(false);
  });

  it('of functions are told apart by their parameters', async () => {
    const item = (content: string) =>
      `<itemDefinition name="tFunctie"><functionItem ${content}</functionItem></itemDefinition>`;
    const asked = (content: string, feel: string) =>
      file('Any', `${feel} instance of tFunctie`).replace('<inputData', `${item(content)}<inputData`);
    const number = '<parameters name="a" typeRef="number"/>';
    for (const result of ['>', 'outputTypeRef="Any">']) {
      expect(await value(asked(`${result}${number}`, '(function(n: number) n)'), { x: 1 }), result).to.equal(true);
      expect(await value(asked(`${result}${number}`, '(function(n: string) n)'), { x: 1 }), result).to.equal(false);
      expect(await value(asked(`${result}${number}`, 'x'), { x: 1 }), result).to.equal(false);
    }
    const anything = '><parameters name="a"/>';
    expect(await value(asked(anything, '(function(n) n)'), { x: 1 }), 'of anything').to.equal(true);
    const text = asked(`outputTypeRef="string">${number}`, '(function(n: number) n)');
    expect((await problemsOf(text))[0]?.message).to.match(/`tFunctie`/);
    const component =
      '<itemDefinition name="tDoos"><itemComponent name="f"><functionItem/></itemComponent></itemDefinition>';
    const box = file('tDoos', 'x').replace('<inputData', `${component}<inputData`);
    expect(await value(box, { x: { f: 1 } }), 'as a component').to.deep.equal({ f: 1 });
  });

  it('read entries of contexts and elements of lists, with names of more than one word', async () => {
    const persons = { x: [{ 'Geboren op': '2010-05-01', soort: 'zorg' }] };
    expect(await value(file('tPersonen', 'for p in x return p.Geboren op.year'), persons)).to.deep.equal([2010]);
    expect(await value(file('tPersonen', 'count(x[Geboren op > date("2009-01-01")])'), persons)).to.equal(1);
    expect(await value(file('tPersonen', 'count(x)'), { x: persons.x[0] ?? null }), 'one is a list of one').to.equal(1);
  });

  it('want every component of what a decision makes, while a form may leave some open', async () => {
    expect(await value(file('tPersoon', 'x.Geboren op'), { x: { soort: 'zorg' } })).to.equal(null);
    expect(await failure(file('Any', '{soort: "zorg"}', 'tPersoon'), { x: 1 })).to.equal(
      'DecisionError: Beslissing d: de uitkomst moet het gegeven `Geboren op` hebben',
    );
  });

  it('are asked for in FEEL, without the values that they allow', async () => {
    expect(await value(file('tPersonen', 'x instance of tPersonen'), { x: [] })).to.equal(true);
    expect(await value(file('Any', 'x instance of tPersonen'), { x: [1] })).to.equal(false);
    expect(await value(file('Any', 'x instance of tSoort'), { x: 'anders' })).to.equal(true);
    expect(await value(file('Any', '(function(p: tSoort) p)(x)'), { x: 'a' })).to.equal('a');
    expect((await problemsOf(file('Any', 'x instance of tNiets')))[0]?.message).to.match(
      /Het type `tNiets` bestaat niet/,
    );
  });

  it('say what was wanted where a value does not fit, and never the value', async () => {
    expect(await failure(file('number', 'x'), { x: 'geheim' })).to.equal(
      'DecisionError: Beslissing d: de invoer x moet een getal zijn, maar is een tekst',
    );
    expect(await failure(file('date', 'x'), { x: '22-11-2026' })).to.equal(
      'DecisionError: Beslissing d: de invoer x moet een datum, zoals 2026-11-22 zijn, maar is een tekst',
    );
    expect(await failure(file('tSoort', 'x'), { x: 'geheim' })).to.equal(
      'DecisionError: Beslissing d: de invoer x moet een toegestane waarde zijn ("zorg", "straf")',
    );
    expect(await failure(file('tPersoon', 'x'), { x: { soort: 'geheim' } })).to.equal(
      'DecisionError: Beslissing d: de invoer x moet bij `soort` een toegestane waarde zijn ("zorg", "straf")',
    );
    expect(await failure(file('Any', 'x', 'number'), { x: 'a' })).to.equal(
      'DecisionError: Beslissing d: de uitkomst moet een getal zijn, maar is een tekst',
    );
  });

  it('hold for the columns of a table', async () => {
    const table = (type: string, cell: string, out: string) =>
      definitions(
        `<decision id="d"><decisionTable><input><inputExpression typeRef="${type}"><text>x</text></inputExpression></input><output name="uit" typeRef="number"/><rule><inputEntry><text>${escape(cell)}</text></inputEntry><outputEntry><text>${escape(out)}</text></outputEntry></rule></decisionTable></decision>`,
      );
    const late = table('date', '> date("2026-01-01")', '1');
    expect(await value(late, { x: '2026-11-22' })).to.equal(1);
    expect(await value(late, { x: '2025-11-22' })).to.equal(null);
    expect(await failure(late, { x: 3 })).to.match(/de invoer x moet een datum/);
    const whole = late.replace('<decisionTable>', '<variable name="d" typeRef="string"/><decisionTable>');
    expect(await failure(whole, { x: '2026-11-22' })).to.match(/d: de uitkomst moet een tekst zijn, maar is een getal/);
    expect(await failure(table('string', '-', '"a"'), { x: 'b' })).to.match(
      /regel 1: de uitkomst uit moet een getal zijn/,
    );
  });

  it('exist, or the file is refused', async () => {
    const [problem] = await problemsOf(file('tOnbekend', 'x'));
    expect(problem?.message).to.equal('Het type tOnbekend bestaat niet.');
    expect(problem?.remedy).to.equal(
      'Definieer het type (itemDefinition), of kies uit Any, number, string, boolean, date, time, date and time, days and time duration, years and months duration.',
    );
    const broken = '<itemDefinition name="tKapot"><typeRef>tNiets</typeRef></itemDefinition>';
    const built = file('Any', 'x instance of tKapot').replace('<inputData', `${broken}<inputData`);
    expect((await problemsOf(built))[0]?.message).to.equal('Het type tNiets bestaat niet.');
    const naming = file('tSoort', 'x').replace('"zorg", "straf"', 'x');
    expect((await problemsOf(naming))[0]?.message).to.match(/De variabele `x` bestaat hier niet/);
    const circle = definitions(
      '<itemDefinition id="a" name="a"><typeRef>b</typeRef></itemDefinition><itemDefinition id="b" name="b"><typeRef>a</typeRef></itemDefinition><inputData id="i" name="x"><variable name="x" typeRef="a"/></inputData><decision id="d"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>x</text></literalExpression></decision>',
    );
    expect((await problemsOf(circle))[0]?.message).to.equal('Het type a bestaat uit zichzelf.');
  });
});
