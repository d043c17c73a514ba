import { expect } from 'chai';
import { Antwoorden } from '../../../cli/voorbeeld/antwoorden.ts';
import type { Antwoord, Script } from '../../../cli/voorbeeld/script.ts';

const antwoord = (taak: string, uitkomst: string, meer: Partial<Antwoord> = {}): Antwoord => ({
  taak,
  uitkomst,
  na: 1,
  gegevens: {},
  herhaal: false,
  ...meer,
});

const script: Script = {
  huis: 'proef',
  begin: { weken: 1, weekdag: 'maandag' },
  werktijd: { van: '08:30', tot: '17:00' },
  personen: {},
  meldingen: [],
  terzijde: [],
  piket: {},
  standaard: [antwoord('Inbreng', 'standaard', { organisatie: 'politie', herhaal: true })],
  overleggen: [antwoord('Voorzitten', 'gesloten', { herhaal: true })],
  casussen: {
    a: {
      bedoeling: '',
      standaard: true,
      gebeurtenissen: [],
      wachtOp: [],
      antwoorden: [antwoord('Besluit', 'eerst'), antwoord('Besluit', 'daarna')],
    },
    b: { bedoeling: '', standaard: false, gebeurtenissen: [], wachtOp: [], antwoorden: [] },
    c: {
      bedoeling: '',
      standaard: true,
      gebeurtenissen: [],
      wachtOp: [],
      antwoorden: [antwoord('Inbreng', 'eigen', { organisatie: 'politie' })],
    },
  },
};

describe('the answers of the example', () => {
  const neem = (antwoorden: Antwoorden, casus: string | null, taak: string, organisatie: string | null = null) =>
    antwoorden.neem({ casus, taak, organisatie })?.uitkomst ?? null;

  it('give the next answer at each visit, and none when they are used up', () => {
    const antwoorden = new Antwoorden(script);
    const bezoeken = [1, 2, 3].map(() => neem(antwoorden, 'a', 'Besluit'));
    expect(bezoeken).to.deep.equal(['eerst', 'daarna', null]);
  });

  it('fall back on the standard ones, for the organisation they are of', () => {
    const antwoorden = new Antwoorden(script);
    expect(neem(antwoorden, 'a', 'Inbreng', 'politie')).to.equal('standaard');
    expect(neem(antwoorden, 'a', 'Inbreng', 'politie')).to.equal('standaard');
    expect(neem(antwoorden, 'a', 'Inbreng', 'ggz')).to.equal(null);
  });

  it('leave a casus alone that wants no standard answers, or has answers of its own for the task', () => {
    const antwoorden = new Antwoorden(script);
    expect(neem(antwoorden, 'b', 'Inbreng', 'politie')).to.equal(null);
    expect(neem(antwoorden, 'c', 'Inbreng', 'politie')).to.equal('eigen');
    expect(neem(antwoorden, 'c', 'Inbreng', 'politie')).to.equal(null);
  });

  it('keep the tasks of an overleg apart', () => {
    const antwoorden = new Antwoorden(script);
    expect(neem(antwoorden, null, 'Voorzitten')).to.equal('gesloten');
    expect(neem(antwoorden, 'a', 'Voorzitten')).to.equal(null);
  });
});
