import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Opstelling, wachtOp } from './opstelling.ts';

/** The form of a house that asks for measures, as what a partner brings in. */
const FORMULIER = JSON.stringify({
  ...(JSON.parse(
    readFileSync(new URL('../../huizen/zuid-holland-zuid/maatregelen.form.json', import.meta.url), 'utf8'),
  ) as object),
  $id: 'inbreng',
});
const KANARIE = 'Xylofonius';

interface Antwoord {
  readonly keuzes: { veld: string; naam: string; waarden: { code: string; naam: string }[] }[];
  readonly totaal: Record<string, number>;
  readonly rijen: { maatregel: string; problematiek: string; aantal: number; ja: number; casussen: string[] }[];
}

const maatregel = (soort: string, problematiek: string, werkte: string) => ({
  omschrijving: KANARIE,
  waarom: KANARIE,
  ...{ maatregel: soort, problematiek, werkte, soort: 'zorg' },
});

describe('measures that were taken before', () => {
  let api: Opstelling;
  const casussen: string[] = [];

  /** A casus in which the police lays down what was done. */
  async function leg(...maatregelen: ReturnType<typeof maatregel>[]): Promise<void> {
    const { casus } = await api.meld();
    const gegevens = { motivering: 'Te zwaar', opdracht: 'Zoek uit' };
    await api.besluit(await api.taak(casus, 'Taak_Screenen'), 'coordinator', 'regie', gegevens);
    const taak = await api.taak(casus, 'Taak_Inbreng');
    const { status, tekst } = await api.besluit(taak, 'politie', null, {
      ...{ maatregelen, les: KANARIE, grondslag: 'wgs' },
    });
    expect(status, tekst).to.equal(200);
    await wachtOp(() =>
      api.omgeving.opslag.vastleggingen
        .findOne({ 'dossier.id': casus, onderdelen: 'maatregelen', status: 'vastgelegd' })
        .lean(),
    );
    casussen.unshift(casus);
  }

  before(async () => {
    api = await Opstelling.open({ bestanden: { 'inbreng.form.json': FORMULIER } });
    await api.startWerker();
    await leg(maatregel('behandeling', 'overlast', 'ja'), maatregel('gesprek', 'overlast', 'nee'));
    await leg(maatregel('behandeling', 'overlast', 'deels'), maatregel('behandeling', 'geweld', 'ja'));
  });
  after(() => api.sluit());

  const zoek = (vraag: string, als: Parameters<Opstelling['token']>[0] = 'regisseur') =>
    api.vraag<Antwoord>('GET', `/maatregelen?huis=proefhuis${vraag}`, { als });

  it('are counted by kind and problem, with how it went and the casussen that one may see', async () => {
    const { inhoud } = await zoek('');
    expect(inhoud.totaal).to.deep.equal({ aantal: 4, ja: 2, deels: 1, nee: 1, onbekend: 0 });
    expect(inhoud.rijen[0]).to.deep.include({
      maatregel: 'behandeling',
      problematiek: 'overlast',
      aantal: 2,
      casussen,
    });
    expect(inhoud.rijen).to.have.length(3);
  });

  it('are found by kind, problem, part of life, chain and whether they worked', async () => {
    const rijen = async (vraag: string) =>
      (await zoek(vraag)).inhoud.rijen.map(({ maatregel, problematiek }) => `${maatregel} ${problematiek}`);
    expect(await rijen('&maatregel=behandeling&werkte=ja')).to.have.members([
      'behandeling geweld',
      'behandeling overlast',
    ]);
    expect(await rijen('&problematiek=geweld&soort=zorg')).to.deep.equal(['behandeling geweld']);
    expect(await rijen('&soort=straf')).to.deep.equal([]);
    expect(await rijen('&leefgebied=justitie')).to.deep.equal([]);
    expect((await zoek('&werkte=JA!')).status).to.equal(400);
  });

  it('offer the choices of the form, in its words, and the house says that there are any', async () => {
    const { inhoud } = await zoek('');
    expect(inhoud.keuzes.map(({ veld }) => veld)).to.deep.equal([
      ...['maatregel', 'problematiek', 'soort', 'leefgebied', 'werkte'],
    ]);
    expect(inhoud.keuzes[0]?.waarden).to.deep.include({ code: 'halt', naam: 'Halt-afdoening' });
    const { inhoud: huis } = await api.vraag<{ maatregelen: boolean }>('GET', '/huizen/proefhuis');
    expect(huis.maatregelen).to.equal(true);
  });

  it('tell who has no part in a casus nothing of it, not even that it counts', async () => {
    const { inhoud, koppen } = await zoek('', 'veiligThuis');
    expect(inhoud.totaal['aantal']).to.equal(0);
    expect(inhoud.rijen).to.deep.equal([]);
    const regels = await api.omgeving.opslag.verwerkingen.find({ verzoek: koppen.get('x-request-id') ?? '' }).lean();
    expect(regels.map(({ activiteit, dossier }) => [activiteit, dossier])).to.deep.equal([['maatregel-zoeken', null]]);
  });

  it('are logged with their ground for each casus that is shown, and hold no word that somebody wrote', async () => {
    const { tekst, koppen } = await zoek('&problematiek=geweld');
    expect(tekst).not.to.contain(KANARIE);
    const regels = await api.omgeving.opslag.verwerkingen.find({ verzoek: koppen.get('x-request-id') ?? '' }).lean();
    expect(regels.map(({ activiteit, dossier, door }) => [activiteit, dossier?.id, door.medewerker])).to.deep.equal([
      ['maatregel-zoeken', casussen[0], 'mw-ph-pr'],
    ]);
    expect(regels[0]?.grondslag).to.match(/^Wgs/);
    const bewaard = await api.omgeving.opslag.vastleggingen.find({ onderdelen: 'maatregelen' }).lean();
    expect(JSON.stringify(bewaard)).not.to.contain(KANARIE);
  });

  it('are not for who manages the system, who reads figures, or who works elsewhere', async () => {
    for (const als of ['beheerder', 'stuurgroep', 'elders'] as const)
      expect((await zoek('', als)).status).to.equal(403);
  });

  it('are gone with the content of their casus', async () => {
    await api.omgeving.kluis.vernietig(casussen[0] ?? '', Date.now());
    expect((await zoek('')).inhoud.totaal['aantal']).to.equal(2);
  });
});
