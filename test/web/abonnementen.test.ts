import { expect } from 'chai';
import { bevindingen, ingelogd, MENSEN } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const ADRES = 'https://zaken.example.nl/gebeurtenissen';

describe('the systems that are told what happens', () => {
  metStapel();
  after(async () => {
    const { opslag } = await stapel();
    await opslag.abonnementen.deleteMany({ adres: ADRES });
  });

  it('are made, looked after and stopped by a beheerder, who is told the secret once', async () => {
    const { opslag } = await stapel();
    const { page, context, klachten } = await ingelogd(MENSEN.beheerder, '/modellen');
    await page.getByRole('link', { name: 'Abonnementen' }).click();
    await page.getByText('Geen enkel systeem luistert mee.').waitFor();
    const maak = page.getByRole('button', { name: 'Abonnement maken' });
    const adres = page.getByLabel('Adres waar gebeurtenissen naartoe gaan');
    await adres.fill('http://zaken.example.nl/');
    await maak.click();
    await page
      .getByText(/Geef een adres dat met https/)
      .first()
      .waitFor();
    expect(klachten.join(), 'the browser tells of the refusal').to.match(/400/);

    await adres.fill(ADRES);
    await page.getByRole('checkbox', { name: 'Taak besloten' }).check();
    await maak.click();
    const geheim = page.getByLabel(`Geheim voor ${ADRES}`);
    expect(await geheim.inputValue()).to.match(/^whsec_/);
    const kaart = page.getByRole('article').filter({ hasText: ADRES });
    await kaart.getByText('Hoort: taak besloten.').waitFor();
    expect(await bevindingen(page)).to.deep.equal([]);

    const [bewaard] = await opslag.abonnementen.find({ adres: ADRES }).lean();
    expect(bewaard).to.deep.include({ huis: 'midden-limburg', soorten: ['nl.regietafel.taak-besloten'] });
    const id = bewaard?._id ?? '';
    await opslag.onbezorgd.create({
      ...{ _id: `${id}.x`, abonnement: id, dossier: 'ML-2026-000001', regel: 'ML-2026-000001.screening.1#1' },
      ...{ soort: 'nl.regietafel.taak-besloten', at: new Date().toISOString(), reden: 'HTTP 500' },
      status: 'onbezorgd',
    });
    await page.reload();
    await kaart.getByText('1 gebeurtenis niet aangenomen').waitFor();
    expect(await geheim.count(), 'not shown again').to.equal(0);
    await kaart.getByRole('button', { name: 'Bekijken' }).click();
    await kaart.getByRole('cell', { name: 'HTTP 500' }).waitFor();
    expect(await bevindingen(page)).to.deep.equal([]);
    await kaart.getByRole('button', { name: 'Opnieuw aanbieden' }).click();
    await page.getByRole('status').filter({ hasText: '1 gebeurtenis wordt opnieuw aangeboden.' }).waitFor();
    expect((await opslag.onbezorgd.findById(`${id}.x`).lean())?.status).to.equal('opnieuw');

    await kaart.getByRole('button', { name: 'Stoppen' }).click();
    expect((await opslag.abonnementen.findById(id).lean())?.gestopt, 'asked twice').to.equal(null);
    await kaart.getByRole('button', { name: 'Ja, stoppen' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `Het abonnement van ${ADRES} is gestopt.` })
      .waitFor();
    await kaart.getByText(/gestopt op/).waitFor();
    expect(await kaart.getByRole('button', { name: 'Stoppen' }).count()).to.equal(0);
    expect(klachten, 'and of nothing else').to.have.length(1);
    await context.close();
  });

  it('stand in the menu of a beheerder only', async () => {
    const { page, context } = await ingelogd(MENSEN.informatiecoordinator, '/modellen');
    await page.getByRole('link', { name: 'Werkvoorraad' }).waitFor();
    expect(await page.getByRole('link', { name: 'Abonnementen' }).count()).to.equal(0);
    await context.close();
  });
});
