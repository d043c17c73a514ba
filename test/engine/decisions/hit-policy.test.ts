import { expect } from 'chai';
import type { DecisionTable } from '../../../engine/decision-model.ts';
import { DecisionError, type DecisionErrorCode } from '../../../engine/decisions/decision-error.ts';
import { scopeOf, type Variables } from '../feel/feel.ts';
import { type Rule, tableOf, taken } from './dmn.ts';

const RULES = [
  { in: ['"a"', '-'], out: ['"hoog"', '3'] },
  { in: ['"a", "b"', '> 1'], out: ['"midden"', '2'] },
  { in: ['-', '[2..5]'], out: ['"laag"', '1'] },
];
const INPUTS = [{ text: 'soort' }, { text: 'aantal' }];
const OUTPUTS = [{ name: 'risico', values: '"laag", "midden", "hoog"' }, { name: 'punten' }];

async function decided(policy: string, variables: Variables, change: object = {}) {
  const table = await tableOf({ policy, inputs: INPUTS, outputs: OUTPUTS, rules: RULES, ...change });
  return taken(table, scopeOf(variables));
}

function failure(table: DecisionTable, variables: Variables): DecisionError {
  try {
    taken(table, scopeOf(variables));
  } catch (error) {
    expect(error).to.be.instanceOf(DecisionError);
    return error as DecisionError;
  }
  throw new Error('The table decided.');
}

const hoog = { risico: 'hoog', punten: 3 };
const midden = { risico: 'midden', punten: 2 };
const laag = { risico: 'laag', punten: 1 };

