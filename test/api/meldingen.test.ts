import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { DienstOpdracht } from '../../activities/contract.ts';
import { geefKennis } from '../../activities/diensten/kennisgeven.ts';
import { persoonsindexen, rolindex } from '../../models/versleuteling/blinde-index.ts';
import { melding, Opstelling, wachtOp } from './opstelling.ts';

interface Ontvangst {
  readonly id: string;
  readonly casus: string;
  readonly samengevoegd: boolean;
}
interface Probleem {
  readonly code: string;
  readonly fouten?: { veld: string; melding: string }[];
}

describe('POST /meldingen', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
  });
  after(() => api.sluit());

  const meld = (
    inhoud: unknown,
    sleutel: string = randomUUID(),
    als: 'coordinator' | 'politie' | 'beheerder' = 'coordinator',
  ) => api.vraag<Ontvangst & Probleem>('POST', '/meldingen', { als, inhoud, sleutel });
  const over = (
    persoon: { naam: string; geboortedatum?: string; bsn?: string },
    incident: Record<string, string> = {},
  ) => {
    const basis = melding();
    return { ...basis, incident: { ...basis.incident, ...incident }, betrokkenen: [{ ...persoon, rol: 'verdachte' }] };
  };

  it('opens a casus and starts the intake process of the house with codes only', async () => {
    const { casus, id, samengevoegd } = await api.meld();
    expect(casus).to.match(/^[A-Z]{4}-\d{4}-\d{6}$/);
    expect(samengevoegd).to.equal(false);
    await api.taak(casus, 'Taak_Screenen');
    const { events } = await api.omgeving.temporal.workflow.getHandle(`${casus}.intake.1`).fetchHistory();
    const begin = JSON.stringify(
      events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.map(({ data }) =>
        Buffer.from(data ?? []).toString(),
      ),
    );
    expect(begin)
      .to.include(id)
      .and.to.include('overlast')
      .and.not.to.include('Persoon')
      .and.not.to.include('Meldersen');
  });

  it('gives the first answer again for the same key, and refuses the key for another melding', async () => {
    const inhoud = melding();
    const sleutel = randomUUID();
    const [eerste, tweede] = [await meld(inhoud, sleutel), await meld(inhoud, sleutel)];
    expect(tweede.status).to.equal(201);
    expect(tweede.inhoud).to.deep.equal(eerste.inhoud);
    const ander = await meld({ ...inhoud, toelichting: 'Iets anders.' }, sleutel);
    expect([ander.status, ander.inhoud.code]).to.deep.equal([409, 'SleutelHergebruikt']);
  });

  it('joins the casus that is open for the same person, date and kind, and tells its process', async () => {
    const eerste = await meld(over({ naam: 'Jan  de Vries', geboortedatum: '1990-01-01', bsn: '999990019' }));
    const taak = await api.taak(eerste.inhoud.casus, 'Taak_Screenen');
    const opBsn = await meld(over({ naam: 'J. de Vries', bsn: '999990019' }));
    const opNaam = await meld(over({ naam: 'jan de vríes', geboortedatum: '1990-01-01' }));
    for (const { inhoud } of [opBsn, opNaam])
      expect(inhoud).to.include({ casus: eerste.inhoud.casus, samengevoegd: true });
    expect(await api.omgeving.opslag.betrokkenen.countDocuments({ casus: eerste.inhoud.casus })).to.equal(1);
    await wachtOp(() =>
      api.omgeving.opslag.logboekregels
        .findOne({
          'dossier.id': eerste.inhoud.casus,
          'regel.change': 'unmatched',
          'regel.toelichting': 'nadere_melding',
        })
        .lean(),
    );
    expect(await api.taak(eerste.inhoud.casus, 'Taak_Screenen')).to.equal(taak);
  });

  it('finds who is one person by everything that meldingen named, and not by what may be of another', async () => {
    const naam = { naam: 'Elze Vink', geboortedatum: '1991-05-05' };
    const { inhoud: eerste } = await meld(over(naam));
    await meld(over({ ...naam, bsn: '999990020' }));
    const { betrokkenen } = api.omgeving.opslag;
    const [wie, ...anderen] = await betrokkenen.find({ casus: eerste.casus }).lean();
    expect(anderen).to.deep.equal([]);
    const bsn = (nummer: string) => persoonsindexen(api.omgeving.installatie, { bsn: nummer })[0] ?? '';
    expect(wie?.indexen).to.have.lengthOf(2).and.include(bsn('999990020'));
    await meld(over({ ...naam, bsn: '999990032' }));
    const nu = await betrokkenen.find({ casus: eerste.casus }).lean();
    expect(nu.map(({ indexen }) => indexen.includes(bsn('999990032')))).to.deep.equal([false]);
    const rollen = ['verdachte', 'slachtoffer'].map((rol) => rolindex(api.omgeving.installatie, wie?._id ?? '', rol));
    const ook = over(naam);
    await meld({ ...ook, betrokkenen: [{ ...naam, rol: 'Slachtoffer' }] });
    expect((await betrokkenen.findById(wie?._id).lean())?.rolindexen).to.have.members(rollen);
  });

  it('does not take the first role that it hears for the only one of who was stored before roles were', async () => {
    const naam = { naam: 'Ans Berg', geboortedatum: '1971-05-05' };
    const { inhoud: eerste } = await meld(over(naam));
    const { betrokkenen } = api.omgeving.opslag;
    await betrokkenen.updateOne({ casus: eerste.casus }, { $unset: { rolindexen: '' } });
    await meld({ ...over(naam), betrokkenen: [{ ...naam, rol: 'Slachtoffer' }] });
    expect(await betrokkenen.findOne({ casus: eerste.casus }).lean()).to.not.have.property('rolindexen');
  });

  it('joins on the kenmerk of the incident too, whatever else differs', async () => {
    const eerste = await meld(over({ naam: 'Een' }, { kenmerk: 'PL-2026-77' }));
    const tweede = await meld(over({ naam: 'Twee' }, { kenmerk: 'pl-2026-77', datum: '2026-03-01' }));
    expect(tweede.inhoud.casus).to.equal(eerste.inhoud.casus);
  });

  it('opens a casus of its own for another date, another kind, or a person it cannot tell apart', async () => {
    const persoon = { naam: 'Kees Bos', geboortedatum: '1970-07-07' };
    const casussen = [
      await meld(over(persoon)),
      await meld(over(persoon, { datum: '2026-03-01' })),
      await meld(over(persoon, { soort: 'huiselijk-geweld' })),
      await meld(over({ naam: 'Kees Bos' })),
      await meld(over({ naam: 'Kees Bos' })),
    ].map(({ inhoud }) => inhoud.casus);
    expect(new Set(casussen).size).to.equal(5);
  });

  it('makes one casus with one process of meldingen that arrive at the same moment', async () => {
    const persoon = { naam: 'Tegelijk', geboortedatum: '2001-02-03' };
    const samen = await Promise.all([1, 2, 3, 4, 5, 6].map(() => meld(over(persoon))));
    const casussen = new Set(samen.map(({ inhoud }) => inhoud.casus));
    expect(casussen.size).to.equal(1);
    expect(samen.filter(({ inhoud }) => !inhoud.samengevoegd)).to.have.length(1);
    const casus = await api.omgeving.opslag.casussen.findById([...casussen][0]).lean();
    expect(casus?.starts.map(({ workflowId }) => workflowId)).to.deep.equal([`${casus?._id ?? ''}.intake.1`]);
    expect(await api.omgeving.opslag.betrokkenen.countDocuments({ casus: casus?._id ?? '' })).to.equal(1);
  });

  it('makes one casus of meldingen that overlap in part, in whatever order they come', async () => {
    const personen = ['Aa', 'Bb', 'Cc', 'Dd'].map((naam) => ({ naam, geboortedatum: '1999-09-09', rol: 'verdachte' }));
    const paren = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ].map((paar) => ({ ...melding(), betrokkenen: paar.flatMap((plaats) => personen[plaats] ?? []) }));
    for (const inhoud of paren) await meld(inhoud);
    const nogEens = await Promise.all(paren.map((inhoud) => meld(inhoud)));
    expect(new Set(nogEens.map(({ inhoud }) => inhoud.casus)).size).to.equal(1);
  });

  it('opens a new casus when the earlier one is closed', async () => {
    const persoon = { naam: 'Terug', geboortedatum: '1980-08-08' };
    const eerste = await meld(over(persoon));
    const taak = await api.taak(eerste.inhoud.casus, 'Taak_Screenen');
    await api.besluit(taak, 'coordinator', 'lokaal', { motivering: 'Lokaal.' });
    await wachtOp(() => api.omgeving.opslag.casussen.findOne({ _id: eerste.inhoud.casus, status: 'gesloten' }).lean());
    const tweede = await meld(over(persoon));
    expect(tweede.inhoud).to.include({ samengevoegd: false }).and.not.to.include({ casus: eerste.inhoud.casus });
    const derde = await meld(over(persoon));
    expect(derde.inhoud.casus).to.equal(tweede.inhoud.casus);
  });

  it('names every field that is wrong at once', async () => {
    const vormfouten = await meld({
      huis: 'proefhuis',
      melder: { organisatie: 'politie' },
      incident: { soort: 'overlast', datum: '2026-02-30', gemeente: 'Weert' },
      betrokkenen: [{ naam: ' ', rol: 'x', bsn: '123456789' }],
      extra: 1,
    });
    expect(vormfouten.status).to.equal(400);
    expect(vormfouten.inhoud.fouten?.map(({ veld }) => veld)).to.have.members([
      'melder.naam',
      'incident.datum',
      'betrokkenen.0.naam',
      'betrokkenen.0.bsn',
      'toelichting',
      'extra',
    ]);
    const basis = melding();
    const huisfouten = await meld({
      ...basis,
      melder: { ...basis.melder, organisatie: 'onzin' },
      incident: { soort: 'onzin', datum: '2999-01-01', gemeente: 'Parijs' },
    });
    expect(huisfouten.inhoud.fouten?.map(({ veld }) => veld)).to.have.members([
      'melder.organisatie',
      'incident.soort',
      'incident.datum',
      'incident.gemeente',
    ]);
  });

  it('asks for an idempotency key', async () => {
    const { status, inhoud } = await api.vraag<Probleem>('POST', '/meldingen', {
      als: 'coordinator',
      inhoud: melding(),
    });
    expect(status).to.equal(400);
    expect(inhoud.fouten?.map(({ veld }) => veld)).to.deep.equal(['Idempotency-Key']);
  });

  it('lets a partner speak for its own organisation only', async () => {
    const basis = melding();
    const namens = { ...basis, melder: { ...basis.melder, organisatie: 'veilig-thuis' } };
    const geweigerd = await meld(namens, randomUUID(), 'politie');
    expect(geweigerd.status).to.equal(400);
    expect(geweigerd.inhoud.fouten?.map(({ veld }) => veld)).to.deep.equal(['melder.organisatie']);
    expect((await meld(namens, randomUUID(), 'coordinator')).status).to.equal(201);
  });

  it('refuses a beheerder, and somebody of another house', async () => {
    expect((await meld(melding(), randomUUID(), 'beheerder')).status).to.equal(403);
    expect(
      (await api.vraag('POST', '/meldingen', { als: 'elders', inhoud: melding(), sleutel: randomUUID() })).status,
    ).to.equal(403);
  });

  it('tells the melder what was sent last about the own melding, as soon as it was sent', async () => {
    const { inhoud } = await meld(melding(), randomUUID(), 'politie');
    const uitkomst = async () =>
      (await api.vraag<{ uitkomst: string | null }>('GET', `/meldingen/${inhoud.id}`, { als: 'politie' })).inhoud
        .uitkomst;
    const stuur = async (id: string, at: string, aan: string, tekst: string) => {
      const opdracht = { id, huis: 'proefhuis', dossier: { soort: 'casus', id: inhoud.casus }, at } as DienstOpdracht;
      const boodschap = { soort: 'terugkoppeling', kenmerk: aan, aan: { melding: aan }, inhoud: { tekst } } as const;
      await geefKennis(api.omgeving, opdracht, [boodschap]);
    };
    expect(await uitkomst()).to.equal(null);
    await stuur(`${inhoud.casus}.9`, '2026-03-02T09:00:00.000Z', inhoud.id, 'Uw melding wordt besproken.');
    await stuur(`${inhoud.casus}.8`, '2026-04-02T09:00:00.000Z', inhoud.id, 'De zorg is geborgd.');
    await stuur(`${inhoud.casus}.7`, '2026-05-02T09:00:00.000Z', 'mld-anders', 'Voor een ander.');
    expect(await uitkomst()).to.equal('De zorg is geborgd.');
  });
});
