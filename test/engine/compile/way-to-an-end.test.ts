import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const start = (id: string, definition = '', attributes = '') =>
  `<bpmn:startEvent id="${id}" ${attributes}>${definition}</bpmn:startEvent>`;
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const circle = `${user('A', 'B')}${flow('A', 'B')}${flow('B', 'A')}`;
const sub = (id: string, body: string, attributes = '') =>
  `<bpmn:subProcess id="${id}" ${attributes}>${body}</bpmn:subProcess>`;
const boundary = (id: string, activity: string, cancels = true, definition = message) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${activity}" cancelActivity="${String(cancels)}">${definition}</bpmn:boundaryEvent>`;
const roots =
  '<bpmn:message id="M" name="stop"/><bpmn:error id="Err" errorCode="stuk"/><bpmn:escalation id="Esc" escalationCode="hoger"/>';
/** A sub-process with a circle in it, in another one. */
const nested = (rest = '', beside = '', around = '') =>
  `${start('S')}${sub('Buiten', `${start('I1')}${sub('Binnen', `${start('I2')}${circle}${flow('I2', 'A')}${rest}`)}${flow('I1', 'Binnen')}${beside}`)}${flow('S', 'Buiten')}${around}`;
const trapped = ['I2: Vanaf hier is er geen weg naar een einde.'];

async function messagesOf(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, roots), { decisions: [] });
  return problems.map(({ element, message: text }) => `${String(element)}: ${text}`);
}

