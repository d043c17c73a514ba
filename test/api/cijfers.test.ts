import { expect } from 'chai';
import { actueleModel } from '../../api/diensten/modelkeuze.ts';
import type { Tabel } from '../../models/cijfers/tabel.ts';
import { Cijferwereld, KANARIES, keer, op } from './cijferwereld.ts';
import { Opstelling } from './opstelling.ts';

interface Antwoord {
  readonly lengte: string;
  readonly keuze: { vanaf: string; tot: string }[];
  readonly periodes: { vanaf: string; tot: string; tabellen: Tabel[] }[];
}

const KWARTAAL = 'huis=proefhuis&vanaf=2025-07-01&tot=2025-09-30';

describe('the figures of a house', () => {
  let api: Opstelling;
  let wereld: Cijferwereld;
  let tabellen: Tabel[];
  before(async () => {
    api = await Opstelling.open();
    wereld = new Cijferwereld(api.omgeving, await actueleModel(api.omgeving, 'proefhuis', 'intake'));
    await vul(wereld);
    const { inhoud } = await api.vraag<Antwoord>('GET', `/cijfers?${KWARTAAL}`, { als: 'stuurgroep' });
    tabellen = inhoud.periodes[0]?.tabellen ?? [];
  });
  after(() => api.sluit());

  const rijen = (cijfer: string): Record<string, (number | null)[]> =>
    Object.fromEntries(
      (tabellen.find((tabel) => tabel.cijfer === cijfer)?.rijen ?? []).map(({ code, waarden }) => [code, waarden]),
    );

  it('count the meldingen of the period by where they come from, and hide what is about few', () => {
    expect(rijen('instroom-gemeente')).to.deep.equal({ Roermond: [14], Weert: [6], anders: [0], totaal: [20] });
    // Three of Veilig Thuis: they hide among the empty rows.
    expect(rijen('instroom-organisatie')).to.deep.equal({
      proefhuis: [null],
      politie: [17],
      'veilig-thuis': [null],
      anders: [null],
      totaal: [20],
    });
    expect(rijen('instroom-incident')).to.deep.equal({
      overlast: [20],
      'huiselijk-geweld': [0],
      anders: [0],
      totaal: [20],
    });
  });

  it('count the outcomes of a step as its drawing has them', () => {
    expect(rijen('route')).to.deep.equal({
      'intake/Taak_Screenen': [20],
      'intake/Taak_Screenen/regie': [6],
      'intake/Taak_Screenen/lokaal': [14],
    });
  });

  it('measure hours from opening to decision', () => {
    expect(rijen('doorlooptijd')).to.deep.equal({ 'intake/Taak_Screenen': [20, 10.5, 18] });
  });

  it('hold a deadline met or missed in the period in which it fell, open tasks among them', () => {
    expect(rijen('termijnen')).to.deep.equal({ 'intake/Taak_Screenen': [14, 7, 21] });
  });

  it('measure how soon a melder is helped', () => {
    expect(rijen('toezegging')).to.deep.equal({ intake: [13, 7, 20] });
    expect(rijen('eerste-antwoord')).to.deep.equal({ melding: [20, 12, 12] });
  });

  it('count the casussen that ran on the last day, each once, by process and step', () => {
    expect(rijen('lopend')).to.deep.equal({
      intake: [7],
      'intake/Taak_Screenen': [7],
      'intake/Taak_Inbreng': [0],
      'intake/Taak_Plan': [0],
      'intake/Taak_Meten': [0],
      'intake/wacht': [0],
      'intake/eerder': [0],
      nazorg: [6],
      'nazorg/Taak_Nazorg': [0],
      'nazorg/wacht': [6],
      'nazorg/eerder': [0],
      anders: [0],
      totaal: [13],
    });
  });

  it('lay the first score beside the last', () => {
    expect(rijen('leefgebieden')).to.deep.equal({
      wonen: [2, 3, 6, 0, 0, 6],
      // One of six became worse: beside the means it could be worked out from any other count.
      financien: [3, 2.8, null, null, null, 6],
    });
  });

  it('follow closed casussen for six months', () => {
    expect(rijen('herhaling')).to.deep.equal({ opgepakt: [5], 'nieuwe-melding': [6], geen: [7], totaal: [18] });
  });

  it('count acties by straf, zorg and bestuurlijk with where they stand', () => {
    expect(rijen('acties')).to.deep.equal({
      straf: [6],
      'straf/gepland': [0],
      'straf/loopt': [0],
      'straf/afgerond': [6],
      'straf/gestopt': [0],
      zorg: [6],
      'zorg/gepland': [0],
      'zorg/loopt': [6],
      'zorg/afgerond': [0],
      'zorg/gestopt': [0],
      bestuurlijk: [0],
      anders: [0],
      totaal: [12],
    });
  });

  it('show no figure of one to four, and nobody', async () => {
    const json = await api.vraag('GET', `/cijfers?${KWARTAAL}`, { als: 'stuurgroep' });
    const csv = await api.vraag('GET', `/cijfers.csv?${KWARTAAL}`, { als: 'stuurgroep' });
    for (const kanarie of KANARIES) expect(`${json.tekst}${csv.tekst}`).not.to.include(kanarie);
    const tellend = tabellen.flatMap(({ kolommen, rijen: alle }) =>
      alle.flatMap(({ waarden }) =>
        waarden.filter((_waarde, plaats) => !/uur|score/.test(kolommen[plaats]?.eenheid ?? '')),
      ),
    );
    for (const waarde of tellend) expect(waarde === null || waarde === 0 || waarde >= 5).to.equal(true);
  });

  it('log who had scores opened, for each person, and leave out a casus whose key is gone', async () => {
    const { opslag, kluis } = api.omgeving;
    const gelogd = await opslag.verwerkingen.find({ activiteit: 'cijfers-maken' }).lean();
    expect(gelogd.length).to.be.at.least(6);
    expect(new Set(gelogd.map(({ door }) => door.medewerker))).to.deep.equal(new Set(['mw-ph-sg']));
    const gemeten = gelogd[0]?.dossier?.id ?? '';
    await kluis.vernietig(gemeten, Date.now());
    const { inhoud } = await api.vraag<Antwoord>('GET', `/cijfers?${KWARTAAL}`, { als: 'ketenmanager' });
    const tabel = inhoud.periodes[0]?.tabellen.find(({ cijfer }) => cijfer === 'leefgebieden');
    expect(tabel?.rijen[0]?.waarden.at(-1)).to.equal(5);
  });

  it('come as CSV that no spreadsheet runs, with a word for what is hidden', async () => {
    const { tekst, koppen, status } = await api.vraag('GET', `/cijfers.csv?${KWARTAAL}`, { als: 'stuurgroep' });
    expect(status).to.equal(200);
    expect(koppen.get('content-type')).to.equal('text/csv; charset=utf-8');
    const regels = tekst.split('\r\n');
    expect(regels[0]).to.equal('huis,locatie,vanaf,tot,cijfer,titel,onder,code,naam,kolom,eenheid,waarde');
    expect(regels).to.include(
      'proefhuis,,2025-07-01,2025-09-30,instroom-gemeente,Instroom naar gemeente,,Weert,Weert,Meldingen,meldingen,6',
    );
    expect(tekst).to.include('Veilig Thuis,Meldingen,meldingen,afgeschermd\r\n');
  });

  it('are made of whole periods that are over, one length for a house', async () => {
    const vraag = (zoek: string) =>
      api.vraag<Antwoord & { fouten: { veld: string }[] }>('GET', `/cijfers?huis=proefhuis${zoek}`, {
        als: 'stuurgroep',
      });
    for (const fout of [
      '&vanaf=2025-07-02&tot=2025-09-30',
      '&vanaf=2025-07-01&tot=2025-07-31',
      '&vanaf=2025-09-30&tot=2025-07-01',
      '&vanaf=0001-01-01&tot=9999-12-31',
      '&vanaf=2999-01-01&tot=2999-03-31',
      '&vanaf=2025-07-01',
      '&tot=2025-09-30',
      '&vanaf=gisteren&tot=vandaag',
    ])
      expect([fout, (await vraag(fout)).status]).to.deep.equal([fout, 400]);
    const jaar = await vraag('&vanaf=2025-01-01&tot=2025-12-31');
    expect(jaar.inhoud.periodes.map(({ vanaf }) => vanaf)).to.deep.equal([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
    ]);
    const laatste = await vraag('');
    expect(laatste.inhoud.periodes.map(({ vanaf, tot }) => ({ vanaf, tot }))).to.deep.equal(
      laatste.inhoud.keuze.slice(0, 1),
    );
    expect(laatste.inhoud.keuze[0]?.tot).to.satisfy((tot: string) => Date.parse(tot) < Date.now());
  });

  it('are for the stuurgroep and the ketenmanager of that house only', async () => {
    for (const pad of ['/cijfers', '/cijfers.csv']) {
      const status = async (als: Parameters<typeof api.vraag>[2] & object, huis = 'proefhuis') =>
        (await api.vraag('GET', `${pad}?huis=${huis}`, als)).status;
      for (const als of ['stuurgroep', 'ketenmanager'] as const) expect(await status({ als })).to.equal(200);
      for (const als of ['regisseur', 'coordinator', 'locatiemanager', 'politie', 'beheerder', 'elders'] as const)
        expect([als, await status({ als })]).to.deep.equal([als, 403]);
      expect(await status({ als: 'stuurgroep' }, 'elders')).to.equal(403);
      expect(await status({ als: null })).to.equal(401);
    }
  });
});

