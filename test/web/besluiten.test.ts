import { expect } from 'chai';
import { bezoek, focus, ingelogd, meld, MENSEN, openTaak, tabNaar, vervallenTaak, vulGrond } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const VOLLEDIG = {
  ...{ gevaar: 'nee', risico: 'laag', complexiteit: 'laag', motivering: 'Eerste melding, lokaal bekend.' },
  ...{ grondslag: 'wgs', doelmatigheid: 'Hulp dichtbij.', subsidiariteit: 'Eén melding.', proportionaliteit: 'Licht.' },
};

describe('deciding a task', () => {
  metStapel();

  it('works from logging in to the outcome with the keyboard alone', async () => {
    const casus = await meld();
    await openTaak(casus, 'Taak_Screenen');
    const { page, context, klachten } = await bezoek();
    await page.goto((await stapel()).web);
    await page.getByRole('button', { name: 'Inloggen' }).waitFor();
    await tabNaar(page, 'Inloggen');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: MENSEN.informatiecoordinator.naam }).waitFor();
    await tabNaar(page, MENSEN.informatiecoordinator.naam);
    await page.keyboard.press('Enter');

    await page.getByRole('row').filter({ hasText: casus }).getByRole('link', { name: 'Melding screenen' }).waitFor();
    await tabNaar(page, 'Naar de inhoud');
    await page.keyboard.press('Enter');
    await tabNaar(page, casus);
    await page.keyboard.press('Shift+Tab');
    expect(await focus(page)).to.equal('Melding screenen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Melding screenen', level: 1 }).waitFor();
    await page.getByRole('group', { name: 'Wat is het besluit?' }).waitFor();
    expect(await focus(page)).to.equal('Melding screenen');

    // Danger, risk, complexity.
    for (let vraag = 0; vraag < 3; vraag += 1) {
      await tabNaarKeuze(page);
      await page.keyboard.press('Space');
    }
    await tabNaar(page, 'Motivering');
    await page.keyboard.type('Bekend bij het lokale team.');
    await tabNaar(page, 'Grondslag');
    await page.keyboard.press('ArrowDown');
    for (const veld of ['Doelmatigheid', 'Subsidiariteit', 'Proportionaliteit']) {
      await tabNaar(page, veld);
      await page.keyboard.type('Hulp dichtbij, met één melding.');
    }
    await tabNaar(page, 'Lokaal zorgoverleg');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Vastgelegd: Lokaal zorgoverleg' }).waitFor();
    expect(await focus(page)).to.equal('Vastgelegd: Lokaal zorgoverleg');
    expect(klachten).to.deep.equal([]);
    await context.close();
  });

  it('shows everything that is wrong at once, takes the focus there and leads to each field', async () => {
    const casus = await meld();
    const taak = await openTaak(casus, 'Taak_Screenen');
    const { page, context } = await ingelogd(MENSEN.informatiecoordinator, `/taken/${taak}`);
    await page.getByLabel('Motivering').fill('Dit blijft staan.');
    await page.getByRole('button', { name: 'Naar triage' }).click();
    const lijst = page.getByRole('group', { name: /antwoorden kloppen nog niet/ });
    await lijst.waitFor();
    expect(await focus(page)).to.contain('antwoorden kloppen nog niet');
    expect(await page.getByLabel('Motivering').inputValue()).to.equal('Dit blijft staan.');

    const links = lijst.getByRole('link');
    expect(await links.count()).to.be.greaterThan(2);
    const eerste = (await links.first().textContent()) ?? '';
    await links.first().click();
    const veld = await page.evaluate<string>(
      "document.activeElement.closest('fieldset').querySelector('legend').textContent",
    );
    expect(eerste.startsWith(veld)).to.equal(true, `${eerste} / ${veld}`);
    expect(await page.getByText('Fout: ').count()).to.equal(await links.count());
    await context.close();
  });

  it('keeps what was typed when one goes to another page and comes back', async () => {
    const taak = await openTaak(await meld(), 'Taak_Screenen');
    const { page, context } = await ingelogd(MENSEN.informatiecoordinator, `/taken/${taak}`);
    await page.getByLabel('Motivering').fill('Nog niet klaar.');
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Casussen' }).click();
    await page.getByRole('heading', { name: 'Casussen', level: 1 }).waitFor();
    await page.goBack();
    await page.getByLabel('Motivering').waitFor();
    expect(await page.getByLabel('Motivering').inputValue()).to.equal('Nog niet klaar.');
    await context.close();
  });

  it('tells who comes second who decided what, and when', async () => {
    const taak = await openTaak(await meld(), 'Taak_Screenen');
    const { page, context } = await ingelogd(MENSEN.informatiecoordinator, `/taken/${taak}`);
    await page.getByLabel('Motivering').fill('Ik ben te laat.');
    await (
      await stapel()
    ).vraag('mw-ml-006', 'POST', `/v1/taken/${taak}/besluiten`, { uitkomst: 'lokaal', gegevens: VOLLEDIG });
    await page.getByRole('button', { name: 'Lokaal zorgoverleg' }).click();
    const melding = page.getByText('Al besloten door Bram Timmermans');
    await melding.waitFor();
    expect(await melding.textContent()).to.match(/vandaag \d\d:\d\d: ‘Lokaal zorgoverleg’/);
    await context.close();
  });

  it('says of a task that is no longer needed that it has lapsed, and names no term that passed', async () => {
    const taak = await vervallenTaak(await meld(), 'Taak_Bijdrage');
    const { page, context } = await ingelogd(MENSEN.procesregisseur, `/taken/${taak}`);
    await page.getByText('Er is hier niets meer te doen.').waitFor();
    const tekst = (await page.getByRole('main').textContent()) ?? '';
    expect(tekst).to.contain('Deze taak is vervallen').and.not.to.contain('Uiterlijk').and.not.to.contain('meelezen');
    await context.close();
  });

  it('sends the same key again when the answer was lost, so that it is decided once', async () => {
    const casus = await meld();
    const taak = await openTaak(casus, 'Taak_Screenen');
    const { page, context } = await ingelogd(MENSEN.informatiecoordinator, `/taken/${taak}`);
    const sleutels: (string | undefined)[] = [];
    await page.route('**/besluiten', async (route) => {
      sleutels.push(route.request().headers()['idempotency-key']);
      const answer = await route.fetch();
      if (sleutels.length === 1) await route.abort('connectionreset');
      else await route.fulfill({ response: answer });
    });
    await page.getByLabel('Motivering').fill('Eén keer is genoeg.');
    await vulGrond(page, 'Hulp dichtbij, met één melding.');
    for (const vraag of await page.getByRole('radiogroup').all()) await vraag.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Lokaal zorgoverleg' }).click();
    await page.getByText('De server is niet bereikbaar').waitFor();
    await page.getByRole('button', { name: 'Lokaal zorgoverleg' }).click();
    await page.getByRole('heading', { name: 'Vastgelegd: Lokaal zorgoverleg' }).waitFor();
    expect(sleutels).to.have.length(2);
    expect(sleutels[0]).to.be.a('string').that.equals(sleutels[1]);
    await context.close();
  });

  it('lets a partner read along and not decide', async () => {
    const taak = await openTaak(await meld(), 'Taak_Screenen');
    const { page, context } = await ingelogd(MENSEN.ketenmanager, `/taken/${taak}`);
    await page.getByText('U kunt meelezen.').waitFor();
    expect(await page.getByRole('button', { name: 'Naar triage' }).count()).to.equal(0);
    await context.close();
  });
});

/** To the next group of radio buttons: Tab stops once in each. */
async function tabNaarKeuze(page: Parameters<typeof focus>[0]): Promise<void> {
  for (let stap = 0; stap < 40; stap += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>("document.activeElement.type === 'radio' && !document.activeElement.checked"))
      return;
  }
  throw new Error('Tab komt niet bij een keuze.');
}
