import { expect } from 'chai';
import { ingelogd, MENSEN, openTaak, vulGrond, type Bezoek } from './bezoek.ts';
import { metStapel } from './stapel.ts';

/** Typed into the pages; must come into no address, where logs, histories and proxies keep it. */
const KANARIES = {
  naam: 'Kanariaan Tjilpstra',
  bsn: '999990019',
  tekst: 'Geheimwoord-Wielewaal',
  geboren: '1984-05-17',
};

describe('an address that the browser asks for', () => {
  metStapel();

  const adressen: string[] = [];
  let gast: Bezoek;

  before(async () => {
    gast = await ingelogd(MENSEN.informatiecoordinator, '/meldingen/nieuw');
    gast.page.on('request', (verzoek) => adressen.push(verzoek.url(), verzoek.headers()['referer'] ?? ''));
    gast.page.on('framenavigated', (kader) => adressen.push(kader.url()));
  });

  after(async () => gast.context.close());

  it('holds no name, no BSN and no text of what somebody types, looks for, opens or decides', async () => {
    const { page } = gast;
    await page.getByLabel('Soort incident').selectOption({ label: 'Huiselijk geweld' });
    await page.getByLabel('Datum van het incident').fill('2026-11-19');
    await page.getByLabel('Gemeente').selectOption('Weert');
    await page.getByLabel('Naam').fill(KANARIES.naam);
    await page.getByLabel('BSN').fill(KANARIES.bsn);
    await page.getByLabel('Geboortedatum').fill(KANARIES.geboren);
    await page.getByLabel('Rol in het incident').fill(KANARIES.tekst);
    await page.getByRole('textbox', { name: 'Toelichting' }).fill(KANARIES.tekst);
    await page.getByRole('button', { name: 'Melding versturen' }).click();
    const casus = (await page.getByRole('status').getByRole('link').textContent()) ?? '';

    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Casussen' }).click();
    for (const vraag of [{ BSN: KANARIES.bsn }, { BSN: '', Naam: KANARIES.naam, Geboortedatum: KANARIES.geboren }]) {
      for (const [veld, waarde] of Object.entries(vraag)) await page.getByLabel(veld).fill(waarde);
      await page.getByRole('button', { name: 'Zoeken' }).click();
      await page.getByText('Bekend in 1 casus.').waitFor();
    }
    await page.getByRole('table', { name: 'Gevonden casussen' }).getByRole('link', { name: casus }).click();
    await page.getByText(KANARIES.naam).first().waitFor();

    await openTaak(casus, 'Taak_Screenen');
    await page.reload();
    await page.getByRole('link', { name: 'Melding screenen' }).first().click();
    await page.getByRole('group', { name: 'Wat is het besluit?' }).waitFor();
    for (const vraag of await page.getByRole('radiogroup').all()) await vraag.getByRole('radio').first().check();
    await page.getByLabel('Motivering').fill(KANARIES.tekst);
    await vulGrond(page, KANARIES.tekst);
    await page.getByRole('button', { name: 'Lokaal zorgoverleg' }).click();
    await page.getByRole('heading', { name: 'Vastgelegd: Lokaal zorgoverleg' }).waitFor();
    await page.getByRole('link', { name: `Naar ${casus}` }).click();
    await page.getByRole('link', { name: 'Vastleggingen' }).click();
    await page.getByText(KANARIES.tekst).first().waitFor();

    expect(adressen.filter((adres) => adres.includes(casus)).length, 'what they do hold').to.be.greaterThan(5);
    expect(adressen.filter(draagtKanarie)).to.deep.equal([]);
  });
});

/** As it stands there, decoded, or in base64. */
function draagtKanarie(adres: string): boolean {
  const leesbaar = `${adres} ${decodeURIComponent(adres.replaceAll('+', ' '))}`.toLowerCase();
  return Object.values(KANARIES).some(
    (kanarie) =>
      leesbaar.includes(kanarie.toLowerCase()) || adres.includes(Buffer.from(kanarie).toString('base64').slice(1, -3)),
  );
}
