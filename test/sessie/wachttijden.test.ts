import { expect } from 'chai';
import { afsluitingen } from '../../api/sessie/momenten.ts';
import { isGemist, mediaan, tafelsVan, wachttijd } from '../../api/sessie/wachttijden.ts';

const NU = '2026-03-02T12:00:00.000Z';
const TAAK = { geopend: '2026-03-02T09:00:00.000Z', gesloten: null, deadline: null };

describe('waiting in a session', () => {
  it('lasts until the decision, and until now where there is none', () => {
    expect(wachttijd(TAAK, NU)).to.equal(3 * 3600);
    expect(wachttijd({ ...TAAK, gesloten: '2026-03-02T09:00:30.400Z' }, NU)).to.equal(30);
  });

  it('is too long when the term passed before the decision, or has passed without one', () => {
    const deadline = '2026-03-02T11:00:00.000Z';
    expect(isGemist({ ...TAAK, deadline }, NU)).to.equal(true);
    expect(isGemist({ ...TAAK, deadline }, deadline), 'at the very instant').to.equal(false);
    expect(isGemist({ ...TAAK, deadline, gesloten: '2026-03-02T10:59:59.000Z' }, NU)).to.equal(false);
    expect(isGemist(TAAK, NU), 'without a term').to.equal(false);
  });

  it('has a middle', () => {
    expect([[], [5], [9, 1], [9, 1, 4]].map(mediaan)).to.deep.equal([null, 5, 5, 4]);
  });

  it('is that of who decided, else of every table with a role that may', () => {
    const sessie = {
      tafels: [
        { code: 'huis', naam: 'Huis', rollen: ['regisseur', 'om-huis'] },
        { code: 'zsm', naam: 'ZSM', rollen: ['ovj'] },
      ],
    };
    const medewerkers = [
      { id: 'regisseur', naam: 'R', rol: 'procesregisseur', organisatie: 'huis' },
      { id: 'om-huis', naam: 'O', rol: 'partner', organisatie: 'om' },
      { id: 'ovj', naam: 'V', rol: 'partner', organisatie: 'om' },
    ];
    const open = { besluit: null, toegewezen: null, rol: 'partner', organisatie: 'om' };
    const door = { medewerker: 'ovj', rol: 'partner', organisatie: 'om' };
    const besluit = { door, at: NU, uitkomst: null, vastlegging: null };
    expect(tafelsVan(sessie, { medewerkers }, open)).to.deep.equal(['huis', 'zsm']);
    expect(tafelsVan(sessie, { medewerkers }, { ...open, organisatie: 'huis' })).to.deep.equal([]);
    expect(tafelsVan(sessie, { medewerkers }, { ...open, toegewezen: 'om-huis' })).to.deep.equal(['huis']);
    expect(tafelsVan(sessie, { medewerkers }, { ...open, besluit })).to.deep.equal(['zsm']);
  });

  it('ends for the agenda of a meeting at each of its cut-offs, once', () => {
    const ritme = {
      proces: 'weektriage',
      naam: 'Weektriage',
      dag: 'dinsdag',
      tijd: '09:00',
      agendaTaak: 'Taak',
      afsluiting: { dag: 'maandag', tijd: '12:00' },
    } as const;
    const tussen = (van: string, tot: string): string[] => afsluitingen(ritme, van, tot);
    expect(tussen('2026-03-02T08:00:00.000Z', '2026-03-02T10:59:59.000Z')).to.deep.equal([]);
    expect(tussen('2026-03-02T08:00:00.000Z', '2026-03-09T11:00:00.000Z')).to.deep.equal([
      '2026-03-02T11:00:00.000Z',
      '2026-03-09T11:00:00.000Z',
    ]);
    expect(tussen('2026-03-09T11:00:00.000Z', '2026-03-10T11:00:00.000Z')).to.deep.equal([]);
  });
});
