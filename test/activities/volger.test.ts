import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { pino } from 'pino';
import { LogboekGat } from '../../activities/projectie/alarm.ts';
import { Volger } from '../../activities/projectie/volger.ts';
import { LogboekAfwijking } from '../../models/opslag/logboek.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';
import { mongoServer } from '../harness/servers.ts';
import { om, projectieVan, regel } from './projecties.ts';

/** Processes as Temporal has them on record: `lees` gives their lines, and every step that is told is certain at once. */
class Vast {
  readonly lopen = new Map<string, Projectie>();
  readonly gelezen: [string, number][] = [];

  lees(workflowId: string, na: number): Promise<Projectie> {
    this.gelezen.push([workflowId, na]);
    const loop = this.lopen.get(workflowId);
    if (loop === undefined) return Promise.reject(new Error('onbekend proces'));
    return Promise.resolve({ ...loop, regels: loop.regels.filter(({ nummer }) => nummer > na) });
  }

  zodraVast({ projectie }: { projectie: Projectie }): Promise<Projectie> {
    return Promise.resolve(projectie);
  }
}

describe('the follower of processes', () => {
  let opslag: Opslag;
  let bron: Vast;
  let volger: Volger;
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
  });
  beforeEach(() => {
    bron = new Vast();
    volger = new Volger(opslag, bron, pino({ level: 'silent' }));
  });
  afterEach(() => volger.stop());
  after(() => opslag.verbinding.close());

  const nieuw = (): string => `PH-${randomUUID()}.proef.1`;
  const meld = (projectie: Projectie): void => {
    volger.meld({ projectie, opdracht: null, echt: 0 });
  };
  const nummers = async (id: string): Promise<number[]> =>
    (await opslag.logboekregels.find({ workflowId: id }).sort({ volgnummer: 1 }).lean()).map(
      ({ regel: een }) => een.nummer,
    );

  it('writes what it is told, in order, before it stops', async () => {
    const id = nieuw();
    meld(projectieVan(id, [regel(1), regel(2)]));
    meld(projectieVan(id, [regel(3)]));
    await volger.stop();
    expect(await nummers(id)).to.deep.equal([1, 2, 3]);
    expect(bron.gelezen).to.deep.equal([]);
  });

  it('asks the process for lines it was not told of', async () => {
    const id = nieuw();
    bron.lopen.set(id, projectieVan(id, [regel(1), regel(2), regel(3)]));
    meld(projectieVan(id, [regel(3)]));
    await volger.stop();
    expect(await volger.volg(id)).to.equal(3);
    expect(await nummers(id)).to.deep.equal([1, 2, 3]);
  });

  it('leaves nothing out where a step without lines says that there are some that it was not told of', async () => {
    const id = nieuw();
    const alle = [regel(1), regel(2), regel(3), regel(4)];
    bron.lopen.set(id, projectieVan(id, alle));
    meld(projectieVan(id, [regel(1)]));
    const stil = projectieVan(id, []);
    meld({ ...stil, stand: { ...stil.stand, nummer: 3 } });
    meld(projectieVan(id, [regel(4)]));
    await volger.stop();
    expect(await nummers(id)).to.deep.equal([1]);
    expect(await volger.volg(id)).to.equal(4);
    expect(await nummers(id)).to.deep.equal([1, 2, 3, 4]);
  });

  it('finds a store that misses all of what the process has let go of', async () => {
    const id = nieuw();
    meld(projectieVan(id, [regel(1)]));
    await volger.stop();
    const stil = projectieVan(id, []);
    bron.lopen.set(id, { ...stil, stand: { ...stil.stand, nummer: 3 } });
    expect(await volger.volg(id).catch((fout: unknown) => fout)).to.be.instanceOf(LogboekGat);
  });

  it('looks again where another writer brought the store further while the process was asked', async () => {
    const id = nieuw();
    meld(projectieVan(id, [regel(1)]));
    await volger.stop();
    const alle = [regel(1), regel(2), regel(3)];
    const ander = new Volger(opslag, bron, pino({ level: 'silent' }));
    bron.lees = async (workflowId, na) => {
      if (na === 1) {
        ander.meld({ projectie: projectieVan(workflowId, alle), opdracht: null, echt: 0 });
        await ander.stop();
      }
      const stil = projectieVan(workflowId, []);
      return { ...stil, stand: { ...stil.stand, nummer: 3 } };
    };
    expect(await volger.volg(id)).to.equal(3);
    expect(await nummers(id)).to.deep.equal([1, 2, 3]);
  });

  it('finds a store that knows more than the process, or that misses what the process has let go of', async () => {
    const voor = nieuw();
    bron.lopen.set(voor, projectieVan(voor, [regel(1)]));
    meld(projectieVan(voor, [regel(1), regel(2)]));
    const gat = nieuw();
    bron.lopen.set(gat, projectieVan(gat, [regel(5)]));
    await volger.stop();
    for (const id of [voor, gat])
      expect(await volger.volg(id).catch((fout: unknown) => fout)).to.be.instanceOf(LogboekGat);
  });

  it('lets no process with another past hold up the others', async () => {
    const [goed, anders] = [nieuw(), nieuw()];
    meld(projectieVan(anders, [regel(1)]));
    await volger.stop();
    await opslag.proceslopen.deleteOne({ _id: anders });
    volger = new Volger(opslag, bron, pino({ level: 'silent' }));
    bron.lopen.set(anders, projectieVan(anders, [regel(1, { at: om(9) })]));
    meld(projectieVan(anders, [regel(1, { at: om(9) })]));
    meld(projectieVan(goed, [regel(1)]));
    await volger.stop();
    expect(await nummers(goed)).to.deep.equal([1]);
    expect(await volger.volg(anders).catch((fout: unknown) => fout)).to.be.instanceOf(LogboekAfwijking);
  });
});
