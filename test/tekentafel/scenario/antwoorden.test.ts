import { expect } from 'chai';
import { flow } from '../../engine/drawing.ts';
import { gebeurd, klaar, speel } from './spelen.ts';

const rand = (id: string, aan: string, definitie: string, extra = '') =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${aan}" ${extra}>${definitie}</bpmn:boundaryEvent>`;
const FOUT = '<bpmn:error id="Fout" errorCode="X"/>';
const ESCALATIE = '<bpmn:escalation id="Esc" escalationCode="Y"/>';
const lus = `<bpmn:exclusiveGateway id="M"/><bpmn:userTask id="T"/><bpmn:exclusiveGateway id="G" default="G_E"/><bpmn:endEvent id="E"/>
<bpmn:startEvent id="S"/>${flow('S', 'M')}${flow('M', 'T')}${flow('T', 'G')}${flow('G', 'M', 'nog = true')}${flow('G', 'E')}`;

describe('the answers of a scenario', () => {
  it('gives the n-th visit the n-th answer, and repeats the last one', async () => {
    const answers = {
      T: [
        { after: 'PT1H', variables: { nog: true } },
        { after: 'PT2H', variables: { nog: true } },
      ],
    };
    const verloop = await speel(lus, { start: { at: '2026-11-23T08:00:00Z' }, answers, until: '2026-11-23T14:00:00Z' });
    expect(klaar(verloop, 'T').map((at) => at.slice(11, 16))).to.deep.equal(['09:00', '11:00', '13:00']);
    expect(verloop.status).to.equal('waiting');
    expect(verloop.open).to.deep.equal([
      { element: 'T', name: null, type: 'userTask', since: '2026-11-23T13:00:00.000Z' },
    ]);
  });

  it('completes whatever has no answer at once, and leaves user tasks open where it says wait', async () => {
    const twee = `<bpmn:serviceTask id="D"/><bpmn:userTask id="T"/>${flow('D', 'T')}`;
    expect(gebeurd(await speel(twee))).to.deep.equal(['entered D', 'completed D', 'entered T', 'completed T']);
    const wacht = await speel(twee, { wait: true });
    expect(wacht.open.map(({ element }) => element)).to.deep.equal(['T']);
    const een = await speel(twee, { answers: { D: [{ wait: true }] } });
    expect(een.open.map(({ element }) => element)).to.deep.equal(['D']);
  });

  it('takes the place of what the engine does by itself, under the type that is drawn', async () => {
    for (const taak of ['task', 'manualTask', 'scriptTask']) {
      const inhoud = taak === 'scriptTask' ? '<bpmn:script>1 + 1</bpmn:script>' : '';
      const verloop = await speel(`<bpmn:${taak} id="T">${inhoud}</bpmn:${taak}>`, {
        answers: { T: [{ after: 'PT2H', variables: { a: 1 } }] },
      });
      expect(verloop.trace.find(({ element }) => element === 'T')?.type).to.equal(taak);
      expect(klaar(verloop, 'T')).to.deep.equal(['2026-11-23T10:00:00.000Z']);
      expect(verloop.variables).to.deep.equal({ a: 1 });
    }
  });

  it('sends the message of a send task when its answer comes, and none when it is an error', async () => {
    const beide = `<bpmn:startEvent id="S"/><bpmn:sendTask id="Z" messageRef="B"/><bpmn:receiveTask id="O" messageRef="B"/>
      ${flow('S', 'Z')}${flow('S', 'O')}${rand('R', 'Z', '<bpmn:errorEventDefinition/>')}`;
    const bericht = '<bpmn:message id="B" name="brief"/>';
    const goed = await speel(beide, { answers: { Z: [{ after: 'P1D', variables: { n: 1 } }] } }, '', bericht);
    expect(goed.status).to.equal('completed');
    expect(goed.variables).to.deep.equal({ n: 1 });
    const mis = await speel(beide, { answers: { Z: [{ error: 'X' }] } }, '', bericht);
    expect(mis.open.map(({ element }) => element)).to.deep.equal(['O']);
  });

  it('lets an error take the boundary event, or fails the run where nobody catches it', async () => {
    const gevangen = await speel(
      `<bpmn:serviceTask id="D"/>${rand('R', 'D', '<bpmn:errorEventDefinition errorRef="Fout"/>')}<bpmn:endEvent id="E"/>${flow('R', 'E')}`,
      { answers: { D: [{ error: 'X', variables: { waarom: 'w' } }] } },
      '',
      FOUT,
    );
    expect(gebeurd(gevangen)).to.include('completed R').and.to.include('completed E');
    expect(gevangen.variables).to.deep.equal({ waarom: 'w' });
    const ongevangen = await speel('<bpmn:serviceTask id="D" name="Dienst"/>', { answers: { D: [{ error: 'X' }] } });
    expect(ongevangen.status).to.equal('failed');
    expect(ongevangen.error).to.deep.equal({
      element: 'D',
      message: 'De fout X van Dienst wordt nergens opgevangen.',
    });
  });

  it('escalates beside an activity that then is completed', async () => {
    const verloop = await speel(
      `<bpmn:userTask id="T"/>${rand('R', 'T', '<bpmn:escalationEventDefinition escalationRef="Esc"/>', 'cancelActivity="false"')}`,
      { answers: { T: [{ escalation: 'Y' }] } },
      '',
      ESCALATIE,
    );
    expect(gebeurd(verloop)).to.deep.equal(['entered T', 'entered R', 'completed R', 'completed T']);
  });

  it('answers every inner instance of a multi-instance as a visit', async () => {
    const verloop = await speel(
      `<bpmn:userTask id="T"><bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="[1,2,3]" regietafel:resultaten="uit" regietafel:resultaat="n"/></bpmn:userTask>`,
      { answers: { T: [{ variables: { n: 'a' } }, { variables: { n: 'b' } }] } },
    );
    expect(verloop.variables['uit']).to.deep.equal(['a', 'b', 'b']);
  });

  it('shows of a multi-instance what is open, each inner instance once', async () => {
    const { open } = await speel(
      `<bpmn:userTask id="T"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`,
      { wait: true },
    );
    expect(open.map(({ element }) => element)).to.deep.equal(['T', 'T']);
  });

  it('does not answer what was interrupted meanwhile', async () => {
    const termijn =
      '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
    const tekening = `<bpmn:userTask id="T"/>${rand('R', 'T', termijn)}`;
    const laat = await speel(tekening, { answers: { T: [{ after: 'PT2H' }] } });
    expect(gebeurd(laat)).to.deep.equal(['entered T', 'entered R', 'cancelled T', 'completed R']);
    expect(laat.status).to.equal('completed');
    const verder = `${tekening}<bpmn:userTask id="U"/><bpmn:startEvent id="S"/>${flow('S', 'T')}${flow('S', 'U')}`;
    const fout = await speel(verder, { answers: { T: [{ after: 'PT2H', error: 'X' }], U: [{ wait: true }] } });
    expect(fout.status).to.equal('waiting');
    const opTijd = await speel(tekening, { answers: { T: [{ after: 'PT1H' }] } });
    expect(gebeurd(opTijd)).to.deep.equal(['entered T', 'completed T']);
    expect(opTijd.status).to.equal('completed');
  });
});
