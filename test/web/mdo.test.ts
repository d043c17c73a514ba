import { expect } from 'chai';
import { plaatsHuis } from '../../cli/model/plaats.ts';
import { bevindingen, ingelogd, MENSEN } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const IC = 'mw-gm-007';
const REGISSEUR = 'mw-gm-004';
const NAAM = 'Wessel Brouwershaven';
const SCORES = [
  ...['financien', 'werk-en-opleiding', 'tijdsbesteding', 'huisvesting', 'huiselijke-relaties'],
  ...['geestelijke-gezondheid', 'lichamelijke-gezondheid', 'middelengebruik', 'basale-adl', 'instrumentele-adl'],
  ...['sociaal-netwerk', 'maatschappelijke-participatie', 'justitie'],
];

/** What the process brings into the store a moment later. */
async function komt<T>(lees: () => Promise<T | null>): Promise<T> {
  const tot = Date.now() + 30_000;
  for (;;) {
    const gevonden = await lees();
    if (gevonden !== null) return gevonden;
    if (Date.now() > tot) throw new Error('het bleef uit');
    await new Promise(setImmediate);
  }
}

/** The open task of an element in a casus, for an organisation where it says one. */
async function open(casus: string, element: string, organisatie: string | null = null): Promise<string> {
  const { taken } = (await stapel()).opslag;
  const vraag = { 'dossier.id': casus, element, status: 'open' as const, ...(organisatie !== null && { organisatie }) };
  return (await komt(() => taken.findOne(vraag).lean()))._id;
}

async function doe(taak: string, wie: string, uitkomst: string | null, gegevens: unknown): Promise<void> {
  const { vraag } = await stapel();
  await vraag(wie, 'POST', `/v1/taken/${encodeURIComponent(taak)}/besluiten`, { uitkomst, gegevens });
}

/**
 * A casus of Gelderland-Midden up to an MDO that begins at `aanvang`, an instant; without one, as soon as it is
 * planned.
 */
async function totMdo(kenmerk: string, aanvang?: string): Promise<string> {
  const { vraag } = await stapel();
  const { casus } = await vraag<{ casus: string }>('mw-gm-045', 'POST', '/v1/meldingen', {
    huis: 'gelderland-midden',
    melder: { organisatie: 'lokaal-team-ede', naam: 'Floor Lamers' },
    incident: { soort: 'multiproblematiek', datum: '2026-11-20', gemeente: 'Ede', kenmerk },
    betrokkenen: [{ naam: `${NAAM} ${kenmerk}`, geboortedatum: '1984-05-17', rol: 'ouder' }],
    toelichting: 'Gezin met schulden en ruzies.',
    gegevens: {
      ...{ onderwerp: 'systeem', trede: 'lokaal-team', aanleiding: 'vastgelopen', probleem: 'Ieder werkt apart.' },
      ...{ ingezet: 'Begeleiding.', verwacht: 'Eén plan.', bereikbaar: 'Overdag', grondslag: 'wgs' },
    },
  });
  await doe(await open(casus, 'Taak_Toetsen'), IC, null, {
    ...{ gevaar: 'nee', meerKetens: true, binnenKeten: false, meerProblemen: true, omgeving: true },
    ...{
      gebiedsgebonden: false,
      toelichting: 'Getoetst.',
      grondslag: 'wgs',
      doelmatigheid: 'Ja.',
      subsidiariteit: 'Ja.',
    },
    ...{ proportionaliteit: 'Ja.', informeren: 'geinformeerd' },
  });
  await doe(await open(casus, 'Taak_Besluiten'), IC, 'volgen', { motivering: 'Past.' });
  await doe(await open(casus, 'Taak_Mdo_plannen'), REGISSEUR, 'lokaal-team', {
    ...{ doel: 'Rust in huis.', plaats: 'Raadszaal', deelnemers: ['politie', 'gemeente-ede'] },
    aanvang: aanvang ?? new Date(Date.now() + 5000).toISOString(),
    ...{ noodzaak: 'Elk heeft contact.', informatievraag: 'Wat weet u?', flexibeleSchil: ['woningcorporaties'] },
    ...{ casusregisseur: 'lokaal-team-ede', betrokkene: 'nee' },
  });
  return casus;
}

/** What may be read of a page, without the layout. */
const gelezen = (tekst: string): string => tekst.replace(/\s+/g, ' ');