describe('hit policies', () => {
  it('UNIQUE gives the one rule that matches', async () => {
    expect(await decided('UNIQUE', { soort: 'a', aantal: 1 })).to.deep.equal({ value: hoog, rules: [1] });
    expect(await decided('UNIQUE', { soort: 'x', aantal: 5 })).to.deep.equal({ value: laag, rules: [3] });
  });

  it('UNIQUE refuses two matches and names table and rules', async () => {
    const error = failure(await tableOf({ inputs: INPUTS, outputs: OUTPUTS, rules: RULES }), { soort: 'a', aantal: 2 });
    expect(error.code).to.equal('MoreThanOneRule' satisfies DecisionErrorCode);
    expect(error.rules).to.deep.equal([1, 2, 3]);
    expect(error.message).to.equal(
      'Beslissing risico: de regels 1 en 2 en 3 gelden tegelijk, terwijl UNIQUE er één toestaat',
    );
  });

  it('FIRST gives the first rule that matches and leaves the others alone', async () => {
    expect(await decided('FIRST', { soort: 'b', aantal: 2 })).to.deep.equal({ value: midden, rules: [2] });
    const rules = [
      { in: ['-'], out: ['1'] },
      { in: ['onbekend'], out: ['2'] },
    ];
    expect(taken(await tableOf({ policy: 'FIRST', rules }), scopeOf({ soort: 'a' })).value).to.equal(1);
  });

  it('ANY takes several matches that agree', async () => {
    const rules = [
      { in: ['"a"'], out: ['1', '[2]'] },
      { in: ['-'], out: ['1.0', '[1 + 1]'] },
    ];
    const table = await tableOf({ policy: 'ANY', outputs: [{ name: 'x' }, { name: 'y' }], rules });
    expect(taken(table, scopeOf({ soort: 'a' }))).to.deep.equal({ value: { x: 1, y: [2] }, rules: [1, 2] });
  });

  it('ANY refuses several matches that differ', async () => {
    const rules = [
      { in: ['"a"'], out: ['1'] },
      { in: ['-'], out: ['null'] },
    ];
    const error = failure(await tableOf({ policy: 'ANY', rules }), { soort: 'a' });
    expect([error.code, error.rules]).to.deep.equal(['DifferentOutputs', [1, 2]]);
    expect(taken(await tableOf({ policy: 'ANY', rules }), scopeOf({ soort: 'b' })).value).to.equal(null);
  });

  it('PRIORITY gives the match whose output stands first in the values', async () => {
    expect(await decided('PRIORITY', { soort: 'a', aantal: 2 })).to.deep.equal({ value: laag, rules: [3] });
    expect(await decided('PRIORITY', { soort: 'a', aantal: 9 })).to.deep.equal({ value: midden, rules: [2] });
  });

  it('PRIORITY looks at the next output where the first ones are equal, and then at the rule', async () => {
    const outputs = [
      { name: 'x', values: '1, 2' },
      { name: 'y', values: '"b", "a"' },
    ];
    const rules = [
      { in: ['-'], out: ['1', '"a"'] },
      { in: ['-'], out: ['1', '"b"'] },
      { in: ['-'], out: ['1', '"b"'] },
      { in: ['-'], out: ['2', '"b"'] },
    ];
    const table = await tableOf({ policy: 'PRIORITY', outputs, rules });
    expect(taken(table, scopeOf({ soort: 'a' }))).to.deep.equal({ value: { x: 1, y: 'b' }, rules: [2] });
    const all = await tableOf({ policy: 'OUTPUT ORDER', outputs, rules });
    expect(taken(all, scopeOf({ soort: 'a' })).rules).to.deep.equal([2, 3, 1, 4]);
  });

  it('RULE ORDER, OUTPUT ORDER and COLLECT give every match', async () => {
    const all = { soort: 'a', aantal: 2 };
    expect(await decided('RULE ORDER', all)).to.deep.equal({ value: [hoog, midden, laag], rules: [1, 2, 3] });
    expect(await decided('OUTPUT ORDER', all)).to.deep.equal({ value: [laag, midden, hoog], rules: [3, 2, 1] });
    expect(await decided('COLLECT', all)).to.deep.equal({ value: [hoog, midden, laag], rules: [1, 2, 3] });
  });

  it('COLLECT adds up, compares and counts', async () => {
    const outputs = [{ name: 'punten' }];
    const rules = [
      { in: ['"a"'], out: ['3'] },
      { in: ['-'], out: ['aantal'] },
      { in: ['"b"'], out: ['100'] },
    ];
    const total = async (aggregation: string, soort = 'a') =>
      taken(await tableOf({ policy: 'COLLECT', aggregation, outputs, rules }), scopeOf({ soort, aantal: 5 }));
    expect(await total('SUM')).to.deep.equal({ value: 8, rules: [1, 2] });
    expect((await total('MIN')).value).to.equal(3);
    expect((await total('MAX')).value).to.equal(5);
    expect((await total('COUNT')).value).to.equal(2);
    expect((await total('MAX', 'b')).value).to.equal(100);
  });

  it('COLLECT refuses to add up what is no number', async () => {
    const rules = [
      { in: ['-'], out: ['1'] },
      { in: ['-'], out: ['soort'] },
    ];
    const error = failure(await tableOf({ policy: 'COLLECT', aggregation: 'SUM', rules }), { soort: 'a' });
    expect([error.code, error.rules]).to.deep.equal(['NotANumber', [2]]);
  });

  it('COLLECT compares whatever has an order, and counts whatever there is', async () => {
    const rules = ['"b"', '"a"', '"c"'].map((out) => ({ in: ['-'], out: [out] }));
    const found = async (aggregation: string, more: readonly Rule[] = []) =>
      taken(await tableOf({ policy: 'COLLECT', aggregation, rules: [...rules, ...more] }), scopeOf({ soort: 'x' }))
        .value;
    expect(await found('MIN')).to.equal('a');
    expect(await found('MAX')).to.equal('c');
    expect(await found('COUNT', [{ in: ['-'], out: ['null'] }])).to.equal(4);
  });

  it('COLLECT refuses to compare what is not there', async () => {
    const rules = [
      { in: ['-'], out: ['1'] },
      { in: ['-'], out: ['null'] },
    ];
    for (const aggregation of ['SUM', 'MIN', 'MAX']) {
      const error = failure(await tableOf({ policy: 'COLLECT', aggregation, rules }), { soort: 'a' });
      expect([error.code, error.rules], aggregation).to.deep.equal(['NotANumber', [2]]);
    }
  });

  it('OUTPUT ORDER puts null where the values put it, and equal ones in the order of their rules', async () => {
    const outputs = [{ name: 'x', values: '"a", null, "b"' }];
    const rules = ['"b"', 'null', '"a"', 'null'].map((out) => ({ in: ['-'], out: [out] }));
    const table = await tableOf({ policy: 'OUTPUT ORDER', outputs, rules });
    expect(taken(table, scopeOf({ soort: 'x' }))).to.deep.equal({ value: ['a', null, null, 'b'], rules: [3, 2, 4, 1] });
  });

  it('gives null, an empty list or zero where no rule matches', async () => {
    const none = { soort: 'x', aantal: 0 };
    for (const policy of ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY'])
      expect(await decided(policy, none), policy).to.deep.equal({ value: null, rules: [] });
    for (const policy of ['RULE ORDER', 'OUTPUT ORDER', 'COLLECT'])
      expect(await decided(policy, none), policy).to.deep.equal({ value: [], rules: [] });
    for (const [aggregation, value] of [
      ['SUM', null],
      ['MIN', null],
      ['MAX', null],
      ['COUNT', 0],
    ] as const) {
      const table = await tableOf({ policy: 'COLLECT', aggregation, rules: [{ in: ['"a"'], out: ['1'] }] });
      expect(taken(table, scopeOf({ soort: 'x' })), aggregation).to.deep.equal({ value, rules: [] });
    }
  });

  it('gives the default outputs where no rule matches and there are any', async () => {
    const outputs = [{ name: 'risico', default: '"laag"' }, { name: 'punten' }];
    const none = { soort: 'x', aantal: 0 };
    const value = { risico: 'laag', punten: null };
    expect((await decided('UNIQUE', none, { outputs })).value).to.deep.equal(value);
    expect((await decided('RULE ORDER', none, { outputs })).value).to.deep.equal([value]);
    const single = { outputs: [{ name: 'punten', default: '1 + 1' }], rules: [{ in: ['"a"', '-'], out: ['1'] }] };
    expect((await decided('FIRST', none, single)).value).to.equal(2);
  });
});
