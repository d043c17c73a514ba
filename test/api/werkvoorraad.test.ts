import { expect } from 'chai';
import type { Aanvrager } from '../../api/toegang/aanvrager.ts';
import { magBesluiten } from '../../api/toegang/regels.ts';
import type { Taak } from '../../models/taak.ts';
import { ZONDER_EINDE } from '../../models/tijdstip.ts';
import { Opstelling } from './opstelling.ts';
import type { WIE } from './proefhuis.ts';

type Wie = keyof typeof WIE;

interface Lijst {
  readonly resultaten: { id: string; deadline: string | null; teLaat: boolean; geopend: string }[];
  readonly volgende: string | null;
}

const ROLLEN = ['procesregisseur', 'informatiecoördinator', 'ketenmanager', 'partner'];

/** Task number `nummer` of many: roles in turn, deadlines spread over a year from 2026-01-01, every tenth without one. */
function taak(nummer: number, anders: Partial<Taak> = {}): Taak {
  const casus = `PH-2026-${String(nummer).padStart(6, '0')}`;
  const deadline =
    nummer % 10 === 0 ? null : new Date(Date.UTC(2026, 0, 1) + ((nummer * 7919) % 8760) * 3_600_000).toISOString();
  return {
    _id: `${casus}.intake.1.7`,
    workflowId: `${casus}.intake.1`,
    instantie: '7',
    huis: 'proefhuis',
    proces: 'intake',
    procesnaam: 'Intake',
    model: 'a'.repeat(64),
    element: 'Taak_Screenen',
    naam: 'Melding screenen',
    dossier: { soort: 'casus', id: casus },
    rol: ROLLEN[nummer % 4] ?? null,
    organisatie: nummer % 4 === 3 ? (nummer % 8 === 3 ? 'politie' : 'veilig-thuis') : null,
    toegewezen: null,
    formulier: 'screening',
    onderwerp: null,
    geopend: new Date(Date.UTC(2025, 11, 1) + nummer * 1000).toISOString(),
    deadline,
    sorteer: deadline ?? ZONDER_EINDE,
    status: 'open',
    gesloten: null,
    besluit: null,
    nummer: 1,
    ...anders,
  };
}

describe('the worklist', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
    await api.omgeving.opslag.taken.insertMany(Array.from({ length: 400 }, (_leeg, nummer) => taak(nummer)));
    await api.omgeving.opslag.taken.insertMany(
      Array.from({ length: 8 }, (_leeg, nummer) => taak(500 + nummer, { status: 'besloten' })),
    );
    await api.omgeving.opslag.taken.insertMany(
      Array.from({ length: 8 }, (_leeg, nummer) => taak(600 + nummer, { huis: 'elders' })),
    );
  });
  after(() => api.sluit());

  const bladeren = async (vraag: string, als: Wie = 'regisseur'): Promise<Lijst['resultaten']> => {
    const alles: Lijst['resultaten'][number][] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { inhoud }: { inhoud: Lijst } = await api.vraag<Lijst>(
        'GET',
        `/taken?${vraag}${cursor === '' ? '' : `&cursor=${cursor}`}`,
        { als },
      );
      alles.push(...inhoud.resultaten);
      cursor = inhoud.volgende;
    }
    return alles;
  };

  it('shows the earliest deadline first, without deadline last, and every task once over all pages', async () => {
    const taken = await bladeren('limiet=7');
    expect(taken).to.have.length(100);
    expect(new Set(taken.map(({ id }) => id)).size).to.equal(100);
    const sleutels = taken.map(({ deadline, geopend, id }) => `${deadline ?? ZONDER_EINDE} ${geopend} ${id}`);
    expect(sleutels).to.deep.equal([...sleutels].sort());
    expect(taken.at(-1)?.deadline).to.equal(null);
  });

  it('shows tasks of other roles when asked, never of another house', async () => {
    expect(await bladeren('rol=ketenmanager&limiet=100')).to.have.length(100);
    expect(await bladeren('organisatie=politie&limiet=100')).to.have.length(50);
    expect(await bladeren('limiet=100', 'politie')).to.have.length(50);
    expect(await bladeren('status=besloten&limiet=100')).to.have.length(2);
  });

  it('lets a locatiemanager decide what is of the own location or of no one', () => {
    const taken = ['proefhuis', 'elders', null].map((organisatie, plaats) =>
      taak(800 + plaats, { rol: 'locatiemanager', organisatie }),
    );
    const wie = { medewerker: 'mw-ph-lm', naam: 'Jos Beckers', organisatie: 'proefhuis' };
    const manager: Aanvrager = { ...wie, rol: 'locatiemanager', huizen: ['proefhuis'] };
    expect(taken.map((een) => magBesluiten(manager, een))).to.deep.equal([true, false, true]);
  });

  it('divides tasks into late and not late, over pages too', async () => {
    const [alle, laat, opTijd] = [
      await bladeren('limiet=9'),
      await bladeren('limiet=9&teLaat=true'),
      await bladeren('limiet=9&teLaat=false'),
    ];
    expect(laat.every(({ teLaat }) => teLaat)).to.equal(true);
    expect(opTijd.some(({ teLaat }) => teLaat)).to.equal(false);
    expect([...laat, ...opTijd].map(({ id }) => id).sort()).to.deep.equal(alle.map(({ id }) => id).sort());
  });

  it('counts what is open, late, and due today', async () => {
    const { inhoud } = await api.vraag<{ open: number; teLaat: number; vandaag: number }>('GET', '/taken/aantallen');
    expect(inhoud.open).to.equal(100);
    expect(inhoud.teLaat).to.equal((await bladeren('limiet=100&teLaat=true')).length);
    expect(inhoud.vandaag).to.be.within(0, 2);
  });

  it('keeps its place while tasks come and go', async () => {
    const eerste = await api.vraag<Lijst>('GET', '/taken?limiet=10');
    const weg = eerste.inhoud.resultaten.slice(0, 5).map(({ id }) => id);
    const verwacht = (await api.vraag<Lijst>('GET', `/taken?limiet=10&cursor=${eerste.inhoud.volgende ?? ''}`)).inhoud
      .resultaten;
    await api.omgeving.opslag.taken.updateMany({ _id: { $in: weg } }, { $set: { status: 'besloten' } });
    await api.omgeving.opslag.taken.create(
      taak(700, { rol: 'procesregisseur', sorteer: '2020-01-01T00:00:00.000Z', deadline: '2020-01-01T00:00:00.000Z' }),
    );
    const daarna = await api.vraag<Lijst>('GET', `/taken?limiet=10&cursor=${eerste.inhoud.volgende ?? ''}`);
    expect(daarna.inhoud.resultaten.map(({ id }) => id)).to.deep.equal(verwacht.map(({ id }) => id));
  });
});
