import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, Play } from '../drawing.ts';
import { migration, refused } from '../migration/moving.ts';

const user = (id: string, attributes = '') => `<bpmn:userTask id="${id}" ${attributes}/>`;
const task = (id: string, attributes = '') => `<bpmn:task id="${id}" ${attributes}/>`;
const and = (id: string) => `<bpmn:parallelGateway id="${id}"/>`;
const roots = '<bpmn:message id="M" name="stop"/>';
const message = '<bpmn:messageEventDefinition messageRef="M"/>';

/** Three tasks side by side, and one behind them that takes as many tokens as the attributes say. */
const three = (attributes: string, type = user) =>
  `<bpmn:startEvent id="S"/>${and('F')}${['A', 'B', 'C'].map((id) => user(id) + flow('F', id) + flow(id, 'N')).join('')}
  ${type('N', attributes)}<bpmn:endEvent id="E"/>${flow('S', 'F')}${flow('N', 'E')}`;

async function problems(elements: string): Promise<(readonly [string | null, string])[]> {
  const found = await compile(drawing(elements, roots), { decisions: [] });
  return found.problems.map(({ element, message: text }) => [element, text] as const);
}

describe('an activity that takes several tokens at a time', () => {
  it('begins once they have come, along whichever flow, and not before', async () => {
    const play = await Play.of(three('startQuantity="3"'));
    play.complete('B').complete('A');
    expect(play.open).to.deep.equal(['C']);
    expect(play.happened('N')).to.deep.equal([]);
    play.complete('C');
    expect(play.open).to.deep.equal(['N']);
    play.complete('N');
    expect(play.happened('N')).to.deep.equal(['entered', 'completed']);
    expect(play.state?.status).to.equal('completed');
  });

  it('does so again for the next ones, also where all come along one flow', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A', 'completionQuantity="4"')}${task('N', 'startQuantity="2"')}<bpmn:endEvent id="E"/>${flow('S', 'A')}${flow('A', 'N')}${flow('N', 'E')}`,
    );
    expect(play.happened('A_N')).to.deep.equal(['taken', 'taken', 'taken', 'taken']);
    expect(play.happened('N')).to.deep.equal(['entered', 'completed', 'entered', 'completed']);
    expect(play.happened('E')).to.have.length(4);
    expect(play.state?.status).to.equal('completed');
  });

  it('gives each flow whose condition holds, or the default, as many as it says, once for all its instances', async () => {
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:task id="A" completionQuantity="2" default="A_D">${loop}</bpmn:task>${task('B')}${task('C')}${task('D')}
      ${flow('S', 'A')}${flow('A', 'B', 'n > 1')}${flow('A', 'C', 'n > 2')}${flow('A', 'D')}`,
      { n: 2 },
    );
    const times = (id: string) => play.happened(id).filter((change) => change === 'entered').length;
    expect([times('B'), times('C'), times('D')]).to.deep.equal([2, 0, 0]);
    expect((await Play.of(three('completionQuantity="2"', task))).complete('A').happened('E')).to.have.length(4);
  });

  it('is waited for by its scope, and its tokens go with it', async () => {
    const play = await Play.of(
      `<bpmn:subProcess id="Om">${three('startQuantity="3"')}
      <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="I">${message}</bpmn:startEvent>${user('R')}${flow('I', 'R')}</bpmn:subProcess></bpmn:subProcess>`,
      {},
      roots,
    );
    play.complete('A').complete('B').message('stop');
    expect(play.open).to.deep.equal(['Om', 'Sub', 'R']);
    play.complete('R');
    expect(play.state?.status).to.equal('completed');
    expect(play.happened('N')).to.deep.equal([]);
  });

  it('keeps its scope open with the tokens that wait', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:inclusiveGateway id="F"/>${user('A')}${user('B')}${flow('F', 'A', 'true')}${flow('F', 'B', 'n > 1')}${flow('A', 'N')}${flow('B', 'N')}${user('N', 'startQuantity="2"')}${flow('S', 'F')}`,
      { n: 0 },
    );
    play.complete('A');
    expect(play.state?.status).to.equal('running');
    expect(play.open).to.deep.equal([]);
  });

  it('holds back an inclusive join that its tokens may still come to', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${and('F')}${user('A')}${user('B')}${user('C')}${task('N', 'startQuantity="2"')}<bpmn:inclusiveGateway id="J"/>${task('Z')}
      <bpmn:exclusiveGateway id="X" default="X_N"/><bpmn:exclusiveGateway id="M"/>${flow('B', 'X')}${flow('X', 'N')}${flow('X', 'M', 'false')}${flow('C', 'M')}${flow('M', 'J')}
      ${flow('S', 'F')}${flow('F', 'A')}${flow('F', 'B')}${flow('F', 'C')}${flow('A', 'N')}${flow('N', 'J')}${flow('J', 'Z')}`,
    );
    play.complete('A').complete('C');
    expect(play.happened('J')).to.deep.equal(['entered']);
    play.complete('B');
    expect(play.happened('Z')).to.deep.equal(['entered', 'completed']);
  });

  it('is refused where so many never come together, or some are always left', async () => {
    const xor = `<bpmn:startEvent id="S"/><bpmn:exclusiveGateway id="F" default="F_A"/>${user('A')}${user('B')}${user('N', 'startQuantity="2"')}${flow('S', 'F')}${flow('F', 'A')}${flow('F', 'B', 'n > 1')}${flow('A', 'N')}${flow('B', 'N')}`;
    expect(await problems(xor)).to.deep.equal([['N', 'Deze stap begint nooit: 2 tokens tegelijk komen hier niet.']]);
    const left = 'Hier blijven altijd tokens achter: startQuantity en completionQuantity passen niet bij elkaar.';
    expect(await problems(three('startQuantity="2"'))).to.deep.equal([['N', left]]);
    expect(await problems(three('startQuantity="4"'))).to.deep.equal([['N', left]]);
    expect(await problems(three('startQuantity="3"'))).to.deep.equal([]);
    const chain = (gives: number, takes: number) =>
      `<bpmn:startEvent id="S"/>${task('A', `completionQuantity="${String(gives)}"`)}${task('N', `startQuantity="${String(takes)}"`)}${flow('S', 'A')}${flow('A', 'N')}`;
    expect(await problems(chain(100, 25))).to.deep.equal([]);
    expect(await problems(chain(100, 30))).to.deep.equal([['A', left]]);
    const ended = `<bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="I">${message}</bpmn:startEvent></bpmn:subProcess>`;
    expect(await problems(chain(3, 2) + ended), 'something may end it').to.deep.equal([]);
  });

  it('is refused where one event is all that can come', async () => {
    const none = 'Hier komt geen pijl aan die de tokens van startQuantity kan brengen.';
    expect(await problems(user('A', 'startQuantity="2"'))).to.deep.equal([['A', none]]);
    const receive = (id: string, attributes = '') =>
      `<bpmn:receiveTask id="${id}" messageRef="M" ${attributes}/>${flow('G', id)}`;
    const one = 'Wat hier gebeurt is één gebeurtenis, en startQuantity vraagt er meer.';
    expect(
      await problems(
        `<bpmn:startEvent id="S"/><bpmn:eventBasedGateway id="G"/>${flow('S', 'G')}${receive('A', 'startQuantity="2"')}${receive('B')}`,
      ),
    ).to.deep.include(['A', one]);
    expect(
      await problems(
        `<bpmn:startEvent id="S"/><bpmn:receiveTask id="A" messageRef="M" instantiate="true" startQuantity="2"/>${flow('S', 'A')}`,
      ),
    ).to.deep.include(['A', one]);
  });

  it('keeps its tokens when the process moves to another drawing, where it takes as many there', async () => {
    const waiting = async () => (await Play.of(three('startQuantity="3"'))).complete('A').complete('B');
    const { result } = await migration(await waiting(), three('startQuantity="3"').replaceAll('A_N', 'A_X'));
    expect(result?.state.instances['0']?.gathered).to.deep.equal({ N: { A_X: 1, B_N: 1 } });
    expect(refused(await migration(await waiting(), three('')))).to.deep.equal(['N pijl']);
    const apart = three('startQuantity="3"').replace(
      '<bpmn:userTask id="A" ',
      '<bpmn:userTask id="A" completionQuantity="2" ',
    );
    const last = apart.replace(flow('C', 'N'), '');
    expect(refused(await migration(await waiting(), last)), 'C no longer brings the third').to.deep.equal([
      'P samenkomst',
    ]);
    expect(refused(await migration(await Play.of(three('startQuantity="3"')), three('')))).to.deep.equal([]);
  });
});
