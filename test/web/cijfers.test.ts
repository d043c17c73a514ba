import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { bevindingen, ingelogd, MENSEN, tabNaar } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const TELEFOON = { width: 390, height: 844 };
const OKTOBER = '/cijfers?huis=midden-limburg&vanaf=2025-10-01&tot=2025-10-31';

describe('the page with figures', () => {
  metStapel();

  before(async () => {
    const { opslag } = await stapel();
    const plaatsing = await opslag.plaatsingen.findById('midden-limburg/screening').lean();
    // Six casussen decided in October 2025, five to one end and one to another.
    for (const [plaats, uitkomst] of ['lokaal', 'lokaal', 'lokaal', 'lokaal', 'lokaal', 'cjg'].entries()) {
      const casus = `ML-2025-99990${String(plaats)}`;
      await opslag.taken.create({
        ...{
          _id: `${casus}.screening.1.1`,
          workflowId: `${casus}.screening.1`,
          instantie: '1',
          huis: 'midden-limburg',
        },
        ...{ proces: 'screening', procesnaam: 'Screening', model: plaatsing?.model ?? '', element: 'Taak_Screenen' },
        ...{ naam: 'Melding screenen', dossier: { soort: 'casus', id: casus }, rol: null, organisatie: null },
        ...{ toegewezen: null, formulier: null, onderwerp: null, deadline: null, nummer: 1, status: 'besloten' },
        ...{ geopend: '2025-10-06T08:00:00.000Z', gesloten: '2025-10-06T11:00:00.000Z' },
        sorteer: '9999-12-31T23:59:59.999Z',
        besluit: {
          door: { medewerker: 'mw-ml-005', rol: 'informatiecoördinator', organisatie: 'midden-limburg' },
          ...{ at: '2025-10-06T11:00:00.000Z', uitkomst, vastlegging: null },
        },
      });
    }
  });

  it('is all that the stuurgroep has, on a phone and with the keyboard', async () => {
    const { page, context, klachten } = await ingelogd(MENSEN.stuurgroep, '/werkvoorraad', TELEFOON);
    await page.getByRole('heading', { level: 1, name: 'Cijfers' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).to.deep.equal(['Cijfers']);
    await page.goto(`${(await stapel()).web}${OKTOBER}`);
    const tijd = page.getByRole('region', { name: 'Tijd per stap' });
    await tijd
      .getByRole('row', { name: /Melding screenen/ })
      .getByText('3', { exact: true })
      .waitFor();
    const route = page.getByRole('region', { name: 'Route: uitkomsten per stap' });
    // One of six went elsewhere: it hides, and with it whoever would give it away.
    expect(await route.getByText('afgeschermd').count()).to.be.at.least(2);
    expect(await bevindingen(page)).to.deep.equal([]);
    const [breedte, zichtbaar] = await page.evaluate<readonly [number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(breedte).to.be.at.most(zichtbaar);
    await tabNaar(page, 'Downloaden als CSV');
    const [bestand] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(bestand.suggestedFilename()).to.equal('cijfers-midden-limburg-2025-10-01-2025-10-31.csv');
    const csv = await readFile(await bestand.path(), 'utf8');
    expect(csv).to.include(
      'doorlooptijd,Tijd per stap,,screening/Taak_Screenen,Screening · Melding screenen,Mediaan,uur,3',
    );
    expect(klachten).to.deep.equal([]);
    await context.close();
  });

  it('goes to another period, and is printed without what only a screen needs', async () => {
    const { page, context } = await ingelogd(MENSEN.ketenmanager, OKTOBER);
    await page.getByRole('navigation').getByRole('link', { name: 'Cijfers' }).waitFor();
    await page.getByLabel('Periode').selectOption('2025-09-01');
    await page.getByText('1 september 2025 tot en met 30 september 2025').first().waitFor();
    expect(new URL(page.url()).searchParams.get('tot')).to.equal('2025-09-30');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Downloaden als CSV' }).isVisible()).to.equal(false);
    expect(await page.getByRole('heading', { name: 'Instroom naar gemeente' }).isVisible()).to.equal(true);
    await context.close();
  });
});
