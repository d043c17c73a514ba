import { ScheduleNotFoundError } from '@temporalio/client';
import { expect } from 'chai';
import { openProces } from '../../activities/opening.ts';
import { Modellen } from '../../activities/modellen.ts';
import { richtTijdstartsIn, specVan } from '../../api/temporal/tijdstarts.ts';
import { timerStarts } from '../../engine/events/timer-starts.ts';
import { Kluis } from '../../models/versleuteling/kluis.ts';
import { einde, keten, modelVan, taak, tekening } from './tekeningen.ts';
import { herhaal, Toneel } from './toneel.ts';

const PROCES = 'elke_keer';
const begint = (soort: string, waarde: string): string =>
  tekening(
    PROCES,
    `<bpmn:startEvent id="Begin"><bpmn:timerEventDefinition><bpmn:${soort}>${waarde}</bpmn:${soort}></bpmn:timerEventDefinition></bpmn:startEvent>
    ${taak('Taak')}${einde('Einde')}${keten('Begin', 'Taak', 'Einde')}`,
  );
const GEWOON = tekening(PROCES, `<bpmn:startEvent id="Start"/>${taak('Taak')}${keten('Start', 'Taak')}`);

describe('a process that begins at a moment', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([begint('timeCycle', 'R/PT2S')]);
  });
  after(() => toneel.sluit());

  const richtIn = () => {
    const { opslag, client: temporal, wachtrij: taakwachtrij } = toneel;
    return richtTijdstartsIn({ opslag, temporal, taakwachtrij }, toneel.huis, null);
  };

  it('is started by the Schedule of its model, each time for a casus of its own, until somebody pauses it', async () => {
    await richtIn();
    const schedule = toneel.client.schedule.getHandle(`${toneel.huis.code}.${PROCES}.begin`);
    const casussen = await herhaal(async () => {
      const gevonden = await toneel.opslag.casussen.find({ huis: toneel.huis.code }).lean();
      const begonnen = gevonden.filter(({ starts }) => starts.length > 0);
      return begonnen.length >= 2 ? begonnen : null;
    });
    await schedule.pause('genoeg');
    for (const { starts } of casussen.slice(0, 2)) {
      const workflowId = starts[0]?.workflowId ?? '';
      await toneel.loop(workflowId).taak('Taak');
    }
    await toneel.plaatsXml(begint('timeCycle', 'R3/P1M'));
    await richtIn();
    const { state, spec } = await schedule.describe();
    expect(state.paused, 'a new version replaces the times, and leaves the pause').to.equal(true);
    expect(spec.intervals).to.deep.equal([]);
    expect(spec.calendars).to.have.length(1);
    await toneel.plaatsXml(GEWOON);
    await richtIn();
    const weg = await schedule.describe().catch((fout: unknown) => fout);
    expect(weg).to.be.instanceOf(ScheduleNotFoundError);
  });

  it('begins once for one moment, and not at a moment that is none of its own', async () => {
    const model = await toneel.plaatsXml(begint('timeCycle', 'R2/2027-01-31T09:00:00/P1M'));
    expect(model).to.include(PROCES);
    const { opslag, client, wachtrij: taakwachtrij } = toneel;
    const nodig = {
      opslag,
      client,
      taakwachtrij,
      modellen: new Modellen(opslag),
      kluis: new Kluis(opslag, toneel.sleutel),
    };
    const open = (moment: string) =>
      openProces(nodig, { huis: toneel.huis.code, proces: PROCES, klok: null }, Date.parse(moment));
    const eerste = await open('2027-02-28T08:00:00Z');
    expect(await open('2027-02-28T08:00:00Z')).to.equal(eerste);
    expect(eerste).to.match(/^PH-2027-\d{6}\.elke_keer\.1$/);
    expect(await open('2027-02-27T08:00:00Z'), 'another day').to.equal(null);
    expect(await open('2027-03-28T07:00:00Z'), 'after the last').to.equal(null);
    await toneel.loop(eerste ?? '').taak('Taak');
  });

  it('has a Schedule with the times of its drawing, by the clocks of the house', async () => {
    const spec = async (soort: string, waarde: string) =>
      specVan(timerStarts(await modelVan(begint(soort, waarde)), '2026-11-22T09:30:00.000Z', {}));
    expect((await spec('timeDate', '2027-07-01T08:15:00')).calendars).to.deep.equal([
      { year: 2027, month: 'JULY', dayOfMonth: 1, hour: 8, minute: 15, second: 0 },
    ]);
    expect(await spec('timeCycle', 'R/P7D')).to.deep.include({
      calendars: [{ hour: 10, minute: 30, second: 0 }],
      timezone: 'Europe/Amsterdam',
      startAt: new Date('2026-11-29T09:30:00Z'),
    });
    expect((await spec('timeCycle', 'R/PT36H')).intervals).to.deep.equal([
      { every: 36 * 3_600_000, offset: Date.parse('2026-11-23T21:30:00Z') % (36 * 3_600_000) },
    ]);
  });
});
