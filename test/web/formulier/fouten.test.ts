import { expect } from 'chai';
import { asFouten, locateFouten, normalisePath } from '../../../web/formulier/fouten.ts';
import { readFormulier } from '../../../web/formulier/schema.ts';

const form = readFormulier({
  type: 'object',
  properties: {
    doel: { type: 'string', title: 'Doel' },
    acties: {
      type: 'array',
      title: 'Acties',
      items: { type: 'object', title: 'Actie', properties: { wat: { type: 'string', title: 'Wat' } } },
    },
    scores: {
      type: 'object',
      title: 'Leefgebieden',
      'x-weergave': 'leefgebieden',
      properties: { justitie: { type: 'integer', title: 'Justitie' } },
    },
  },
});

describe('the messages of a refusal', () => {
  it('are found in three spellings of the same place', () => {
    for (const veld of ['gegevens.acties.0.wat', '/gegevens/acties/0/wat', 'gegevens.acties[0].wat']) {
      expect(normalisePath(veld, 'gegevens')).to.equal('acties.0.wat');
    }
  });

  it('keep the first message of a field', () => {
    const fouten = asFouten([
      { veld: 'doel', melding: 'Vul het doel in.' },
      { veld: 'doel', melding: 'Te kort.' },
    ]);
    expect([...fouten]).to.deep.equal([['doel', 'Vul het doel in.']]);
  });

  it('lead to the field that they are about', () => {
    const fouten = asFouten(
      [
        { veld: 'gegevens.acties.1.wat', melding: 'Vul dit in.' },
        { veld: 'gegevens.scores.justitie', melding: 'Kies een score.' },
      ],
      'gegevens',
    );
    expect(locateFouten(form, fouten).map(({ pad, titel }) => ({ pad, titel }))).to.deep.equal([
      { pad: ['acties', 1, 'wat'], titel: 'Wat' },
      { pad: ['scores', 'justitie'], titel: 'Justitie' },
    ]);
  });

  it('lead to the nearest field around one that the page does not show, else to none', () => {
    const fouten = asFouten(
      [
        { veld: 'gegevens.acties.0.verborgen', melding: 'Mag hier niet.' },
        { veld: 'uitkomst', melding: 'Kies een uitkomst.' },
        { veld: 'gegevens', melding: 'Niet volledig.' },
      ],
      'gegevens',
    );
    expect(locateFouten(form, fouten).map(({ pad }) => pad)).to.deep.equal([['acties', 0], null, null]);
  });
});
