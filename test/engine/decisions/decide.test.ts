import { expect } from 'chai';
import type { DecisionTable } from '../../../engine/decision-model.ts';
import { DecisionError } from '../../../engine/decisions/decision-error.ts';
import { FeelError } from '../../../engine/feel/feel-error.ts';
import { scopeOf, type Variables } from '../feel/feel.ts';
import { tableOf, taken } from './dmn.ts';

function failure(table: DecisionTable, variables: Variables): DecisionError {
  try {
    taken(table, scopeOf(variables));
  } catch (error) {
    expect(error).to.be.instanceOf(DecisionError);
    return error as DecisionError;
  }
  throw new Error('The table decided.');
}

const NUMBER = { kind: 'number', allowed: null } as const;

describe('deciding a table', () => {
  it('gives a plain value for one output and a context for several', async () => {
    const one = await tableOf({ rules: [{ in: ['-'], out: ['{a: soort}'] }] });
    expect(taken(one, scopeOf({ soort: 'x' })).value).to.deep.equal({ a: 'x' });
    const outputs = [{ name: 'risico' }, { name: 'punten' }];
    const several = await tableOf({ outputs, rules: [{ in: ['-'], out: ['soort', '2'] }] });
    expect(taken(several, scopeOf({ soort: 'x' })).value).to.deep.equal({ risico: 'x', punten: 2 });
  });

  it('evaluates outputs of the rules that match only', async () => {
    const rules = [
      { in: ['"a"'], out: ['onbekend'] },
      { in: ['"b"'], out: ['1'] },
    ];
    const table = await tableOf({ rules });
    expect(taken(table, scopeOf({ soort: 'b' })).value).to.equal(1);
    expect(() => taken(table, scopeOf({ soort: 'a' }))).to.throw(FeelError, 'onbekend');
  });

  it('reads inputs as expressions and other variables in cells', async () => {
    const rules = [
      { in: ['> grens'], out: ['"veel"'] },
      { in: ['-'], out: ['"weinig"'] },
    ];
    const table = await tableOf({ policy: 'FIRST', inputs: [{ text: 'count(meldingen)' }], rules });
    expect(taken(table, scopeOf({ meldingen: [1, 2, 3], grens: 2 })).value).to.equal('veel');
    expect(taken(table, scopeOf({ meldingen: [1], grens: 2 })).value).to.equal('weinig');
  });

  it('throws for an input that does not exist', async () => {
    const table = await tableOf({ rules: [{ in: ['-'], out: ['1'] }] });
    expect(() => taken(table, scopeOf({}))).to.throw(FeelError, 'de variabele `soort` bestaat niet');
  });

  it('refuses an input that the column does not allow, without telling it', async () => {
    const inputs = [{ text: 'soort', allowed: '"a", "b"' }];
    const table = await tableOf({ inputs, rules: [{ in: ['-'], out: ['1'] }] });
    expect(taken(table, scopeOf({ soort: 'b' })).value).to.equal(1);
    expect(taken(table, scopeOf({ soort: null })).value, 'not known yet').to.equal(1);
    const error = failure(table, { soort: 'geheim' });
    expect([error.code, error.rules]).to.deep.equal(['InputNotAllowed', []]);
    expect(error.message).to.equal('Beslissing risico: de invoer soort heeft een waarde die niet is toegestaan');
  });

  it('refuses an output that the column does not allow', async () => {
    const outputs = [{ name: 'risico', values: '"laag", "hoog"' }];
    const table = await tableOf({ outputs, rules: [{ in: ['-'], out: ['soort'] }] });
    expect(taken(table, scopeOf({ soort: 'hoog' })).value).to.equal('hoog');
    const error = failure(table, { soort: 'geheim' });
    expect([error.code, error.rules]).to.deep.equal(['OutputNotAllowed', [1]]);
    expect(error.message).not.to.contain('geheim');
  });

  it('is refused where a type does not fit, and names the rule', async () => {
    const table = await tableOf({ rules: [{ in: ['-'], out: ['soort'] }] });
    const typed = { ...table, outputs: table.outputs.map((output) => ({ ...output, type: NUMBER })) };
    const error = failure(typed, { soort: 'geheim' });
    expect([error.code, error.rules]).to.deep.equal(['WrongType', []]);
    expect(error.message).to.equal(
      'Beslissing risico: regel 1: de uitkomst advies moet een getal zijn, maar is een tekst',
    );
  });

  it('names itself in what it throws, by its id where it has no name', async () => {
    const table = await tableOf({ rules: [{ in: ['-'], out: ['function(n) n'] }] });
    const reason = /een functie kan geen procesvariabele zijn/;
    expect(() => taken(table, scopeOf({ soort: 'a' })))
      .to.throw(FeelError, reason)
      .with.property('message')
      .that.matches(/`Risico van de melding`/);
    expect(() => taken({ ...table, name: null }, scopeOf({ soort: 'a' }))).to.throw(FeelError, /`risico`/);
  });

  it('decides the same table after it was stored as JSON', async () => {
    const inputs = [{ text: 'soort', allowed: '"a", "b"' }];
    const outputs = [{ name: 'risico', values: '"laag", "hoog"', default: '"laag"' }];
    const table = await tableOf({ inputs, outputs, rules: [{ in: ['"a"'], out: ['"hoog"'] }] });
    const stored = JSON.parse(JSON.stringify(table)) as DecisionTable;
    for (const soort of ['a', 'b'])
      expect(taken(stored, scopeOf({ soort }))).to.deep.equal(taken(table, scopeOf({ soort })));
    expect(taken(stored, scopeOf({ soort: 'a' })).value).to.equal('hoog');
  });
});
