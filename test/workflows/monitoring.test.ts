import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
import { DateTime } from 'luxon';
import { kindprocesId } from '../../models/kenmerken.ts';
import { mongoServer, timeSkipping } from '../harness/servers.ts';
import { leesHuismap } from '../huizen/huismap.ts';
import { herhaal, type Loop, Toneel } from './toneel.ts';

const REGISSEUR = { medewerker: 'mw-ml-002', rol: 'procesregisseur', organisatie: 'midden-limburg' };
const COORDINATOR = { medewerker: 'mw-ml-005', rol: 'informatiecoördinator', organisatie: 'midden-limburg' };
const partner = (organisatie: string) => ({ medewerker: `mw-${organisatie}`, rol: 'partner', organisatie });
const SIGNAAL = { van: 'wonen', signaal: 'veiligheid', ernst: 'acuut' };

describe('a signal in the middle of a round of monitoring', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  /** Two people who are followed, each in the round that has just begun. */
  let rondes: readonly [Loop, Loop];
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    const { huis, modellen } = await leesHuismap('midden-limburg');
    toneel = await Toneel.open([], { huis, servers: { client, connection, mongo: (await mongoServer()).uri } });
    for (const model of modellen.values()) await toneel.plaats(model);
    rondes = [await gevolgd(), await gevolgd()];
    // A minute more: a timer of the server begins a moment after the step that asks for it.
    await omgeving.sleep(28 * 24 * 3_600_000 + 60_000);
    for (const ronde of rondes)
      await ronde.totdat(({ taken }) => taken.filter(({ element }) => element === 'Taak_Peilen').length === 2);
  });
  after(() => toneel.sluit());

  const nu = async (): Promise<DateTime> =>
    DateTime.fromMillis(await omgeving.currentTimeMs(), { zone: 'Europe/Amsterdam' });

  /** Monitoring of two partners for so many days, by a decision. */
  async function gevolgd(dagen = 90): Promise<Loop> {
    const loop = await toneel.start('monitoring', { bericht: 'monitoring' });
    const monitoringTot = (await nu()).plus({ days: dagen }).toISODate();
    await loop.besluit(await loop.taak('Taak_Plaatsen'), 'volgen', {
      door: COORDINATOR,
      variabelen: { bronnen: ['politie', 'ggz'], monitoringTot, informeren: 'geinformeerd' },
    });
    return loop;
  }

  /** The weighings of a monitoring, oldest first, once there are that many. */
  const wegingen = (loop: Loop, aantal: number): Promise<Loop[]> =>
    herhaal(async () => {
      const regels = await toneel.opslag.logboekregels
        .find({ workflowId: loop.id, 'regel.element': 'Weging', 'regel.change': 'entered' })
        .sort({ volgnummer: 1 })
        .lean();
      if (regels.length < aantal) return null;
      return regels.map(({ regel }) => toneel.loop(kindprocesId(loop.id, regel.instantie ?? '', 'weging')));
    });
  const peilt = async (loop: Loop): Promise<(string | null)[]> =>
    (await loop.stand()).taken.flatMap(({ element, organisatie }) => (element === 'Taak_Peilen' ? [organisatie] : []));

  it('is weighed at once, and once when it comes again; back to triage ends the round', async () => {
    const [loop] = rondes;
    const gegeven = await nu();
    await loop.bericht('signaal', { variabelen: SIGNAAL });
    const [weging] = await wegingen(loop, 1);
    const taak = await weging!.taak('Taak_Wegen');
    expect(Date.parse(taak.geopend) - gegeven.toMillis()).to.be.below(3_600_000);
    expect(await peilt(loop)).to.have.members(['politie', 'ggz']);

    await loop.bericht('signaal', { variabelen: SIGNAAL });
    await herhaal(async () => {
      const al = { workflowId: loop.id, 'regel.element': 'Einde_Al_In_Weging' };
      return (await toneel.opslag.logboekregels.exists(al)) === null ? null : true;
    });
    expect(await wegingen(loop, 1)).to.have.lengthOf(1);

    await weging!.besluit(taak, 'triage', { door: REGISSEUR });
    const { taken } = await loop.totdat(({ status }) => status === 'afgerond');
    expect(taken).to.deep.equal([]);
    await toneel.loop(`${loop.casus}.triage.1`).taak('Taak_Triagebesluit');
  });

  it('leaves the round to go on where a person says so, and the answer of one partner does not wait for the other', async () => {
    const [, loop] = rondes;
    await loop.bericht('signaal', { variabelen: { ...SIGNAAL, ernst: 'licht' } });
    const [eerste] = await wegingen(loop, 1);
    await eerste!.besluit(await eerste!.taak('Taak_Wegen'), 'volgen', { door: REGISSEUR });
    const peiling = (await loop.stand()).taken.find(({ organisatie }) => organisatie === 'politie');
    await loop.besluit(peiling!, null, {
      door: partner('politie'),
      variabelen: { gemeld: 'middelen', zwaarte: 'ernstig' },
    });
    const [, tweede] = await wegingen(loop, 2);
    await tweede!.taak('Taak_Wegen');
    expect(await peilt(loop)).to.deep.equal(['ggz']);
    const advies = await herhaal(() =>
      toneel.opslag.logboekregels.findOne({ workflowId: tweede!.id, 'regel.change': 'decided' }).lean(),
    );
    // Grave, and not of one partner alone: what came during the round counts along.
    expect(advies.regel.toelichting).to.equal('afglijden: 2');
  });

  it('goes back to triage also where monitoring was stopped while it was weighed', async () => {
    const loop = await gevolgd(2);
    await loop.bericht('signaal', { variabelen: SIGNAAL });
    const [weging] = await wegingen(loop, 1);
    await omgeving.sleep(3 * 24 * 3_600_000 + 60_000);
    await loop.besluit(await loop.taak('Taak_Verlengen'), 'stoppen', { door: REGISSEUR });
    await weging!.besluit(await weging!.taak('Taak_Wegen'), 'triage', { door: REGISSEUR });
    await loop.totdat(({ status }) => status === 'afgerond');
    await toneel.loop(`${loop.casus}.triage.1`).taak('Taak_Triagebesluit');
  });
});
