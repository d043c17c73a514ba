import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
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

describe('the hour of a ZSM-bevraging', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    const { huis, modellen } = await leesHuismap('twente');
    toneel = await Toneel.open([], { huis, servers: { client, connection, mongo: (await mongoServer()).uri } });
    for (const model of modellen.values()) await toneel.plaats(model);
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
    const { geopend, deadline } = await loop.taak('Taak_Advies');
    expect(Date.parse(deadline ?? '') - Date.parse(geopend)).to.equal(3_600_000);
    await omgeving.sleep('29 minutes');
    expect(await gehoord(loop)).to.deep.equal([]);
    await omgeving.sleep('2 minutes');
    expect(await gehoord(loop)).to.deep.equal(['herinnering']);
    await omgeving.sleep('28 minutes');
    expect(await gehoord(loop)).to.deep.equal(['herinnering']);
    await omgeving.sleep('2 minutes');
    expect(await gehoord(loop)).to.deep.equal(['herinnering', 'escalatie', 'escalatie']);
    expect((await loop.stand()).taken.map(({ element }) => element)).to.deep.equal(['Taak_Advies']);
  });
});
