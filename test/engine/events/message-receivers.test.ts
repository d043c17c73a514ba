import { expect } from 'chai';
import { canReceive, interestIn } from '../../../engine/events/message-receivers.ts';
import { drawing, flow, modelOf } from '../drawing.ts';

const ROOTS = ['begin', 'rand', 'poort', 'binnen', 'altijd', 'uit', 'taak']
  .map((name) => `<bpmn:message id="B_${name}" name="${name}"/>`)
  .join('');
const message = (name: string): string => `<bpmn:messageEventDefinition messageRef="B_${name}"/>`;

const DRAWING = drawing(
  `<bpmn:startEvent id="S">${message('begin')}</bpmn:startEvent>
  <bpmn:subProcess id="Deel"><bpmn:startEvent id="DS"/><bpmn:userTask id="T"/>${flow('DS', 'T')}
    <bpmn:subProcess id="Bij" triggeredByEvent="true"><bpmn:startEvent id="BS" isInterrupting="false">${message('binnen')}</bpmn:startEvent></bpmn:subProcess>
  </bpmn:subProcess>
  <bpmn:boundaryEvent id="R" attachedToRef="Deel">${message('rand')}</bpmn:boundaryEvent>
  <bpmn:eventBasedGateway id="G"/><bpmn:receiveTask id="RT" messageRef="B_taak"/>
  <bpmn:intermediateCatchEvent id="W">${message('poort')}</bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent id="D"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
  <bpmn:sendTask id="Z" messageRef="B_uit"/><bpmn:intermediateThrowEvent id="X">${message('uit')}</bpmn:intermediateThrowEvent><bpmn:endEvent id="E">${message('uit')}</bpmn:endEvent>
  <bpmn:subProcess id="Overal" triggeredByEvent="true"><bpmn:startEvent id="OS" isInterrupting="false">${message('altijd')}</bpmn:startEvent></bpmn:subProcess>
  ${flow('S', 'Deel')}${flow('Deel', 'G')}${flow('G', 'W')}${flow('G', 'D')}${flow('D', 'RT')}${flow('W', 'Z')}${flow('RT', 'Z')}${flow('Z', 'X')}${flow('X', 'E')}`,
  ROOTS,
);

describe('who gets a message', () => {
  it('is a process that can catch it while it runs; not one that begins with it or sends it', async () => {
    const model = await modelOf(DRAWING);
    const can = ['rand', 'poort', 'binnen', 'altijd', 'taak', 'begin', 'uit', 'weg'].filter((name) =>
      canReceive(model, 'message', name),
    );
    expect(can).to.deep.equal(['rand', 'poort', 'binnen', 'altijd', 'taak']);
    expect(canReceive(model, 'signal', 'rand')).to.equal(false);
  });

  it('is rather one in which something waits now than one that may still come to wait', async () => {
    const model = await modelOf(DRAWING);
    const interest = (name: string, ...open: string[]): number => interestIn(model, open, name);
    expect([
      interest('rand', 'Deel'),
      interest('rand', 'G'),
      interest('binnen', 'Deel', 'T'),
      interest('binnen'),
    ]).to.deep.equal([2, 0, 2, 0]);
    expect([interest('poort', 'G'), interest('poort', 'W'), interest('poort', 'Deel'), interest('taak')]).to.deep.equal(
      [2, 2, 1, 1],
    );
    expect(
      [interest('taak', 'RT'), interest('taak', 'D'), interest('taak', 'G')],
      'only a gateway waits for what is behind it',
    ).to.deep.equal([2, 1, 1]);
    expect([interest('altijd'), interest('begin'), interest('uit')]).to.deep.equal([2, 0, 0]);
  });

  it('is none that has only event sub-processes left there (BPMN 13.5.4)', async () => {
    const model = await modelOf(DRAWING);
    const interest = (name: string, ...open: string[]): number => interestIn(model, open, name);
    expect([interest('binnen', 'Deel', 'T', 'Bij'), interest('binnen', 'Deel', 'Bij')]).to.deep.equal([2, 0]);
    expect([interest('altijd', 'Deel', 'Overal'), interest('altijd', 'Overal')]).to.deep.equal([2, 0]);
  });
});
