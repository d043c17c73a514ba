import { expect } from 'chai';
import { readFormulier } from '../../../web/formulier/schema.ts';
import { cleaned, emptyValue, startValue, valueAt, withValue } from '../../../web/formulier/waarde.ts';

const form = readFormulier({
  type: 'object',
  required: ['doel', 'acties'],
  properties: {
    doel: { type: 'string' },
    weken: { type: 'integer' },
    veilig: { type: 'boolean' },
    partners: { type: 'array', items: { type: 'string', enum: ['om', 'ggz'] } },
    acties: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { wat: { type: 'string' }, wanneer: { type: 'string', format: 'date' } } },
    },
    contact: { type: 'object', properties: { naam: { type: 'string' } } },
  },
});

describe('the values of a form', () => {
  it('start with the items that a list must have', () => {
    expect(valueAt(emptyValue(form), ['acties'])).to.have.length(1);
  });

  it('start with what stands already, and keep what only the server fills in', () => {
    const plan = readFormulier({
      type: 'object',
      properties: {
        doel: { type: 'string' },
        acties: {
          type: 'array',
          minItems: 1,
          items: { type: 'object', properties: { id: { type: 'string', readOnly: true }, wat: { type: 'string' } } },
        },
      },
    });
    const started = startValue(plan, { acties: [{ id: 'a-1', wat: 'Huisbezoek' }] });
    const added = withValue(started, ['acties', 1, 'wat'], 'Bellen');
    expect(cleaned(plan, added)).to.deep.equal({ acties: [{ id: 'a-1', wat: 'Huisbezoek' }, { wat: 'Bellen' }] });
    expect(valueAt(startValue(plan, { acties: [] }), ['acties'])).to.have.length(1);
    expect(startValue(plan, undefined)).to.deep.equal(emptyValue(plan));
  });

  it('are changed in a copy, at any depth', () => {
    const before = emptyValue(form);
    const after = withValue(before, ['acties', 1, 'wat'], 'Huisbezoek');
    expect(valueAt(after, ['acties', 1, 'wat'])).to.equal('Huisbezoek');
    expect(valueAt(before, ['acties', 1, 'wat'])).to.equal(undefined);
    expect(valueAt(after, ['acties', 0])).to.equal(valueAt(before, ['acties', 0]));
  });

  it('go to the server without what is empty', () => {
    const sent = cleaned(form, {
      doel: '  Rust in huis ',
      weken: '',
      contact: { naam: ' ' },
      partners: [],
      acties: [{}],
    });
    expect(sent).to.deep.equal({ doel: 'Rust in huis', acties: [{}] });
  });

  it('go to the server as numbers, also with a Dutch comma', () => {
    expect(cleaned(form, { weken: ' 6 ' })).to.include({ weken: 6 });
    expect(cleaned(form, { weken: '1,5' })).to.include({ weken: 1.5 });
  });

  it('go to the server as they are where they are no number: its own message names it', () => {
    expect(cleaned(form, { weken: 'zes' })).to.include({ weken: 'zes' });
  });

  it('keep a no apart from no answer', () => {
    expect(cleaned(form, { veilig: false })).to.include({ veilig: false });
    expect(cleaned(form, {})).to.not.have.property('veilig');
  });

  it('send a required list also when it is empty', () => {
    expect(cleaned(form, { acties: [] })).to.deep.equal({ acties: [] });
  });
});
