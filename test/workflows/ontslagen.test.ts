import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
import { DateTime } from 'luxon';
import { openOverleg } from '../../activities/overleg.ts';
import { overlegprocesId } from '../../models/kenmerken.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import { mongoServer, timeSkipping } from '../harness/servers.ts';
import { leesHuismap } from '../huizen/huismap.ts';
import { DOOR } from '../activities/projecties.ts';
import { herhaal, Toneel } from './toneel.ts';

const COORDINATOR = { medewerker: 'mw-ml-005', rol: 'informatiecoördinator', organisatie: 'midden-limburg' };
const DJI = { medewerker: 'mw-ml-012', rol: 'partner', organisatie: 'dji' };
const WEEK = 7 * 24 * 3_600_000;

describe('releases that come up, week after week', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    const { huis, modellen } = await leesHuismap('midden-limburg');
    toneel = await Toneel.open([], { huis, servers: { client, connection, mongo: (await mongoServer()).uri } });
    for (const model of modellen.values()) await toneel.plaats(model);
  });
  after(() => toneel.sluit());

  const overDagen = async (dagen: number): Promise<string> =>
    DateTime.fromMillis(await omgeving.currentTimeMs(), { zone: 'Europe/Amsterdam' })
      .plus({ days: dagen })
      .toISODate() ?? '';

  /** A casus in which somebody laid down that a person is detained, and until when. */
  async function casus(ontslagdatum: string): Promise<string> {
    const id = await toneel.casus();
    const at = new Date(await omgeving.currentTimeMs()).toISOString();
    await toneel.opslag.vastleggingen.create({
      ...{
        _id: `${id}.v`,
        soort: 'besluit',
        dossier: { soort: 'casus', id },
        huis: toneel.huis.code,
        at,
        ontvangen: at,
      },
      ...{ workflowId: `${id}.procesregie.1`, taak: 't', element: 'Taak_Benoemen', naam: null, proces: null },
      ...{ model: 'm1', formulier: 'benoemen', uitkomst: null, variabelen: { ontslagdatum }, door: DOOR },
      ...{ vingerafdruk: 'x', onderdelen: [], inhoud: 'AA==', status: 'vastgelegd', weigering: null },
    });
    return id;
  }

  /** What the Schedule of the house does each week; the end that the round came to. */
  async function ronde(): Promise<string | null> {
    const { opslag, client, wachtrij: taakwachtrij, huis } = toneel;
    const oproep = { huis: huis.code, proces: 'ontslagronde', klok: null };
    const overleg = await openOverleg({ opslag, client, taakwachtrij }, oproep, await omgeving.currentTimeMs());
    const workflowId = overlegprocesId(overleg, 'ontslagronde');
    const { gepland = '' } = (await opslag.overleggen.findById(overleg).lean()) ?? {};
    // To its hour and no further: who waits for a result lets time run on, for years where nothing else comes.
    await omgeving.sleep(Math.max(1, Date.parse(gepland) - (await omgeving.currentTimeMs())));
    const { einde } = await herhaal<Procesloop>(async () => {
      const loop = await opslag.proceslopen.findById(workflowId).lean();
      return loop?.geeindigd == null ? null : loop;
    });
    return einde;
  }

  it('finds one for which nothing was begun, and doorzorg begins when a person says so', async () => {
    const id = await casus(await overDagen(40));
    await casus(await overDagen(200));
    expect(await ronde()).to.equal('Einde_Gevonden');
    const vraag = toneel.loop(`${id}.ontslag_in_zicht.1`);
    const ontslagdatum = await overDagen(38);
    const variabelen = { ontslagdatum, binnenOp: null };
    await vraag.besluit(await vraag.taak('Taak_Doorzorg_Nodig'), 'beginnen', { door: COORDINATOR, variabelen });
    const doorzorg = toneel.loop(`${id}.doorzorg.1`);
    await doorzorg.taak('Taak_Screening');
    await omgeving.sleep(WEEK);
    expect(await ronde(), 'while doorzorg runs').to.equal('Einde_Niets');
    await doorzorg.besluit(await doorzorg.taak('Taak_Screening'), 'niet-nodig', { door: DJI });
    await herhaal(async () =>
      (await toneel.opslag.proceslopen.findById(doorzorg.id).lean())?.geeindigd ? true : null,
    );
    await omgeving.sleep(WEEK);
    expect(await ronde(), 'after a person decided').to.equal('Einde_Niets');
  });

  it('finds one that came near since, and takes no for an answer', async () => {
    const id = await casus(await overDagen(60));
    expect(await ronde()).to.equal('Einde_Niets');
    await omgeving.sleep(WEEK);
    expect(await ronde()).to.equal('Einde_Gevonden');
    const vraag = toneel.loop(`${id}.ontslag_in_zicht.1`);
    const variabelen = { ontslagdatum: null, binnenOp: null };
    await vraag.besluit(await vraag.taak('Taak_Doorzorg_Nodig'), 'niet-nodig', { door: COORDINATOR, variabelen });
    await herhaal(async () => ((await toneel.opslag.proceslopen.findById(vraag.id).lean())?.geeindigd ? true : null));
    await omgeving.sleep(WEEK);
    expect(await ronde()).to.equal('Einde_Niets');
  });
});
