import { expect } from 'chai';
import type { Regel } from '../../../web/api/casussen.ts';
import { readStand } from '../../../web/tekening/plaatsen.ts';

function regel(change: string, element: string, rest: Partial<Regel> = {}): Regel {
  return {
    nummer: 1,
    at: '2026-11-24T09:00:00.000Z',
    change,
    element,
    naam: `Naam van ${element}`,
    type: 'userTask',
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

const gestart = '2026-11-24T09:00:00.000Z';
const proces = { workflowId: 'w', proces: 'p', procesnaam: 'p', gestart, model: 'm', activeerbaar: [] };

describe('where a process stands in its drawing', () => {
  it('follows a task to the element that it became in another drawing', () => {
    const { open } = readStand({
      ...proces,
      open: ['Wegen'],
      regels: [
        regel('entered', 'Screenen', { due: '2026-11-25T16:00:00Z' }),
        regel('migrated', 'Wegen', { toelichting: 'Screenen', at: '2026-11-26T09:00:00.000Z' }),
      ],
    });
    expect(open[0]).to.include({ element: 'Wegen', naam: 'Naam van Wegen', aantal: 1, sinds: gestart });
    expect(open[0]?.due).to.equal('2026-11-25T16:00:00Z');
  });

  it('counts the open instances of an element and names the organisations that it waits for', () => {
    const { open } = readStand({
      ...proces,
      open: ['Inbreng'],
      regels: [
        regel('entered', 'Inbreng', { instantie: '1', organisatie: 'om', due: '2026-11-26T16:00:00Z' }),
        regel('entered', 'Inbreng', { instantie: '2', organisatie: 'ggz', due: '2026-11-25T16:00:00Z' }),
        regel('entered', 'Inbreng', { instantie: '3', organisatie: 'politie' }),
        regel('completed', 'Inbreng', { instantie: '3', organisatie: 'politie' }),
      ],
    });
    expect(open).to.deep.equal([
      {
        element: 'Inbreng',
        naam: 'Naam van Inbreng',
        aantal: 2,
        keren: null,
        sinds: '2026-11-24T09:00:00.000Z',
        due: '2026-11-25T16:00:00Z',
        organisaties: ['om', 'ggz'],
        omvat: false,
      },
    ]);
  });

  it('tells of a repeated activity how many times are done since it began, and does not count the whole', () => {
    const { open } = readStand({
      ...proces,
      open: ['Inbreng'],
      regels: [
        regel('entered', 'Inbreng', { instantie: '3', geheel: true }),
        regel('entered', 'Inbreng', { instantie: '4', organisatie: 'om' }),
        regel('completed', 'Inbreng', { instantie: '4', organisatie: 'om' }),
        regel('completed', 'Inbreng', { instantie: '3', geheel: true }),
        regel('entered', 'Inbreng', { instantie: '9', geheel: true }),
        regel('entered', 'Inbreng', { instantie: '10', organisatie: 'om' }),
        regel('entered', 'Inbreng', { instantie: '11', organisatie: 'ggz' }),
        regel('entered', 'Inbreng', { instantie: '12', organisatie: 'politie' }),
        regel('completed', 'Inbreng', { instantie: '12', organisatie: 'politie' }),
      ],
    });
    expect(open.map(({ aantal, organisaties, keren }) => [aantal, organisaties, keren])).to.deep.equal([
      [2, ['om', 'ggz'], { gedaan: 1, totaal: 3 }],
    ]);
  });

  it('knows a sub-process as what is around the open steps', () => {
    const { open } = readStand({
      ...proces,
      open: ['Blok', 'Taak'],
      regels: [regel('entered', 'Blok', { type: 'subProcess' }), regel('entered', 'Taak', { instantie: '2' })],
    });
    expect(open.map(({ element, omvat }) => [element, omvat])).to.deep.equal([
      ['Blok', true],
      ['Taak', false],
    ]);
  });

  it('knows an ad-hoc sub-process as such too, and as the place itself while nothing runs in it', () => {
    const begonnen = regel('entered', 'Bezoeken', { type: 'adHocSubProcess' });
    const omvat = (...regels: Regel[]) =>
      readStand({ ...proces, open: regels.map(({ element }) => element), regels }).open.map((een) => een.omvat);
    expect(omvat(begonnen, regel('entered', 'Huisbezoek', { instantie: '2' }))).to.deep.equal([true, false]);
    expect(omvat(begonnen)).to.deep.equal([false]);
  });

  it('believes the process about what is open, and takes only the words from the course', () => {
    const { open } = readStand({ ...proces, open: ['Bewaken', 'Bewaken'], regels: [regel('entered', 'Anders')] });
    expect(open.map(({ element, aantal }) => [element, aantal])).to.deep.equal([['Bewaken', 1]]);
  });

  it('takes over a deadline that was moved', () => {
    const { open } = readStand({
      ...proces,
      open: ['Taak'],
      regels: [
        regel('entered', 'Taak', { due: '2026-11-25T16:00:00Z' }),
        regel('moved', 'Taak', { due: '2026-12-01T16:00:00Z' }),
      ],
    });
    expect(open[0]?.due).to.equal('2026-12-01T16:00:00Z');
  });

  it('marks each taken flow and each completed element once', () => {
    const stand = readStand({
      ...proces,
      open: [],
      regels: [
        regel('taken', 'Stroom_1', { type: 'sequenceFlow' }),
        regel('taken', 'Stroom_1', { type: 'sequenceFlow' }),
        regel('completed', 'Taak'),
        regel('completed', 'Taak'),
      ],
    });
    expect(stand).to.deep.include({ genomen: ['Stroom_1'], klaar: ['Taak'], open: [] });
  });
});
