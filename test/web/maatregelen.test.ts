import { expect } from 'chai';
import { plaatsHuis } from '../../cli/model/plaats.ts';
import { bevindingen, ingelogd, MENSEN } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const TELEFOON = { width: 390, height: 844 };
const DOOR = { medewerker: 'mw-zhz-002', rol: 'procesregisseur', organisatie: 'zuid-holland-zuid' };

describe('the page with measures of before', () => {
  metStapel();

  let casus: string;

  before(async () => {
    const { opslag, vraag } = await stapel();
    await plaatsHuis(opslag, Date.now(), 'huizen/zuid-holland-zuid');
    const melding = await vraag<{ casus: string }>(MENSEN.regisseurZuidHolland.id, 'POST', '/v1/meldingen', {
      huis: 'zuid-holland-zuid',
      melder: { organisatie: 'politie', naam: 'Ruben Vlasblom' },
      incident: { soort: 'jeugdoverlast', datum: '2026-11-20', gemeente: 'Dordrecht' },
      betrokkenen: [{ naam: 'Groep Stationsplein', rol: 'verdachte' }],
      gegevens: { onderwerp: 'groep', maatregelen: 'Straatcoach', grondslag: 'wgs' },
      toelichting: 'Overlast bij het station.',
    });
    casus = melding.casus;
    const at = '2026-11-20T09:00:00.000Z';
    const soorten = [
      { maatregel: 'huisbezoek', problematiek: 'jeugdoverlast', soort: 'zorg', werkte: 'ja' },
      { maatregel: 'gebiedsverbod', problematiek: 'jeugdoverlast', soort: 'bestuurlijk', werkte: 'nee' },
    ];
    await opslag.vastleggingen.create({
      ...{ _id: `vst-${casus}`, soort: 'besluit', dossier: { soort: 'casus', id: casus }, huis: 'zuid-holland-zuid' },
      ...{ workflowId: casus, taak: null, element: null, naam: null, proces: null, model: null, formulier: null },
      ...{ uitkomst: null, variabelen: { maatregelen: soorten }, door: DOOR, at, ontvangen: at, vingerafdruk: 'x' },
      ...{ onderdelen: ['maatregelen'], status: 'vastgelegd', weigering: null },
      inhoud: (await opslag.meldingen.findOne({ casus }).lean())?.inhoud ?? expect.fail(),
    });
  });

  it('stands in the menu of a house that lays them down, and narrows down to what worked', async () => {
    const { page, context, klachten } = await ingelogd(MENSEN.regisseurZuidHolland);
    await page.getByRole('navigation').getByRole('link', { name: 'Maatregelen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Eerdere maatregelen' }).waitFor();
    await page.getByRole('status').filter({ hasText: '2 maatregelen: 1 werkte, 0 deels, 1 niet.' }).waitFor();
    await page.getByLabel('Werkte het?').selectOption({ label: 'Ja' });
    await page.getByRole('status').filter({ hasText: '1 maatregel: 1 werkte' }).waitFor();
    const rij = page.getByRole('row', { name: /Huisbezoek of straatcoach/ });
    expect(await rij.textContent()).to.contain('Jeugdoverlast');
    expect(page.url()).to.contain('werkte=ja').and.not.to.contain('Groep');
    expect(await bevindingen(page)).to.deep.equal([]);
    await rij.getByRole('link', { name: casus }).click();
    await page.getByRole('heading', { level: 1, name: casus }).waitFor();
    expect(klachten).to.deep.equal([]);
    await context.close();
  });

  it('fits a phone', async () => {
    const { page, context } = await ingelogd(MENSEN.regisseurZuidHolland, '/maatregelen', TELEFOON);
    await page.getByRole('row', { name: /straatcoach/ }).waitFor();
    const [breedte, zichtbaar] = await page.evaluate<readonly [number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(breedte).to.be.at.most(zichtbaar);
    await context.close();
  });

  it('is no part of a house that lays none down', async () => {
    const { page, context } = await ingelogd(MENSEN.procesregisseur);
    const menu = await page.getByRole('navigation').getByRole('link').allTextContents();
    expect(menu).to.include('Casussen').and.not.to.include('Maatregelen');
    await context.close();
  });
});
