import { expect } from 'chai';
import { DateTime } from 'luxon';
import { nieuweCasus } from '../../models/opslag/nieuwe-casus.ts';
import { bevindingen, ingelogd, MENSEN } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const [LANG, LANGER] = ['ML-2011-000001', 'ML-2012-000001'];

describe('a casus whose term is over', () => {
  metStapel();
  before(async () => {
    const { opslag } = await stapel();
    const gesloten = DateTime.utc().minus({ years: 11 }).toISO();
    for (const id of [LANG, LANGER])
      await opslag.casussen.create({
        ...nieuweCasus(id, 'midden-limburg', gesloten, null),
        ...{ status: 'gesloten', gesloten },
      });
  });
  after(async () => {
    const { opslag } = await stapel();
    await opslag.casussen.deleteMany({ _id: { $in: [LANG, LANGER] } });
  });

  it('stands in the worklist of who steers, who destroys its content or keeps it with a reason', async () => {
    const { page, context } = await ingelogd(MENSEN.procesregisseur, '/werkvoorraad');
    await page.getByRole('link', { name: 'Bewaartermijn voorbij: 2' }).click();
    const casus = (id: string) => page.getByRole('article').filter({ hasText: id });
    await casus(LANG).waitFor();
    expect(await bevindingen(page)).to.deep.equal([]);

    await casus(LANGER).getByRole('button', { name: 'Langer bewaren' }).click();
    await casus(LANGER)
      .getByRole('group', { name: /kloppen nog niet/ })
      .or(casus(LANGER).getByText(/Vul/))
      .first()
      .waitFor();
    await casus(LANGER)
      .getByLabel('Bewaren tot en met')
      .fill(DateTime.utc().plus({ years: 1 }).toISODate());
    await casus(LANGER).getByLabel('Waarom moet deze casus langer bewaard worden?').fill('Er loopt een klacht.');
    await casus(LANGER).getByRole('button', { name: 'Langer bewaren' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `${LANGER} wordt bewaard tot` })
      .waitFor();

    await casus(LANG).getByRole('button', { name: 'Vernietigen' }).click();
    await casus(LANG).getByRole('button', { name: 'Ja, voorgoed vernietigen' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `De inhoud van ${LANG} is vernietigd.` })
      .waitFor();
    await casus(LANG).waitFor({ state: 'detached' });
    await context.close();
  });
});
