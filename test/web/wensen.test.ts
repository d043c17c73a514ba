import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { plaatsHuis } from '../../cli/model/plaats.ts';
import { bevindingen, ingelogd, MENSEN, openTaak } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const TELEFOON = { width: 390, height: 844 };
const TWENTE = 'huizen/oost-nederland/twente';
const REGISSEUR = 'mw-twe-002';
const POLITIE = 'mw-twe-006';

type Antwoord = { readonly taak: string; readonly uitkomst?: string; readonly gegevens: Record<string, unknown> };

/** A casus of the example of Twente up to its plan, with what people answer there. */
async function plan(): Promise<string> {
  const { vraag } = await stapel();
  const lees = async (naam: string) =>
    JSON.parse(await readFile(`${TWENTE}/voorbeeld/${naam}.json`, 'utf8')) as unknown;
  const voorbeeld = (await lees('voorbeeld')) as {
    standaard: Antwoord[];
    casussen: Record<string, { antwoorden: Antwoord[] }>;
  };
  const [melding] = (await lees('meldingen')) as { gegevens: unknown; toelichting: string }[];
  const antwoorden = [...(voorbeeld.casussen['t01']?.antwoorden ?? []), ...voorbeeld.standaard];
  const { casus } = await vraag<{ casus: string }>(POLITIE, 'POST', '/v1/meldingen', {
    huis: 'twente',
    melder: { organisatie: 'politie', naam: 'Annelies Iemhof' },
    incident: { soort: 'geweld', datum: '2026-11-20', gemeente: 'Enschede' },
    betrokkenen: [{ naam: 'Melvin Broekgaarden', geboortedatum: '1997-02-03', rol: 'verdachte' }],
    gegevens: melding?.gegevens,
    toelichting: melding?.toelichting,
  });
  const besluit = async (element: string, wie: string, anders: Record<string, unknown> = {}): Promise<void> => {
    const { uitkomst = null, gegevens = {} } = antwoorden.find(({ taak }) => taak === element) ?? {};
    const taak = await openTaak(casus, element, wie);
    await vraag(wie, 'POST', `/v1/taken/${taak}/besluiten`, { uitkomst, gegevens: { ...gegevens, ...anders } });
  };
  await besluit('Taak_Screenen', 'mw-twe-004');
  await besluit('Taak_Voorbereiden', REGISSEUR, { deelnemers: ['politie'] });
  await besluit('Taak_Informatie', POLITIE);
  await besluit('Taak_Bundelen', 'mw-twe-004');
  const acties = [
    {
      ...{ omschrijving: 'Meldplicht', organisatie: 'politie', termijn: '2099-01-01', leefgebied: 'justitie' },
      ...{ soort: 'straf', monitoring: 'wekelijks' },
    },
  ];
  await besluit('Taak_Plan', REGISSEUR, { acties });
  return casus;
}

describe('the page with wishes over casussen', () => {
  metStapel();

  let casus: string;
  before(async function () {
    this.timeout(120_000);
    const { opslag } = await stapel();
    await plaatsHuis(opslag, Date.now(), TWENTE);
    casus = await plan();
  });

  it('shows who wants what, narrows down to a gemeente, and lets the ketenmanager say what goes first', async () => {
    const { page, context, klachten } = await ingelogd(MENSEN.ketenmanagerTwente);
    await page.getByRole('navigation').getByRole('link', { name: 'Wensen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wensen' }).waitFor();
    await page.getByText('3 wensen staan open: 0 nog niet gewogen, 3 zonder voorrang.').waitFor();
    const plek = page.getByRole('combobox', { name: /Voorrang van “Een straf die iets verandert/ });
    await plek.selectOption({ label: 'Eerst' });
    await page
      .getByRole('status')
      .filter({ hasText: `Voorrang van de wens in ${casus}: eerst.` })
      .waitFor();
    const rijen = page.getByRole('table', { name: 'Wensen', exact: true }).getByRole('row');
    await rijen
      .nth(1)
      .filter({ hasText: 'Een straf die iets verandert' })
      .filter({ hasText: 'Ursula Ter Horst' })
      .waitFor();
    expect(await bevindingen(page)).to.deep.equal([]);
    await page.getByRole('link', { name: 'Enschede' }).click();
    await page.getByLabel('Wie', { exact: true }).selectOption({ label: 'Gemeenten van het huis' });
    await page.getByText('1 wens getoond').waitFor();
    expect(page.url()).to.contain('gemeente=Enschede').and.contain('organisatie=gemeenten').and.not.contain('Melvin');
    await page
      .getByRole('row', { name: /Rust in de straat/ })
      .getByRole('link', { name: casus })
      .click();
    await page.getByRole('heading', { level: 1, name: casus }).waitFor();
    expect(klachten).to.deep.equal([]);
    await context.close();
  });

  it('fits a phone', async () => {
    const { page, context } = await ingelogd(MENSEN.ketenmanagerTwente, '/wensen', TELEFOON);
    await page.getByRole('row', { name: /Rust in de straat/ }).waitFor();
    const [breedte, zichtbaar] = await page.evaluate<readonly [number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(breedte).to.be.at.most(zichtbaar);
    await context.close();
  });

  it('is no part of a house whose plans do not ask for them', async () => {
    const { page, context } = await ingelogd(MENSEN.procesregisseur);
    const menu = await page.getByRole('navigation').getByRole('link').allTextContents();
    expect(menu).to.include('Casussen').and.not.to.include('Wensen');
    await context.close();
  });
});
