import { expect } from 'chai';
import { FormulierOnbekend, readFormulier } from '../../../web/formulier/schema.ts';
import type { Veld } from '../../../web/formulier/veld.ts';

function readVeld(property: Record<string, unknown>, required: readonly string[] = []): Veld | undefined {
  return readFormulier({ type: 'object', required, properties: { a: property } }).velden[0];
}

describe('reading a form', () => {
  it('keeps the order, the titles and what is required', () => {
    const form = readFormulier({
      type: 'object',
      required: ['tweede'],
      properties: {
        eerste: { type: 'string', title: 'Eerste', description: 'Uitleg' },
        tweede: { type: 'string' },
      },
    });
    expect(form.velden.map(({ naam, titel, uitleg, verplicht }) => ({ naam, titel, uitleg, verplicht }))).to.deep.equal(
      [
        { naam: 'eerste', titel: 'Eerste', uitleg: 'Uitleg', verplicht: false },
        { naam: 'tweede', titel: 'tweede', uitleg: null, verplicht: true },
      ],
    );
  });

  it('tells a text from a long text', () => {
    expect(readVeld({ type: 'string' })).to.include({ soort: 'tekst', lang: false });
    expect(readVeld({ type: 'string', 'x-weergave': 'tekstvak' })).to.include({ soort: 'tekst', lang: true });
  });

  it('makes choices of an enum with labels and of constants with titles', () => {
    const opties = [
      { waarde: 'laag', label: 'Laag' },
      { waarde: 'hoog', label: 'hoog' },
    ];
    expect(readVeld({ type: 'string', enum: ['laag', 'hoog'], 'x-labels': { laag: 'Laag' } }))
      .to.have.property('opties')
      .that.deep.equals(opties);
    expect(readVeld({ type: 'string', oneOf: [{ const: 'laag', title: 'Laag' }, { const: 'hoog' }] }))
      .to.have.property('opties')
      .that.deep.equals(opties);
  });

  it('leaves the words free where a house lists no choices', () => {
    expect(readVeld({ type: 'string', oneOf: [] })).to.include({ soort: 'tekst' });
  });

  it('takes organisations, employees and gemeenten from the house, one or several', () => {
    expect(readVeld({ type: 'string', 'x-weergave': 'gemeente' })).to.include({ soort: 'keuze', opties: 'gemeente' });
    expect(readVeld({ type: 'string', 'x-weergave': 'medewerker' })).to.include({
      soort: 'keuze',
      opties: 'medewerker',
    });
    for (const property of [
      { type: 'array', items: { type: 'string', 'x-weergave': 'organisatie' } },
      { type: 'array', 'x-weergave': 'organisatie', items: { type: 'string' } },
    ]) {
      expect(readVeld(property)).to.include({ soort: 'meerkeuze', opties: 'organisatie' });
    }
  });

  it('narrows what the house knows to the values that the form lists', () => {
    const organisatie = { type: 'string', 'x-weergave': 'organisatie' };
    const genodigd = { ...organisatie, enum: ['ggz', 'politie'] };
    expect(readVeld(organisatie)).to.include({ alleen: null });
    expect(readVeld(genodigd)).to.deep.include({ opties: 'organisatie', alleen: ['ggz', 'politie'] });
    expect(readVeld({ type: 'array', items: genodigd })).to.deep.include({ alleen: ['ggz', 'politie'] });
  });

  it('reads dates, moments, numbers and yes or no', () => {
    expect(readVeld({ type: 'string', format: 'date' })).to.include({ soort: 'datum', metTijd: false });
    expect(readVeld({ type: 'string', format: 'date-time' })).to.include({ soort: 'datum', metTijd: true });
    expect(readVeld({ type: 'integer', minimum: 1 })).to.include({ soort: 'getal', geheel: true, min: 1, max: null });
    expect(readVeld({ type: 'boolean' })).to.include({ soort: 'ja-nee' });
  });

  it('makes a list of objects a list of groups', () => {
    const lijst = readVeld({ type: 'array', minItems: 1, items: { type: 'object', title: 'Actie', properties: {} } });
    expect(lijst).to.include({ soort: 'lijst', min: 1, max: null });
    expect(lijst).to.have.nested.property('item.titel', 'Actie');
  });

  it('makes a grid of the leefgebieden', () => {
    const grid = readVeld({
      type: 'object',
      'x-weergave': 'leefgebieden',
      properties: {
        financien: { type: 'integer', minimum: 1, maximum: 5, title: 'Financiën' },
        justitie: { type: 'integer', minimum: 1, maximum: 5, title: 'Justitie' },
      },
    });
    expect(grid).to.deep.include({
      soort: 'scores',
      min: 1,
      max: 5,
      domeinen: [
        { waarde: 'financien', label: 'Financiën' },
        { waarde: 'justitie', label: 'Justitie' },
      ],
    });
  });

  it('knows for which outcomes a field is needed', () => {
    expect(readVeld({ type: 'string', 'x-verplicht-bij': ['actie'] })?.verplichtBij).to.deep.equal(['actie']);
  });

  it('refuses a field that it cannot show, by name, and never leaves it out', () => {
    expect(() => readVeld({ type: 'null' })).to.throw(FormulierOnbekend, 'Veld a');
    expect(() => readVeld({ type: 'array' })).to.throw(FormulierOnbekend, 'Veld a');
    expect(() => readFormulier({ type: 'string' })).to.throw(FormulierOnbekend);
  });
});
