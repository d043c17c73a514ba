import { expect } from 'chai';
import { ingelogd, meld, MENSEN, openTaak, vervallenTaak, type Bezoek } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

describe('the page of a casus', () => {
  metStapel();

  let gast: Bezoek;
  let casus: string;

  before(async () => {
    casus = await meld('Mohammed Aerts');
    await openTaak(casus, 'Taak_Screenen');
    gast = await ingelogd(MENSEN.procesregisseur, `/casussen/${casus}`);
    await gast.page.getByRole('heading', { name: 'Waar de casus staat' }).waitFor();
  });

  after(async () => gast.context.close());

  it('shows where the casus stands: number, step, on whom it waits, the people and the melding', async () => {
    const { page } = gast;
    await page.getByRole('heading', { name: casus, level: 1 }).waitFor();
    const tekst = (await page.getByRole('main').textContent()) ?? '';
    expect(tekst).to.contain('Wacht op');
    expect(tekst).to.contain('Mohammed Aerts');
    expect(tekst).to.contain('Huiselijk geweld');
    expect(tekst).to.contain('Buren belden over geschreeuw');
  });

  it('draws a token on every open step, marks the way that was gone, and says the same in words', async () => {
    const { page, klachten } = gast;
    await page.locator('.djs-overlay .rt-token').first().waitFor();
    expect(await page.locator('.djs-overlay .rt-token').count()).to.equal(2);
    expect(await page.locator('[data-element-id="Taak_Screenen"].rt-open').count()).to.equal(1);
    expect(await page.locator('.djs-connection.rt-genomen').count()).to.be.greaterThan(1);
    const woorden = await page.getByRole('listitem').filter({ hasText: 'sinds' }).allTextContents();
    expect(woorden.join(' '))
      .to.contain('Melding screenen')
      .and.to.match(/Veilig Thuis.*Centrum voor Jeugd/);
    expect(klachten).to.deep.equal([]);
  });

  it('moves the token by itself when somebody decides elsewhere', async () => {
    const { page } = gast;
    const { vraag } = await stapel();
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
          motivering: 'Te groot voor één organisatie.',
          noodzaak: 'Meer ketens nodig.',
        },
      },
    );
    await page
      .getByText(
        'Ilse Coenen (Zorg- en Veiligheidshuis Midden-Limburg) rondde ‘Melding screenen’ af met ‘Naar triage’.',
      )
      .waitFor();
    await page
      .getByRole('link', { name: /triage/i })
      .first()
      .waitFor();
    await page.getByLabel('Proces', { exact: true }).locator('option').nth(1).waitFor({ state: 'attached' });
  });

  it('shows what was laid down with the words of its form', async () => {
    const { page } = gast;
    await page.getByRole('link', { name: 'Vastleggingen' }).click();
    const kaart = page.getByRole('group').filter({ hasText: 'Melding screenen' });
    await kaart.first().waitFor();
    const tekst = (await kaart.first().textContent()) ?? '';
    expect(tekst).to.contain('Naar triage').and.to.contain('Te groot voor één organisatie.');
    expect(tekst).to.contain('Is er direct gevaar voor iemand?').and.not.to.contain('motivering');
  });

  it('shows the last of very many, and beside a decision the last of them', async () => {
    const { vraag } = await stapel();
    const vol = await meld('Volle Map');
    const taak = await openTaak(vol, 'Taak_Screenen');
    for (let nummer = 1; nummer <= 101; nummer += 1) {
      const naar = `2999-01-01T08:${String(nummer % 60).padStart(2, '0')}:00Z`;
      await vraag(MENSEN.procesregisseur.id, 'PUT', `/v1/taken/${taak}/termijn`, {
        naar,
        reden: `Reden ${String(nummer)}.`,
      });
    }
    const { page, context } = await ingelogd(MENSEN.procesregisseur, `/casussen/${vol}/vastleggingen`);
    await page.getByText('Reden 101.').waitFor();
    expect(await page.getByRole('group').count()).to.equal(101);

    await page.goto(`${(await stapel()).web}/taken/${taak}`);
    await page.getByRole('button', { name: 'Alle 101 tonen' }).waitFor();
    expect(await page.locator('.rt-vastlegging').count()).to.equal(5);
    await page.locator('.rt-vastlegging').last().click();
    await page.getByText('Reden 101.').waitFor();
    await context.close();
  });

  it('shows the logbook, line by line', async () => {
    const { page } = gast;
    await page.getByRole('link', { name: 'Logboek' }).click();
    const rij = page.getByRole('row').filter({ hasText: 'Ilse Coenen' });
    await rij.first().waitFor();
    expect(await page.getByRole('row').count()).to.be.greaterThan(10);
    expect(await page.getByRole('main').textContent()).not.to.match(/Van_|Taak_|Keuze_/);
  });

  it('tells in the logbook whose task was no longer waited for', async () => {
    const laat = await meld('Te Laat');
    await vervallenTaak(laat, 'Taak_Bijdrage');
    const { page, context } = await ingelogd(MENSEN.procesregisseur, `/casussen/${laat}/logboek`);
    const cellen = page.getByRole('cell').filter({ hasText: 'vervallen' });
    await cellen.first().waitFor();
    const wat = await cellen.allTextContents();
    expect(wat).to.include('Taak ‘Bijdrage leveren’ vervallen voor Algemeen Maatschappelijk Werk.');
    expect(wat.filter((tekst) => tekst.startsWith('Taak ‘Bijdrage leveren’ vervallen voor '))).to.have.length(3);
    expect(wat).to.include('Wat nog openstond van ‘Bijdrage leveren’ vervallen.');
    await context.close();
  });

  it('is found by name and date of birth, without either in the address', async () => {
    const { page } = gast;
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Casussen' }).click();
    const naam = (await page.getByRole('heading', { name: 'Is iemand bekend?' }).waitFor(), 'Mohammed Aerts');
    const { vraag } = await stapel();
    const { betrokkenen } = await vraag<{ betrokkenen: readonly { naam: string }[] }>(
      MENSEN.procesregisseur.id,
      'GET',
      `/v1/casussen/${casus}`,
    );
    await page.getByLabel('Naam').fill(betrokkenen[0]?.naam ?? naam);
    await page.getByLabel('Geboortedatum').fill('1988-03-14');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByText('Bekend in 1 casus.').waitFor();
    expect(page.url()).not.to.contain('Aerts').and.not.to.contain('1988');
  });

  it('tells a partner why it shows no melding', async () => {
    const ander = await meld('Zonder Melding');
    await openTaak(ander, 'Taak_Bijdrage');
    const { page, context } = await ingelogd(MENSEN.veiligThuis, `/casussen/${ander}`);
    const meldingen = page.getByRole('region', { name: 'Meldingen' });
    await meldingen.getByText('U ziet hier alleen meldingen van uw eigen organisatie.').waitFor();
    expect(await page.content()).not.to.contain('Buren belden');
    await context.close();
  });

  it('keeps the content from an organisation that takes no part', async () => {
    const { page, context } = await ingelogd(MENSEN.politie, `/casussen/${await meld('Verborgen Naam')}`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).to.contain('is niet voor u');
    expect(await page.content()).not.to.contain('Verborgen Naam');
    await context.close();
  });
});
