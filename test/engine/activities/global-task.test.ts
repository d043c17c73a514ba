import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, modelOf, Play } from '../drawing.ts';

const roots = `<bpmn:globalTask id="G_Taak" name="Iets"/><bpmn:globalManualTask id="G_Hand" name="Bellen"/>
  <bpmn:globalUserTask id="G_Mens" name="Beoordelen" regietafel:formulier="beoordeling" regietafel:uitkomst="oordeel"/>
  <bpmn:globalScriptTask id="G_Script" scriptLanguage="feel" regietafel:resultaat="som"><bpmn:script>a + 1</bpmn:script></bpmn:globalScriptTask>`;
const call = (called: string, attributes = '') =>
  `<bpmn:startEvent id="S"/><bpmn:callActivity id="C" calledElement="${called}" ${attributes}/><bpmn:userTask id="Na"/>${flow('S', 'C')}${flow('C', 'Na')}`;

describe('a call of a global task', () => {
  it('is that task in its own place, with its form, name and outcomes', async () => {
    const model = await modelOf(
      drawing(
        `<bpmn:startEvent id="S"/><bpmn:callActivity id="C" calledElement="G_Mens"/><bpmn:exclusiveGateway id="K"/><bpmn:task id="Ja"/><bpmn:task id="Nee"/>
        ${flow('S', 'C')}${flow('C', 'K')}${flow('K', 'Ja', 'oordeel = "ja"')}${flow('K', 'Nee', 'oordeel = "nee"')}`,
        roots,
      ),
    );
    expect(model.nodes['C']).to.deep.include({ type: 'userTask', name: 'Beoordelen', called: null });
    expect(model.nodes['C']?.task?.form).to.equal('beoordeling');
    expect(model.nodes['C']?.task?.outcomes.map(({ value }) => value)).to.deep.equal(['ja', 'nee']);
    const play = new Play(model).start();
    expect(play.commands).to.deep.equal([{ type: 'openTask', instance: '1', element: 'C' }]);
    play.complete('C', { oordeel: 'ja' });
    expect(play.happened('Ja')).to.deep.equal(['entered', 'completed']);
  });

  it('computes a global script, and passes what is done outside any system', async () => {
    const play = await Play.of(call('G_Script'), { a: 1 }, roots);
    expect(play.variables).to.deep.equal({ a: 1, som: 2 });
    for (const called of ['G_Taak', 'G_Hand'])
      expect((await Play.of(call(called), {}, roots)).open).to.deep.equal(['Na']);
  });

  it('decides by the table that a global business rule task names', async () => {
    const { problems } = await compile(
      drawing(call('G_Regel'), '<bpmn:globalBusinessRuleTask id="G_Regel" regietafel:beslissing="weg"/>'),
      { decisions: [] },
    );
    expect(problems.map(({ message }) => message).join()).to.include('weg');
  });

  it('has boundary events and an own name, and refuses to name what goes in or out', async () => {
    const play = await Play.of(
      `${call('G_Mens', 'name="Opnieuw beoordelen"')}<bpmn:boundaryEvent id="T" attachedToRef="C"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`,
      {},
      roots,
    );
    expect(play.trace.find(({ element }) => element === 'C')?.name).to.equal('Opnieuw beoordelen');
    play.fire();
    expect(play.state?.status).to.equal('completed');
    const { problems } = await compile(drawing(call('G_Mens', 'regietafel:invoer="a"'), roots), { decisions: [] });
    expect(problems).to.have.length(1);
  });
});
