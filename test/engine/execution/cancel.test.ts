import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';

const start = '<bpmn:startEvent id="S"/>';
const roots = '<bpmn:message id="M" name="stop"/>';
const boundary = (id: string, attachedTo: string, definition: string, cancel = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${attachedTo}" cancelActivity="${String(cancel)}">${definition}</bpmn:boundaryEvent>`;
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';

describe('what is cancelled', () => {
  it('tells the shell to withdraw the timers and the service of an interrupted task, and the task is gone first', async () => {
    const play = await Play.of(
      `${start}<bpmn:serviceTask id="D" regietafel:dienst="bellen"/>${boundary('B', 'D', message)}${boundary('T', 'D', timer, false)}<bpmn:userTask id="Na"/>${flow('S', 'D')}${flow('B', 'Na')}`,
      {},
      roots,
    );
    play.commands.length = 0;
    play.message('stop');
    expect(play.commands.slice(0, 2)).to.deep.equal([
      { type: 'cancelTimer', timer: '1:T', element: 'T' },
      { type: 'cancelService', instance: '1', element: 'D' },
    ]);
    expect(play.state?.timers).to.deep.equal({});
  });

  it('closes the task of every inner instance once, and none for the multi-instance itself', async () => {
    const play = await Play.of(
      `${start}<bpmn:userTask id="A"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>${boundary('B', 'A', message)}${flow('S', 'A')}`,
      {},
      roots,
    );
    play.message('stop');
    expect(play.commands.filter(({ type }) => type === 'closeTask')).to.deep.equal([
      { type: 'closeTask', instance: '2', element: 'A' },
      { type: 'closeTask', instance: '3', element: 'A' },
    ]);
  });

  it('is not done any more, though it was done in the same moment', async () => {
    const play = await Play.of(
      `${start}<bpmn:scriptTask id="A" regietafel:resultaat="n"><bpmn:script>1</bpmn:script><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality><bpmn:completionCondition>numberOfCompletedInstances >= 1</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:scriptTask><bpmn:userTask id="Na"/>${flow('S', 'A')}${flow('A', 'Na')}`,
    );
    expect(play.open).to.deep.equal(['Na']);
    const ends = play.happened('A').filter((change) => change !== 'entered');
    expect(ends).to.deep.equal(['completed', 'cancelled', 'cancelled', 'completed']);
  });
});
