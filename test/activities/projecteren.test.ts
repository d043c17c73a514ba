import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { Projector, voegSamen } from '../../activities/projectie/projecteren.ts';
import { VastleggingVerworpen } from '../../activities/projectie/vastleggingen.ts';
import { LogboekAfwijking } from '../../models/opslag/logboek.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import { mongoServer } from '../harness/servers.ts';
import { DOOR, om, openTaak, projectieVan, regel } from './projecties.ts';

describe('a projection', () => {
  let opslag: Opslag;
  let projector: Projector;
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
    projector = new Projector(opslag);
  });
  after(() => opslag.verbinding.close());

  const nieuw = (): string => `PH-${randomUUID()}.proef.1`;
  const alles = async (id: string) => ({
    taken: await opslag.taken.find({ workflowId: id }).lean(),
    loop: await opslag.proceslopen.findById(id).lean(),
    regels: await opslag.logboekregels.find({ workflowId: id }).sort({ volgnummer: 1 }).lean(),
  });

  it('opens and closes tasks, and says who decided what', async () => {
    const id = nieuw();
    const een = openTaak(id, '1', { deadline: om(60) });
    await projector.projecteer([projectieVan(id, [regel(1)], { taken: [een], geopend: [een] })]);
    expect(await opslag.taken.findById(een.id).lean()).to.include({ status: 'open', sorteer: om(60), besluit: null });
    const besloten = regel(2, { change: 'completed', door: DOOR, uitkomst: 'door', vastlegging: 'v-1' });
    const twee = openTaak(id, '2');
    await projector.projecteer([
      projectieVan(id, [besloten, regel(3, { instantie: '2' })], { taken: [twee], geopend: [twee] }),
    ]);
    expect(await opslag.taken.findById(een.id).lean()).to.deep.include({
      status: 'besloten',
      gesloten: om(2),
      besluit: { door: DOOR, at: om(2), uitkomst: 'door', vastlegging: 'v-1' },
    });
    expect(await opslag.taken.findById(twee.id).lean()).to.include({
      status: 'open',
      sorteer: '9999-12-31T23:59:59.999Z',
    });
    expect(await opslag.proceslopen.findById(id).lean()).to.deep.include({ nummer: 3, gestart: om(1), stap: 'Taak' });
  });

  it('changes nothing when it comes again', async () => {
    const id = nieuw();
    const een = openTaak(id, '1');
    const eerste = projectieVan(id, [regel(1)], { taken: [een], geopend: [een] });
    const tweede = projectieVan(id, [regel(2, { change: 'cancelled' })], { status: 'beeindigd' });
    await projector.projecteer([eerste]);
    await projector.projecteer([tweede]);
    const voor = await alles(id);
    await projector.projecteer([eerste]);
    await projector.projecteer([tweede]);
    expect(await alles(id)).to.deep.equal(voor);
    expect(voor.taken[0]).to.include({ status: 'vervallen', gesloten: om(2) });
    expect(voor.loop).to.include({ status: 'beeindigd', geeindigd: om(2), nummer: 2 });
  });

  it('keeps a task that opened and closed while the store was away, and one that moved meanwhile', async () => {
    const id = nieuw();
    const weg = openTaak(id, '1');
    const verzet = openTaak(id, '2', { deadline: om(30) });
    const nu = { ...verzet, deadline: om(90), toegewezen: 'mw-02' };
    const samen = voegSamen([
      projectieVan(id, [regel(1), regel(2, { instantie: '2' })], { taken: [weg, verzet], geopend: [weg, verzet] }),
      projectieVan(id, [regel(3, { change: 'cancelled' }), regel(4, { change: 'moved', instantie: '2' })], {
        taken: [nu],
      }),
    ]);
    await projector.projecteer(samen);
    expect(await opslag.taken.findById(weg.id).lean()).to.include({ status: 'vervallen', gesloten: om(3) });
    expect(await opslag.taken.findById(verzet.id).lean()).to.include({
      sorteer: om(90),
      toegewezen: 'mw-02',
      status: 'open',
    });
  });

  it('raises an alarm when a line that stands there comes with another content', async () => {
    const id = nieuw();
    await projector.projecteer([projectieVan(id, [regel(1)])]);
    const ander = projectieVan(id, [regel(1, { at: om(5) })]);
    expect(await fout(projector.projecteer([ander]))).to.be.instanceOf(LogboekAfwijking);
    expect((await alles(id)).regels[0]?.regel.at).to.equal(om(1));
  });

  it('makes what was laid down definite, and never what was refused', async () => {
    const id = nieuw();
    const [goed, fouts] = [randomUUID(), randomUUID()];
    await opslag.vastleggingen.insertMany([vastlegging(goed, id, 'ingediend'), vastlegging(fouts, id, 'verworpen')]);
    await projector.projecteer([projectieVan(id, [regel(1, { change: 'completed', door: DOOR, vastlegging: goed })])]);
    expect(await opslag.vastleggingen.findById(goed).lean()).to.include({ status: 'vastgelegd' });
    const verworpen = projectieVan(id, [regel(2, { change: 'completed', door: DOOR, vastlegging: fouts })]);
    expect(await fout(projector.projecteer([verworpen]))).to.be.instanceOf(VastleggingVerworpen);
    expect(await opslag.vastleggingen.findById(fouts).lean()).to.include({ status: 'verworpen' });
  });

  it('makes a plan that was laid down the plan of the casus', async () => {
    const id = nieuw();
    const acties = [
      { id: 'a-1', organisatie: 'cjg', leefgebied: 'wonen', soort: 'zorg', termijn: '2026-12-01', monitoring: null },
    ];
    const plan = {
      ...vastlegging(randomUUID(), id, 'ingediend'),
      variabelen: { acties },
      onderdelen: ['plan' as const],
    };
    await opslag.vastleggingen.create(plan);
    await projector.projecteer([
      projectieVan(id, [regel(1, { change: 'completed', door: DOOR, vastlegging: plan._id })]),
    ]);
    expect(await opslag.plannen.findById(plan.dossier.id).lean()).to.deep.include({ vastlegging: plan._id, acties });
  });
});

function vastlegging(_id: string, workflowId: string, status: Vastlegging['status']): Vastlegging {
  return {
    _id,
    soort: 'besluit',
    dossier: { soort: 'casus', id: workflowId.slice(0, workflowId.indexOf('.')) },
    huis: 'proefhuis',
    workflowId,
    taak: `${workflowId}.1`,
    ...{ element: 'Taak', naam: 'Taak', proces: 'proef', model: 'm1', formulier: null, uitkomst: null },
    variabelen: {},
    door: DOOR,
    at: om(1),
    ontvangen: om(1),
    vingerafdruk: 'x',
    onderdelen: [],
    inhoud: 'AA==',
    status,
    weigering: null,
  };
}

async function fout(belofte: Promise<unknown>): Promise<unknown> {
  return belofte.then(
    () => null,
    (reden: unknown) => reden,
  );
}
