import { expect } from 'chai';
import { decide } from '../../../engine/decisions/decide.ts';
import { DecisionError } from '../../../engine/decisions/decision-error.ts';
import { FeelError } from '../../../engine/feel/feel-error.ts';
import type { Json } from '../../../engine/json.ts';
import { scopeOf } from '../feel/feel.ts';
import { decisionsOf, definitions } from './dmn.ts';
import { literal } from './graph.ts';

const TYPES = `
<itemDefinition name="tSoort"><typeRef>string</typeRef><allowedValues><text>"zorg", "straf"</text></allowedValues></itemDefinition>
<itemDefinition name="tPersoon"><itemComponent name="naam"><typeRef>string</typeRef></itemComponent><itemComponent name="soort"><typeRef>tSoort</typeRef></itemComponent></itemDefinition>
<itemDefinition name="tPersonen" isCollection="true"><typeRef>tPersoon</typeRef></itemDefinition>
<itemDefinition name="tIets"/>
<itemDefinition name="tVerleden"><typeRef>date</typeRef><allowedValues><text>&lt;= today()</text></allowedValues></itemDefinition>
<itemDefinition name="tVreemd"><itemComponent name="n"><typeRef>number</typeRef><allowedValues><text>&gt; "a"</text></allowedValues></itemComponent></itemDefinition>
<itemDefinition name="tGetallen" isCollection="true"><typeRef>number</typeRef></itemDefinition>`;

/** What comes out of a decision of this type that works out `feel` from the process variable `x`. */
async function made(typeRef: string, feel: string, x: Json = null): Promise<Json> {
  const variable = `<variable name="D" typeRef="${typeRef}"/>`;
  const xml = definitions(`${TYPES}<decision id="d" name="D">${variable}${literal(feel)}</decision>`);
  return decide('d', await decisionsOf(xml), scopeOf({ x })).value;
}

/** Why a value does not fit: its code, and the words behind "moet". */
async function refused(typeRef: string, feel: string, x: Json = null): Promise<string> {
  const error: unknown = await made(typeRef, feel, x).catch((thrown: unknown) => thrown);
  if (!(error instanceof DecisionError)) throw new Error(`${feel} is ${JSON.stringify(error)}`);
  return `${error.code}: ${error.message.replace('Beslissing d: de uitkomst moet ', '')}`;
}

