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

  it('whose event waits for something else now stops', async () => {
    const run = await opened(timer('T', 'timeDuration', 'P7D'));
    const message = task(timer('T', 'timeDuration', 'P7D')).replace(
      /<bpmn:timerEventDefinition>.*<\/bpmn:timerEventDefinition>/,
      '<bpmn:messageEventDefinition messageRef="M"/>',
    );
    const roots = '<bpmn:message id="M" name="brief"/>';
    expect(dues(await moved(run, message, {}, { roots }))).to.deep.equal({});
    expect(
      dues(
        await moved(
          run,
          task(timer('T', 'timeDuration', 'P7D')).replace(
            '<bpmn:timerEventDefinition>',
            '<bpmn:messageEventDefinition messageRef="M"/><bpmn:timerEventDefinition>',
          ),
          {},
          { roots },
        ),
      ),
    ).to.deep.equal({ '1:T:1': '2026-11-30' });
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

  it('that is worked out again under another name stops under the old one; one of several keeps its place', async () => {
    const run = await opened(timer('T', 'timeDuration', 'P7D'));
    const { result, timers } = await migration(
      run,
      task(timer('U', 'timeDuration', 'P9D')),
      { T: 'U' },
      { renewTimers: true },
    );
    const due = '2026-12-02T08:00:00.000Z';
    expect(result?.commands).to.deep.equal([
      { type: 'cancelTimer', timer: '1:T', element: 'T' },
      { type: 'startTimer', timer: '1:U', element: 'U', due },
    ]);
    expect(timers).to.deep.equal([{ change: 'renewed', element: 'U', name: null, instance: '1', due }]);
    const two = (id: string, second: string): string =>
      task(
        timer(id, 'timeDuration', 'P7D').replace(
          '</bpmn:boundaryEvent>',
          `<bpmn:timerEventDefinition><bpmn:timeDuration>${second}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`,
        ),
      );
    const several = await Play.of(two('T', 'P8D'));
    const renewed = await moved(several, two('U', 'P10D'), { T: 'U' }, { renewTimers: true });
    expect(dues(renewed)).to.deep.equal({ '1:U:0': '2026-11-30', '1:U:1': '2026-12-03' });
    expect(dues(await moved(several, two('U', 'P10D'), { T: 'U' }))).to.deep.equal({
      ...{ '1:U:0': '2026-11-30', '1:U:1': '2026-12-01' },
    });
  });

  it('that goes on, stops or begins is in the preview, with the name of its event', async () => {
    const run = await opened(
      timer('T', 'timeDuration', 'P7D', 'name="Termijn"'),
      timer('W', 'timeDuration', 'P8D', 'name="Weg"'),
    );
    const { timers } = await migration(
      run,
      task(timer('T', 'timeDuration', 'P7D', 'name="Uiterlijk"'), timer('N', 'timeDuration', 'P9D', 'name="Nieuw"')),
    );
    expect(timers.map(({ change, element, name, due }) => [change, element, name, due.slice(0, 10)])).to.deep.equal([
      ['kept', 'T', 'Uiterlijk', '2026-11-30'],
      ['cancelled', 'W', 'Weg', '2026-12-01'],
      ['started', 'N', 'Nieuw', '2026-12-02'],
    ]);
  });

  it('in a cycle that was over by now waits for no further round', async () => {
    const after = await moved(await opened(), task(timer('T', 'timeCycle', 'R2/P1D')));
    expect(dues(after), 'the last round is due').to.deep.equal({ '1:T': '2026-11-25' });
    expect(after.state?.timers['1:T']?.cycle).to.include({ interval: 'P1D', left: 0 });
    const once = await moved(await opened(), task(timer('T', 'timeDate', '2026-11-20T08:00:00Z')));
    expect(dues(once)).to.deep.equal({ '1:T': '2026-11-20' });
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
