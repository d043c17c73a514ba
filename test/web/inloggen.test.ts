import { expect } from 'chai';
import { bezoek, ingelogd, MENSEN } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

describe('logging in', () => {
  metStapel();

  it('goes by the identity provider and comes back to the page that was asked for', async () => {
    const { page, context, klachten } = await ingelogd(MENSEN.informatiecoordinator, '/casussen');
    await page.getByRole('heading', { name: 'Casussen', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).to.equal('/casussen');
    expect(new URL(page.url()).search).to.equal('');
    expect(await page.getByRole('banner').textContent()).to.contain('Ilse Coenen');
    expect(klachten).to.deep.equal([]);
    await context.close();
  });

  it('survives reloading the page, and serves a second tab', async () => {
    const { page, context } = await ingelogd(MENSEN.informatiecoordinator);
    await page.reload();
    await page.getByRole('heading', { name: 'Werkvoorraad' }).waitFor();
    const tweede = await context.newPage();
    await tweede.goto(page.url());
    await tweede.getByRole('heading', { name: 'Werkvoorraad' }).waitFor();
    await context.close();
  });

  it('says so when the answer of the identity provider is not ours', async () => {
    const { page, context } = await bezoek();
    await page.goto(`${(await stapel()).web}/aanmelden?code=gestolen&state=x`);
    expect(await page.getByRole('alert').textContent()).to.contain('Het inloggen is niet gelukt');
    await context.close();
  });

  it('ends with logging out: the page is closed to who comes next', async () => {
    const { page, context } = await ingelogd(MENSEN.procesregisseur);
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByRole('button', { name: 'Inloggen' }).waitFor();
    expect(await page.evaluate<string | null>("sessionStorage.getItem('regietafel.sessie')")).to.equal(null);
    await context.close();
  });

  it('shows who manages the system the models and what reads along, and nothing of the casework', async () => {
    const { page, context } = await ingelogd(MENSEN.beheerder, '/');
    await page.getByRole('heading', { name: 'Modellen', level: 1 }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').allTextContents()).to.deep.equal(
      ['Modellen', 'Abonnementen', 'Agendakoppelingen'],
    );
    await context.close();
  });
});