describe('reading a value by its type', () => {
  it('takes a value of the type as it is', async () => {
    const values: Record<string, readonly [string, Json]> = {
      number: ['1.5', 1.5],
      string: ['"a"', 'a'],
      boolean: ['false', false],
      date: ['date("2026-11-22")', '2026-11-22'],
      time: ['time("17:00:00")', '17:00:00'],
      'date and time': ['date and time("2026-11-22T17:00:00Z")', '2026-11-22T17:00:00.000Z'],
      'days and time duration': ['duration("P5DT2H")', 'P5DT2H'],
      'years and months duration': ['duration("P6M")', 'P6M'],
    };
    for (const [type, [feel, value]] of Object.entries(values)) {
      expect(await made(type, feel), type).to.deep.equal(value);
      expect(await made(type, 'null'), `null is a ${type}`).to.equal(null);
    }
  });

  it('names in Dutch what was wanted, with an example where the form matters', async () => {
    const wanted: Record<string, string> = {
      number: 'een getal',
      string: 'een tekst',
      boolean: 'waar of onwaar',
      date: 'een datum, zoals 2026-11-22',
      time: 'een tijd, zoals 17:00:00',
      'date and time': 'een tijdstip, zoals 2026-11-22T17:00:00Z',
      'days and time duration': 'een duur in dagen en uren, zoals P5DT2H',
      'years and months duration': 'een duur in jaren en maanden, zoals P6M',
      tPersoon: 'een groep gegevens (context)',
    };
    for (const [type, words] of Object.entries(wanted))
      expect(await refused(type, '[1, 2]'), type).to.equal(`WrongType: ${words} zijn, maar is een lijst`);
  });

  it('reads only a text that writes the value as a date, time or duration', async () => {
    expect(await made('date', '"2026-11-22"')).to.equal('2026-11-22');
    expect(await made('time', '"17:00:00"')).to.equal('17:00:00');
    for (const type of ['date', 'time', 'date and time', 'days and time duration', 'years and months duration']) {
      expect(await refused(type, '"morgen"'), type).to.match(/^WrongType: een .* maar is een tekst$/);
      expect(await refused(type, '20261122'), type).to.match(/^WrongType: een .* maar is een getal$/);
    }
  });

  it('keeps the two kinds of duration apart, as values and as texts', async () => {
    for (const text of ['duration("P6M")', '"P6M"'])
      expect(await refused('days and time duration', text), text).to.match(/^WrongType: een duur in dagen en uren/);
    for (const text of ['duration("P1D")', '"P1D"'])
      expect(await refused('years and months duration', text), text).to.match(/^WrongType: een duur in jaren/);
  });

  it('makes a date its midnight where a moment is wanted, and no date of a moment', async () => {
    expect(await made('date and time', 'date("2026-11-22")')).to.equal('2026-11-22T00:00:00.000Z');
    const moment = literal('date("2026-11-22")').replace('>', ' typeRef="date and time">');
    const entries = `<contextEntry><variable name="m"/>${moment}</contextEntry><contextEntry>${literal('string(m)')}</contextEntry>`;
    const xml = definitions(`<decision id="d" name="D"><context>${entries}</context></decision>`);
    expect(decide('d', await decisionsOf(xml), scopeOf()).value).to.equal('2026-11-22T00:00:00Z');
    expect(await refused('date', 'date and time("2026-11-22T17:00:00Z")')).to.match(/^WrongType: een datum/);
  });

  it('makes one value a list of it, and a list of one that value', async () => {
    expect(await made('tGetallen', '3')).to.deep.equal([3]);
    expect(await made('tGetallen', '[1, null]')).to.deep.equal([1, null]);
    expect(await made('number', '[3]')).to.equal(3);
    expect(await made('number', '[null]')).to.equal(null);
    expect(await made('tPersoon', '[{naam: "a", soort: "zorg"}]')).to.deep.equal({ naam: 'a', soort: 'zorg' });
    for (const anything of ['Any', 'tIets'])
      expect(await made(anything, '[3]'), 'anything may be a list').to.deep.equal([3]);
    expect(await refused('number', '["a"]')).to.equal('WrongType: een getal zijn, maar is een lijst');
    expect(await refused('tGetallen', '[1, "a"]')).to.equal('WrongType: een getal zijn, maar is een tekst');
  });

  it('asks what is allowed at the moment of the event', async () => {
    expect(await made('tVerleden', 'date("2026-11-20")')).to.equal('2026-11-20');
    expect(await refused('tVerleden', 'date("2026-11-21")')).to.match(/^InputNotAllowed/);
  });

  it('leaves it a failure of the file where what is allowed cannot be compared', async () => {
    const failure: unknown = await made('tVreemd', '{n: 1}').catch((thrown: unknown) => thrown);
    expect(failure).to.be.instanceOf(FeelError);
  });

  it('keeps what a context has besides its components', async () => {
    const person = { naam: 'a', soort: null, leeftijd: 12 };
    expect(await made('tPersoon', '{naam: "a", soort: null, leeftijd: 12}')).to.deep.equal(person);
    expect(await made('tPersonen', 'x', person)).to.deep.equal([person]);
  });

  it('tells a value of the wrong kind from one that is not allowed, at any depth', async () => {
    const other = '{naam: "a", soort: "anders"}';
    expect(await refused('tSoort', '"anders"')).to.equal(
      'InputNotAllowed: een toegestane waarde zijn ("zorg", "straf")',
    );
    expect(await refused('tPersonen', `[${other}]`)).to.equal(
      'InputNotAllowed: bij `soort` een toegestane waarde zijn ("zorg", "straf")',
    );
    expect(await refused('tPersoon', '{naam: 1, soort: "zorg"}')).to.equal(
      'WrongType: bij `naam` een tekst zijn, maar is een getal',
    );
    expect(await refused('tPersonen', '[{naam: "a"}]')).to.equal('WrongType: het gegeven `soort` hebben');
  });
});
