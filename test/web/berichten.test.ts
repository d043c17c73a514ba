import { expect } from 'chai';
import { bevindingen, ingelogd, meld, MENSEN, openTaak } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

describe('a message that reached no casus', () => {
  metStapel();

  it('stands in the worklist of who steers, who delivers it where it belongs or closes it', async () => {
    const { vraag } = await stapel();
    const casus = await meld();
    await openTaak(casus, 'Taak_Screenen');
    const stuur = (toelichting: string) =>
      vraag(MENSEN.politie.id, 'POST', '/v1/berichten', {
        ...{ huis: 'midden-limburg', casus: 'ML-1999-000404', naam: 'nadere_informatie', toelichting },
      });
    await stuur('Hij is verhuisd.');
    await stuur('Dit is van een ander huis.');
    const { page, context } = await ingelogd(MENSEN.procesregisseur, '/werkvoorraad');
    await page.getByRole('link', { name: 'Onbestelbare berichten: 2' }).click();
    const bericht = (tekst: string) => page.getByRole('article').filter({ hasText: tekst });
    await bericht('Hij is verhuisd.').waitFor();
    expect(await bevindingen(page)).to.deep.equal([]);

    const eerste = bericht('Hij is verhuisd.');
    await eerste.getByLabel('Casusnummer').fill(casus);
    await eerste.getByRole('button', { name: 'Bezorgen bij deze casus' }).click();
    await eerste
      .getByText(/Kies een van/)
      .first()
      .waitFor();

    const tweede = bericht('Dit is van een ander huis.');
    await tweede.getByLabel('Waarom hoort dit hier niet?').fill('De casus loopt in Venlo.');
    await tweede.getByRole('button', { name: 'Sluiten' }).click();
    await page.getByRole('status').filter({ hasText: 'Het bericht is gesloten.' }).waitFor();
    await tweede.waitFor({ state: 'detached' });
    await context.close();
  });
});
