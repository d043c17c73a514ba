import { expect } from 'chai';
import { bevindingen, bezoek, type Bezoek, tabNaar } from '../web/bezoek.ts';
import { OPSTARTTIJD, speelwereld } from './speelwereld.ts';

const SMAL = { width: 360, height: 740 };

async function ingelogd(naam: string, viewport?: typeof SMAL): Promise<Bezoek> {
  const { web } = await speelwereld();
  const gast = await bezoek(viewport);
  await gast.page.goto(web);
  await gast.page.getByRole('button', { name: 'Inloggen' }).click();
  await gast.page.getByRole('link', { name: naam, exact: false }).first().click();
  await gast.page.getByRole('heading', { level: 1, name: 'De buurman' }).waitFor();
  return gast;
}

/** What the page breaks of WCAG 2.2 AA, of the policy, and of its own width. */
async function gebreken({ page, klachten }: Bezoek): Promise<readonly string[]> {
  const past = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
  );
  return [...(await bevindingen(page)), ...klachten, ...(past ? [] : ['te breed'])];
}

describe('the pages of a simulatiesessie', function () {
  this.timeout(OPSTARTTIJD);
  let spelleider: Bezoek;
  let deelnemer: Bezoek;
  before(async () => {
    await speelwereld();
    spelleider = await ingelogd('Spelleider');
    deelnemer = await ingelogd('Deelnemer 1', SMAL);
  });
  after(async () => {
    await spelleider.context.close();
    await deelnemer.context.close();
  });

  it('give a participant a role and its worklist, without a mouse', async () => {
    const { page } = deelnemer;
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).to.deep.equal(['Sessie']);
    expect(await gebreken(deelnemer)).to.deep.equal([]);
    await tabNaar(page, 'Neem deze rol: Ilse Coenen');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Werkvoorraad' }).waitFor();
    await page.getByRole('button', { name: 'Leg neer: Ilse Coenen' }).waitFor();
    await page.getByText('De tijd staat stil: u kunt lezen').waitFor();
  });

  it('let the facilitator set the time and let things happen, and show that to the table it is for', async () => {
    const { page } = spelleider;
    expect(await gebreken(spelleider)).to.deep.equal([]);
    await page.getByLabel('Tempo').selectOption({ label: 'Elke seconde een uur' });
    await page.getByRole('button', { name: 'Laat de tijd lopen' }).click();
    await page.getByRole('button', { name: 'Pauzeren' }).waitFor();
    await page.getByRole('button', { name: 'Laat gebeuren: De politie meldt de aanhouding' }).click();
    await page.getByText('Gebeurd om').waitFor();
    await page.getByLabel('Voor welke tafel?').selectOption({ label: 'Veiligheidshuis' });
    await page.getByLabel('Wat krijgt de tafel te zien?').fill('De school belde terug.');
    await page.getByRole('button', { name: 'Toon aan de tafel' }).click();
    await page.getByRole('row').filter({ hasText: 'Melding screenen' }).waitFor();
    await deelnemer.page.getByText('De school belde terug.').waitFor();
    await deelnemer.page.getByRole('button', { name: 'Deel met de andere tafel: Ter plekke' }).click();
    await deelnemer.page.getByText('gedeeld met de andere tafel').waitFor();
    await page.getByRole('button', { name: 'Pauzeren' }).click();
    await page.getByRole('button', { name: 'Laat de tijd lopen' }).waitFor();
    expect(await gebreken(spelleider)).to.deep.equal([]);
  });

  it('end with an evaluation and a report', async () => {
    const { page } = spelleider;
    await page.getByRole('button', { name: 'Sessie beëindigen' }).click();
    await page.getByRole('button', { name: 'Ja, nu beëindigen' }).click();
    const ander = deelnemer.page;
    await ander.getByRole('heading', { name: 'Evaluatie' }).waitFor();
    expect(await gebreken(deelnemer)).to.deep.equal([]);
    await ander.getByRole('button', { name: 'Versturen' }).click();
    await ander.getByRole('group', { name: /kloppen nog niet/ }).waitFor();
    for (const vraag of ['Ik heb meer vertrouwen', 'Ik begrijp beter'])
      await ander.getByRole('radiogroup', { name: vraag }).getByRole('radio', { name: 'Ja' }).check();
    await ander.getByLabel('Wat doet u morgen anders?').fill('Eerder bellen.');
    await ander.getByRole('button', { name: 'Versturen' }).click();
    await ander.getByText('uw antwoorden zijn bewaard').waitFor();

    await ander.getByRole('link', { name: 'Naar het verslag' }).click();
    await ander.getByRole('heading', { level: 1, name: 'Verslag: De buurman' }).waitFor();
    await ander.getByText('Eerder bellen.').waitFor();
    await ander.getByText('Deelnemer 1 wordt Ilse Coenen').waitFor();
    await ander.getByRole('row').filter({ hasText: 'ZSM-tafel' }).waitFor();
    expect(await gebreken({ ...deelnemer, klachten: [] })).to.deep.equal([]);
  });
});
