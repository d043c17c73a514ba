import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
import { beurtId } from '../../models/piket.ts';
import { Kluis } from '../../models/versleuteling/kluis.ts';
import { mongoServer, timeSkipping } from '../harness/servers.ts';
import { leesHuismap } from '../huizen/huismap.ts';
import { type Loop, Toneel } from './toneel.ts';

const VRAAG = {
  melding: 'm-1',
  melderOrganisatie: 'om',
  incidentSoort: 'vermogensdelict',
  gemeente: 'Enschede',
  aantalBetrokkenen: 1,
  minderjarigen: 0,
};

/** Duty that changes where the clock jumps: at three in the night of 28 March 2027, an hour after one. */
const PIKET = {
  rol: 'procesregisseur',
  blokken: [
    { code: 'laat', naam: 'Laat', van: '15:00', tot: '03:00' },
    { code: 'vroeg', naam: 'Vroeg', van: '03:00', tot: '15:00' },
  ],
};
const XANDER = { medewerker: 'mw-twe-004', rol: 'informatiecoördinator', organisatie: 'twente' };

describe('the hour of a ZSM-bevraging', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    const { huis, modellen } = await leesHuismap('twente');
    toneel = await Toneel.open([], {
      huis: { ...huis, piket: PIKET },
      servers: { client, connection, mongo: (await mongoServer()).uri },
    });
    for (const model of modellen.values()) await toneel.plaats(model);
    for (const { id: _id, ...wie } of huis.medewerkers)
      await toneel.opslag.medewerkers.create({ _id, ...wie, huizen: ['twente'] });
  });
  after(() => toneel.sluit());

  /** A bevraging about somebody for whom an aanpak runs at the house. */
  const bevraag = async (): Promise<Loop> => {
    const [loopt, vraag] = [await toneel.casus(), await toneel.casus()];
    const kluis = new Kluis(toneel.opslag, toneel.sleutel);
    for (const casus of [loopt, vraag]) {
      await kluis.sleutelVoor(casus, Date.now());
      await toneel.opslag.betrokkenen.create({
        ...{ _id: `${casus}-b`, casus, huis: 'twente', indexen: [vraag], inhoud: 'AA==' },
        toegevoegd: new Date().toISOString(),
      });
    }
    const aanpak = await toneel.start('persoonsgerichte_aanpak', { casus: loopt, bericht: 'persoonsgerichte_aanpak' });
    await aanpak.taak('Taak_Voorbereiden');
    await loopInOpslag(loopt);
    return toneel.start('zsm_bevraging', { casus: vraag, bericht: 'zsm_bevraging', variabelen: VRAAG });
  };
  const loopInOpslag = async (casus: string): Promise<void> => {
    const gezien = () => toneel.opslag.proceslopen.countDocuments({ 'dossier.id': casus, status: 'lopend' });
    while ((await gezien()) === 0) await new Promise(setImmediate);
  };
  /** Kinds of kennisgeving of a casus so far, in order. */
  const gehoord = async ({ casus }: Loop): Promise<string[]> =>
    (await toneel.opslag.kennisgevingen.find({ 'dossier.id': casus }).sort({ at: 1 }).lean()).map(({ soort }) => soort);

  it('reminds after half of it, and warns the ketenmanager when it is over', async () => {
    const loop = await bevraag();
    const { geopend, deadline, toegewezen } = await loop.taak('Taak_Advies');
    expect(toegewezen).to.equal(null);
    expect(Date.parse(deadline ?? '') - Date.parse(geopend)).to.equal(3_600_000);
    await omgeving.sleep('29 minutes');
    expect(await gehoord(loop)).to.deep.equal(['onbezet']);
    await omgeving.sleep('2 minutes');
    expect(await gehoord(loop)).to.deep.equal(['onbezet', 'herinnering']);
    await omgeving.sleep('28 minutes');
    expect(await gehoord(loop)).to.deep.equal(['onbezet', 'herinnering']);
    await omgeving.sleep('2 minutes');
    expect(await gehoord(loop)).to.deep.equal(['onbezet', 'herinnering', 'escalatie', 'escalatie']);
    expect((await loop.stand()).taken.map(({ element }) => element)).to.deep.equal(['Taak_Advies']);
  });

  describe('in the night in which the clock jumps', () => {
    const tot = async (moment: string): Promise<void> =>
      omgeving.sleep(Math.max(0, Date.parse(moment) - (await omgeving.currentTimeMs())));
    const rooster = (datum: string, blok: string, medewerker: string) =>
      toneel.opslag.piketbeurten.create({
        ...{ _id: beurtId('twente', datum, blok), huis: 'twente', datum, blok, medewerker },
        verloop: [{ medewerker, door: XANDER, at: '2027-03-01T00:00:00.000Z' }],
      });
    const bij = async (loop: Loop): Promise<string | null | undefined> =>
      (await loop.stand()).taken.find(({ element }) => element === 'Taak_Advies')?.toegewezen;
    /** What people who have piket were told, and who was told that nobody has. */
    const verteld = async ({ casus }: Loop) => {
      const gevonden = await toneel.opslag.kennisgevingen
        .find({ 'dossier.id': casus, soort: { $in: ['piket', 'onbezet'] } })
        .sort({ at: 1 })
        .lean();
      return gevonden.map(({ aan }) => aan.medewerker ?? aan.rol);
    };
    let loop: Loop;

    before(async () => {
      await rooster('2027-03-27', 'laat', 'mw-twe-002');
      await rooster('2027-03-28', 'vroeg', 'mw-twe-003');
      // Half past one, winter time.
      await tot('2027-03-28T00:30:00.000Z');
      loop = await bevraag();
    });

    it('opens on who has piket then, who hears of it at once, with an hour to go', async () => {
      const { geopend, deadline, toegewezen } = await loop.taak('Taak_Advies');
      expect(toegewezen).to.equal('mw-twe-002');
      expect(Date.parse(deadline ?? '') - Date.parse(geopend)).to.equal(3_600_000);
      expect(await verteld(loop)).to.deep.equal(['mw-twe-002']);
    });

    it('goes over to the next one when the clock says three, which is half an hour later and not an hour and a half', async () => {
      await tot('2027-03-28T00:59:00.000Z');
      expect(await bij(loop)).to.equal('mw-twe-002');
      await tot('2027-03-28T01:01:00.000Z');
      expect(await bij(loop)).to.equal('mw-twe-003');
      expect(await verteld(loop)).to.deep.equal(['mw-twe-002', 'mw-twe-003']);
    });

    it('keeps its hour: what comes at its end comes on time', async () => {
      await tot('2027-03-28T01:32:00.000Z');
      expect((await gehoord(loop)).slice(-2)).to.deep.equal(['escalatie', 'escalatie']);
    });

    it('goes back to the role where nobody comes next, and the ketenmanager hears it', async () => {
      // Three in the afternoon, summer time.
      await tot('2027-03-28T13:01:00.000Z');
      expect(await bij(loop)).to.equal(null);
      expect(await verteld(loop)).to.deep.equal(['mw-twe-002', 'mw-twe-003', 'ketenmanager']);
    });
  });
});
