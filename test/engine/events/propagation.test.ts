import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';

const roots =
  '<bpmn:error id="Err" errorCode="stuk"/><bpmn:error id="Anders" errorCode="anders"/><bpmn:escalation id="Esc" escalationCode="hulp"/><bpmn:signal id="Sig" name="alarm"/>';
const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const error = (ref: string) => `<bpmn:errorEventDefinition ${ref === '' ? '' : `errorRef="${ref}"`}/>`;
const escalation = '<bpmn:escalationEventDefinition escalationRef="Esc"/>';
/** A boundary event on `activity` with a task behind it. */
const caught = (id: string, activity: string, definition: string, attributes = '') =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${activity}" ${attributes}>${definition}</bpmn:boundaryEvent>${user(`Na_${id}`)}${flow(id, `Na_${id}`)}`;
/** An event sub-process with a task in it. */
const started = (id: string, definition: string, attributes = '', inside = '') =>
  `<bpmn:subProcess id="${id}" triggeredByEvent="true"><bpmn:startEvent id="Begin_${id}" ${attributes}>${definition}</bpmn:startEvent>${user(`In_${id}`)}${flow(`Begin_${id}`, `In_${id}`)}${inside}</bpmn:subProcess>`;
const sub = (id: string, inside: string) => `<bpmn:subProcess id="${id}">${inside}</bpmn:subProcess>`;
const beginAt = (id: string) => `<bpmn:startEvent id="S"/>${flow('S', id)}`;
const play = (elements: string, variables = {}) => Play.of(elements, variables, roots);
const fail = (run: Play, element: string, code: string, variables = {}) =>
  run.happen({ type: 'fail', at: run.at, instance: run.instance(element), code, variables });

describe('an error on its way out', () => {
  it('goes to the event sub-process in its scope before the boundary event on it', async () => {
    const run = await play(
      beginAt('Sub') + sub('Sub', user('A') + started('Bij', error('Err'))) + caught('B', 'Sub', error('Err')),
    );
    expect(fail(run, 'A', 'stuk').open).to.deep.equal(['Sub', 'Bij', 'In_Bij']);
  });

  it('goes to what waits for its code before what catches every code, whichever was drawn first', async () => {
    const [named, any] = [caught('Named', 'A', error('Err')), caught('Any', 'A', error(''))];
    for (const events of [named + any, any + named]) {
      const elements = beginAt('A') + user('A') + events;
      expect(fail(await play(elements), 'A', 'stuk').open).to.deep.equal(['Na_Named']);
      expect(fail(await play(elements), 'A', 'anders').open).to.deep.equal(['Na_Any']);
    }
  });

  it('passes what waits for another code, or for an escalation of that code, up to the scope that catches it', async () => {
    const inner = sub('In', user('A')) + caught('Mis', 'In', error('Anders'));
    const run = await play(
      beginAt('Uit') +
        sub('Uit', inner + caught('Op', 'In', '<bpmn:escalationEventDefinition/>')) +
        caught('Raak', 'Uit', error('Err')),
    );
    expect(fail(run, 'A', 'stuk', { reden: 'nat' }).open).to.deep.equal(['Na_Raak']);
    expect(run.happened('A')).to.deep.equal(['entered', 'failed', 'cancelled']);
    expect(run.trace.find(({ change }) => change === 'failed')).to.include({ instance: '3', code: 'stuk' });
    expect(run.variables).to.deep.equal({ reden: 'nat' });
  });

  it('out of an event sub-process is not caught by its own start, but around its scope', async () => {
    const run = await play(
      beginAt('Sub') + sub('Sub', user('A') + started('Bij', error(''))) + caught('B', 'Sub', error('Err')),
    );
    fail(run, 'A', 'anders', { bron: 'a' });
    expect(run.state?.instances[run.instance('Bij')]?.variables, 'what it brought is inside').to.deep.equal({
      bron: 'a',
    });
    expect(fail(run, 'In_Bij', 'stuk').open).to.deep.equal(['Na_B']);
  });

  it('of an inner instance is caught on its multi-instance, and ends all of it', async () => {
    const several = user('M').replace(
      '/>',
      '><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>',
    );
    const run = await play(beginAt('M') + several + caught('B', 'M', error('Err')));
    expect(fail(run, 'M', 'stuk').open).to.deep.equal(['Na_B']);
  });

  it('that nobody catches ends the process, which says with which code', async () => {
    const run = fail(await play(beginAt('A') + user('A') + caught('B', 'A', error('Anders'))), 'A', 'stuk');
    expect(run.state).to.include({ status: 'failed' });
    expect(run.trace.at(-2), 'what was open is cancelled after it').to.include({
      change: 'failed',
      element: 'P',
      code: 'stuk',
    });
  });
});

describe('an escalation on its way out', () => {
  const thrower = `<bpmn:intermediateThrowEvent id="X">${escalation}</bpmn:intermediateThrowEvent>`;

  it('of an event sub-process is heard by another one of the same scope', async () => {
    const signal = '<bpmn:signalEventDefinition signalRef="Sig"/>';
    const run = await play(
      beginAt('A') +
        user('A') +
        started('Een', signal, 'isInterrupting="false"', thrower + flow('In_Een', 'X')) +
        started('Twee', escalation, 'isInterrupting="false"'),
    );
    run.happen({ type: 'signal', at: run.at, name: 'alarm', variables: {} }).complete('In_Een');
    expect(run.open).to.deep.equal(['A', 'Twee', 'In_Twee']);
  });

  it('takes the token that threw it away where an event sub-process takes over', async () => {
    const run = await play(beginAt('X') + thrower + user('Na') + flow('X', 'Na') + started('Bij', escalation));
    expect(run.open).to.deep.equal(['Bij', 'In_Bij']);
    expect(run.happened('X_Na')).to.deep.equal([]);
  });

  it('takes the token along where a boundary event interrupts its scope, and what it had still to tell', async () => {
    const more = thrower.replace(escalation, escalation + '<bpmn:signalEventDefinition signalRef="Sig"/>');
    const run = await play(
      beginAt('Sub') +
        sub('Sub', `<bpmn:startEvent id="I"/>${more}${user('Na')}${flow('I', 'X')}${flow('X', 'Na')}`) +
        caught('B', 'Sub', escalation),
    );
    expect(run.open).to.deep.equal(['Na_B']);
    expect(run.happened('X_Na')).to.deep.equal([]);
    expect(run.commands.map(({ type }) => type)).to.deep.equal(['openTask']);
  });

  it('that nobody catches is in the trace with its code, and goes to the shell', async () => {
    const run = await play(beginAt('X') + thrower + user('Na') + flow('X', 'Na'));
    expect(run.open).to.deep.equal(['Na']);
    expect(run.trace.find(({ change }) => change === 'unmatched')).to.include({ element: 'P', code: 'hulp' });
    expect(run.commands[0]).to.deep.equal({ type: 'escalate', code: 'hulp' });
  });
});
