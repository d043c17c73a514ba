import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
import { DateTime } from 'luxon';
import { mongoServer, timeSkipping } from '../harness/servers.ts';
import { leesHuismap } from '../huizen/huismap.ts';
import { type Loop, Toneel } from './toneel.ts';

const REGISSEUR = { medewerker: 'mw-zhz-002', rol: 'procesregisseur', organisatie: 'zuid-holland-zuid' };
const GEMEENTE = { medewerker: 'mw-zhz-025', rol: 'partner', organisatie: 'gemeenten' };
const ZONE = 'Europe/Amsterdam';

/** Pairs of one of ten days and one of 28, end to end: 380 days, so both changes of the clocks and every holiday. */
const PAREN = 10;

describe('a year of huisverboden', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    const { huis, modellen } = await leesHuismap('zuid-holland-zuid');
    toneel = await Toneel.open([], { huis, servers: { client, connection, mongo: (await mongoServer()).uri } });
    for (const model of modellen.values()) await toneel.plaats(model);
  });
  after(() => toneel.sluit());

  const nu = async () => DateTime.fromMillis(await omgeving.currentTimeMs(), { zone: ZONE });
  const tot = async (moment: DateTime) => {
    await omgeving.sleep(Math.max(0, moment.toMillis() - (await omgeving.currentTimeMs())));
  };
  const legOp = async (): Promise<{ loop: Loop; op: DateTime }> => {
    const loop = await toneel.start('huisverbod', { bericht: 'huisverbod', variabelen: {} });
    const op = (await nu()).startOf('minute');
    const variabelen = { opgelegdOp: op.toISODate(), opgelegdOm: op.toFormat('HH:mm'), hulpDoor: 'veilig-thuis' };
    await loop.besluit(await loop.taak('Taak_Opleggen'), 'ja', { door: GEMEENTE, variabelen });
    await loop.taak('Taak_Raadsman');
    return { loop, op };
  };
  const besluitVerlenging = async (loop: Loop, uitkomst: string, verlengdTot: string | null) => {
    await loop.besluit(await loop.taak('Taak_Horen'), null, { door: GEMEENTE });
    const variabelen = { verlengdTot };
    await loop.besluit(await loop.taak('Taak_Verlengen'), uitkomst, { door: GEMEENTE, variabelen });
  };
  /** It still runs a minute before, and is over at the minute itself. */
  const eindigtOp = async (loop: Loop, einde: DateTime) => {
    await tot(einde.minus({ minutes: 1 }));
    expect((await loop.stand()).taken.map(({ element }) => element)).to.not.include('Taak_Nazorg');
    await tot(einde.plus({ seconds: 30 }));
    const nazorg = await loop.taak('Taak_Nazorg');
    expect(DateTime.fromISO(nazorg.geopend).toMillis()).to.be.within(einde.toMillis(), einde.toMillis() + 5000);
    await loop.besluit(nazorg, 'afsluiten', { door: REGISSEUR });
    await loop.handvat.result();
  };

  for (let nummer = 1; nummer <= PAREN; nummer += 1) {
    it(`ends on the tenth day, at the hour it was imposed (${String(nummer)})`, async () => {
      const { loop, op } = await legOp();
      await besluitVerlenging(loop, 'niet', null);
      await eindigtOp(loop, op.plus({ days: 10 }));
    });

    it(`ends on the 28th day, at the hour it was imposed, when it was extended (${String(nummer)})`, async () => {
      const { loop, op } = await legOp();
      const einde = op.plus({ days: 28 });
      await besluitVerlenging(loop, 'verlengen', einde.toISODate());
      await eindigtOp(loop, einde);
    });
  }

  it('is extended twice, after a hearing each time, and ends when the second one does', async () => {
    const { loop, op } = await legOp();
    await besluitVerlenging(loop, 'verlengen', op.plus({ days: 15 }).toISODate());
    const horen = await loop.taak('Taak_Horen');
    expect(horen.deadline).to.equal(op.plus({ days: 11 }).toUTC().toISO());
    await besluitVerlenging(loop, 'verlengen', op.plus({ days: 22 }).toISODate());
    await eindigtOp(loop, op.plus({ days: 22 }));
  });

  it('is never extended beyond the 28th day, whoever asks', async () => {
    const { loop, op } = await legOp();
    await besluitVerlenging(loop, 'verlengen', op.plus({ days: 29 }).toISODate());
    const opnieuw = await loop.taak('Taak_Verlengen');
    await loop.besluit(opnieuw, 'niet', { door: GEMEENTE, variabelen: { verlengdTot: null } });
    await eindigtOp(loop, op.plus({ days: 10 }));
  });
});
