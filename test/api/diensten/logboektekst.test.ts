import { expect } from 'chai';
import { regeltekst } from '../../../api/diensten/logboektekst.ts';
import type { TraceRegel } from '../../../models/proces.ts';

const DOOR = { medewerker: 'mw-1', naam: 'Anna de Wit', rol: 'partner', organisatie: 'politie' };

function tekst(anders: Partial<TraceRegel>, door: typeof DOOR | null = null): string {
  const leeg = {
    instantie: '1',
    organisatie: null,
    due: null,
    uitkomst: null,
    vastlegging: null,
    door: null,
    opdracht: null,
    toelichting: null,
  };
  return regeltekst(
    {
      nummer: 1,
      at: '2026-03-02T08:00:00.000Z',
      change: 'entered',
      element: 'Taak_A',
      naam: 'Plan maken',
      type: 'userTask',
      ...leeg,
      ...anders,
    },
    door,
  );
}

describe('a line of the logbook', () => {
  it('tells which task opened, for whom and until when, in Dutch time', () => {
    expect(tekst({ organisatie: 'cjg', due: '2026-07-01T15:00:00.000Z' })).to.equal(
      'Taak "Plan maken" geopend voor cjg, uiterlijk 1 juli 2026 om 17:00.',
    );
  });

  it('tells who did what, with which outcome', () => {
    expect(tekst({ change: 'completed', uitkomst: 'regie' }, DOOR)).to.equal(
      'Taak "Plan maken" afgerond door Anna de Wit (politie), uitkomst "regie".',
    );
    expect(tekst({ change: 'moved', due: '2026-01-01T15:00:00.000Z' }, DOOR)).to.equal(
      'Termijn "Plan maken" verzet door Anna de Wit (politie), uiterlijk 1 januari 2026 om 16:00.',
    );
  });

  it('makes a sentence of everything that a process can trace', () => {
    for (const change of [
      'entered',
      'completed',
      'cancelled',
      'failed',
      'taken',
      'moved',
      'unmatched',
      'decided',
      'assigned',
      'undelivered',
      'iets nieuws',
    ]) {
      expect(tekst({ change, type: 'endEvent' }), change).to.match(/^[\p{L}"].*\.$/u);
    }
  });

  it('falls back on the id of an element without a name', () => {
    expect(tekst({ naam: null, type: 'exclusiveGateway' })).to.equal('"Taak_A" begonnen.');
  });
});
