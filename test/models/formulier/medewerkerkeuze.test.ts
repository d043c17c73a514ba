import { expect } from 'chai';
import { controleerFormulier, leesInvoer, type Formulier, type Veldschema } from '../../../models/formulier.ts';

const WIE = { type: 'string', 'x-weergave': 'medewerker' };
const benoemen = (velden: Readonly<Record<string, Veldschema>>): Formulier => ({
  $id: 'benoemen',
  type: 'object',
  properties: { regie: { type: 'string', title: 'Wie voert regie?', 'x-weergave': 'organisatie' }, ...velden },
});
const FORMULIER = benoemen({
  procesregisseur: { ...WIE, 'x-rollen': ['procesregisseur', 'ketenmanager'] },
  casemanager: { ...WIE, 'x-rollen': ['partner'], 'x-van': 'regie' },
});
const medewerker = [
  { code: 'mw-1', rol: 'procesregisseur', organisatie: 'huis' },
  { code: 'mw-2', rol: 'partner', organisatie: 'ggz' },
  { code: 'mw-3', rol: 'partner', organisatie: 'politie' },
];

const fouten = (gegevens: object): string[][] => {
  const keuzes = { organisatie: ['ggz', 'politie'], medewerker };
  const invoer = { formulier: FORMULIER, uitkomst: null, keuzes, kenmerk: 'k', nu: '2026-11-23T08:00:00.000Z' };
  const gelezen = leesInvoer({ ...invoer, bekend: new Set<string>() }, gegevens);
  return 'fouten' in gelezen ? gelezen.fouten.map(({ veld, melding }) => [veld, melding]) : [];
};

describe('who may be chosen for a field', () => {
  it('has one of the roles that the form names', () => {
    expect(fouten({ procesregisseur: 'mw-1', casemanager: 'mw-2' })).to.deep.equal([]);
    expect(fouten({ procesregisseur: 'mw-2' })).to.deep.equal([
      ['procesregisseur', 'Kies een medewerker met de rol procesregisseur of ketenmanager.'],
    ]);
    expect(fouten({ casemanager: 'mw-1' })).to.deep.equal([['casemanager', 'Kies een medewerker met de rol partner.']]);
  });

  it('is of the organisation in the field beside it, once that is filled in', () => {
    expect(fouten({ regie: 'ggz', casemanager: 'mw-2' })).to.deep.equal([]);
    expect(fouten({ regie: 'ggz', casemanager: 'mw-3' })).to.deep.equal([
      ['casemanager', 'Kies een medewerker van de organisatie bij “Wie voert regie?”.'],
    ]);
  });

  it('is known to the house: of who is not, nothing more is said', () => {
    expect(fouten({ procesregisseur: 'mw-9' })).to.deep.equal([
      ['procesregisseur', 'Dit huis kent geen medewerker met deze code.'],
    ]);
  });

  it('is named by roles, at a field for a medewerker, beside an organisation', () => {
    expect(controleerFormulier(FORMULIER)).to.deep.equal([]);
    const fout = (veld: Veldschema): string => controleerFormulier(benoemen({ veld })).join();
    expect(fout({ ...WIE, 'x-rollen': [] })).to.include('moet een lijst van rollen zijn');
    expect(fout({ type: 'string', 'x-rollen': ['partner'] })).to.include('"x-rollen" past alleen bij');
    expect(fout({ type: 'string', 'x-van': 'regie' })).to.include('"x-van" past alleen bij');
    expect(fout({ ...WIE, 'x-van': 'elders' })).to.include('"x-van" noemt "elders"');
    expect(fout({ ...WIE, 'x-van': 'veld' })).to.include('"x-van" noemt "veld"');
  });
});
