import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';
import { migration, moved } from './moving.ts';

const timer = (id: string, kind: string, value: string, extra = 'cancelActivity="false"'): string =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="A" ${extra}><bpmn:timerEventDefinition><bpmn:${kind}>${value}</bpmn:${kind}></bpmn:timerEventDefinition></bpmn:boundaryEvent>${flow(id, 'E')}`;
const task = (...timers: string[]): string =>
  `<bpmn:startEvent id="S"/><bpmn:userTask id="A"/><bpmn:endEvent id="E"/>${timers.join('')}${flow('S', 'A')}${flow('A', 'E')}`;
/** Three days after the task was opened. */
const THURSDAY = '2026-11-26T08:00:00.000Z';

async function opened(...timers: string[]): Promise<Play> {
  const run = await Play.of(task(...timers));
  run.at = THURSDAY;
  return run;
}

const dues = (run: Play): Record<string, string> =>
  Object.fromEntries(Object.values(run.state?.timers ?? {}).map(({ id, due }) => [id, due.slice(0, 10)]));
const deadline = (run: Play): string | undefined => run.state?.instances[run.instance('A')]?.deadline?.slice(0, 10);

describe('a timer in another drawing', () => {
  it('that is new counts from when its task opened', async () => {
    const after = await moved(await opened(), task(timer('T', 'timeDuration', 'P7D')));
    expect(dues(after)).to.deep.equal({ '1:T': '2026-11-30' });
    expect(deadline(after)).to.equal('2026-11-30');
    expect(after.commands.map(({ type }) => type)).to.deep.equal(['startTimer']);
    expect(after.trace.map(({ element, due }) => [element, due])).to.deep.equal([
      ['P', undefined],
      ['A', '2026-11-30T08:00:00.000Z'],
    ]);
  });

  it('that is new may be due already, and then happens at once; the preview tells so', async () => {
    const { timers } = await migration(await opened(), task(timer('T', 'timeDuration', 'P1D')));
    expect(timers).to.deep.equal([
      { change: 'started', element: 'T', name: null, instance: '1', due: '2026-11-24T08:00:00.000Z' },
    ]);
  });

  it('that comes back does not make up for the rounds before', async () => {
    const after = await moved(await opened(), task(timer('T', 'timeCycle', 'R5/P1D')));
    expect(dues(after)).to.deep.equal({ '1:T': '2026-11-27' });
    expect(after.state?.timers['1:T']?.cycle?.left).to.equal(1);
  });

  it('that is gone stops, and the deadline with it', async () => {
    const after = await moved(await opened(timer('T', 'timeDuration', 'P7D')), task());
    expect(dues(after)).to.deep.equal({});
    expect(deadline(after)).to.equal(undefined);
    expect(after.commands.map(({ type }) => type)).to.deep.equal(['cancelTimer']);
  });

  it('that changed keeps what was promised, unless somebody asks otherwise', async () => {
    const run = await opened(timer('T', 'timeDuration', 'P7D'));
    const longer = task(timer('T', 'timeDuration', 'P14D'));
    expect(dues(await moved(run, longer))).to.deep.equal({ '1:T': '2026-11-30' });
    const renewed = await moved(run, longer, {}, { renewTimers: true });
    expect(dues(renewed)).to.deep.equal({ '1:T': '2026-12-07' });
    expect(deadline(renewed)).to.equal('2026-12-07');
  });

  it('that was moved by hand stays where it was moved to', async () => {
    const run = await opened(timer('T', 'timeDuration', 'P7D'));
    run.happen({ type: 'moveTimer', at: THURSDAY, timer: '1:T', due: '2027-01-15T08:00:00.000Z' });
    expect(dues(await moved(run, task(timer('T', 'timeDuration', 'P7D')), {}, { renewTimers: true }))).to.deep.equal({
      '1:T': '2027-01-15',
    });
  });

  it('that has fired does not fire again', async () => {
    const run = (await opened(timer('T', 'timeDuration', 'P1D'))).fire();
    const after = await moved(run, task(timer('U', 'timeDuration', 'P1D')), { T: 'U' });
    expect(dues(after)).to.deep.equal({});
    expect(deadline(after), 'it stays late').to.equal('2026-11-24');
  });

  it('goes on under the new name of its event', async () => {
    const run = await opened(timer('T', 'timeDuration', 'P7D', 'cancelActivity="true"'));
    const after = await moved(run, task(timer('U', 'timeDuration', 'P7D', 'cancelActivity="true"')), { T: 'U' });
    expect(after.commands.map(({ type }) => type)).to.deep.equal(['cancelTimer', 'startTimer']);
    expect(after.fire().state?.status).to.equal('completed');
    expect(after.happened('U')).to.deep.equal(['entered', 'completed']);
  });

  it('behind an event-based gateway counts from when the gateway began to wait', async () => {
    const race = (events: string): string =>
      `<bpmn:startEvent id="S"/><bpmn:eventBasedGateway id="G"/><bpmn:endEvent id="E"/>${flow('S', 'G')}${events}`;
    const late = (id: string, days: number): string =>
      `<bpmn:intermediateCatchEvent id="${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>P${String(days)}D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>${flow('G', id)}${flow(id, 'E')}`;
    const run = await Play.of(race(late('K', 5) + late('L', 6)));
    run.at = THURSDAY;
    const after = await moved(run, race(late('K', 5) + late('N', 4)));
    expect(dues(after)).to.deep.equal({ '1:K': '2026-11-28', '1:N': '2026-11-27' });
    expect(after.fire().happened('N')).to.deep.equal(['entered', 'completed']);
  });

  it('of an event sub-process belongs to the scope that is open', async () => {
    const events = `<bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Te_laat" isInterrupting="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P10D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent><bpmn:endEvent id="E2"/>${flow('Te_laat', 'E2')}</bpmn:subProcess>`;
    const after = await moved(await opened(), task() + events);
    expect(dues(after)).to.deep.equal({ '0:Te_laat': '2026-12-03' });
    expect(after.fire().happened('Sub')).to.deep.equal(['entered', 'completed']);
  });
});