describe('an MDO of Gelderland-Midden', () => {
  metStapel();
  before(async () => {
    const { opslag } = await stapel();
    await plaatsHuis(opslag, Date.now(), 'huizen/gelderland-midden');
  });

  it('shows who makes the invitations complete when it is and who is invited, and nothing else of the casus', async () => {
    const casus = await totMdo('mdo-1', '2031-03-04T09:00:00.000Z');
    await open(casus, 'Taak_Uitnodigingen');
    const { page, context, klachten } = await ingelogd(MENSEN.ondersteunerGelderland);
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).to.deep.equal(['Werkvoorraad']);
    const rij = page.getByRole('row').filter({ hasText: casus });
    expect(await rij.getByRole('link').allTextContents()).to.deep.equal(['Uitnodigingen rondmaken']);
    expect(await bevindingen(page)).to.deep.equal([]);
    await rij.getByRole('link').click();
    await page.getByRole('heading', { level: 2, name: `Casus ${casus}` }).waitFor();
    const tekst = gelezen(await page.locator('main').innerText());
    for (const genodigd of ['Politie', 'Gemeente Ede', 'Woningcorporaties', 'Lokaal team Ede', 'Raadszaal', '2031'])
      expect(tekst).to.contain(genodigd);
    for (const verborgen of ['Wessel', 'Gezin', 'Rust in huis', 'Elk heeft contact'])
      expect(tekst).to.not.contain(verborgen);
    expect(await bevindingen(page)).to.deep.equal([]);
    const kanNiet = page.getByRole('group', { name: 'Welke partijen kunnen niet?' });
    const genodigden = ['Politie', 'Gemeente Ede', 'Woningcorporaties', 'Lokaal team Ede'];
    expect((await kanNiet.locator('label').allTextContents()).sort()).to.deep.equal(genodigden.sort());
    await kanNiet.getByLabel('Woningcorporaties').check();
    await page.getByLabel('Waar is het overleg?').fill('Raadszaal, bevestigd');
    await page.getByRole('button', { name: /Afronden|Uitnodigen voorbij/ }).click();
    await page.getByText('Voor u is dit klaar.').waitFor();
    expect(await page.getByRole('link', { name: casus }).count()).to.equal(0);
    expect(klachten).to.deep.equal([]);
    await context.close();
  });

  it('ends in a plan in which who holds the stok hears that the other actie is not done', async () => {
    const { opslag } = await stapel();
    const casus = await totMdo('mdo-2');
    await doe(await open(casus, 'Taak_Mdo'), REGISSEUR, 'plan', {
      ...{ aanwezig: ['politie'], analyse: 'Alles hangt samen.', motivering: 'Alle drie nodig.' },
      scores: Object.fromEntries(SCORES.map((leefgebied) => [leefgebied, 2])),
    });
    const rest = { termijn: '2031-03-04', leefgebied: 'huisvesting', monitoring: 'wekelijks' };
    await doe(await open(casus, 'Taak_Plan'), IC, null, {
      ...{ doel: 'Rust in huis.', samenhang: 'De een draagt de ander.', eigenKracht: 'Familie.' },
      effectmetingInterval: 'P28D',
      acties: [
        {
          ...rest,
          omschrijving: 'Toezicht aanhalen',
          organisatie: 'reclassering-nederland',
          soort: 'straf',
          stokAchter: 2,
        },
        { ...rest, omschrijving: 'Woning regelen', organisatie: 'gemeente-ede', soort: 'bestuurlijk', nummer: 2 },
      ],
    });
    await doe(await open(casus, 'Taak_Vaststellen'), REGISSEUR, 'vastgesteld', { afstemming: 'Tegelijk.' });
    const woning = await open(casus, 'Taak_Actie_uitvoeren', 'gemeente-ede');
    const toezicht = await open(casus, 'Taak_Actie_uitvoeren', 'reclassering-nederland');

    const gemeente = await ingelogd(MENSEN.gemeenteEde, `/taken/${woning}`);
    const actie = gemeente.page.getByRole('region', { name: 'Actie van het plan' });
    await actie.waitFor();
    expect(gelezen(await actie.innerText())).to.match(
      /Woning regelen.*Heeft als stok achter de deur: Toezicht aanhalen/,
    );
    expect(await bevindingen(gemeente.page)).to.deep.equal([]);
    await gemeente.context.close();

    await doe(woning, MENSEN.gemeenteEde.id, 'lukt-niet', { reden: 'wachtlijst' });
    await open(casus, 'Taak_Actie_bespreken');
    const { kennisgevingen } = opslag;
    const { aan } = await komt(() => kennisgevingen.findOne({ 'dossier.id': casus, soort: 'stok' }).lean());
    expect(aan).to.include({ rol: 'partner', organisatie: 'reclassering-nederland' });

    const houder = await ingelogd(MENSEN.reclasseringGelderland, `/taken/${toezicht}`);
    await houder.page.getByText('Is de stok achter de deur van: Woning regelen (actie bespreken)').waitFor();
    await houder.page.goto(`${(await stapel()).web}/casussen/${casus}/plan`);
    await houder.page.getByText('Stok achter de deur van: Woning regelen (actie bespreken)').waitFor();
    expect([...houder.klachten, ...gemeente.klachten]).to.deep.equal([]);
    await houder.context.close();
  });
});
