import { expect } from 'chai';
import type { Procesverloop, Regel } from '../../../../web/api/casussen.ts';
import { tellVerloop } from '../../../../web/paginas/casus/zinnen.ts';

const organisatie = (code: string): string => ({ om: 'het OM', politie: 'de politie' })[code] ?? code;

const boek = {
  now: new Date('2026-11-24T13:00:00Z'),
  organisatie,
  wie: (codes: readonly string[]) => codes.map(organisatie).join(' en '),
};

function regel(nummer: number, change: string, type: string, rest: Partial<Regel> = {}): Regel {
  return {
    nummer,
    change,
    type,
    at: `2026-11-24T09:00:${String(nummer).padStart(2, '0')}.000Z`,
    element: 'Taak_A',
    naam: 'Melding screenen',
    instantie: '1',
    due: null,
    uitkomst: null,
    uitkomstnaam: null,
    organisatie: null,
    toelichting: null,
    geheel: false,
    door: null,
    ...rest,
  };
}

function tell(...regels: Regel[]): readonly string[] {
  const verloop: Procesverloop = {
    workflowId: 'ML-2026-000123.screening.1',
    proces: 'screening',
    procesnaam: 'screening',
    gestart: '2026-11-24T09:00:00.000Z',
    model: 'a',
    open: [],
    activeerbaar: [],
    regels,
  };
  return tellVerloop([verloop], boek).map(({ tekst }) => tekst);
}

describe('the story of a casus', () => {
  it('says who decided what, newest first', () => {
    const door = { medewerker: 'mw', naam: 'R. Peeters', rol: 'informatiecoördinator', organisatie: 'om' };
    expect(
      tell(
        regel(1, 'entered', 'userTask', { due: '2026-11-24T16:00:00Z' }),
        regel(2, 'completed', 'userTask', { door, uitkomst: 'triage', uitkomstnaam: 'Naar triage' }),
      ),
    ).to.deep.equal([
      'R. Peeters (het OM) rondde ‘Melding screenen’ af met ‘Naar triage’.',
      '‘Melding screenen’ staat open, uiterlijk vandaag 17:00.',
    ]);
  });

  it('says who started what one may start whenever it is needed', () => {
    const door = { medewerker: 'mw', naam: 'R. Peeters', rol: 'procesregisseur', organisatie: 'om' };
    expect(tell(regel(1, 'entered', 'userTask', { door, due: '2026-11-24T16:00:00Z' }))).to.deep.equal([
      'R. Peeters (het OM) begon ‘Melding screenen’, uiterlijk vandaag 17:00.',
    ]);
  });

  it('tells a question to several organisations once', () => {
    const at = '2026-11-24T09:00:00.000Z';
    expect(
      tell(
        regel(1, 'entered', 'userTask', { at, organisatie: 'om' }),
        regel(2, 'entered', 'userTask', { at, organisatie: 'politie', instantie: '2' }),
      ),
    ).to.deep.equal(['‘Melding screenen’ staat open voor het OM en de politie.']);
  });

  it('is silent about what only moves a token', () => {
    expect(
      tell(
        regel(1, 'taken', 'sequenceFlow'),
        regel(2, 'completed', 'exclusiveGateway'),
        regel(3, 'entered', 'serviceTask'),
        regel(4, 'completed', 'boundaryEvent'),
      ),
    ).to.deep.equal([]);
  });

  it('says which rules a decision table went by', () => {
    const decided = regel(1, 'decided', 'businessRuleTask', { naam: 'Risico wegen', toelichting: 'risico: 3, 7' });
    expect(tell(decided)).to.deep.equal([
      'De beslistabel bij ‘Risico wegen’ gaf een advies, volgens de regels 3 en 7.',
    ]);
    const literal = regel(2, 'decided', 'businessRuleTask', { naam: 'Bedrag bepalen', toelichting: 'bedrag: -' });
    expect(tell(literal), 'no table').to.deep.equal(['De beslissing bij ‘Bedrag bepalen’ is genomen.']);
  });

  it('tells of time, of moved terms and of what failed', () => {
    expect(
      tell(
        regel(1, 'fired', 'boundaryEvent', { naam: 'Zelfde werkdag' }),
        regel(2, 'moved', 'userTask', { due: '2026-11-25T16:00:00Z' }),
        regel(3, 'failed', 'serviceTask', { naam: 'Terugkoppelen' }),
      ),
    ).to.deep.equal([
      '‘Terugkoppelen’ is mislukt en wacht op de functioneel beheerder.',
      'De termijn van ‘Melding screenen’ is verzet naar morgen 17:00.',
      '‘Zelfde werkdag’: dit tijdstip is bereikt.',
    ]);
  });

  it('says at which end the process ended, and is silent about ends on the way', () => {
    const at = '2026-11-24T10:00:00.000Z';
    expect(
      tell(
        regel(1, 'completed', 'endEvent', { naam: 'Herinnerd' }),
        regel(2, 'completed', 'endEvent', { naam: 'Opgepakt', at }),
        regel(3, 'completed', 'process', { element: 'screening', naam: null, at }),
      ),
    ).to.deep.equal(['Screening is afgerond: ‘Opgepakt’.']);
  });

  it('begins and ends with the process itself', () => {
    const proces = { element: 'screening', naam: null };
    expect(tell(regel(1, 'entered', 'process', proces), regel(2, 'completed', 'process', proces))).to.deep.equal([
      'Screening is afgerond.',
      'Screening is begonnen.',
    ]);
  });

  it('leaves out a repeated activity as a whole: the times tell it', () => {
    expect(
      tell(
        regel(1, 'entered', 'userTask', { geheel: true }),
        regel(2, 'entered', 'userTask', { organisatie: 'om', instantie: '2' }),
        regel(3, 'completed', 'userTask', { geheel: true }),
      ),
    ).to.deep.equal(['‘Melding screenen’ staat open voor het OM.']);
  });

  it('says whose task lapsed, which only the line that opened it knows', () => {
    expect(
      tell(
        regel(1, 'entered', 'userTask', { organisatie: 'om', instantie: '2' }),
        regel(2, 'cancelled', 'userTask', { instantie: '2' }),
      )[0],
    ).to.equal('‘Melding screenen’ is vervallen voor het OM.');
  });

  it('is silent about what is only worked out', () => {
    expect(tell(regel(1, 'completed', 'scriptTask'))).to.deep.equal([]);
  });
});
