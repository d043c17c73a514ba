import { ingelogd, meld, MENSEN, openTaak } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

describe('a meeting', () => {
  metStapel();

  it('decides the casussen on its agenda in place, and keeps who is there', async () => {
    const { vraag, roepOverleg } = await stapel();
    const casus = await meld('Agenda Punt');
    await vraag(
      MENSEN.informatiecoordinator.id,
      'POST',
      `/v1/taken/${await openTaak(casus, 'Taak_Screenen')}/besluiten`,
      {
        uitkomst: 'triage',
        gegevens: {
          gevaar: 'nee',
          risico: 'hoog',
          complexiteit: 'hoog',
          motivering: 'Zwaar.',
          noodzaak: 'Meer ketens.',
        },
      },
    );
    await openTaak(casus, 'Taak_Triagebesluit');
    const overleg = await roepOverleg('weektriage');

    const { page, context } = await ingelogd(MENSEN.procesregisseur, '/overleggen');
    await page.getByRole('row').filter({ hasText: 'Weektriage' }).first().waitFor();
    await page.goto(`${(await stapel()).web}/overleggen/${overleg}`);
    const punt = page.getByRole('listitem').filter({ hasText: casus });
    await punt.getByRole('button', { name: casus }).click();
    await punt.getByText('Agenda Punt').waitFor();

    await page.getByText('16 uitgenodigd').click();
    await page.getByRole('checkbox', { name: 'Openbaar Ministerie Limburg' }).first().check();
    await page.getByText('1 van 16 aanwezig').waitFor();

    await punt.getByRole('radiogroup', { name: 'Aard' }).getByRole('radio').first().check();
    await punt.getByRole('radiogroup', { name: 'Ernst' }).getByRole('radio').first().check();
    await punt.getByLabel('Motivering').fill('De gemeente is al in beeld.');
    await punt.getByLabel('Wie pakt de casus op?').selectOption({ label: 'Gemeenten Midden-Limburg' });
    await punt.getByLabel('Wat wordt van deze deelnemer gevraagd?').fill('Een gesprek deze week.');
    await punt.getByRole('button', { name: 'Deelnemer pakt op' }).click();
    await punt.getByRole('heading', { name: 'Vastgelegd: Deelnemer pakt op' }).waitFor();
    await punt.getByText('Besloten: Deelnemer pakt op').waitFor({ timeout: 20_000 });
    await page.getByText(/^1 van \d+ punt/).waitFor();
    await context.close();
  });
});
