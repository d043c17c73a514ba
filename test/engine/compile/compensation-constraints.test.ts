import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const compensate = (activity = '') =>
  `<bpmn:compensateEventDefinition ${activity === '' ? '' : `activityRef="${activity}"`}/>`;
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
const cancel = '<bpmn:cancelEventDefinition/>';
const boundary = (id: string, activity: string, definitions: string) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${activity}">${definitions}</bpmn:boundaryEvent>`;
/** An activity with what undoes it, and a compensation event that may name something else. */
const undone = (id: string, named = '') =>
  `${user(id)}${boundary(`C_${id}`, id, compensate(named))}<bpmn:userTask id="Undo_${id}" isForCompensation="true"/><bpmn:association id="As_${id}" sourceRef="C_${id}" targetRef="Undo_${id}"/>`;
const end = (definitions: string) => `<bpmn:endEvent id="E">${definitions}</bpmn:endEvent>`;
const thrown = (definitions: string) =>
  `<bpmn:intermediateThrowEvent id="E">${definitions}</bpmn:intermediateThrowEvent>`;
const sub = (id: string, body: string) => `<bpmn:subProcess id="${id}">${body}</bpmn:subProcess>`;
const eventSub = (id: string, definitions: string, body = '') =>
  `<bpmn:subProcess id="${id}" triggeredByEvent="true"><bpmn:startEvent id="I_${id}">${definitions}</bpmn:startEvent>${body}</bpmn:subProcess>`;

async function problemsOf(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, '<bpmn:message id="M" name="bericht"/>'), { decisions: [] });
  return problems.map(
    ({ element, rule, message: text }) => `${String(element)} ${rule.split('§').at(-1) ?? ''}: ${text}`,
  );
}

describe('constraints on compensation', () => {
  it('refuse a handler in another sub-process than the activity', async () => {
    const apart = `${user('A')}${boundary('C', 'A', compensate())}${sub('Sub', '<bpmn:userTask id="Undo" isForCompensation="true"/>')}<bpmn:association id="As" sourceRef="C" targetRef="Undo"/>`;
    expect(await problemsOf(apart)).to.include('C 10.7.1: Niet te zien welke activiteit compenseert.');
    expect(await problemsOf(undone('A'))).to.deep.equal([]);
  });

  it('refuse a second compensation sub-process of the same sub-process, and no other event beside the one', async () => {
    const one = 'Een deelproces heeft hoogstens één compensatie-deelproces.';
    const inside = (...starts: string[]) =>
      sub('Sub', user('A') + starts.map((definition, place) => eventSub(`X${String(place)}`, definition)).join(''));
    expect(await problemsOf(inside(compensate(), compensate()))).to.deep.equal([
      `I_X0 10.7.1: ${one}`,
      `I_X1 10.7.1: ${one}`,
    ]);
    expect(await problemsOf(inside(compensate(), message))).to.deep.equal([]);
    const each = ['Sub1', 'Sub2'].map((id) => sub(id, user(`A_${id}`) + eventSub(`X_${id}`, compensate())));
    expect(await problemsOf(each.join(''))).to.deep.equal([]);
  });

  it('refuse to throw for an activity that stands elsewhere, also together with something else', async () => {
    const wrong = ['E 13.5.5: De activiteit B staat niet in hetzelfde (deel)proces.'];
    const inSub = sub('Sub', undone('B'));
    for (const event of [end, thrown])
      for (const definitions of [compensate('B'), compensate('B') + message])
        expect(await problemsOf(inSub + event(definitions) + user('A') + flow('A', 'E'))).to.deep.equal(wrong);
    const elsewhere = `${end(compensate('B'))}</bpmn:process><bpmn:process id="Q" isExecutable="false">${user('B')}`;
    expect(await problemsOf(elsewhere)).to.deep.equal(wrong);
  });

  it('let an event sub-process throw for what is in it or around it, and for nothing else', async () => {
    const around = (named: string) =>
      `${undone('A')}${sub('Sub', undone('B'))}${eventSub('X', message, undone('D') + end(compensate(named)) + flow('I_X', 'D') + flow('D', 'E'))}`;
    for (const named of ['A', 'D', '']) expect(await problemsOf(around(named))).to.deep.equal([]);
    expect(await problemsOf(around('B'))).to.deep.equal([
      'E 13.5.5: De activiteit B staat niet in hetzelfde (deel)proces.',
    ]);
  });

  it('go by the activity that a boundary event is at, whatever it names', async () => {
    expect(await problemsOf(undone('A', 'B') + sub('Sub', user('B')))).to.deep.equal([]);
  });

  it('refuse to catch compensation or cancellation together with something else', async () => {
    const together = '10.7.1: Compensatie of annulering gebeurt niet samen met iets anders.';
    expect(await problemsOf(sub('Sub', user('A') + eventSub('X', compensate() + message)))).to.deep.equal([
      `I_X ${together}`,
    ]);
    const transaction = `<bpmn:transaction id="T">${user('A')}</bpmn:transaction>`;
    expect(await problemsOf(transaction + boundary('B', 'T', cancel + message))).to.deep.equal([`B ${together}`]);
    expect(await problemsOf(transaction + boundary('B', 'T', timer + message))).to.deep.equal([]);
  });
});

describe('constraints on cancellation', () => {
  const transaction = (...at: string[]) =>
    `<bpmn:transaction id="T">${user('A')}${end(cancel)}${flow('A', 'E')}</bpmn:transaction>${at.join('')}`;
  const none = 'E 10.3.5: De transactie T heeft geen annuleergebeurtenis aan de rand.';

  it('refuse an end that cancels outside a transaction, also together with something else', async () => {
    for (const definitions of [cancel, cancel + message, message + cancel])
      expect(await problemsOf(user('A') + end(definitions) + flow('A', 'E'))).to.deep.equal([
        'E 10.5.3: Annuleren kan alleen in een transactie.',
      ]);
    const inSub = transaction(boundary('B', 'T', cancel)).replace(end(cancel) + flow('A', 'E'), sub('S2', end(cancel)));
    expect(await problemsOf(inSub)).to.deep.equal([]);
  });

  it('refuse a transaction that is cancelled without an event for that at its boundary', async () => {
    expect(await problemsOf(transaction())).to.deep.equal([none]);
    expect(await problemsOf(transaction(boundary('B', 'T', timer)))).to.deep.equal([none]);
    expect(await problemsOf(transaction(boundary('B', 'T', '')))).to.include(none);
    expect(await problemsOf(transaction(boundary('B', 'T', timer), boundary('C', 'T', cancel)))).to.deep.equal([]);
  });

  it('refuse that event anywhere else, also where it is at nothing', async () => {
    const misplaced = 'B 10.5.4: Een annuleergebeurtenis hoort aan de rand van een transactie, en onderbreekt.';
    expect(await problemsOf(user('A') + boundary('B', 'A', cancel))).to.deep.equal([misplaced]);
    expect(await problemsOf(`${user('A')}<bpmn:boundaryEvent id="B">${cancel}</bpmn:boundaryEvent>`)).to.deep.equal([
      'B 10.5.4: Een randgebeurtenis zit aan een activiteit.',
      misplaced,
    ]);
    const goesOn = boundary('B', 'T', cancel).replace('id="B"', 'id="B" cancelActivity="false"');
    expect(await problemsOf(transaction(goesOn))).to.deep.equal([misplaced]);
  });
});
