import { expect } from 'chai';
import { readAntwoorden } from '../../../web/formulier/leesbaar.ts';

const wijzer = { now: new Date('2026-11-24T13:00:00Z'), naam: (_: string, code: string) => code.toUpperCase() };

describe('a filled-in form to read', () => {
  it('shows titles and labels in the order of the form, and leaves out what is empty', () => {
    const formulier = {
      type: 'object',
      properties: {
        risico: { type: 'string', title: 'Risico', enum: ['hoog'], 'x-labels': { hoog: 'Hoog' } },
        leeg: { type: 'string', title: 'Leeg' },
        veilig: { type: 'boolean', title: 'Veilig?' },
        wanneer: { type: 'string', format: 'date', title: 'Wanneer' },
        partners: { type: 'array', title: 'Partners', items: { type: 'string', 'x-weergave': 'organisatie' } },
      },
    };
    const gegevens = { partners: ['om', 'ggz'], risico: 'hoog', veilig: false, wanneer: '2026-12-01', leeg: '' };
    expect(
      readAntwoorden(formulier, gegevens, wijzer).map(({ titel, tekst }) => `${titel}: ${tekst ?? ''}`),
    ).to.deep.equal(['Risico: Hoog', 'Veilig?: Nee', 'Wanneer: 1 december 2026', 'Partners: OM, GGZ']);
  });

  it('numbers the items of a list', () => {
    const formulier = {
      type: 'object',
      properties: {
        acties: {
          type: 'array',
          title: 'Acties',
          items: { type: 'object', title: 'Actie', properties: { wat: { type: 'string', title: 'Wat' } } },
        },
      },
    };
    const regels = readAntwoorden(formulier, { acties: [{ wat: 'Bellen' }, { wat: 'Bezoek' }] }, wijzer);
    expect(regels[0]?.onder.map(({ titel }) => titel)).to.deep.equal(['Actie 1', 'Actie 2']);
  });

  it('reads answers by their own names where the form is gone', () => {
    const regels = readAntwoorden(null, { naar_waar: 'triage', lijst: ['a', 'b'], ja: true }, wijzer);
    expect(regels.map(({ titel, tekst }) => [titel, tekst])).to.deep.equal([
      ['Naar waar', 'triage'],
      ['Lijst', 'a, b'],
      ['Ja', 'Ja'],
    ]);
  });
});
