import { randomBytes, randomUUID } from 'node:crypto';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { expect } from 'chai';
import type { OverlegOproep } from '../../activities/contract.ts';
import { eerstvolgende } from '../../engine/calendar/functions.ts';
import type { Klok } from '../../models/klok.ts';
import { persoonsindexen } from '../../models/versleuteling/blinde-index.ts';
import { Kluis } from '../../models/versleuteling/kluis.ts';
import { workflowbundel } from '../../workers/bundel.ts';
import { temporalLogger } from '../../workers/logboek.ts';
import { leesHuismap } from '../huizen/huismap.ts';
import { type Loop, Toneel } from './toneel.ts';

type History = Parameters<typeof historyToJSON>[0];

const COORDINATOR = { medewerker: 'mw-ml-010', rol: 'informatiecoördinator', organisatie: 'midden-limburg' };
const REGISSEUR = { medewerker: 'mw-ml-001', rol: 'procesregisseur', organisatie: 'midden-limburg' };
const partner = (organisatie: string) => ({ medewerker: `mw-${organisatie}`, rol: 'partner', organisatie });

/** Of its own: every suite has its own store, but they share a Temporal server, where numbers may not meet. */
const VOORVOEGSEL = Array.from(randomBytes(4), (byte) => String.fromCharCode(65 + (byte % 26))).join('');

const MELDING = {
  melding: 'm-1',
  melderOrganisatie: 'politie',
  incidentSoort: 'huiselijk-geweld',
  gemeente: 'Roermond',
  aantalBetrokkenen: 2,
  minderjarigen: 1,
};

describe('a melding in Midden-Limburg', () => {
  let toneel: Toneel;
  /** A past Monday, half an hour before the agenda of the weekly triage closes. */
  let klok: Klok;
  before(async () => {
    const { huis, modellen } = await leesHuismap('midden-limburg');
    toneel = await Toneel.open([], { huis: { ...huis, voorvoegsel: VOORVOEGSEL } });
    for (const model of modellen.values()) await toneel.plaats(model);
    klok = vanaf(maandag('11:30'));
  });
  after(() => toneel.sluit());

  /** A person and a melding with words that must never leave the store. */
  async function legInhoudVast(casus: string): Promise<void> {
    const kluis = await new Kluis(toneel.opslag, toneel.sleutel).sleutelVoor(casus, Date.now());
    const persoon = { naam: 'Kanarie de Vries', geboortedatum: '1990-01-02', bsn: '999990019' };
    const nu = new Date().toISOString();
    await toneel.opslag.betrokkenen.create({
      ...{
        _id: 'b-1',
        casus,
        huis: 'midden-limburg',
        toegevoegd: nu,
        indexen: persoonsindexen(toneel.sleutel, persoon),
      },
      inhoud: kluis.versleutel('b-1', { ...persoon, rol: 'pleger' }),
    });
    await toneel.opslag.meldingen.create({
      ...{ _id: 'm-1', huis: 'midden-limburg', casus, door: partner('politie'), ontvangen: nu, betrokkenen: ['b-1'] },
      ...{ variabelen: {}, samengevoegd: false, status: 'verwerkt', vingerafdruk: 'x' },
      ...{ soort: 'melding', model: 'screening', formulier: null },
      inhoud: kluis.versleutel('m-1', { toelichting: 'een vogel in de mijn' }),
    });
  }

  async function bijdragen(loop: Loop, element: string): Promise<void> {
    const { taken } = await loop.totdat((stand) => stand.taken.some((taak) => taak.element === element));
    for (const taak of taken.filter((een) => een.element === element)) {
      await loop.besluit(taak, null, { door: partner(taak.organisatie ?? '') });
    }
  }

  it('goes from screening over the weekly triage to procesregie, and its melder hears so', async () => {
    const screening = await toneel.start('screening', { bericht: 'melding', variabelen: MELDING, klok });
    await legInhoudVast(screening.casus);
    await bijdragen(screening, 'Taak_Bijdrage');
    await screening.besluit(await screening.taak('Taak_Screenen'), 'triage', { door: COORDINATOR });
    expect(await screening.handvat.result()).to.include({ status: 'beeindigd' });

    const triage = toneel.loop(`${screening.casus}.triage.1`);
    const besluit = await triage.taak('Taak_Triagebesluit');
    await triage.geprojecteerd((await triage.stand()).nummer);

    const oproep: OverlegOproep = { huis: 'midden-limburg', proces: 'weektriage', klok };
    const overleg = await toneel.client.workflow.execute<(wat: OverlegOproep) => Promise<string>>('overleg_openen', {
      taskQueue: toneel.wachtrij,
      workflowId: `midden-limburg.weektriage-${randomUUID()}`,
      args: [oproep],
    });
    expect(overleg).to.match(new RegExp(`^${VOORVOEGSEL}-OV-\\d{4}-0001$`));
    await bijdragen(triage, 'Taak_Inbreng');
    const document = await toneel.opslag.overleggen.findById(overleg).lean();
    expect(document).to.deep.include({ status: 'open', agenda: [besluit.id] });
    expect(document?.deelnemers).to.have.length(16);

    await triage.besluit(besluit, 'procesregie', { door: REGISSEUR });
    await triage.handvat.result();
    const regie = toneel.loop(`${screening.casus}.procesregie.1`);
    await regie.totdat(({ taken }) => taken.length > 0);
    const gehoord = await toneel.opslag.kennisgevingen.find({ soort: 'terugkoppeling', 'aan.melding': 'm-1' }).lean();
    expect(gehoord.map(({ _id }) => _id.split('.')[1]).sort()).to.deep.equal(['screening', 'triage']);

    const { codePath } = await workflowbundel(temporalLogger(toneel.log));
    for (const id of [screening.id, triage.id, `${overleg}.weektriage`, regie.id]) {
      const historie = await toneel.client.workflow.getHandle(id).fetchHistory();
      expect(leesbaar(historie)).to.contain('"midden-limburg"');
      expect(leesbaar(historie), `personal data in the history of ${id}`).not.to.match(/Kanarie|999990019|vogel/);
      await Worker.runReplayHistory({ workflowBundle: { codePath }, sinks: stil }, historie, id);
    }
  });
});

/** A history with its payloads as the text that they are. */
function leesbaar(historie: History): string {
  return historyToJSON(historie).replace(
    /"data": "([A-Za-z0-9+/=]+)"/g,
    (_alles, payload: string) => `"data": ${Buffer.from(payload, 'base64').toString()}`,
  );
}

const stil = { projectie: { bijgewerkt: { fn: () => undefined } } };

const MAAND = 30 * 86_400_000;

/** That time on a Monday more than a week ago, ms since the epoch. */
function maandag(tijd: string): number {
  return Date.parse(eerstvolgende(new Date(Date.now() - 15 * 86_400_000).toISOString(), 'maandag', tijd));
}

/** A clock that now shows `virtueel` and runs little faster than the real one. */
function vanaf(virtueel: number): Klok {
  const nu = Date.now();
  return { eind: new Date(nu + MAAND).toISOString(), schaal: 1 + (nu - virtueel) / MAAND };
}
