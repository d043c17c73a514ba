import { expect } from 'chai';
import { EngineError } from '../../../engine/errors.ts';
import { firesAt, firings, fixedInterval, timerStarts } from '../../../engine/events/timer-starts.ts';
import { drawing, flow, modelOf } from '../drawing.ts';

const begin = async (kind: string, value: string, at = '2026-10-20T07:00:00.000Z') => {
  const timer = `<bpmn:timerEventDefinition><bpmn:${kind}>${value}</bpmn:${kind}></bpmn:timerEventDefinition>`;
  const model = await modelOf(
    drawing(`<bpmn:startEvent id="S">${timer}</bpmn:startEvent><bpmn:task id="A"/>${flow('S', 'A')}`),
  );
  const [start] = timerStarts(model, at, { termijnen: { kort: 'PT1H' } });
  if (start === undefined) throw new Error('no timer');
  return start;
};

describe('a timer that starts a process', () => {
  it('counts from the instant that is given, and knows the variables of the house', async () => {
    expect((await begin('timeDuration', 'termijnen.kort')).due).to.equal('2026-10-20T08:00:00.000Z');
    expect((await begin('timeDate', '2026-12-24T12:00:00')).due).to.equal('2026-12-24T11:00:00.000Z');
  });

  it('fires in the second it is due, by the calendar of the Netherlands, as often as it says', async () => {
    const daily = await begin('timeCycle', 'R10/P1D');
    const fires = (at: string): boolean => firesAt(daily, Date.parse(at));
    expect([fires('2026-10-21T07:00:00Z'), fires('2026-10-21T07:00:01Z'), fires('2026-10-20T07:00:00Z')]).to.deep.equal(
      [true, false, false],
    );
    expect([fires('2026-10-25T08:00:00Z'), fires('2026-10-25T07:00:00Z')], 'summer time has ended').to.deep.equal([
      true,
      false,
    ]);
    expect([fires('2026-10-30T08:00:00Z'), fires('2026-10-31T08:00:00Z')], 'the tenth and last').to.deep.equal([
      true,
      false,
    ]);
  });

  it('keeps its day of the month and its hour where one of them is missing once', async () => {
    const monthly = await begin('timeCycle', 'R/2027-01-31T11:00:00/P1M');
    const days = ['2027-02-28T10:00:00Z', '2027-03-31T09:00:00Z', '2027-03-28T09:00:00Z'];
    expect(days.map((at) => firesAt(monthly, Date.parse(at)))).to.deep.equal([true, true, false]);
    const nightly = await begin('timeCycle', 'R/2027-03-27T02:30:00/P1D');
    const nights = ['2027-03-28T01:30:00Z', '2027-03-29T00:30:00Z', '2027-03-29T01:30:00Z'];
    expect(nights.map((at) => firesAt(nightly, Date.parse(at)))).to.deep.equal([true, true, false]);
  });

  it('of a fixed length is found without counting', async () => {
    const hourly = await begin('timeCycle', 'R/PT1H30M');
    expect(fixedInterval(hourly)).to.equal(5_400_000);
    expect(firesAt(hourly, Date.parse('2056-10-20T07:00:00Z'))).to.equal(true);
    expect(firesAt(hourly, Date.parse('2056-10-20T07:30:00Z'))).to.equal(false);
    const thrice = await begin('timeCycle', 'R3/PT1H');
    expect(['10', '11'].map((hour) => firesAt(thrice, Date.parse(`2026-10-20T${hour}:00:00Z`)))).to.deep.equal([
      true,
      false,
    ]);
    expect(fixedInterval(await begin('timeCycle', 'R/P1D'))).to.equal(null);
    expect(fixedInterval(await begin('timeDuration', 'PT1H'))).to.equal(null);
  });

  it('does not fire before it is due, nor where its length is fixed only by halves', async () => {
    const hourly = await begin('timeCycle', 'R/P0DT1H');
    expect(fixedInterval(hourly)).to.equal(3_600_000);
    expect(['06', '07', '08'].map((hour) => firesAt(hourly, Date.parse(`2026-10-20T${hour}:00:00Z`)))).to.deep.equal([
      ...[false, false, true],
    ]);
    expect(fixedInterval(await begin('timeCycle', 'R/P1DT1H'))).to.equal(null);
    expect(fixedInterval(await begin('timeCycle', 'R/PT1M0.5S'))).to.equal(60_500);
    const daily = await begin('timeCycle', 'R/P1D');
    expect(firesAt(daily, Date.parse('2026-10-19T07:00:00Z'))).to.equal(false);
    expect(firesAt(daily, Date.parse('2028-02-29T08:00:00Z'))).to.equal(true);
  });

  it('fires after one instant and up to another, each time that it does', async () => {
    const between = async (value: string, after: string, until: string): Promise<string[]> =>
      firings(await begin('timeCycle', value), Date.parse(after), Date.parse(until)).map((at) =>
        new Date(at).toISOString().slice(0, 16),
      );
    expect(await between('R/P1D', '2026-10-20T07:00:00Z', '2026-10-22T07:00:00Z')).to.deep.equal([
      '2026-10-21T07:00',
      '2026-10-22T07:00',
    ]);
    expect(await between('R/P1D', '2026-10-21T07:00:00Z', '2026-10-22T06:59:59Z')).to.deep.equal([]);
    expect(await between('R/PT1H', '2026-10-20T09:30:00Z', '2026-10-20T11:00:00Z')).to.deep.equal([
      '2026-10-20T10:00',
      '2026-10-20T11:00',
    ]);
    expect(
      await between('R2/PT1H', '2026-10-20T07:00:00Z', '2026-10-20T23:00:00Z'),
      'as often as it says',
    ).to.have.length(2);
  });

  it('never repeats without going forward: it would fire without end', async () => {
    for (const value of ['R/PT0S', 'R/P0D', 'R/PT-1H', 'R3/P-1D', 'R/P1DT-24H']) {
      const refused = await begin('timeCycle', value).catch((error: unknown) => error);
      expect(refused, value).to.be.instanceOf(EngineError);
    }
  });

  it('that happens once fires once', async () => {
    const once = await begin('timeDuration', 'P1D');
    expect(firesAt(once, Date.parse('2026-10-21T07:00:00.900Z'))).to.equal(true);
    expect(firesAt(once, Date.parse('2026-10-22T07:00:00Z'))).to.equal(false);
  });
});