async function vul(wereld: Cijferwereld): Promise<void> {
  // Twenty meldingen, each screened after one to twenty hours, within twelve hours in thirteen cases.
  await keer(20, async (plaats) => {
    const casus = wereld.casus();
    const [begin, klaar] = [op('08-04'), op('08-04', 9 + plaats + 1)];
    const melding = await wereld.melding(casus, begin, {
      melderOrganisatie: plaats < 17 ? 'politie' : 'veilig-thuis',
      gemeente: plaats < 14 ? 'Roermond' : 'Weert',
    });
    const deadline = op('08-04', 9 + 14);
    await wereld.taak(casus, { geopend: begin, gesloten: klaar, deadline }, plaats < 6 ? 'regie' : 'lokaal');
    await wereld.antwoord(casus, melding, op('08-04', 21));
    await wereld.antwoord(casus, melding, op('08-20'));
    await wereld.loop(casus, begin, klaar, { opTijd: plaats < 13 });
  });
  // Outside the period, and a task that lapsed before its deadline.
  await wereld.melding(wereld.casus(), op('06-30', 21));
  await wereld.melding(wereld.casus(), op('09-30', 22));
  await wereld.taak(wereld.casus(), {
    ...{ geopend: op('08-01'), gesloten: op('08-02'), deadline: op('08-09'), status: 'vervallen', besluit: null },
  });
  // Seven still run, one of them with a deadline that has passed.
  await keer(7, async (plaats) => {
    const casus = wereld.casus();
    await wereld.loop(casus, op('09-01'), plaats < 3 ? null : op('11-01'));
    const deadline = plaats === 0 ? op('09-20') : null;
    await wereld.taak(casus, { geopend: op('09-01'), gesloten: plaats < 3 ? null : op('11-01'), deadline });
  });
  await keer(6, async (plaats) => {
    const casus = wereld.casus();
    await wereld.persoon(casus, `gemeten-${String(plaats)}`, op('02-01'));
    await wereld.meting(casus, op('02-01'), 2, 3);
    await wereld.meting(casus, op('05-01'), 1, 1);
    await wereld.meting(casus, op('08-01'), 3, plaats === 0 ? 2 : 3);
    await wereld.meting(casus, op('10-01'), 5, 5);
    await wereld.plan(casus, op('08-01'), [
      { id: `a-${String(plaats)}1`, soort: 'straf' },
      { id: `a-${String(plaats)}2`, soort: 'zorg' },
    ]);
    await wereld.loop(casus, op('08-01', 10), op('09-01'), { onderwerp: `a-${String(plaats)}1` });
    await wereld.loop(casus, op('08-01', 10), op('10-01'), { onderwerp: `a-${String(plaats)}2`, proces: 'nazorg' });
  });
  await keer(18, async (plaats) => {
    const casus = wereld.casus();
    await wereld.persoon(casus, `terug-${String(plaats)}`, op('01-10'));
    await wereld.loop(casus, op('01-10'), op('02-10'));
    // A process that follows at once is no closing.
    await wereld.loop(casus, op('02-10', 10), op('03-10'));
    if (plaats < 5) await wereld.loop(casus, op('06-01'), op('06-02'));
    else if (plaats < 11) await wereld.persoon(wereld.casus(), `terug-${String(plaats)}`, op('07-01'));
    else if (plaats < 13) await wereld.persoon(wereld.casus(), `terug-${String(plaats)}`, op('11-01'));
  });
}
