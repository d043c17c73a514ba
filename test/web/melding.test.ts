import { expect } from 'chai';
import { ingelogd, MENSEN } from './bezoek.ts';
import { metStapel } from './stapel.ts';

describe('reporting an incident', () => {
  metStapel();

  it('makes a casus, and says to which casus it went', async () => {
    const { page, context } = await ingelogd(MENSEN.politie, '/meldingen');
    await page.getByRole('link', { name: 'Melding doen' }).click();
    await page.getByLabel('Soort incident').selectOption({ label: 'Huiselijk geweld' });
    await page.getByLabel('Datum van het incident').fill('2026-11-19');
    await page.getByLabel('Gemeente').selectOption('Weert');
    await page.getByLabel('Naam').fill('Wim van Buren');
    await page.getByLabel('BSN').fill('123456789');
    await page.getByLabel('Rol in het incident').fill('slachtoffer');
    await page.getByRole('textbox', { name: 'Toelichting' }).fill('Hij belde zelf.');
    await page.getByRole('button', { name: 'Melding versturen' }).click();

    const fout = page.getByRole('link', { name: 'BSN: ' });
    await fout.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('999990019');
    await page.getByRole('button', { name: 'Betrokkene toevoegen' }).click();
    await page.getByRole('group', { name: 'Betrokkene 2' }).getByLabel('Naam').fill('Truus van Buren');
    await page.getByRole('group', { name: 'Betrokkene 2' }).getByLabel('Rol in het incident').fill('verdachte');
    await page.getByRole('button', { name: 'Melding versturen' }).click();

    await page.getByRole('heading', { name: 'Melding ontvangen' }).waitFor();
    const casus = await page.getByRole('status').getByRole('link').textContent();
    expect(casus).to.match(/^ML-\d{4}-\d{6}$/);
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Meldingen' }).click();
    await page
      .getByRole('row')
      .filter({ hasText: casus ?? '' })
      .waitFor();
    await context.close();
  });
});
