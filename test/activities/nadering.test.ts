import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { DienstOpdracht } from '../../activities/contract.ts';
import { nadering } from '../../activities/diensten/nadering.ts';
import { Modellen } from '../../activities/modellen.ts';
import type { Omgeving } from '../../activities/omgeving.ts';
import { nieuweCasus } from '../../models/opslag/nieuwe-casus.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import { persoonsindexen } from '../../models/versleuteling/blinde-index.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { mongoServer } from '../harness/servers.ts';
import { HUIS } from '../workflows/huis.ts';
import { DOOR, om } from './projecties.ts';

const NABIJ = '2026-12-20';
const VER = '2027-03-01';
const teZoeken = { datum: 'vrij', binnen: 'P56D', processen: ['doorzorg', 'vraag'], bericht: 'komt_vrij' };

describe('a day that comes near and that nothing sees to', () => {
  let opslag: Opslag;
  let omgeving: Omgeving;
  let gestart: string[];
  const installatie = installatiesleutel(randomBytes(32).toString('base64'));
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
  });
  beforeEach(async () => {
    await opslag.verbinding.dropDatabase();
    await richtIn(opslag);
    await opslag.huizen.create({ _id: HUIS.code, instellingen: HUIS, bijgewerkt: om(0) });
    await opslag.plaatsingen.create({
      ...{ _id: `${HUIS.code}.vraag`, huis: HUIS.code, proces: 'vraag', model: 'm1' },
      ...{ berichten: ['komt_vrij'], signalen: [], sinds: om(0) },
    });
    gestart = [];
    const start = (
      proces: string,
      { workflowId, args }: { workflowId: string; args: [DienstOpdracht['variabelen']] },
    ) => {
      gestart.push(`${proces} ${workflowId} ${JSON.stringify(args[0]['start'])}`);
      return Promise.resolve();
    };
    // The service reaches for the store, and for the client to start a process with.
    omgeving = { opslag, taakwachtrij: 'geen', client: { workflow: { start } } } as unknown as Omgeving;
  });
  after(() => opslag.verbinding.close());

  const opdracht = (): DienstOpdracht => ({
    ...{ id: 'PH-OV-1.ronde.4', huis: HUIS.code, dossier: { soort: 'overleg', id: 'PH-OV-1' }, proces: 'ronde' },
    ...{ workflowId: 'PH-OV-1.ronde', element: 'Dienst', naam: 'Dienst', klok: null, at: om(100) },
    ...{ variabelen: { teZoeken }, taken: [] },
  });
  const zoek = () => nadering(omgeving, new Modellen(opslag))(opdracht());

  /** A casus about some people, of which a melding names the day. */
  async function casus(vrij: string | null, mensen: readonly string[] = [randomUUID()], huis = HUIS.code) {
    const id = `PH-${randomUUID()}`;
    await opslag.casussen.create(nieuweCasus(id, huis, om(0), null));
    for (const naam of mensen)
      await opslag.betrokkenen.create({
        ...{ _id: randomUUID(), casus: id, huis, inhoud: 'AA==', toegevoegd: om(0) },
        indexen: persoonsindexen(installatie, { naam, geboortedatum: '1990-01-02', bsn: undefined }),
      });
    await opslag.meldingen.create({
      ...{ _id: randomUUID(), huis, casus: id, door: DOOR, ontvangen: om(10), betrokkenen: [], samengevoegd: false },
      ...{ status: 'verwerkt', vingerafdruk: 'x', inhoud: 'AA==', soort: 'melding', model: 'm1', formulier: null },
      variabelen: vrij === null ? {} : { vrij },
    });
    return id;
  }

  async function noem(id: string, vrij: string | null, at: string, status = 'vastgelegd' as const, proces = 'plan') {
    await opslag.vastleggingen.create({
      ...{ _id: randomUUID(), soort: 'besluit', dossier: { soort: 'casus', id }, huis: HUIS.code, at, ontvangen: at },
      ...{ workflowId: `${id}.${proces}.1`, taak: 't', element: 'Taak', naam: null, proces: null, model: 'm1' },
      ...{ formulier: null, uitkomst: null, variabelen: { vrij }, door: DOOR, vingerafdruk: 'x', onderdelen: [] },
      ...{ inhoud: 'AA==', status, weigering: null },
    });
  }

  async function loop(id: string, status: 'lopend' | 'afgerond' | 'beeindigd' | 'mislukt', einde: string | null) {
    await opslag.proceslopen.create({
      ...{ _id: `${id}.doorzorg.1`, huis: HUIS.code, dossier: { soort: 'casus', id }, proces: 'doorzorg', status },
      ...{ procesnaam: 'Doorzorg', model: 'm1', gestart: om(0), geeindigd: einde, nummer: 1, open: [], einde: null },
      ...{ stap: null, wachtop: [], deadline: null },
    });
  }

  it('is told in its casus, which gets the day with it, once', async () => {
    const id = await casus(NABIJ);
    expect(await zoek()).to.deep.equal({ aantal: 1 });
    await zoek();
    expect(new Set(gestart)).to.have.lengthOf(1);
    expect(gestart[0])
      .to.include(`vraag ${id}.vraag.1`)
      .and.include('"bericht":"komt_vrij"')
      .and.include(`"vrij":"${NABIJ}"`);
    const [verwerking] = await opslag.verwerkingen.find({ 'dossier.id': id }).lean();
    expect(verwerking).to.include({ activiteit: 'bekendheid-nagaan', huis: HUIS.code });
  });

  it('is the one that was named last, by a person or a melding', async () => {
    const verschoven = await casus(NABIJ);
    await noem(verschoven, VER, om(20));
    const teruggehaald = await casus(VER);
    await noem(teruggehaald, NABIJ, om(20));
    await noem(teruggehaald, null, om(30));
    await casus(VER);
    await casus('2026-11-22');
    await casus(null);
    await casus(NABIJ, ['Elders'], 'ander-huis');
    expect(await zoek()).to.deep.equal({ aantal: 1 });
    expect(gestart.join()).to.include(teruggehaald).and.not.include(verschoven);
  });

  it('is told in no casus whose content was destroyed, and in the others all the same', async () => {
    const [weg, hier] = [await casus(NABIJ), await casus(NABIJ)];
    await opslag.casussen.updateOne({ _id: weg }, { $set: { vernietiging: 'gedaan' } });
    expect(await zoek()).to.deep.equal({ aantal: 1 });
    expect(gestart.join()).to.include(hier).and.not.include(weg);
    expect(await opslag.verwerkingen.countDocuments({ 'dossier.id': weg })).to.equal(0);
  });

  it('is seen to while a process runs, or when one ended after it was named', async () => {
    await loop(await casus(NABIJ), 'lopend', null);
    await loop(await casus(NABIJ), 'afgerond', om(50));
    await loop(await casus(NABIJ), 'beeindigd', om(50));
    const zelf = await casus(null);
    await noem(zelf, NABIJ, om(60), 'vastgelegd', 'doorzorg');
    await loop(zelf, 'afgerond', om(59));
    expect(await zoek()).to.deep.equal({ aantal: 0 });
  });

  it('is not seen to by a process that failed, or that ended before it was named', async () => {
    await loop(await casus(NABIJ), 'mislukt', om(50));
    await loop(await casus(NABIJ), 'afgerond', om(5));
    expect(await zoek()).to.deep.equal({ aantal: 2 });
  });

  it('is seen to in another casus only where everybody concerned is in one', async () => {
    await loop(await casus(null, ['Wulp']), 'lopend', null);
    await casus(NABIJ, ['Wulp']);
    const samen = await casus(NABIJ, ['Wulp', 'Kievit']);
    expect(await zoek()).to.deep.equal({ aantal: 1 });
    expect(gestart.join()).to.include(samen);
  });
});
