import { expect } from 'chai';
import { vatSamen, type Procesloop } from '../../models/procesloop.ts';
import { ZONDER_EINDE } from '../../models/tijdstip.ts';

function loop(anders: Partial<Procesloop>): Procesloop {
  return {
    _id: 'ML-2026-000001.screening.1',
    huis: 'ml',
    dossier: { soort: 'casus', id: 'ML-2026-000001' },
    proces: 'screening',
    procesnaam: 'Screening',
    onderwerp: null,
    model: 'm',
    status: 'lopend',
    gestart: '2026-01-01T09:00:00.000Z',
    geeindigd: null,
    nummer: 1,
    open: [],
    einde: null,
    stap: 'Screenen',
    wachtop: ['informatiecoördinator'],
    deadline: null,
    ...anders,
  };
}

const AF: Partial<Procesloop> = {
  status: 'afgerond',
  geeindigd: '2026-01-02T09:00:00.000Z',
  stap: null,
  wachtop: [],
  einde: 'Einde',
};

describe('where a casus stands', () => {
  it('is the step of the running process with the earliest deadline, waiting on all of them', () => {
    const lopen = [
      loop({
        _id: 'a',
        proces: 'aanpak',
        stap: 'Plan',
        wachtop: ['procesregisseur'],
        deadline: '2026-03-01T00:00:00.000Z',
      }),
      loop({
        _id: 'b',
        proces: 'triage',
        stap: 'Inbreng',
        wachtop: ['politie', 'procesregisseur'],
        deadline: '2026-02-01T00:00:00.000Z',
      }),
      loop({ _id: 'c' }),
      loop({ _id: 'd', ...AF }),
    ];
    expect(vatSamen(lopen, false)).to.deep.equal({
      status: 'open',
      gesloten: null,
      proces: 'triage',
      stap: 'Inbreng',
      wachtop: ['informatiecoördinator', 'politie', 'procesregisseur'],
      deadline: '2026-02-01T00:00:00.000Z',
      sorteer: '2026-02-01T00:00:00.000Z',
    });
  });

  it('is closed when no process runs, at the end of the last one', () => {
    const lopen = [
      loop({ _id: 'a', ...AF, geeindigd: '2026-01-05T00:00:00.000Z', proces: 'triage' }),
      loop({ _id: 'b', ...AF }),
    ];
    expect(vatSamen(lopen, false)).to.include({
      status: 'gesloten',
      gesloten: '2026-01-05T00:00:00.000Z',
      proces: 'triage',
      sorteer: ZONDER_EINDE,
    });
  });

  it('is open as long as a process is promised, or nothing has begun yet', () => {
    expect(vatSamen([loop({ ...AF })], true)).to.include({ status: 'open', gesloten: null });
    expect(vatSamen([], false)).to.include({ status: 'open', proces: null });
  });
});
