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

/** Midden-Limburg on a server of its own, with a clock that nothing else holds up. */
class Monitoringtoneel {
  readonly toneel: Toneel;
  readonly omgeving: TestWorkflowEnvironment;

  private constructor(toneel: Toneel, omgeving: TestWorkflowEnvironment) {
    this.toneel = toneel;
    this.omgeving = omgeving;
  }

  static async open(): Promise<Monitoringtoneel> {
    const omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    const { huis, modellen } = await leesHuismap('midden-limburg');
    const toneel = await Toneel.open([], { huis, servers: { client, connection, mongo: (await mongoServer()).uri } });
    for (const model of modellen.values()) await toneel.plaats(model);
    return new Monitoringtoneel(toneel, omgeving);
  }

  async nu(): Promise<DateTime> {
    return DateTime.fromMillis(await this.omgeving.currentTimeMs(), { zone: 'Europe/Amsterdam' });
  }

  /** A minute more than so many days: a timer of the server begins a moment after the step that asks for it. */
  slaap(dagen: number): Promise<void> {
    return this.omgeving.sleep(dagen * 24 * 3_600_000 + 60_000);
  }

  /** Monitoring of two partners for so many days, by a decision. */
  async gevolgd(dagen = 90): Promise<Loop> {
    const loop = await this.toneel.start('monitoring', { bericht: 'monitoring' });
    const monitoringTot = (await this.nu()).plus({ days: dagen }).toISODate();
    await loop.besluit(await loop.taak('Taak_Plaatsen'), 'volgen', {
      door: COORDINATOR,
      variabelen: { bronnen: ['politie', 'ggz'], monitoringTot, informeren: 'geinformeerd' },
    });
    return loop;
  }

  /** The weighings of a monitoring, oldest first, once there are that many. */
  wegingen(loop: Loop, aantal: number): Promise<Loop[]> {
    return herhaal(async () => {
      const regels = await this.toneel.opslag.logboekregels
        .find({ workflowId: loop.id, 'regel.element': 'Weging', 'regel.change': 'entered' })
        .sort({ volgnummer: 1 })
        .lean();
      if (regels.length < aantal) return null;
      return regels.map(({ regel }) => this.toneel.loop(kindprocesId(loop.id, regel.instantie ?? '', 'weging')));
    });
  }
}

describe('a signal in the middle of a round of monitoring', () => {
  let spel: Monitoringtoneel;
  /** Two people who are followed, each in the round that has just begun. */
  let rondes: readonly [Loop, Loop];
  before(async () => {
    spel = await Monitoringtoneel.open();
    rondes = [await spel.gevolgd(), await spel.gevolgd()];
    await spel.slaap(28);
    for (const ronde of rondes)
      await ronde.totdat(({ taken }) => taken.filter(({ element }) => element === 'Taak_Peilen').length === 2);
  });
  after(() => spel.toneel.sluit());

  const peilt = async (loop: Loop): Promise<(string | null)[]> =>
    (await loop.stand()).taken.flatMap(({ element, organisatie }) => (element === 'Taak_Peilen' ? [organisatie] : []));

  it('is weighed at once, and once when it comes again; back to triage ends the round', async () => {
    const [loop] = rondes;
    const gegeven = await spel.nu();
    await loop.bericht('signaal', { variabelen: SIGNAAL });
    const [weging] = await spel.wegingen(loop, 1);
    const taak = await weging!.taak('Taak_Wegen');
    expect(Date.parse(taak.geopend) - gegeven.toMillis()).to.be.below(3_600_000);
    expect(await peilt(loop)).to.have.members(['politie', 'ggz']);

    await loop.bericht('signaal', { variabelen: SIGNAAL });
    await herhaal(async () => {
      const al = { workflowId: loop.id, 'regel.element': 'Einde_Al_In_Weging' };
      return (await spel.toneel.opslag.logboekregels.exists(al)) === null ? null : true;
    });
    expect(await spel.wegingen(loop, 1)).to.have.lengthOf(1);

    await weging!.besluit(taak, 'triage', { door: REGISSEUR });
    const { taken } = await loop.totdat(({ status }) => status === 'afgerond');
    expect(taken).to.deep.equal([]);
    await spel.toneel.loop(`${loop.casus}.triage.1`).taak('Taak_Triagebesluit');
  });

  it('leaves the round to go on where a person says so, and the answer of one partner does not wait for the other', async () => {
    const [, loop] = rondes;
    await loop.bericht('signaal', { variabelen: { ...SIGNAAL, ernst: 'licht' } });
    const [eerste] = await spel.wegingen(loop, 1);
    await eerste!.besluit(await eerste!.taak('Taak_Wegen'), 'volgen', { door: REGISSEUR });
    const peiling = (await loop.stand()).taken.find(({ organisatie }) => organisatie === 'politie');
    await loop.besluit(peiling!, null, {
      door: partner('politie'),
      variabelen: { gemeld: 'middelen', zwaarte: 'ernstig' },
    });
    const [, tweede] = await spel.wegingen(loop, 2);
    await tweede!.taak('Taak_Wegen');
    expect(await peilt(loop)).to.deep.equal(['ggz']);
    const advies = await herhaal(() =>
      spel.toneel.opslag.logboekregels.findOne({ workflowId: tweede!.id, 'regel.change': 'decided' }).lean(),
    );
    // Grave, and not of one partner alone: what came during the round counts along.
    expect(advies.regel.toelichting).to.equal('afglijden: 2');
  });
});

// On a server of its own: what a process that ends leaves half done holds the clock of the server up for a while.
describe('a signal at the end of monitoring', () => {
  let spel: Monitoringtoneel;
  before(async () => {
    spel = await Monitoringtoneel.open();
  });
  after(() => spel.toneel.sluit());

  it('goes back to triage also where monitoring was stopped while it was weighed', async () => {
    const loop = await spel.gevolgd(2);
    await loop.bericht('signaal', { variabelen: SIGNAAL });
    const [weging] = await spel.wegingen(loop, 1);
    await spel.slaap(3);
    await loop.besluit(await loop.taak('Taak_Verlengen'), 'stoppen', { door: REGISSEUR });
    await weging!.besluit(await weging!.taak('Taak_Wegen'), 'triage', { door: REGISSEUR });
    await loop.totdat(({ status }) => status === 'afgerond');
    await spel.toneel.loop(`${loop.casus}.triage.1`).taak('Taak_Triagebesluit');
  });
});
