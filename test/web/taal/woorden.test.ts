import { expect } from 'chai';
import { capitalise, count, enumerate, spell, statusName } from '../../../web/taal/woorden.ts';

describe('Dutch words', () => {
  it('counts in the singular and the plural', () => {
    expect([0, 1, 2].map((number) => count(number, 'taak', 'taken'))).to.deep.equal(['0 taken', '1 taak', '2 taken']);
  });

  it('enumerates with commas and a last en', () => {
    expect(enumerate([])).to.equal('');
    expect(enumerate(['OM'])).to.equal('OM');
    expect(enumerate(['OM', 'politie'])).to.equal('OM en politie');
    expect(enumerate(['OM', 'politie', 'GGZ'])).to.equal('OM, politie en GGZ');
  });

  it('spells a code and begins with a capital', () => {
    expect(capitalise(spell('lokaal-zorg_overleg'))).to.equal('Lokaal zorg overleg');
  });

  it('names a status that it does not know by its own word', () => {
    expect(statusName('lopend')).to.equal('Loopt');
    expect(statusName('in-bewaring')).to.equal('In bewaring');
  });
});
