import { expect } from 'chai';
import { controleerFormulier, leesInvoer, type Formulier, type Veldschema } from '../../../models/formulier.ts';

const formulier = (velden: Readonly<Record<string, Veldschema>>): Formulier => ({
  $id: 'plan',
  type: 'object',
  properties: { acties: { type: 'array', items: { type: 'object', properties: velden } } },
});
const PLAN = formulier({ nummer: { type: 'integer' }, stok: { type: 'integer', 'x-verwijst': 'nummer' } });

const fouten = (acties: readonly object[]): string[] => {
  const invoer = { formulier: PLAN, uitkomst: null, keuzes: {}, kenmerk: 'k', nu: '2026-11-23T08:00:00.000Z' };
  const gelezen = leesInvoer({ ...invoer, bekend: new Set<string>() }, { acties });
  return 'fouten' in gelezen ? gelezen.fouten.map(({ veld }) => veld) : [];
};

describe('a line of a list that points at another', () => {
  it('names one that is there, and may come before or after it', () => {
    expect(fouten([{ nummer: 1, stok: 2 }, { nummer: 2 }, { stok: 1 }, {}])).to.deep.equal([]);
  });

  it('is refused where there is none, or only itself', () => {
    expect(fouten([{ nummer: 1, stok: 1 }, { stok: 9 }])).to.deep.equal(['acties.0.stok', 'acties.1.stok']);
  });

  it('finds one line, because no number stands there twice', () => {
    expect(fouten([{ nummer: 1 }, { nummer: 1 }, { stok: 1 }])).to.deep.equal(['acties.1.nummer']);
  });

  it('is drawn in a list, at a field that is there', () => {
    expect(controleerFormulier(PLAN)).to.deep.equal([]);
    const los = { $id: 'los', type: 'object', properties: { stok: { type: 'integer', 'x-verwijst': 'nummer' } } };
    expect(controleerFormulier(los).join()).to.include('past alleen in wat er in een lijst staat');
    const nergens = formulier({ stok: { type: 'integer', 'x-verwijst': 'nummer' } });
    expect(controleerFormulier(nergens).join()).to.include('noemt "nummer", en dat veld bestaat niet');
  });
});
