import { expect } from 'chai';
import { toonEindstand } from '../../../cli/speel/tabel.ts';

const einde = (proces: string, element: string, aantal: number) => ({ proces, element, naam: null, aantal });

describe('the table that a played example closes with', () => {
  const laat = einde('triage', 'Einde_Laat', 0);
  const tekst = toonEindstand(
    {
      eindes: [
        einde('screening', 'Einde_Gescreend', 12),
        { ...einde('triage', 'Einde_Opgepakt', 3), naam: 'Opgepakt' },
        laat,
      ],
      nooit: [laat],
      termijnen: [{ proces: 'screening', gehaald: 11, gemist: 1 }],
    },
    ['melding m1: geweigerd'],
  );

  it('counts each end of each process, and the deadlines', () => {
    expect(tekst).to.match(/^screening: Einde_Gescreend +12$/m);
    expect(tekst).to.match(/^triage: Opgepakt \(Einde_Opgepakt\) +3$/m);
    expect(tekst).to.match(/^screening +11 +1$/m);
  });

  it('names what was not reached, and what did not go as the script says', () => {
    expect(tekst).to.contain('2 van 3 uitkomsten bereikt\nniet bereikt: triage: Einde_Laat\n');
    expect(tekst).to.contain('niet gegaan als bedoeld: melding m1: geweigerd\n');
  });
});
