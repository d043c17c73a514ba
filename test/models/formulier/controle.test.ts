import { expect } from 'chai';
import { controleerFormulier, leesFormulier, type Veldschema } from '../../../models/formulier.ts';

const fouten = (velden: Record<string, Veldschema>): string[] =>
  controleerFormulier({ $id: 'proef', type: 'object', properties: velden });
const MEE = { 'x-procesvariabele': true };

describe('checking a form', () => {
  it('takes codes, ids, dates, numbers and booleans along into the process', () => {
    const velden: Record<string, Veldschema> = {
      keuze: { type: 'string', enum: ['a', 'b'], ...MEE },
      vast: { const: 'a', ...MEE },
      dag: { type: 'string', format: 'date', ...MEE },
      nummer: { type: 'string', pattern: '^A[0-9]{3}$', ...MEE },
      getal: { type: ['integer', 'null'], ...MEE },
      akkoord: { type: 'boolean', ...MEE },
      een: { oneOf: [{ const: 'a' }, { const: 'b' }], ...MEE },
      wie: { type: 'string', 'x-weergave': 'organisatie', ...MEE },
      waar: { type: 'string', 'x-weergave': 'gemeente', ...MEE },
      wieAllen: { type: 'array', 'x-weergave': 'organisatie', items: { type: 'string' }, ...MEE },
      lijst: {
        type: 'array',
        items: { type: 'object', properties: { id: { type: 'integer', ...MEE }, tekst: { type: 'string' } } },
        ...MEE,
      },
    };
    expect(fouten(velden)).to.deep.equal([]);
  });

  it('takes what a melding is about from a choice, each value with its question and role', () => {
    const over = (noemt: unknown): string[] =>
      fouten({ over: { type: 'string', enum: ['persoon', 'gebied'], 'x-noemt': noemt } as Veldschema });
    expect(over({ gebied: { titel: 'Welk gebied?', rol: 'gebied' } })).to.deep.equal([]);
    expect(over({ gebied: { titel: 'Welk gebied?' } }).join()).to.include('per waarde een "titel" en een "rol"');
    expect(over({ plein: { titel: 'Welk plein?', rol: 'plein' } }).join()).to.include('"plein", en dat is geen keuze');
  });

  it('refuses a free text that goes along, however it is dressed up', () => {
    const vrij: Record<string, Veldschema> = {
      tekst: { type: 'string', ...MEE },
      soms: { type: ['string', 'null'], ...MEE },
      mail: { type: 'string', format: 'email', ...MEE },
      alles: { type: 'string', pattern: '.*', ...MEE },
      letters: { type: 'string', pattern: '^[A-Za-z ]+$', ...MEE },
      los: { ...MEE },
      of: { anyOf: [{ const: 'a' }, { type: 'string' }], ...MEE },
    };
    for (const [naam, veld] of Object.entries(vrij))
      expect(fouten({ [naam]: veld }).join(), naam).to.match(/vrije tekst/);
    expect(fouten({ lijst: { type: 'array', items: { type: 'string' }, ...MEE } }).join()).to.match(
      /"lijst\[\]": een vrije tekst/,
    );
    expect(
      fouten({ groep: { type: 'object', ...MEE, properties: { naam: { type: 'string', ...MEE } } } }).join(),
    ).to.match(/"groep\.naam"/);
  });

  it('takes what is to be read by form and field, on the form as a whole', () => {
    const formulier = { $id: 'proef', type: 'object', properties: {} };
    expect(controleerFormulier({ ...formulier, 'x-leest': { ander: ['veld'] } })).to.deep.equal([]);
    expect(controleerFormulier({ ...formulier, 'x-leest': { ander: [] } }).join()).to.match(/een lijst van velden/);
    expect(fouten({ a: { type: 'string', 'x-leest': { ander: ['veld'] } } }).join()).to.match(/het formulier zelf/);
  });

  it('takes what the melder is told always or by outcome, on a field of the form itself', () => {
    expect(fouten({ a: { type: 'string', 'x-voor-melder': true } })).to.deep.equal([]);
    expect(fouten({ a: { type: 'string', 'x-voor-melder': ['advies'] } })).to.deep.equal([]);
    for (const raar of [false, 'advies'] as unknown as true[])
      expect(fouten({ a: { type: 'string', 'x-voor-melder': raar } }).join()).to.match(/true zijn, of een lijst/);
    expect(fouten({ a: { type: 'string', 'x-voor-melder': [] } }).join()).to.match(/true zijn, of een lijst/);
    const a = { type: 'string', 'x-voor-melder': true } as const;
    expect(fouten({ groep: { type: 'object', properties: { a } } }).join()).to.match(/past alleen bij een veld/);
  });

  it('takes for whose tasks a field is meant by form, on a field of the form itself', () => {
    expect(fouten({ a: { type: 'string', 'x-voor-taak': ['ander'] } })).to.deep.equal([]);
    expect(fouten({ a: { type: 'string', 'x-voor-taak': [] } }).join()).to.match(/een lijst van formulieren/);
    const binnen = { type: 'object', properties: { b: { type: 'string', 'x-voor-taak': ['ander'] } } };
    expect(fouten({ a: binnen }).join()).to.match(/"a.b": .*veld van het formulier zelf/);
    const heel = { $id: 'proef', type: 'object', properties: {}, 'x-voor-taak': ['ander'] };
    expect(controleerFormulier(heel).join()).to.match(/veld van het formulier zelf/);
  });

  it('takes who reads it afterwards by role, on the form as a whole', () => {
    const formulier = { $id: 'proef', type: 'object', properties: {} };
    expect(controleerFormulier({ ...formulier, 'x-lezers': ['ketenmanager'] })).to.deep.equal([]);
    expect(controleerFormulier({ ...formulier, 'x-lezers': [] }).join()).to.match(/een lijst van rollen/);
    expect(fouten({ a: { type: 'string', 'x-lezers': ['ketenmanager'] } }).join()).to.match(/het formulier zelf/);
  });

  it('refuses a bound that is on no date, counts from no date, or cannot be read', () => {
    const dag = { type: 'string', format: 'date' };
    const goed = { van: { ...dag, 'x-vroegst': 'vandaag' }, tot: { ...dag, 'x-uiterlijk': 'van+P28D' } };
    expect(fouten(goed)).to.deep.equal([]);
    const fout = { tekst: { type: 'string', 'x-vroegst': 'vandaag' }, a: { ...dag, 'x-uiterlijk': 'tekst-P1D' } };
    expect(fouten(fout)).to.deep.equal([
      '"tekst": "x-vroegst" past alleen bij een datum of een tijdstip ("format": "date" of "date-time")',
      '"a": "x-uiterlijk" telt vanaf "tekst"; dat is hier geen datumveld, en "vandaag" kan ook',
    ]);
    for (const grens of ['morgen +1', 'vandaag+1D', '', 'vandaag+P'])
      expect(fouten({ a: { ...dag, 'x-vroegst': grens } }).join(), grens).to.match(/is geen grens/);
    expect(fouten({ a: { ...dag, 'x-vroegst': 'weg' } }).join()).to.match(/telt vanaf "weg"/);
  });

  it('refuses a bound of an instant that counts from a date, and of a date that counts from an instant', () => {
    const [dag, uur] = ['date', 'date-time'].map((format) => ({ type: 'string', format }));
    const goed = { van: { ...uur, 'x-vroegst': 'nu+PT1H' }, tot: { ...uur, 'x-uiterlijk': 'van+P1D' } };
    expect(fouten(goed)).to.deep.equal([]);
    const fout = { op: { ...dag, 'x-vroegst': 'nu' }, van: { ...uur, 'x-vroegst': 'vandaag', 'x-uiterlijk': 'op' } };
    expect(fouten(fout)).to.deep.equal([
      '"op": "x-vroegst" telt vanaf "nu"; dat is hier geen datumveld, en "vandaag" kan ook',
      '"van": "x-vroegst" telt vanaf "vandaag"; dat is hier geen veld met een tijdstip, en "nu" kan ook',
      '"van": "x-uiterlijk" telt vanaf "op"; dat is hier geen veld met een tijdstip, en "nu" kan ook',
    ]);
    expect(fouten({ van: { ...uur, 'x-vroegst': 'nu+1' } }).join()).to.match(/schrijf "nu" of .* "nu\+P1D"/);
  });

  it('refuses marks that would not do what they say', () => {
    expect(fouten({ groep: { type: 'object', properties: { code: { type: 'integer', ...MEE } } } }).join()).to.match(
      /"groep" is niet gemarkeerd/,
    );
    expect(fouten({ groep: { type: 'object', ...MEE, properties: { code: { type: 'integer' } } } }).join()).to.match(
      /niets daarbinnen gaat mee/,
    );
    expect(fouten({ naam: { type: 'string', 'x-procesvariable': true } as Veldschema }).join()).to.match(
      /"x-procesvariable" bestaat niet/,
    );
    expect(fouten({ naam: { type: 'string', 'x-weergave': 'tekstvlak' } }).join()).to.match(
      /weergave "tekstvlak" bestaat niet/,
    );
    expect(fouten({ code: { type: 'string', enum: ['a'], 'x-labels': { b: 'Bee' } } }).join()).to.match(
      /label "b" hoort bij geen waarde/,
    );
  });

  it('refuses what is no JSON Schema that can be executed', () => {
    expect(fouten({ naam: { type: 'strnig' } }).join()).to.match(/^"naam": "type" moet een van string, /);
    expect(fouten({ naam: { type: 'string', pattern: '[' } }).join()).to.match(/geen bruikbaar JSON Schema/);
    expect(fouten({ naam: { $ref: '#/$defs/weg' } }).join()).to.match(/geen bruikbaar JSON Schema/);
    expect(controleerFormulier({ $id: 'x', type: 'array' }).join()).to.match(/"type": "object"/);
    expect(controleerFormulier({ $id: 'x', type: 'object', required: ['weg'], properties: {} }).join()).to.match(
      /verplichte veld "weg" bestaat niet/,
    );
  });

  it('reads a form only with a name', () => {
    expect(() => leesFormulier('{"type":"object"}')).to.throw(/naam van het formulier/);
  });
});
