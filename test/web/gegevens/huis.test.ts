import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Huis } from '../../../web/api/huizen.ts';
import { makeNamen } from '../../../web/gegevens/huis.ts';
import { padVan } from '../../huizen/huismap.ts';

describe('the organisations to choose from', () => {
  let huis: Huis;
  before(async () => {
    huis = JSON.parse(await readFile(`${padVan('gelderland-midden')}/huis.json`, 'utf8')) as Huis;
  });

  const codes = (gemeente: string | null): string[] =>
    makeNamen([huis])
      .keuzen(
        huis.code,
        gemeente,
      )('organisatie')
      .map(({ waarde }) => waarde);

  it('begin with those of the gemeente, then those of the whole house, and end with those of elsewhere', () => {
    const inEde = codes('Ede');
    expect(inEde.slice(0, 3)).to.deep.equal(['gemeente-ede', 'lokaal-team-ede', 'om']);
    expect(inEde).to.have.members(codes(null));
    const plaats = (code: string): number => inEde.indexOf(code);
    expect(plaats('maatschappelijk-werk')).to.be.below(plaats('gemeente-barneveld'));
    expect(plaats('lokaal-team-wageningen')).to.be.below(plaats('gemeente-arnhem'));
    expect(inEde.at(-1)).to.equal('lokaal-team-zevenaar');
  });

  it('stand as the house has them where no gemeente is known', () => {
    expect(codes(null)).to.deep.equal(huis.organisaties.map(({ code }) => code));
    expect(codes('Elders')).to.include('gemeente-arnhem');
  });

  it('have beside them the people, all of them or those with a role and of an organisation', () => {
    const kies = makeNamen([huis]).keuzen(huis.code, null);
    expect(kies('medewerker')).to.have.lengthOf(huis.medewerkers.length);
    const partners = kies('medewerker', { rollen: ['partner'], organisatie: null });
    const wie = huis.medewerkers.filter(({ rol }) => rol === 'partner').map(({ id }) => id);
    expect(partners.map(({ waarde }) => waarde)).to.deep.equal(wie);
    const politie = kies('medewerker', { rollen: ['partner'], organisatie: 'politie' });
    expect(politie).to.deep.equal([{ waarde: 'mw-gm-030', label: 'Danny Klomp (partner, Politie)' }]);
    expect(kies('medewerker', { rollen: null, organisatie: 'politie' })).to.have.lengthOf(2);
  });

  it('have beside them the gemeenten, which go by their name', () => {
    const namen = makeNamen([huis]);
    expect(namen.keuzen(huis.code, null)('gemeente')).to.deep.include({ waarde: 'Ede', label: 'Ede' });
    expect(namen.van('gemeente', 'Ede')).to.equal('Ede');
  });
});
