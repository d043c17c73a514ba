import { expect } from 'chai';
import { controleerFormulier, keuzesUit, leesInvoer, vernauw, type Formulier } from '../../../models/formulier.ts';

const ORGANISATIE = { type: 'string', 'x-weergave': 'organisatie' };
const UIT = { plannen: ['deelnemers', 'voorzitter'] };
const FORMULIER: Formulier = {
  $id: 'uitnodigen',
  type: 'object',
  'x-leest': { plannen: ['deelnemers', 'voorzitter', 'plaats'] },
  properties: {
    afgemeld: { type: 'array', items: { ...ORGANISATIE, 'x-uit': UIT } },
    vroeg: { type: 'array', items: { type: 'object', properties: { wie: { ...ORGANISATIE, 'x-uit': UIT } } } },
    gastheer: ORGANISATIE,
  },
};

const fouten = (formulier: Formulier, gegevens: object): string[][] => {
  const keuzes = { organisatie: ['ggz', 'om', 'politie'] };
  const invoer = {
    formulier,
    uitkomst: null,
    keuzes,
    kenmerk: 'k',
    nu: '2026-11-23T08:00:00.000Z',
    bekend: new Set<string>(),
  };
  const gelezen = leesInvoer(invoer, gegevens);
  return 'fouten' in gelezen ? gelezen.fouten.map(({ veld, melding }) => [veld, melding]) : [];
};

describe('a choice out of what was laid down', () => {
  const gepland = new Map([['plannen', { deelnemers: ['politie', 'ggz'], voorzitter: 'politie', plaats: 'om' }]]);

  it('takes that only, in a list and deeper, and says what would be right', () => {
    const smal = vernauw(FORMULIER, gepland);
    expect(fouten(smal, { afgemeld: ['ggz'], vroeg: [{ wie: 'politie' }], gastheer: 'om' })).to.deep.equal([]);
    expect(fouten(smal, { afgemeld: ['om'], vroeg: [{ wie: 'om' }] })).to.deep.equal([
      ['afgemeld.0', 'Kies een van: politie, ggz.'],
      ['vroeg.0.wie', 'Kies een van: politie, ggz.'],
    ]);
    expect(fouten(FORMULIER, { afgemeld: ['om'] }), 'the form itself stays as it was').to.deep.equal([]);
  });

  it('is all that the house knows where nothing was laid down', () => {
    for (const leeg of [new Map(), new Map([['plannen', { deelnemers: null }]])])
      expect(fouten(vernauw(FORMULIER, leeg), { afgemeld: ['om'] })).to.deep.equal([]);
  });

  it('never widens the choices of the form itself', () => {
    const keuze = { type: 'string', enum: ['ggz', 'om'], 'x-uit': UIT };
    const smal = vernauw({ ...FORMULIER, properties: { keuze } }, gepland);
    expect(smal.properties?.['keuze']?.enum).to.deep.equal(['ggz']);
  });

  it('names the forms and fields it needs', () => {
    expect(new Set(keuzesUit(FORMULIER).map(String))).to.deep.equal(
      new Set(['plannen,deelnemers', 'plannen,voorzitter']),
    );
    expect(keuzesUit({ ...FORMULIER, properties: { gastheer: ORGANISATIE } })).to.deep.equal([]);
  });

  it('stands on a choice, and names what its form gives to read', () => {
    const met = (veld: object, uit: unknown = UIT): string =>
      controleerFormulier({ ...FORMULIER, properties: { veld: { ...veld, 'x-uit': uit } } } as Formulier).join();
    expect(controleerFormulier(FORMULIER)).to.deep.equal([]);
    expect(met(ORGANISATIE)).to.equal('');
    expect(met({ type: 'string' })).to.match(/"veld": "x-uit" past alleen bij een keuze/);
    expect(met({ type: 'array', items: { type: 'string' }, 'x-weergave': 'organisatie' })).to.match(
      /wat er in een lijst/,
    );
    expect(met(ORGANISATIE, ['plannen'])).to.match(/noemt per formulier een lijst van velden/);
    expect(met(ORGANISATIE, { plannen: ['besluit'] })).to.match(/"besluit" van "plannen"; zet dat ook in "x-leest"/);
  });
});
