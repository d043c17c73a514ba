import { expect } from 'chai';
import type { Overleg } from '../../models/overleg.ts';
import { Opstelling, wachtOp } from './opstelling.ts';

interface Weergave {
  readonly id: string;
  readonly agendapunten: number;
  readonly agenda: {
    casus: string;
    taak: { id: string };
    besluit: { uitkomst: string; uitkomstnaam: string; door: { naam: string } } | null;
  }[];
  readonly deelnemers: { organisatie: string; aanwezig: boolean | null }[];
}

describe('an overleg', () => {
  let api: Opstelling;
  let casussen: string[];
  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
    casussen = [(await api.meld()).casus, (await api.meld()).casus];
    for (const casus of casussen) await api.taak(casus, 'Taak_Screenen');
    const basis = {
      huis: 'proefhuis',
      proces: 'intake',
      naam: 'Weekoverleg',
      agendaTaak: 'Taak_Screenen',
      gesloten: null,
    };
    const deelnemers: Overleg['deelnemers'] = [{ organisatie: 'politie', aanwezig: null }];
    await api.omgeving.opslag.overleggen.create([
      {
        ...basis,
        _id: 'PH-OV-2026-0001',
        gepland: '2026-03-03T08:00:00.000Z',
        afsluiting: '2999-01-01T00:00:00.000Z',
        status: 'gepland',
        agenda: null,
        deelnemers,
      },
      {
        ...basis,
        _id: 'PH-OV-2026-0002',
        gepland: '2026-03-10T08:00:00.000Z',
        afsluiting: '2020-01-01T00:00:00.000Z',
        status: 'gepland',
        agenda: null,
        deelnemers: [],
      },
      {
        ...basis,
        _id: 'PH-OV-2026-0003',
        gepland: '2026-03-17T08:00:00.000Z',
        afsluiting: '2020-01-01T00:00:00.000Z',
        status: 'open',
        agenda: [await api.taak(casussen[0] ?? '', 'Taak_Screenen')],
        deelnemers,
      },
      {
        ...basis,
        _id: 'PH-OV-2026-0004',
        gepland: '2026-03-18T07:00:00.000Z',
        afsluiting: '2026-03-18T06:30:00.000Z',
        status: 'open',
        agenda: [],
        deelnemers: [],
        ronde: true,
      },
    ]);
  });
  after(() => api.sluit());

  it('has the open tasks of its kind on the agenda, opened before the cut-off', async () => {
    const { inhoud } = await api.vraag<Weergave>('GET', '/overleggen/PH-OV-2026-0001');
    expect(inhoud.agenda.map(({ casus }) => casus)).to.deep.equal(casussen);
    expect((await api.vraag<Weergave>('GET', '/overleggen/PH-OV-2026-0002')).inhoud.agenda).to.deep.equal([]);
  });

  it('shows the decision of a task as the decision of the meeting, on the agenda that was fixed', async () => {
    const taak = await api.taak(casussen[0] ?? '', 'Taak_Screenen');
    await api.besluit(taak, 'coordinator', 'lokaal', { motivering: 'x' });
    const punt = await wachtOp(async () => {
      const { inhoud } = await api.vraag<Weergave>('GET', '/overleggen/PH-OV-2026-0003');
      return inhoud.agenda[0]?.besluit;
    });
    expect(punt).to.include({ uitkomst: 'lokaal', uitkomstnaam: 'Lokaal' });
    expect(punt.door.naam).to.equal('Ilse Coenen');
    expect(
      (await api.vraag<Weergave>('GET', '/overleggen/PH-OV-2026-0001')).inhoud.agenda.map(({ casus }) => casus),
    ).to.deep.equal([casussen[1]]);
  });

  it('is listed newest first where people meet, to a partner only where it is invited', async () => {
    const lijst = async (als: 'regisseur' | 'politie' | 'veiligThuis') => {
      const { inhoud } = await api.vraag<{ resultaten: Weergave[] }>('GET', '/overleggen', { als });
      return inhoud.resultaten.map(({ id }) => id);
    };
    expect(await lijst('regisseur')).to.deep.equal(['PH-OV-2026-0003', 'PH-OV-2026-0002', 'PH-OV-2026-0001']);
    expect(await lijst('politie')).to.deep.equal(['PH-OV-2026-0003', 'PH-OV-2026-0001']);
    expect(await lijst('veiligThuis')).to.deep.equal([]);
    expect((await api.vraag('GET', '/overleggen/PH-OV-2026-0002', { als: 'politie' })).status).to.equal(404);
    expect((await api.vraag('GET', '/overleggen/PH-OV-2026-0009')).status).to.equal(404);
  });

  it('notes who is there, of those who are invited only', async () => {
    const noteer = (organisatie: string, als: 'regisseur' | 'politie' = 'regisseur') =>
      api.vraag<Weergave & { fouten?: unknown }>('PUT', '/overleggen/PH-OV-2026-0001/deelnemers', {
        als,
        inhoud: { organisatie, aanwezig: true },
      });
    expect((await noteer('politie', 'politie')).status).to.equal(403);
    const vreemd = await noteer('veilig-thuis');
    expect(vreemd.status).to.equal(400);
    expect(vreemd.inhoud.fouten).to.deep.equal([
      { veld: 'organisatie', melding: 'Deze organisatie is niet uitgenodigd.' },
    ]);
    expect((await noteer('politie')).inhoud.deelnemers).to.deep.equal([{ organisatie: 'politie', aanwezig: true }]);
  });
});
