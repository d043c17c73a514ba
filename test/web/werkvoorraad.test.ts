import { expect } from 'chai';
import { ingelogd, meld, MENSEN, openTaak, type Bezoek } from './bezoek.ts';
import { metStapel } from './stapel.ts';

describe('the worklist', () => {
  metStapel();

  let gast: Bezoek;
  let casus: string;

  before(async () => {
    casus = await meld();
    await openTaak(casus, 'Taak_Screenen');
    gast = await ingelogd(MENSEN.informatiecoordinator);
  });

  after(async () => gast.context.close());

  it('shows the task with its casus, its role and its deadline in words', async () => {
    const rij = gast.page.getByRole('row').filter({ hasText: casus }).filter({ hasText: 'Melding screenen' });
    await rij.waitFor();
    const tekst = (await rij.textContent()) ?? '';
    expect(tekst).to.contain('Informatiecoördinator');
    expect(tekst).to.match(/\d\d:\d\d.*nog \d+ (uur|dag|dagen|minuten)/);
  });

  it('counts what is open', async () => {
    const teller = gast.page.getByText(/^\d+ open$/);
    await teller.waitFor();
    expect(Number.parseInt((await teller.textContent()) ?? '', 10)).to.be.greaterThan(0);
  });

  it('filters by role and keeps the choice in the address', async () => {
    const { page } = gast;
    await page.getByLabel('Rol').selectOption('ketenmanager');
    await page.getByText('Er staan geen taken open.').waitFor();
    expect(new URL(page.url()).search).to.equal('?rol=ketenmanager');
    await page.getByLabel('Rol').selectOption('');
    await page.getByRole('row').filter({ hasText: casus }).first().waitFor();
  });

  it('shows one’s own tasks after taking one', async () => {
    const { page } = gast;
    await page.getByRole('row').filter({ hasText: casus }).getByRole('link', { name: 'Melding screenen' }).click();
    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.getByText('U hebt deze taak opgepakt.').waitFor();
    await page.goBack();
    await page.getByLabel('Alleen aan mij toegewezen').check();
    const rijen = page.getByRole('row').filter({ hasText: 'bij u' });
    await rijen.first().waitFor();
    expect(await rijen.count()).to.equal(1);
  });
});
