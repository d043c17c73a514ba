import { expect } from 'chai';
import { controleerFormulier, type Formulier, vormfouten } from '../../../models/formulier.ts';

const met = (veld: unknown, anders: object = {}): string[] =>
  vormfouten({ $id: 'proef', type: 'object', properties: { veld }, ...anders });
const tekst = { type: 'string', title: 'Veld' };

describe('the shape of a form', () => {
  it('is what JSON Schema says, with our own words', () => {
    expect(met({ ...tekst, maxLength: 20, 'x-verplicht-bij': ['ja'], 'x-voor-taak': ['informatie'] })).to.deep.equal(
      [],
    );
    expect(met({ type: ['string', 'null'], enum: ['a', null], 'x-labels': { a: 'A' } })).to.deep.equal([]);
    expect(met({ type: 'array', items: { type: 'object', properties: { dag: { format: 'date' } } } })).to.deep.equal(
      [],
    );
  });

  it('is refused by name of the field where something has another type', () => {
    expect(met({ ...tekst, 'x-verplicht-bij': 'ja' })).to.deep.equal([
      '"veld": "x-verplicht-bij" moet een lijst van uitkomsten zijn',
    ]);
    expect(met({ ...tekst, 'x-voor-taak': 'informatie' })).to.deep.equal([
      '"veld": "x-voor-taak" moet een lijst van formulieren zijn',
    ]);
    expect(met(tekst, { 'x-leest': { ander: 'veld' } })).to.deep.equal([
      'het formulier: "x-leest.ander" noemt per formulier een lijst van velden',
    ]);
    expect(met({ ...tekst, required: true })).to.deep.equal([
      '"veld": "required" moet een lijst van namen van velden zijn',
    ]);
    expect(met(tekst, { required: 'veld' })).to.deep.equal([
      'het formulier: "required" moet een lijst van namen van velden zijn',
    ]);
    expect(met('tekst').join()).to.match(/^"veld": moet een groep zijn/);
    expect(met(tekst, { properties: [] })).to.deep.equal([
      'het formulier: "properties" moet een groep velden zijn, elk met een naam',
    ]);
    expect(met({ type: 'text' }).join()).to.match(/^"veld": "type" moet een van string, .*, null zijn$/);
    expect(met({ type: 'array', items: { properties: { dag: { format: 'datum' } } } }).join()).to.match(
      /^"veld\[\]\.dag": "format" moet een van date, /,
    );
  });

  it('lets no field through that nobody could fill in', () => {
    expect(met({ ...tekst, enum: [] })).to.deep.equal(['"veld": "enum" moet ten minste één waarde hebben']);
    expect(met({ ...tekst, enum: ['a', 'b', 'a'] })).to.deep.equal(['"veld": "enum" noemt "a" twee keer']);
    expect(met({ ...tekst, maxLength: -1 })).to.deep.equal([
      '"veld": "maxLength" moet een geheel getal zijn, 0 of meer',
    ]);
    expect(met({ ...tekst, minLength: 9, maxLength: 3 })).to.deep.equal([
      '"veld": "minLength" is meer dan "maxLength": niets past',
    ]);
  });

  it('is not nested without end', () => {
    let veld: object = tekst;
    for (let diep = 0; diep < 20_000; diep += 1) veld = { type: 'object', properties: { a: veld } };
    expect(met(veld)).to.deep.equal(['het formulier: de velden zijn te diep genest']);
  });

  it('sends along only what a drawing can read by its name, and nothing that every process has', () => {
    const fouten = (naam: string): string =>
      controleerFormulier({
        ...{ $id: 'proef', type: 'object' },
        properties: { [naam]: { type: 'boolean', 'x-procesvariabele': true } },
      } satisfies Formulier).join();
    expect(fouten('medeIngevuld')).to.equal('');
    expect(fouten('mede-ingevuld')).to.match(/^"mede-ingevuld": een veld dat meegaat.*met letters, cijfers/);
    expect(fouten('termijnen')).to.match(/^"termijnen": zo heet in elk proces al iets van het huis/);
  });
});
