import { expect } from 'chai';
import { type Projectie, projectie, stand } from '../../models/proces.ts';
import { einde, keten, taak, tekening } from './tekeningen.ts';
import { type Loop, Toneel } from './toneel.ts';

/** A drawing of its own for each run, so that none of them is known yet. */
const kort = (eigen: string): string =>
  tekening(
    'kort',
    `<bpmn:dataObject id="${eigen}"/><bpmn:startEvent id="Start"/>${taak('Taak')}${einde('Einde')}${keten('Start', 'Taak', 'Einde')}`,
  );

/** Well over what makes a query come in between, well under what the worker waits for a drawing. */
const TRAAG = 1200;

/** Every answer of the store about a drawing takes a while. */
function vertraag({ opslag }: Toneel): void {
  const vind = opslag.modellen.findById.bind(opslag.modellen);
  Object.defineProperty(opslag.modellen, 'findById', {
    value: (id: string) => ({
      lean: async () => {
        const document = await vind(id).lean();
        await new Promise((klaar) => setTimeout(klaar, TRAAG));
        return document;
      },
    }),
  });
}

/** Several at once ask where a process stands, until `klaar`. */
async function vraagSteeds({ handvat }: Loop, klaar: Promise<unknown>): Promise<void> {
  let bezig = true;
  const vragers = [1, 2, 3].map(async () => {
    while (bezig) await handvat.query(stand).catch(() => null);
  });
  await klaar;
  bezig = false;
  await Promise.all(vragers);
}

describe('a process whose drawing comes slowly', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([]);
    vertraag(toneel);
  });
  after(() => toneel.sluit());

  it('has the same past for another worker, though somebody asked where it stood meanwhile', async () => {
    const lopen: Loop[] = [];
    for (const eigen of ['a', 'b', 'c']) {
      await toneel.plaatsXml(kort(eigen));
      const loop = await toneel.start('kort');
      await vraagSteeds(loop, loop.taak('Taak'));
      lopen.push(loop);
    }
    await toneel.stopWerker();
    await toneel.begin();
    for (const loop of lopen) {
      const { regels } = await loop.handvat.query<Projectie, [number]>(projectie, 0);
      await loop.geprojecteerd(regels.length);
      const opgeslagen = await toneel.opslag.logboekregels.find({ workflowId: loop.id }).sort({ volgnummer: 1 }).lean();
      expect(opgeslagen.map(({ regel }) => regel)).to.deep.equal(regels);
    }
  });
});

describe('a process whose drawing cannot be had for a moment', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([kort('d')]);
  });
  after(() => toneel.sluit());

  it('begins when the store is there again', async () => {
    const vind = toneel.opslag.modellen.findById.bind(toneel.opslag.modellen);
    let gevraagd = 0;
    Object.defineProperty(toneel.opslag.modellen, 'findById', {
      value: (id: string) => {
        gevraagd += 1;
        return gevraagd <= 2 ? { lean: () => Promise.reject(new Error('connect ECONNREFUSED')) } : vind(id);
      },
    });
    const loop = await toneel.start('kort');
    await loop.taak('Taak');
    expect(gevraagd).to.equal(3);
  });
});
