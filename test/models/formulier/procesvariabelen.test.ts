import { expect } from 'chai';
import { procesvariabelen, type Formulier } from '../../../models/formulier.ts';

const FORMULIER: Formulier = {
  $id: 'plan',
  type: 'object',
  properties: {
    ernst: { type: 'integer', 'x-procesvariabele': true },
    toelichting: { type: 'string' },
    groep: {
      type: 'object',
      'x-procesvariabele': true,
      properties: { code: { type: 'string', enum: ['a'], 'x-procesvariabele': true }, naam: { type: 'string' } },
    },
    acties: {
      type: 'array',
      'x-procesvariabele': true,
      items: {
        type: 'object',
        properties: { id: { type: 'string', pattern: '^a[0-9]$', 'x-procesvariabele': true }, wat: { type: 'string' } },
      },
    },
    codes: { type: 'array', 'x-procesvariabele': true, items: { type: 'string', enum: ['x', 'y'] } },
  },
};

describe('what goes along into a process', () => {
  it('is what the form marks, inside groups and lists too, and nothing else', () => {
    const gegevens = {
      ernst: 3,
      toelichting: 'geheim',
      groep: { code: 'a', naam: 'geheim' },
      acties: [{ id: 'a1', wat: 'geheim' }, { id: 'a2' }],
      codes: ['x', 'y'],
    };
    expect(procesvariabelen(FORMULIER, gegevens)).to.deep.equal({
      ernst: 3,
      groep: { code: 'a' },
      acties: [{ id: 'a1' }, { id: 'a2' }],
      codes: ['x', 'y'],
    });
  });

  it('makes null of what was left empty, so that an earlier answer does not stay', () => {
    expect(procesvariabelen(FORMULIER, {})).to.deep.equal({ ernst: null, groep: null, acties: null, codes: null });
  });

  it('takes nothing from an unmarked part of the form, whatever it holds', () => {
    const formulier: Formulier = {
      $id: 'x',
      type: 'object',
      properties: { deel: { type: 'object', properties: { code: { type: 'integer', 'x-procesvariabele': true } } } },
    };
    expect(procesvariabelen(formulier, { deel: { code: 7 } })).to.deep.equal({});
  });
});
