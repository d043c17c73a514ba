import { expect } from 'chai';
import { bevindingen, bezoek, ingelogd, meld, MENSEN, openTaak, type Bezoek } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const SMAL = { width: 360, height: 740 };
const BREED = { width: 1280, height: 860 };

describe('every page', () => {
  metStapel();

  let casus: string;
  let taak: string;
  let model: string;
  let overleg: string;

  before(async () => {
    const { vraag } = await stapel();
    casus = await meld();
    taak = await openTaak(casus, 'Taak_Screenen');
    overleg = await houdWeektriage();
    const { resultaten } = await vraag<{ resultaten: readonly { versie: string }[] }>(
      MENSEN.beheerder.id,
      'GET',
      '/v1/modellen',
    );
    model = resultaten[0]?.versie ?? '';
  });

  const paginas: Readonly<Record<string, () => string>> = {
    Werkvoorraad: () => '/werkvoorraad',
    Taak: () => `/taken/${taak}`,
    Casussen: () => '/casussen',
    Casus: () => `/casussen/${casus}`,
    'Plan en leefgebieden': () => `/casussen/${casus}/plan`,
    Vastleggingen: () => `/casussen/${casus}/vastleggingen`,
    Logboek: () => `/casussen/${casus}/logboek`,
    Overleggen: () => '/overleggen',
    Overleg: () => `/overleggen/${overleg}`,
    Agenda: () => '/overleggen/agenda',
    Meldingen: () => '/meldingen',
    'Melding doen': () => '/meldingen/nieuw',
    'Onbestelbare berichten': () => '/berichten',
    'Bewaartermijn voorbij': () => '/bewaren',
    Modellen: () => '/modellen',
    Model: () => `/modellen/${model}`,
    'een adres dat niet bestaat': () => '/nergens',
  };

  for (const [maat, viewport] of Object.entries({ '1280 px': BREED, '360 px': SMAL })) {
    describe(`at ${maat}`, () => {
      let gast: Bezoek;

      before(async () => {
        gast = await ingelogd(MENSEN.procesregisseur, '/werkvoorraad', viewport);
      });

      after(async () => gast.context.close());

      for (const [naam, pad] of Object.entries(paginas)) {
        it(`${naam} breaks no rule of WCAG 2.2 AA, fits the screen and needs nothing that the policy forbids`, async () => {
          const { page, klachten } = gast;
          await page.goto(`${(await stapel()).web}${pad()}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.waitForLoadState('networkidle');
          expect(await page.getByRole('alert').allTextContents()).to.deep.equal([]);
          expect(await bevindingen(page)).to.deep.equal([]);
          expect(klachten).to.deep.equal([]);
          const [breedte, zichtbaar] = await page.evaluate<readonly [number, number]>(
            '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
          );
          expect(breedte).to.be.at.most(zichtbaar);
        });
      }
    });
  }

  it('breaks no rule before anybody is logged in, nor with messages at its fields', async () => {
    const { page, context } = await bezoek(SMAL);
    await page.goto((await stapel()).web);
    await page.getByRole('button', { name: 'Inloggen' }).waitFor();
    expect(await bevindingen(page)).to.deep.equal([]);
    await context.close();

    const gast = await ingelogd(MENSEN.procesregisseur, '/meldingen/nieuw');
    await gast.page.getByRole('button', { name: 'Melding versturen' }).click();
    await gast.page.getByRole('group', { name: /kloppen nog niet/ }).waitFor();
    expect(await bevindingen(gast.page)).to.deep.equal([]);
    await gast.context.close();
  });
});

/** Calls the weekly meeting as its Schedule does at the cut-off; gives its number. */
async function houdWeektriage(): Promise<string> {
  const { roepOverleg } = await stapel();
  return roepOverleg('weektriage');
}
