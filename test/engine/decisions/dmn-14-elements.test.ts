import { expect } from 'chai';
import { decide } from '../../../engine/decisions/decide.ts';
import { scopeOf, type Variables } from '../feel/feel.ts';
import { decisionsOf, definitions, problemsOf } from './dmn.ts';
import { literal } from './graph.ts';

const part = (name: string, feel: string) => `<${name}>${literal(feel)}</${name}>`;
const xml = (logic: string) =>
  definitions(`<decision id="d" name="D">${logic}</decision>`).replace('20191111', '20230324');

async function value(logic: string, variables: Variables = {}) {
  return decide('d', await decisionsOf(xml(logic)), scopeOf(variables)).value;
}

async function messages(logic: string) {
  return (await problemsOf(xml(logic))).map(({ message }) => message);
}

describe('boxed expressions of DMN 1.4', () => {
  it('a conditional gives one side, and leaves the other alone', async () => {
    const logic = `<conditional>${part('if', 'n > 3')}${part('then', '"hoog"')}${part('else', 'bestaat niet.x')}</conditional>`;
    expect(await value(logic.replace('bestaat niet.x', 'onbekend'), { n: 4 })).to.equal('hoog');
    expect(await value(logic.replace('bestaat niet.x', '"laag"'), { n: null })).to.equal('laag');
  });

  it('a filter keeps the elements for which it is true, by item or by their entries', async () => {
    const logic = (feel: string) => `<filter>${part('in', 'xs')}${part('match', feel)}</filter>`;
    expect(await value(logic('item >= 3'), { xs: [1, 3, 5] })).to.deep.equal([3, 5]);
    expect(await value(logic('soort = "zorg"'), { xs: [{ soort: 'zorg' }, { soort: 'straf' }] })).to.deep.equal([
      { soort: 'zorg' },
    ]);
    expect(await value(logic('item >= 3'), { xs: null })).to.equal(null);
    expect(await value(logic('item >= 3'), { xs: 4 })).to.deep.equal([4]);
  });

  it('iterators give what they work out for each element, or whether it holds', async () => {
    const loop = (kind: string, result: string, feel: string, source = 'xs') =>
      `<${kind} iteratorVariable="x">${part('in', source)}${part(result, feel)}</${kind}>`;
    expect(await value(loop('for', 'return', 'x * 2'), { xs: [1, 2] })).to.deep.equal([2, 4]);
    expect(await value(loop('for', 'return', 'count(partial) + x', '[1..3]'))).to.deep.equal([1, 3, 5]);
    expect(await value(loop('some', 'satisfies', 'x > 1'), { xs: [1, 2] })).to.equal(true);
    expect(await value(loop('every', 'satisfies', 'x > 1'), { xs: [1, 2] })).to.equal(false);
    expect(await value(loop('every', 'satisfies', 'x > 1'), { xs: [] })).to.equal(true);
  });

  it('iterate over as many elements as FEEL does, and no more', async () => {
    const xs = Array.from({ length: 10_000 }, () => 1);
    const count = `<every iteratorVariable="x">${part('in', 'xs')}${part('satisfies', 'x = 1')}</every>`;
    expect(await value(count, { xs })).to.equal(true);
  });

  it('count all that is repeated in one decision together', async () => {
    const loop = (body: string) => `<every iteratorVariable="x">${part('in', '[1..10000]')}${body}</every>`;
    const inner = `<satisfies>${loop(part('satisfies', 'x > 0'))}</satisfies>`;
    expect(await value(loop(inner)).catch(String)).to.include('meer dan 200000 herhalingen bij elkaar');
  });

  it('see the earlier outcomes as partial in a for, and nowhere else', async () => {
    const loop = (kind: string, result: string) =>
      `<${kind} iteratorVariable="x">${part('in', '[1]')}${part(result, 'partial')}</${kind}>`;
    const input = '<inputData id="i" name="n"/>';
    const arrow = '<informationRequirement><requiredInput href="#i"/></informationRequirement>';
    const closed = (logic: string) => xml(arrow + logic).replace('<decision ', `${input}<decision `);
    expect(decide('d', await decisionsOf(closed(loop('for', 'return'))), scopeOf()).value).to.deep.equal([[]]);
    for (const kind of ['some', 'every']) {
      const known = loop(kind, 'satisfies').replace('partial', 'x = 1');
      expect(decide('d', await decisionsOf(closed(known)), scopeOf()).value, kind).to.equal(true);
    }
    for (const kind of ['some', 'every'])
      expect((await problemsOf(closed(loop(kind, 'satisfies'))))[0]?.message, kind).to.match(
        /De variabele `partial` bestaat hier niet/,
      );
  });

  it('a filter may name entries that only the data tells', async () => {
    const input = '<inputData id="i" name="xs"/>';
    const arrow = '<informationRequirement><requiredInput href="#i"/></informationRequirement>';
    const logic = `<filter>${part('in', 'xs')}${part('match', 'soort = "zorg" and item.n > 1')}</filter>`;
    const decisions = await decisionsOf(xml(arrow + logic).replace('<decision ', `${input}<decision `));
    const xs = [1, 2].map((n) => ({ soort: 'zorg', n }));
    expect(decide('d', decisions, scopeOf({ xs })).value).to.deep.equal([xs[1]]);
  });

  it('may have an id and a type at each part, as drawing programs write them', async () => {
    const logic = `<for iteratorVariable="x">${part('in', '[1]')}${part('return', 'x')}</for>`;
    const drawn = logic.replace('<in>', '<in id="in" typeRef="Any">').replace('<return>', '<return id="r">');
    expect(await value(drawn)).to.deep.equal([1]);
  });

  it('are held to the type that they name', async () => {
    const failure = (logic: string) => value(logic.replace(/^<\w+/, '$& typeRef="string"')).catch(String);
    for (const logic of [
      `<conditional>${part('if', 'true')}${part('then', '1')}${part('else', '2')}</conditional>`,
      `<filter>${part('in', '[1, 2, 3]')}${part('match', 'item > 1')}</filter>`,
      `<for iteratorVariable="x">${part('in', '[1, 2]')}${part('return', 'x')}</for>`,
      `<some iteratorVariable="x">${part('in', '[1, 2]')}${part('satisfies', 'x = 1')}</some>`,
    ])
      expect(await failure(logic), logic).to.match(/^DecisionError: Beslissing d: de uitkomst moet een tekst zijn/);
  });

  it('may stand inside each other, under any prefix', async () => {
    const inner = `<conditional>${part('if', 'x > 1')}${part('then', 'x')}${part('else', '0')}</conditional>`;
    const logic = `<for iteratorVariable="x" id="f"><in>${literal('[1, 2]')}</in><return>${inner}</return></for>`;
    expect(await value(logic)).to.deep.equal([0, 2]);
    const prefixed = xml(logic)
      .replace(/<(\/?)(\w)/g, '<$1dmn:$2')
      .replace('xmlns=', 'xmlns:dmn=');
    expect(decide('d', await decisionsOf(prefixed), scopeOf()).value).to.deep.equal([0, 2]);
  });

  it('leave alone what only looks like them', async () => {
    const cdata = `<literalExpression><text><![CDATA["<if>" + x]]></text></literalExpression>`;
    expect(await value(cdata, { x: '<for>' })).to.equal('<if><for>');
    const noted = `<!-- <for>: see <in> --><?note <if>?>${literal('x')}<!--<else/>-->`;
    expect(await value(noted, { x: 1 })).to.equal(1);
    const begun = `<!-- <![CDATA[ --><?note <![CDATA[ ?><conditional>${part('if', 'x = 1')}${part('then', '1')}<else><literalExpression><text><![CDATA["<if>"]]></text></literalExpression></else></conditional>`;
    expect(await value(begun, { x: 1 })).to.equal(1);
    expect(await value(begun, { x: 2 })).to.equal('<if>');
    const other = '<extensionElements><h:filter xmlns:h="http://example.org/h" h:soort="zorg"/></extensionElements>';
    expect(await value(other + literal('x'), { x: 1 })).to.equal(1);
  });

  it('are refused where a part is missing', async () => {
    expect(await messages(`<conditional>${part('if', 'true')}</conditional>`)).to.deep.equal([
      'Het deel `then` is leeg.',
      'Het deel `else` is leeg.',
    ]);
    const empty = `<conditional>${part('if', 'true')}<then/>${part('else', '1')}</conditional>`;
    expect(await messages(empty)).to.deep.equal(['Het deel `then` is leeg.']);
    for (const [kind, result] of [
      ['for', 'return'],
      ['some', 'satisfies'],
      ['every', 'satisfies'],
    ] as const)
      expect(await messages(`<${kind} iteratorVariable="x">${part('in', '[1]')}</${kind}>`), kind).to.deep.equal([
        `Het deel \`${result}\` is leeg.`,
      ]);
    expect(await messages('<filter/>')).to.deep.equal(['Het deel `in` is leeg.', 'Het deel `match` is leeg.']);
    expect(await messages(`<for>${part('in', '[1]')}${part('return', '1')}</for>`)).to.deep.equal([
      'De herhaling heeft geen naam voor elk element.',
    ]);
  });

  it('throw for what is no yes or no, no list, or too many', async () => {
    const failure = (logic: string, variables: Variables = {}) =>
      value(logic, variables).then(() => 'no failure', String);
    const choice = `<conditional>${part('if', '"ja"')}${part('then', '1')}${part('else', '2')}</conditional>`;
    expect(await failure(choice)).to.match(/FeelError: .*`D`: de voorwaarde moet waar of onwaar zijn/);
    const loop = (source: string) => `<for iteratorVariable="x">${part('in', source)}${part('return', 'x')}</for>`;
    expect(await failure(loop('3'))).to.match(/hoort een lijst of een bereik, maar er staat een getal/);
    expect(await failure(loop('xs'), { xs: Array.from({ length: 10_001 }, () => 1) })).to.match(/10000 herhalingen/);
    expect(await failure(`<filter>${part('in', '[1]')}${part('match', '"a"')}</filter>`)).to.match(/van het filter/);
    const some = `<some iteratorVariable="x">${part('in', '[1]')}${part('satisfies', 'x')}</some>`;
    expect(await failure(some)).to.match(/de voorwaarde achter satisfies moet waar of onwaar zijn/);
  });
});
