import { expect } from 'chai';
import type { Route } from 'playwright-core';
import { plaatsHuis } from '../../cli/model/plaats.ts';
import { bevindingen, ingelogd, MENSEN } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const TELEFOON = { width: 390, height: 844 };

describe('the page with who has piket', () => {
  metStapel();

  before(async () => {
    const { opslag } = await stapel();
    await plaatsHuis(opslag, Date.now(), 'huizen/oost-nederland/twente');
  });

  it('says who has it now, takes who has it on the days that come, and fills on from two weeks before', async () => {
    const { page, context, klachten } = await ingelogd(MENSEN.ketenmanagerTwente);
    await page.getByRole('navigation').getByRole('link', { name: 'Piket' }).click();
    await page.getByRole('heading', { level: 1, name: 'Piket' }).waitFor();
    await page.getByText('Niemand heeft nu piket').waitFor();
    const eerste = page.getByRole('combobox').first();
    // Every block of today that is not over: one of them is the one of now.
    for (const nummer of [0, 1, 2, 3])
      await page.getByRole('combobox').nth(nummer).selectOption({ label: 'Victor Elferink' });
    await page.getByRole('status').filter({ hasText: 'Victor Elferink.' }).waitFor();
    await page.getByText('Niemand heeft nu piket').waitFor({ state: 'detached' });
    expect(await bevindingen(page)).to.deep.equal([]);
    await page.reload();
    await eerste.waitFor();
    expect(await eerste.inputValue(), 'kept').to.equal('mw-twe-002');
    await page.getByRole('link', { name: 'Twee weken later' }).click();
    await page.getByRole('button', { name: 'Lege plekken vullen zoals twee weken eerder' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^[1-9]\d* plek(ken)? gevuld\.$/ })
      .waitFor();
    expect(page.url()).to.contain('vanaf=').and.not.contain('Victor');
    expect(klachten).to.deep.equal([]);
    await context.close();
  });

  it('says ahead on the worklist and on the page how many blocks nobody has, to who keeps the roster', async () => {
    const { page, context, klachten } = await ingelogd(MENSEN.ketenmanagerTwente);
    const regel = page.getByRole('link', { name: /^Piket: \d+ blokken zonder iemand in de komende zeven dagen$/ });
    await regel.waitFor();
    const aantal = Number(/\d+/.exec(await regel.innerText())?.[0]);
    await regel.click();
    const vak = (leeg: number) => page.getByText(`${String(leeg)} blokken zonder piket in de komende zeven dagen`);
    await vak(aantal).waitFor();
    expect(await bevindingen(page)).to.deep.equal([]);
    const nacht = page.getByRole('row').filter({ hasText: 'Nacht' }).nth(2);
    await nacht.getByRole('combobox').selectOption({ label: 'Victor Elferink' });
    await vak(aantal - 1).waitFor();
    await context.close();
    const regisseur = await ingelogd(MENSEN.regisseurTwente);
    await regisseur.page.getByRole('navigation').getByRole('link', { name: 'Piket' }).click();
    await regisseur.page.getByText(`${String(aantal - 1)} blokken zonder piket in de komende zeven dagen`).waitFor();
    await regisseur.page.getByRole('navigation').getByRole('link', { name: 'Werkvoorraad' }).click();
    await regisseur.page.getByText('vandaag af te ronden').waitFor();
    expect(await regisseur.page.getByText('zonder iemand').count(), 'who does not keep it').to.equal(0);
    expect(klachten).to.deep.equal([]);
    await regisseur.context.close();
  });

  it('shows a choice at once, and what stood there again when the server did not take it', async () => {
    const { page, context } = await ingelogd(MENSEN.ketenmanagerTwente, '/piket');
    let houd: (route: Route) => void = () => undefined;
    const gehouden = new Promise<Route>((klaar) => (houd = klaar));
    await page.route('**/v1/huizen/*/piket*', async (route) => {
      if (route.request().method() === 'GET') await route.continue();
      else houd(route);
    });
    const laatste = page.getByRole('combobox').last();
    await laatste.waitFor();
    expect(await laatste.inputValue()).to.equal('');
    await laatste.selectOption({ label: 'Victor Elferink' });
    expect(await laatste.inputValue()).to.equal('mw-twe-002');
    await (await gehouden).abort('connectionreset');
    await page.getByText('De server is niet bereikbaar').waitFor();
    expect(await laatste.inputValue()).to.equal('');
    await context.close();
  });

  it('fits a phone', async () => {
    const { page, context } = await ingelogd(MENSEN.ketenmanagerTwente, '/piket', TELEFOON);
    await page.getByRole('combobox').first().waitFor();
    const [breedte, zichtbaar] = await page.evaluate<readonly [number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(breedte).to.be.at.most(zichtbaar);
    await context.close();
  });

  it('is no part of a house where nobody has piket', async () => {
    const { page, context } = await ingelogd(MENSEN.procesregisseur);
    const menu = await page.getByRole('navigation').getByRole('link').allTextContents();
    expect(menu).to.include('Casussen').and.not.to.include('Piket');
    await context.close();
  });
});
