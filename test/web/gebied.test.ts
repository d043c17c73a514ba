import { expect } from 'chai';
import { plaatsHuis } from '../../cli/model/plaats.ts';
import { bevindingen, ingelogd, MENSEN } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const REGISSEUR = MENSEN.regisseurGelderland;

/** A melding about a gebied in Ede, as a local team of Gelderland-Midden hands it in. */
async function meld(naam: string): Promise<string> {
  const { vraag } = await stapel();
  const { casus } = await vraag<{ casus: string }>('mw-gm-045', 'POST', '/v1/meldingen', {
    huis: 'gelderland-midden',
    melder: { organisatie: 'lokaal-team-ede', naam: 'Floor Lamers' },
    incident: { soort: 'gebied', datum: '2026-11-20', gemeente: 'Ede' },
    betrokkenen: [{ naam, rol: 'gebied' }],
    toelichting: 'Brandjes, en voorbijgangers worden bedreigd.',
    gegevens: {
      ...{ onderwerp: 'gebied', trede: 'lokaal-team', aanleiding: 'vastgelopen', probleem: 'Ieder werkt apart.' },
      ...{ ingezet: 'Toezicht.', verwacht: 'Eén plan.', bereikbaar: 'Overdag', grondslag: 'wgs' },
    },
  });
  return casus;
}

describe('a gebied in the browser', () => {
  metStapel();
  before(async () => {
    await plaatsHuis((await stapel()).opslag, Date.now(), 'huizen/gelderland-midden');
  });

  it('is one casus of two meldingen, found by name and gemeente with neither in the address', async () => {
    const casus = await meld('Plein Zuidwending');
    expect(await meld('plein zuidwending')).to.equal(casus);
    const { page, context, klachten } = await ingelogd(REGISSEUR, '/casussen');
    await page.getByRole('heading', { name: 'Is iemand bekend, of een gebied?' }).waitFor();
    await page.getByLabel('Naam').fill('PLEIN ZUIDWENDING');
    await page.getByLabel('Gemeente, van een gebied').selectOption('Ede');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByText('Bekend in 1 casus.').waitFor();
    const gevonden = page.getByRole('table', { name: 'Gevonden casussen' }).getByRole('row').filter({ hasText: casus });
    expect(await gevonden.innerText()).to.contain('Plein Zuidwending');
    expect(page.url()).not.to.match(/zuidwending|ede/i);
    expect(await bevindingen(page)).to.deep.equal([]);
    await page.getByLabel('Gemeente, van een gebied').selectOption('Barneveld');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByText('Niet bekend: er is geen casus gevonden die u mag zien.').waitFor();
    expect(klachten).to.deep.equal([]);
    await context.close();
  });
});
