import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { DienstOpdracht } from '../../activities/contract.ts';
import { geefKennis } from '../../activities/diensten/kennisgeven.ts';
import { melding, Opstelling, wachtOp } from './opstelling.ts';
import type { WIE } from './proefhuis.ts';

type Wie = keyof typeof WIE;
interface Ontvangst {
  readonly melding: string;
  readonly casus: string;
  readonly code?: string;
  readonly fouten?: { veld: string }[];
}

/** Must come out nowhere. */
const PERSOON = { naam: 'Kwikstaart Handbereiksma', geboortedatum: '1977-07-17', bsn: '123456782' };
const PAD = '/samen-onder-handbereik';

describe('Samen onder Handbereik', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open({ instellingen: { samenOnderHandbereik: { organisaties: ['politie'] } } });
    await api.startWerker();
  });
  after(() => api.sluit());

  const zvh = (persoon: { naam: string; geboortedatum?: string; bsn?: string } = PERSOON) => {
    const { melder, ...rest } = melding();
    return { ...rest, type: 'ZVH', melder: { naam: melder.naam }, betrokkenen: [{ ...persoon, rol: 'verdachte' }] };
  };
  const meld = (inhoud: unknown = zvh(), als: Wie = 'politie', sleutel: string = randomUUID()) =>
    api.vraag<Ontvangst>('POST', `${PAD}/meldingen`, { als, inhoud, sleutel });
  const vraag = (persoon: unknown, als: Wie = 'politie', huis = 'proefhuis') =>
    api.vraag<{ bekend?: boolean }>('POST', `${PAD}/bekendheidsvragen`, { als, inhoud: { huis, persoon } });
  const uitkomsten = (id: string, als: Wie = 'politie') =>
    api.vraag<{ uitkomsten: { tekst: string; at: string }[] }>('GET', `${PAD}/meldingen/${id}/uitkomsten`, { als });

  it('takes in a ZVH melding of the organisation of the token, that starts the intake process', async () => {
    const sleutel = randomUUID();
    const inhoud = zvh({ naam: 'Een Ander' });
    const eerste = await meld(inhoud, 'politie', sleutel);
    expect(eerste.status, eerste.tekst).to.equal(201);
    expect(eerste.inhoud).to.have.all.keys('type', 'melding', 'casus', 'ontvangen');
    await api.taak(eerste.inhoud.casus, 'Taak_Screenen');
    const bewaard = await api.omgeving.opslag.meldingen.findById(eerste.inhoud.melding).lean();
    expect(bewaard?.door.organisatie).to.equal('politie');
    expect(bewaard?.variabelen).to.include({ melderOrganisatie: 'politie' });

    expect((await meld(inhoud, 'politie', sleutel)).inhoud).to.deep.equal(eerste.inhoud);
    const ander = await meld({ ...inhoud, toelichting: 'Iets anders.' }, 'politie', sleutel);
    expect([ander.status, ander.inhoud.code]).to.deep.equal([409, 'SleutelHergebruikt']);
  });

  it('checks a melding as every other, and takes no other type or organisation', async () => {
    const basis = zvh();
    for (const [veld, inhoud] of Object.entries({
      type: { ...basis, type: 'VT' },
      'melder.organisatie': { ...basis, melder: { naam: 'X', organisatie: 'veilig-thuis' } },
      'incident.gemeente': { ...basis, incident: { ...basis.incident, gemeente: 'Parijs' } },
    })) {
      const { status, inhoud: probleem, koppen } = await meld(inhoud);
      expect([status, probleem.fouten?.map((fout) => fout.veld)]).to.deep.equal([400, [veld]]);
      expect(koppen.get('content-type')).to.include('application/problem+json');
    }
    const zonder = await api.vraag('POST', `${PAD}/meldingen`, { als: 'politie', inhoud: basis });
    expect(zonder.status).to.equal(400);
  });

  it('is for the partners that the house names, and closed to everybody else', async () => {
    for (const als of ['veiligThuis', 'regisseur', 'coordinator', 'stuurgroep', 'beheerder', 'elders'] as const) {
      expect((await meld(zvh(), als)).status, als).to.equal(403);
      expect((await vraag(PERSOON, als)).status, als).to.equal(403);
    }
    expect((await vraag(PERSOON, 'politie', 'elders')).status).to.equal(403);
    expect((await api.vraag('GET', `${PAD}/bekendheidsvragen`, { als: 'politie' })).status).to.equal(405);
  });

  it('says whether somebody is known, by BSN or by name with date of birth, and nothing else', async () => {
    const persoon = { naam: 'Bekend Persoon', geboortedatum: '1990-09-09', bsn: '999990019' };
    const { bsn, ...opNaam } = persoon;
    expect((await vraag({ bsn })).inhoud).to.deep.equal({ bekend: false });
    const { casus } = await api.meld({ betrokkenen: [{ ...persoon, rol: 'dader' }] });
    expect((await vraag({ bsn })).inhoud).to.deep.equal({ bekend: true });
    expect((await vraag(opNaam)).inhoud).to.deep.equal({ bekend: true });
    expect((await vraag({ ...opNaam, geboortedatum: '1990-09-08' })).inhoud).to.deep.equal({ bekend: false });
    expect((await vraag({ naam: persoon.naam })).status).to.equal(400);

    const { opslag } = api.omgeving;
    await opslag.betrokkenen.updateMany({ casus }, { $set: { huis: 'elders' } });
    expect((await vraag({ bsn })).inhoud, 'of another house').to.deep.equal({ bekend: false });
    await opslag.betrokkenen.updateMany({ casus }, { $set: { huis: 'proefhuis' } });
    expect((await vraag({ bsn })).inhoud).to.deep.equal({ bekend: true });
    await api.omgeving.kluis.vernietig(casus, Date.now());
    expect((await vraag({ bsn })).inhoud, 'of a destroyed casus').to.deep.equal({ bekend: false });

    const ander = { naam: 'Ander Persoon', geboortedatum: '1991-09-09' };
    const { casus: dicht } = await api.meld({ betrokkenen: [{ ...ander, bsn: undefined, rol: 'dader' }] });
    expect((await vraag(ander)).inhoud).to.deep.equal({ bekend: true });
    await api.besluit(await api.taak(dicht, 'Taak_Screenen'), 'coordinator', 'lokaal', { motivering: 'Lokaal.' });
    await wachtOp(() => opslag.casussen.findOne({ _id: dicht, status: 'gesloten' }).lean());
    expect((await vraag(ander)).inhoud, 'of a closed casus').to.deep.equal({ bekend: false });
  });

  it('writes who asked about whom before it answers, of nobody too, and answers nothing when it can not', async () => {
    const { casus } = (await meld()).inhoud;
    const { verwerkingen, betrokkenen } = api.omgeving.opslag;
    const gevraagd = (dossier: object | null) => verwerkingen.find({ activiteit: 'bekendheid-nagaan', dossier }).lean();
    const voor = (await gevraagd(null)).length;
    await vraag({ bsn: PERSOON.bsn });
    const gevonden = await gevraagd({ soort: 'casus', id: casus });
    const persoon = await betrokkenen.findOne({ casus }).lean();
    expect(gevonden.map(({ betrokkene, door }) => [betrokkene, door.organisatie])).to.deep.equal([
      [persoon?._id, 'politie'],
    ]);
    expect(await gevraagd(null)).to.have.length(voor);
    await vraag({ naam: 'Niemand Nergens', geboortedatum: '1950-01-01' });
    const vergeefs = (await gevraagd(null)).filter(
      ({ betrokkene, huis }) => betrokkene === null && huis === 'proefhuis',
    );
    expect(vergeefs).to.have.length(voor + 1);

    const schrijf = verwerkingen.insertMany.bind(verwerkingen);
    Object.assign(verwerkingen, { insertMany: () => Promise.reject(new Error(PERSOON.naam)) });
    try {
      for (const { status, tekst } of [await vraag({ bsn: PERSOON.bsn }), await vraag({ bsn: '999990019' })]) {
        expect(status).to.equal(500);
        expect(tekst).not.to.include('bekend');
      }
    } finally {
      Object.assign(verwerkingen, { insertMany: schrijf });
    }
  });

  it('gives what the melder was told to the organisation that handed it in, and to no other', async () => {
    const { melding: id, casus } = (await meld(zvh({ naam: 'Uitkomst Persoon' }))).inhoud;
    expect((await uitkomsten(id)).inhoud).to.deep.equal({ melding: id, casus, uitkomsten: [] });
    const stuur = async (soort: 'terugkoppeling' | 'samenvoeging', aan: string, at: string, tekst: string) => {
      const opdracht = { id: `${casus}.${at}`, huis: 'proefhuis', dossier: { soort: 'casus', id: casus }, at };
      await geefKennis(api.omgeving, opdracht as DienstOpdracht, [
        { soort, kenmerk: aan, aan: { melding: aan }, inhoud: { tekst } },
      ]);
    };
    await stuur('terugkoppeling', id, '2026-04-02T09:00:00.000Z', 'De zorg is geborgd.');
    await stuur('terugkoppeling', id, '2026-03-02T09:00:00.000Z', 'Uw melding wordt besproken.');
    await stuur('samenvoeging', id, '2026-03-03T09:00:00.000Z', 'Toegevoegd.');
    await stuur('terugkoppeling', 'mld-anders', '2026-05-02T09:00:00.000Z', 'Voor een ander.');
    expect((await uitkomsten(id)).inhoud.uitkomsten).to.deep.equal([
      { tekst: 'Uw melding wordt besproken.', at: '2026-03-02T09:00:00.000Z' },
      { tekst: 'De zorg is geborgd.', at: '2026-04-02T09:00:00.000Z' },
    ]);
    expect((await uitkomsten(id, 'veiligThuis')).status).to.equal(404);
    expect((await uitkomsten(id, 'regisseur')).status).to.equal(403);
    const gezien = await api.omgeving.opslag.verwerkingen.countDocuments({ 'dossier.id': casus });
    expect(gezien).to.equal(2);
  });

  it('leaves no personal data in a log, a document or a history', async () => {
    const { casus } = (await meld()).inhoud;
    await vraag(PERSOON);
    await api.vraag('GET', `${PAD}/bekendheidsvragen?bsn=${PERSOON.bsn}`, { als: 'politie' });
    await meld(`{"naam":"${PERSOON.naam}",`);
    await api.taak(casus, 'Taak_Screenen');
    const { events } = await api.omgeving.temporal.workflow.getHandle(`${casus}.intake.1`).fetchHistory();
    const payloads = (events ?? []).flatMap(
      (event) => event.workflowExecutionStartedEventAttributes?.input?.payloads ?? [],
    );
    const documenten = await Promise.all(
      Object.values(api.omgeving.opslag.verbinding.models).map((model) => model.find().lean()),
    );
    const alles = [
      ...api.logregels,
      ...payloads.map(({ data }) => Buffer.from(data ?? []).toString()),
      JSON.stringify(events),
      JSON.stringify(documenten),
    ].join('\n');
    expect(alles).to.include(casus).and.to.include('/samen-onder-handbereik/bekendheidsvragen');
    expect(alles).not.to.match(/Kwikstaart|Handbereiksma|1977-07-17|123456782/i);
  });
});
