import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { z } from 'zod';
import { voegToe } from '../../../cli/huis/voeg-toe.ts';
import { plaatsHuizen } from '../../../cli/start/huizen.ts';
import { Gesprek } from '../../../cli/voorbeeld/gesprek.ts';
import { WERELD } from '../../../models/wereld.ts';
import { freePort } from '../../../temporal-docker/embedded/free-port.ts';
import { Opstelling, wachtOp } from '../../api/opstelling.ts';
import { metMap, regietafel } from '../model/regietafel.ts';
import { gidsbestanden, metHuis } from './zesde-huis.ts';

const HUIZEN = fileURLToPath(new URL('../../../huizen/', import.meta.url));
const COORDINATOR = 'mw-wk-001';
const POLITIE = 'mw-wk-005';
const goed = gidsbestanden();
const instellingen = (anders: object): Record<string, string> => ({
  'huis.json': JSON.stringify({ ...(JSON.parse(goed['huis.json'] ?? '') as object), ...anders }),
});
const WEEKOVERLEG = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:regietafel="https://regietafel.nl/bpmn/1.0" id="T" targetNamespace="https://regietafel.nl/huizen">
<bpmn:process id="weekoverleg" name="Weekoverleg" isExecutable="true"><bpmn:startEvent id="Begin"/>
<bpmn:userTask id="Taak_Voorzitten" name="Voorzitten" regietafel:rol="procesregisseur"/><bpmn:endEvent id="Einde"/>
<bpmn:sequenceFlow id="A" sourceRef="Begin" targetRef="Taak_Voorzitten"/><bpmn:sequenceFlow id="B" sourceRef="Taak_Voorzitten" targetRef="Einde"/>
</bpmn:process></bpmn:definitions>`;
/** The house of the guide, with a meeting. */
const MET_OVERLEG = {
  ...instellingen({
    overleggen: [
      {
        ...{ proces: 'weekoverleg', naam: 'Weekoverleg', dag: 'dinsdag', tijd: '09:00' },
        ...{ afsluiting: { dag: 'maandag', tijd: '12:00' }, agendaTaak: 'Taak_Beoordelen' },
      },
    ],
  }),
  'weekoverleg.bpmn': WEEKOVERLEG,
  'weekoverleg.scenario.json': '{"expect":{"status":"completed"}}',
};

describe('regietafel huis voeg-toe', () => {
  let api: Opstelling;
  const einde = new AbortController();
  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
  });
  after(async () => {
    einde.abort();
    await api.sluit();
  });
  const voeg = (anders: Readonly<Record<string, string>>) =>
    metHuis(anders, (map) => voegToe(api.omgeving, map, HUIZEN, Date.now()));
  const afgewezen = (anders: Readonly<Record<string, string>>) => voeg(anders).catch((fout: unknown) => String(fout));
  const huizen = async () => (await api.omgeving.opslag.huizen.find().sort({ _id: 1 }).lean()).map(({ _id }) => _id);

  it('adds nothing of a house with a problem, here or with what is there already', async () => {
    const mis = await voeg({ 'melding.lokaal.scenario.json': '{"expect":{"completed":["Uitvraag"]}}' });
    expect(mis.code).to.equal(2);
    expect(mis.tekst).to.match(/status: het proces is mislukt bij [\s\S]*Er is niets toegevoegd\.\n$/);
    const { voorvoegsel = '' } = (await api.omgeving.opslag.huizen.findById('proefhuis').lean())?.instellingen ?? {};
    const dubbel = await voeg(instellingen({ voorvoegsel }));
    expect(dubbel.code).to.equal(2);
    expect(dubbel.tekst).to.include(`het voorvoegsel "${voorvoegsel}" is al van het huis "proefhuis"`);
    expect(await huizen()).to.deep.equal(['proefhuis']);
    expect(await api.omgeving.opslag.plaatsingen.countDocuments({ huis: 'waddenkust' })).to.equal(0);
  });

  it('waits until an example that plays its own time is over', async () => {
    const { werelden } = api.omgeving.opslag;
    await werelden.create({ _id: WERELD, klok: null, voorbeeld: 'bezig' });
    expect(await afgewezen({})).to.include('Het voorbeeld speelt nog');
    await werelden.deleteMany({});
  });

  it('adds the house of the guide, whose people take a melding to its end', async () => {
    const { code, tekst } = await voeg(MET_OVERLEG);
    expect(code, tekst).to.equal(0);
    expect(tekst).to.include('waddenkust is toegevoegd: 3 processen, 1 overleggen en 7 voorbeeldmensen');
    const geplaatst = await api.omgeving.opslag.plaatsingen.find({ huis: 'waddenkust' }).lean();
    expect(geplaatst.map(({ proces }) => proces)).to.have.members(['melding', 'weekoverleg', 'informatie_uitvraag']);

    const gesprek = new Gesprek(`${api.adres}/v1`, api.issuer, einde.signal);
    const { id, casus } = await gesprek.stuur(
      POLITIE,
      '/meldingen',
      randomUUID(),
      {
        huis: 'waddenkust',
        melder: { organisatie: 'politie', naam: 'Anke Wiersma' },
        incident: { soort: 'overlast', datum: '2026-03-02', gemeente: 'Harlingen' },
        betrokkenen: [{ naam: 'Persoon Zes', geboortedatum: '1984-05-17', rol: 'verdachte' }],
        toelichting: 'Overlast in de haven.',
      },
      z.object({ id: z.string(), casus: z.string() }),
    );
    expect(casus).to.match(/^WK-\d{4}-000001$/);
    const besluit = async (wie: string, element: string, uitkomst: string | null, gegevens: object): Promise<void> => {
      const taak = await api.taak(casus, element);
      await gesprek.stuur(wie, `/taken/${taak}/besluiten`, randomUUID(), { uitkomst, gegevens }, z.looseObject({}));
    };
    await besluit(COORDINATOR, 'Taak_Beoordelen', 'navragen', {
      ...{ motivering: 'Eerst weten wie hij is.', deelnemers: ['politie'], grondslag: 'wgs' },
    });
    await besluit(POLITIE, 'Taak_Informatie', null, { bekendBij: 'nee', grondslag: 'wpg' });
    await besluit(COORDINATOR, 'Taak_Bundelen', 'compleet', { beeld: 'Bij niemand bekend.' });
    await besluit(COORDINATOR, 'Taak_Beoordelen', 'lokaal', { motivering: 'Voor het lokale team.' });
    const Gevolg = z.looseObject({ uitkomst: z.string().nullable() });
    const gehoord = await wachtOp(async () => (await gesprek.lees(POLITIE, `/meldingen/${id}`, Gevolg)).uitkomst);
    expect(gehoord).to.equal('Uw melding is doorgeleid naar het lokale team.');
  });

  it('gives it the Schedules of its meetings, and is there after the next start', async () => {
    const schedule = await api.omgeving.temporal.schedule.getHandle('waddenkust.weekoverleg').describe();
    expect(schedule.spec.calendars?.[0]?.comment).to.equal('Weekoverleg: agenda sluit maandag 12:00');
    const na = await metMap({}, (leeg) => plaatsHuizen(api.omgeving.opslag, leeg, () => undefined));
    expect(na.map(({ code }) => code)).to.deep.equal(['proefhuis', 'waddenkust']);
  });

  it('does not take the place of a house that is there', async () => {
    expect(await afgewezen({})).to.include(
      'Het huis "waddenkust" is er al. Een wijziging plaatst u met: regietafel model deploy',
    );
  });

  it('says where it looked when nothing runs', async () => {
    const weg = `127.0.0.1:${String(await freePort())}`;
    const { code, stderr } = await metHuis({}, (map) =>
      regietafel('huis', 'voeg-toe', map, '--mongodb', `mongodb://${weg}/x`, '--map', map),
    );
    expect(code).to.equal(1);
    expect(stderr).to.include(`Er is geen installatie te bereiken (MongoDB op mongodb://${weg}/x`);
    expect(stderr).to.include('dan heeft de volgende start het');
  });
});
