import { expect } from 'chai';
import { bevindingen, ingelogd, MENSEN } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

const SMAL = { width: 360, height: 740 };

describe('the agenda links of others', () => {
  metStapel();
  const weg = MENSEN.informatiecoordinator;
  const blijft = MENSEN.procesregisseur;
  const namen = [weg.id, blijft.id];
  before(async () => {
    const { vraag } = await stapel();
    for (const wie of namen) await vraag(wie, 'POST', '/v1/ik/agendakoppeling');
  });
  after(async () => {
    const { opslag } = await stapel();
    await opslag.agendakoppelingen.deleteMany({ _id: { $in: namen } });
  });

  it('are ended by a beheerder when somebody leaves', async () => {
    const { opslag } = await stapel();
    const { page, context, klachten } = await ingelogd(MENSEN.beheerder, '/modellen', SMAL);
    await page.getByRole('link', { name: 'Agendakoppelingen' }).click();
    const rij = (naam: string) => page.getByRole('row').filter({ hasText: naam });
    await rij(weg.naam).waitFor();
    expect(await bevindingen(page)).to.deep.equal([]);
    await rij(weg.naam)
      .getByRole('button', { name: `Intrekken (${weg.naam})` })
      .click();
    expect(await opslag.agendakoppelingen.countDocuments({ _id: weg.id }), 'asked twice').to.equal(1);
    expect(await bevindingen(page)).to.deep.equal([]);
    await rij(weg.naam).getByRole('button', { name: 'Ja, intrekken' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `De link van ${weg.naam} is ingetrokken.` })
      .waitFor();
    await rij(weg.naam).waitFor({ state: 'detached' });
    expect(await rij(blijft.naam).count()).to.equal(1);
    const over = await opslag.agendakoppelingen.find({ _id: { $in: namen } }).lean();
    expect(over.map(({ _id }) => _id)).to.deep.equal([blijft.id]);
    const [breedte, zichtbaar] = await page.evaluate<readonly [number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(breedte).to.be.at.most(zichtbaar);
    expect(klachten).to.deep.equal([]);
    await context.close();
  });
});
