import { expect } from 'chai';
import { Opstelling, wachtOp } from './opstelling.ts';

/** Planted where personal data goes in; must come out nowhere but where somebody may read it. */
const KANARIES = {
  naam: 'Kanariaan Tjilpstra',
  bsn: '123456782',
  tekst: 'Geheimwoord-Wielewaal',
  email: 'wielewaal@voorbeeld.nl',
};

describe('personal data', () => {
  let api: Opstelling;
  let casus: string;

  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
    ({ casus } = await api.meld({
      melder: { organisatie: 'politie', naam: KANARIES.naam, email: KANARIES.email },
      incident: { soort: 'overlast', datum: '2026-03-02', gemeente: 'Weert', kenmerk: KANARIES.tekst },
      betrokkenen: [{ naam: KANARIES.naam, geboortedatum: '1984-05-17', bsn: KANARIES.bsn, rol: KANARIES.tekst }],
      toelichting: KANARIES.tekst,
    }));
    const doe = async (
      element: string,
      als: 'coordinator' | 'politie' | 'regisseur',
      uitkomst: string | null,
      gegevens: unknown,
    ): Promise<void> => {
      const { status, tekst } = await api.besluit(await api.taak(casus, element), als, uitkomst, gegevens);
      expect(status, tekst).to.equal(200);
    };
    await doe('Taak_Screenen', 'coordinator', 'regie', {
      motivering: KANARIES.tekst,
      opdracht: KANARIES.naam,
      ernst: 4,
    });
    await doe('Taak_Inbreng', 'politie', null, { bekend: 'ja', toelichting: KANARIES.tekst });
    const acties = [
      {
        id: `Tjilpstra-${KANARIES.bsn}`,
        omschrijving: KANARIES.tekst,
        organisatie: 'veilig-thuis',
        nummer: 7,
        termijn: '2026-04-01',
      },
      { omschrijving: 'Huisbezoek', organisatie: 'politie', nummer: 2, stokAchter: 7 },
    ];
    await doe('Taak_Plan', 'regisseur', null, { acties });
    await doe('Taak_Meten', 'regisseur', null, { scores: { wonen: 2, financien: 4 } });
    await api.vraag('POST', `/casussen/${casus}/berichten`, {
      inhoud: { naam: 'terugval', gegevens: { wat: KANARIES.tekst } },
      sleutel: 'bericht-1',
    });
    await api.vraag('POST', '/casussen/zoekvragen', { inhoud: { bsn: KANARIES.bsn } });
    await api.vraag('GET', `/onzin/${KANARIES.bsn}?naam=${KANARIES.tekst}`);
    await api.vraag('POST', '/meldingen', { inhoud: `{"naam":"${KANARIES.naam}",`, sleutel: KANARIES.bsn });
    await wachtOp(() => api.omgeving.opslag.plannen.findById(casus).lean());
    await wachtOp(async () => (await api.omgeving.opslag.proceslopen.countDocuments({ 'dossier.id': casus })) === 2);
    await api.omgeving.rust();
  });
  after(() => api.sluit());

  const draagtKanarie = (tekst: string): string[] =>
    Object.values(KANARIES).filter(
      (kanarie) =>
        tekst.toLowerCase().includes(kanarie.toLowerCase()) ||
        tekst.includes(Buffer.from(kanarie).toString('base64').slice(1, -3)),
    );

  /** Every text in it, payloads too: as JSON they would be base64, in which nothing is found. */
  const leesbaar = (waarde: unknown): string => {
    if (waarde instanceof Uint8Array) return Buffer.from(waarde).toString();
    if (typeof waarde === 'object' && waarde !== null) return Object.values(waarde).map(leesbaar).join('\n');
    return typeof waarde === 'string' ? waarde : '';
  };

  it('lies encrypted in the store, in every document', async () => {
    let gezien = 0;
    for (const model of Object.values(api.omgeving.opslag.verbinding.models)) {
      for (const document of await model.find().lean()) {
        gezien += 1;
        expect(draagtKanarie(JSON.stringify(document)), model.modelName).to.deep.equal([]);
      }
    }
    expect(gezien).to.be.greaterThan(30);
  });

  it('does not get into a history, a search attribute or a workflow id', async () => {
    const { temporal, opslag } = api.omgeving;
    const lopen = await opslag.proceslopen.find({ 'dossier.id': casus }).lean();
    expect(lopen.map(({ proces }) => proces).sort()).to.deep.equal(['intake', 'nazorg']);
    for (const { _id } of lopen) {
      const handvat = temporal.workflow.getHandle(_id);
      const { events } = await handvat.fetchHistory();
      const alles = leesbaar([(await handvat.describe()).raw, events]);
      expect(alles, 'what a process does know').to.include(casus);
      expect(draagtKanarie(alles), _id).to.deep.equal([]);
    }
  });

  it('does not get into the logs of the API, not even in a wrong address or a broken body', () => {
    expect(api.logregels.length).to.be.greaterThan(8);
    expect(api.logregels.filter((regel) => draagtKanarie(regel).length > 0)).to.deep.equal([]);
    const besluiten = api.logregels
      .map((regel) => JSON.parse(regel) as { pad?: string; kenmerken?: unknown })
      .filter(({ pad }) => pad === '/taken/{id}/besluiten');
    expect(besluiten.length).to.be.greaterThan(0);
  });

  it('is shown on one page to who may see it: persons, meldingen, plan and leefgebieden', async () => {
    const { inhoud, status } = await api.vraag<{
      betrokkenen: { naam: string; rol: string }[];
      meldingen: { toelichting: string; melder: { naam: string } }[];
      plan: {
        acties: { id: string; omschrijving: string; organisatie: string; status: string; stokAchter: unknown }[];
      };
      leefgebieden: { scores: Record<string, number> }[];
    }>('GET', `/casussen/${casus}`);
    expect(status).to.equal(200);
    expect(inhoud.betrokkenen[0]).to.include({ naam: KANARIES.naam, rol: KANARIES.tekst });
    expect(inhoud.meldingen[0]).to.include({ toelichting: KANARIES.tekst });
    expect(
      inhoud.plan.acties.map(({ omschrijving, organisatie, status: stand }) => [omschrijving, organisatie, stand]),
    ).to.deep.equal([
      [KANARIES.tekst, 'veilig-thuis', 'gepland'],
      ['Huisbezoek', 'politie', 'gepland'],
    ]);
    expect(new Set(inhoud.plan.acties.map(({ id }) => id)).size).to.equal(2);
    expect(inhoud.plan.acties.map(({ stokAchter }) => stokAchter)).to.deep.equal([null, inhoud.plan.acties[0]?.id]);
    expect(inhoud.leefgebieden.map(({ scores }) => scores)).to.deep.equal([{ wonen: 2, financien: 4 }]);
  });

  it('is named after its process as the house draws it, in the list and on its page', async () => {
    const een = await api.vraag<{ procesnaam: string }>('GET', `/casussen/${casus}`);
    const lijst = await api.vraag<{ resultaten: { id: string; procesnaam: string }[] }>('GET', '/casussen?limiet=100');
    const gevonden = lijst.inhoud.resultaten.find(({ id }) => id === casus);
    expect([een.inhoud.procesnaam, gevonden?.procesnaam]).to.deep.equal(['Proces nazorg', 'Proces nazorg']);
  });

  it('makes an organisation with an actie in the plan part of the casus', async () => {
    const { status } = await wachtOp(async () => {
      const antwoord = await api.vraag('GET', `/casussen/${casus}`, { als: 'veiligThuis' });
      return antwoord.status === 200 ? antwoord : null;
    });
    expect(status).to.equal(200);
  });

  it('shows an organisation in the casus the acties of all others in one place, and where each stands', async () => {
    const { proceslopen, plannen } = api.omgeving.opslag;
    const plan = await plannen.findById(casus).lean();
    const loop = (await proceslopen.findOne({ 'dossier.id': casus }).lean())!;
    const deadline = '2026-01-02T16:00:00.000Z';
    await proceslopen.create({
      ...{ ...loop, _id: `${loop._id}.actie`, onderwerp: plan?.acties[1]?.id ?? null, status: 'lopend', deadline },
      stap: 'Actie bespreken',
    });
    const { inhoud } = await api.vraag<{ plan: { acties: Record<string, unknown>[] } }>('GET', `/casussen/${casus}`, {
      als: 'veiligThuis',
    });
    await proceslopen.deleteOne({ _id: `${loop._id}.actie` });
    const acties = inhoud.plan.acties.map(({ organisatie, status, stap, teLaat }) => [
      organisatie,
      status,
      stap,
      teLaat,
    ]);
    expect(acties).to.deep.equal([
      ['veilig-thuis', 'gepland', null, false],
      ['politie', 'lopend', 'Actie bespreken', true],
    ]);
    expect(inhoud.plan.acties[1]?.['deadline']).to.equal(deadline);
  });

  it('shows on the task of an actie what was agreed, and which other actie stands or falls with it', async () => {
    const { plannen, taken } = api.omgeving.opslag;
    const [behandeling, huisbezoek] = (await plannen.findById(casus).lean())?.acties ?? [];
    const bron = (await taken.findOne({ 'dossier.id': casus, element: 'Taak_Inbreng' }).lean())!;
    const over = async (onderwerp: string | undefined, status: 'open' | 'vervallen', organisatie: string) => {
      const _id = `${bron._id}9`;
      const open = { besluit: null, gesloten: null, onderwerp: onderwerp ?? null, status, organisatie };
      await taken.create({ ...bron, ...open, _id });
      const { inhoud } = await api.vraag<{ actie: Record<string, unknown> | null }>('GET', `/taken/${_id}`);
      await taken.deleteOne({ _id });
      return inhoud.actie;
    };
    const id = (waarde: unknown): unknown => (waarde as { id?: string } | null)?.id ?? null;
    const bij = await over(behandeling?.id, 'open', 'veilig-thuis');
    expect(bij?.['actie']).to.include({ omschrijving: KANARIES.tekst });
    expect([id(bij?.['stokVoor']), (bij?.['stokken'] as unknown[]).map(id)]).to.deep.equal([null, [huisbezoek?.id]]);
    const stok = await over(huisbezoek?.id, 'open', 'politie');
    expect([id(stok?.['stokVoor']), stok?.['stokken']]).to.deep.equal([behandeling?.id, []]);
    expect(await over(huisbezoek?.id, 'vervallen', 'politie')).to.equal(null);
    expect(await over('politie', 'open', 'politie')).to.equal(null);
  });

  it('writes who saw whom before it shows anything, one record for each person', async () => {
    const { verwerkingen, betrokkenen } = api.omgeving.opslag;
    const voor = await verwerkingen.countDocuments({ activiteit: 'casus-inzien', 'dossier.id': casus });
    await api.vraag('GET', `/casussen/${casus}`, { als: 'ketenmanager' });
    const regels = await verwerkingen
      .find({ activiteit: 'casus-inzien', 'dossier.id': casus, 'door.rol': 'ketenmanager' })
      .lean();
    expect(regels).to.have.length(await betrokkenen.countDocuments({ casus }));
    expect(await verwerkingen.countDocuments({ activiteit: 'casus-inzien', 'dossier.id': casus })).to.be.greaterThan(
      voor,
    );
    expect(regels[0])
      .to.include({ huis: 'proefhuis' })
      .and.have.property('verzoek')
      .that.matches(/^[0-9a-f-]{36}$/);
  });

  it('writes who looked for somebody and found nobody, and not for whom', async () => {
    const { verwerkingen } = api.omgeving.opslag;
    const inhoud = { naam: 'Onvindbaar Tjilpstra', geboortedatum: '1951-02-03' };
    const { inhoud: antwoord } = await api.vraag<{ resultaten: unknown[] }>('POST', '/casussen/zoekvragen', {
      als: 'politie',
      inhoud,
    });
    expect(antwoord.resultaten).to.deep.equal([]);
    const regels = await verwerkingen.find({ activiteit: 'persoon-zoeken', 'door.organisatie': 'politie' }).lean();
    expect(regels).to.have.length(1);
    expect(regels[0]).to.include({ huis: 'proefhuis', dossier: null, betrokkene: null });
    expect(JSON.stringify(regels)).not.to.match(/Tjilpstra|1951/);
  });

  it('shows nothing when it cannot be written who saw it', async () => {
    const { verwerkingen } = api.omgeving.opslag;
    const schrijf = verwerkingen.insertMany.bind(verwerkingen);
    Object.assign(verwerkingen, { insertMany: () => Promise.reject(new Error(`kan ${KANARIES.naam} niet bewaren`)) });
    try {
      for (const pad of [`/casussen/${casus}`, `/casussen/${casus}/vastleggingen`, '/meldingen']) {
        const { status, tekst } = await api.vraag('GET', pad);
        expect([pad, status]).to.deep.equal([pad, 500]);
        expect(draagtKanarie(tekst)).to.deep.equal([]);
      }
      const zoek = await api.vraag('POST', '/casussen/zoekvragen', { inhoud: { bsn: KANARIES.bsn } });
      expect(zoek.status).to.equal(500);
      const fouten = api.logregels.filter((regel) => regel.includes('"level":50'));
      expect(fouten.length).to.be.greaterThan(3);
      expect(draagtKanarie(fouten.join(''))).to.deep.equal([]);
    } finally {
      Object.assign(verwerkingen, { insertMany: schrijf });
    }
  });

  it('is gone when the key of the casus is destroyed', async () => {
    const { casus: weg } = await api.meld();
    await api.omgeving.kluis.vernietig(weg, Date.now());
    const { status, inhoud } = await api.vraag<{ code: string }>('GET', `/casussen/${weg}`);
    expect([status, inhoud.code]).to.deep.equal([410, 'InhoudVernietigd']);
    expect((await api.vraag('GET', `/casussen/${weg}/verloop`)).status).to.equal(200);
  });

  it('counts as not there then: the same incident makes a new casus, and the person is found in that one', async () => {
    const incident = { soort: 'overlast', datum: '2026-03-05', gemeente: 'Weert', kenmerk: undefined };
    const persoon = { naam: 'Wim Weg', geboortedatum: '1970-01-01', bsn: undefined, rol: 'verdachte' };
    const { casus: weg } = await api.meld({ incident, betrokkenen: [persoon] });
    const zoek = async (): Promise<string[]> => {
      const { status, inhoud, tekst } = await api.vraag<{ resultaten: { casus: string }[] }>(
        'POST',
        '/casussen/zoekvragen',
        { inhoud: { naam: persoon.naam, geboortedatum: persoon.geboortedatum } },
      );
      expect(status, tekst).to.equal(200);
      return inhoud.resultaten.map((gevonden) => gevonden.casus);
    };
    expect(await zoek()).to.deep.equal([weg]);
    await api.omgeving.kluis.vernietig(weg, Date.now());
    expect(await zoek()).to.deep.equal([]);
    const opnieuw = await api.meld({ incident, betrokkenen: [persoon] });
    expect(opnieuw).to.include({ samengevoegd: false });
    expect(opnieuw.casus).to.not.equal(weg);
    expect(await zoek()).to.deep.equal([opnieuw.casus]);
  });

  it('keeps the logbook as a chain that tells in Dutch who did what', async () => {
    const { inhoud } = await api.vraag<{
      resultaten: { volgnummer: number; tekst: string; hash: string }[];
      volgende: string | null;
    }>('GET', `/casussen/${casus}/logboek?limiet=100`);
    expect(inhoud.resultaten.map(({ volgnummer }) => volgnummer)).to.deep.equal(
      inhoud.resultaten.map((_regel, plaats) => plaats + 1),
    );
    expect(inhoud.resultaten.map(({ tekst }) => tekst)).to.include(
      'Taak ‘Taak Screenen’ afgerond door Ilse Coenen (Proefhuis), uitkomst ‘Taak_Inbreng’.',
    );
    const eerste = await api.vraag<typeof inhoud>('GET', `/casussen/${casus}/logboek?limiet=2`);
    const tweede = await api.vraag<typeof inhoud>(
      'GET',
      `/casussen/${casus}/logboek?limiet=2&cursor=${eerste.inhoud.volgende ?? ''}`,
    );
    expect(tweede.inhoud.resultaten.map(({ volgnummer }) => volgnummer)).to.deep.equal([3, 4]);
  });
});