describe('a circle without way out', () => {
  it('is refused in a sub-process that nothing ends from within, beside it or around it', async () => {
    expect(await messagesOf(nested())).to.deep.equal(trapped);
    const goesOn = sub('X', start('IX', message, 'isInterrupting="false"'), 'triggeredByEvent="true"');
    expect(await messagesOf(nested(goesOn))).to.deep.equal(trapped);
    expect(await messagesOf(nested('', boundary('T', 'Binnen', false)))).to.deep.equal(trapped);
    expect(await messagesOf(nested('', '', boundary('T', 'Buiten', false)))).to.deep.equal(trapped);
    expect(await messagesOf(nested('', user('Naast') + boundary('T', 'Naast') + flow('I1', 'Naast')))).to.deep.equal(
      trapped,
    );
  });

  it('is fine where an event at the boundary of what is around it ends it, however far out', async () => {
    expect(await messagesOf(nested('', boundary('T', 'Binnen')))).to.deep.equal([]);
    expect(await messagesOf(nested('', '', boundary('T', 'Buiten')))).to.deep.equal([]);
  });

  it('is fine where an event sub-process takes over, within or around', async () => {
    const takesOver = sub('X', start('IX', message), 'triggeredByEvent="true"');
    expect(await messagesOf(nested(takesOver))).to.deep.equal([]);
    expect(await messagesOf(nested('', takesOver))).to.deep.equal([]);
    expect(await messagesOf(nested('', '', takesOver))).to.deep.equal([]);
    expect(await messagesOf(nested('', sub('Y', start('IY')) + flow('I1', 'Y')))).to.deep.equal(trapped);
  });

  it('is fine where something is terminated around it, or an error or escalation is thrown anywhere', async () => {
    const end = (definition: string) => `<bpmn:endEvent id="E">${definition}</bpmn:endEvent>`;
    const terminate = '<bpmn:terminateEventDefinition/>';
    expect(await messagesOf(nested('', end(terminate) + flow('I1', 'E')))).to.deep.equal([]);
    expect(await messagesOf(nested('', '', end(terminate) + flow('S', 'E')))).to.deep.equal([]);
    const elsewhere = (definition: string) =>
      nested('', '', sub('Ver', `${start('I3')}${end(definition)}${flow('I3', 'E')}`) + flow('S', 'Ver'));
    expect(await messagesOf(elsewhere(terminate))).to.deep.equal(trapped);
    expect(await messagesOf(elsewhere('<bpmn:errorEventDefinition errorRef="Err"/>'))).to.deep.equal([]);
    expect(await messagesOf(elsewhere('<bpmn:escalationEventDefinition escalationRef="Esc"/>'))).to.deep.equal([]);
    expect(await messagesOf(elsewhere(message))).to.deep.equal(trapped);
    const caught = user('Naast') + boundary('F', 'Naast', true, '<bpmn:errorEventDefinition errorRef="Err"/>');
    expect(await messagesOf(nested('', '', caught + flow('S', 'Naast')))).to.deep.equal(trapped);
  });

  it('is fine in an ad-hoc sub-process, which ends when a person says so', async () => {
    const adHoc = (id: string, body: string) => `<bpmn:adHocSubProcess id="${id}">${body}</bpmn:adHocSubProcess>`;
    const inside = sub('Sub', `${start('I2')}${circle}${flow('I2', 'A')}`);
    expect(await messagesOf(start('S') + adHoc('Vrij', inside) + flow('S', 'Vrij'))).to.deep.equal([]);
    expect(await messagesOf(start('S') + adHoc('Vrij', circle) + flow('S', 'Vrij'))).to.deep.equal([]);
  });

  it('is told where a token enters it: behind the last element that still has a way out, or at a boundary', async () => {
    const trap = (id: string) => `${id}: Vanaf hier is er geen weg naar een einde.`;
    const choice = '<bpmn:exclusiveGateway id="X" default="X_C"/>';
    const entered = `${start('S')}${choice}${circle}${user('C', 'D')}${flow('S', 'X')}${flow('X', 'D', 'n = 1')}${flow('D', 'A')}${flow('X', 'C')}`;
    expect(await messagesOf(entered)).to.deep.equal([trap('D')]);
    const late = `${start('S')}${user('C')}${flow('S', 'C')}${boundary('T', 'C', false)}${circle}${flow('T', 'A')}`;
    expect(await messagesOf(late)).to.deep.equal([trap('T')]);
  });

  it('is none where a link leads out of it', async () => {
    const link = (side: string, id: string) =>
      `<bpmn:intermediate${side}Event id="${id}"><bpmn:linkEventDefinition name="x"/></bpmn:intermediate${side}Event>`;
    const out = `${start('S')}${circle.replace(flow('B', 'A'), '')}<bpmn:exclusiveGateway id="X" default="X_A"/>${flow('B', 'X')}${flow('X', 'A')}${flow('X', 'L1', 'n = 1')}${link('Throw', 'L1')}${link('Catch', 'L2')}${user('C')}${flow('S', 'A')}${flow('L2', 'C')}`;
    expect(await messagesOf(out)).to.deep.equal([]);
  });

  it('is refused where what undoes an activity in it is all that hangs from it', async () => {
    const undone = `${boundary('C', 'A', true, '<bpmn:compensateEventDefinition/>')}<bpmn:task id="Terug" isForCompensation="true"/><bpmn:association id="As" sourceRef="C" targetRef="Terug"/>`;
    expect(await messagesOf(start('S') + circle + flow('S', 'A') + undone)).to.deep.equal([
      'S: Vanaf hier is er geen weg naar een einde.',
    ]);
  });
});

describe('what no path leads to', () => {
  const never = (...ids: string[]) => ids.map((id) => `${id}: Hier komt nooit iets of iemand aan.`);
  const wait =
    '<bpmn:intermediateCatchEvent id="W"><bpmn:messageEventDefinition messageRef="M"/></bpmn:intermediateCatchEvent>';

  it('is told also of an event that waits, and of what is behind an event at an activity that is never reached', async () => {
    expect(await messagesOf(`${start('S')}${user('C')}${flow('S', 'C')}${wait}`)).to.deep.equal(never('W'));
    const behind = `${user('C', 'D')}${circle}${boundary('T', 'A')}${flow('T', 'D')}`;
    expect(await messagesOf(behind)).to.deep.equal(never('D', 'A', 'B'));
  });

  it('is not what creates the process beside a start event', async () => {
    const beside = `<bpmn:receiveTask id="R" messageRef="M" instantiate="true"/>${user('C', 'D')}${flow('R', 'D')}`;
    expect(await messagesOf(start('S') + flow('S', 'C') + beside)).to.deep.equal([]);
  });
});
