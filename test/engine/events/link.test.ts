import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, Play } from '../drawing.ts';

const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const start = '<bpmn:startEvent id="S"/>';
const link = (name: string) => `<bpmn:linkEventDefinition name="${name}"/>`;
const to = (id: string, name: string) =>
  `<bpmn:intermediateThrowEvent id="${id}">${link(name)}</bpmn:intermediateThrowEvent>`;
const from = (id: string, name: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${link(name)}</bpmn:intermediateCatchEvent>`;

async function messagesOf(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements), { decisions: [] });
  return problems.map(({ element, message }) => `${String(element)}: ${message}`);
}

describe('link events', () => {
  it('carry the token from every throw to the one catch of the same name', async () => {
    const play = await Play.of(
      `${start}${user('A', 'B', 'Na')}${to('T1', 'verder')}${to('T2', 'verder')}${from('C', 'verder')}
      ${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'T1')}${flow('B', 'T2')}${flow('C', 'Na')}`,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'Na']);
    play.complete('B');
    expect(play.open).to.deep.equal(['Na', 'Na']);
    expect(play.trace.slice(-7, -1).map(({ change, element }) => `${change} ${element}`)).to.deep.equal([
      'taken B_T2',
      'entered T2',
      'completed T2',
      'entered C',
      'completed C',
      'taken C_Na',
    ]);
    play.complete('Na').complete('Na');
    expect(play.state?.status).to.equal('completed');
  });

  it('lead to the catch of their own name, and to no other in the same scope', async () => {
    const play = await Play.of(
      `${start}${user('A', 'B')}${to('T1', 'links')}${to('T2', 'rechts')}${from('C1', 'links')}${from('C2', 'rechts')}
      ${flow('S', 'T2')}${flow('C1', 'A')}${flow('C2', 'B')}${flow('B', 'T1')}`,
    );
    expect(play.open).to.deep.equal(['B']);
    expect(play.complete('B').open).to.deep.equal(['A']);
  });

  it('start nothing by themselves in a process without start event', async () => {
    const play = await Play.of(`${user('A', 'B')}${to('T', 'x')}${from('C', 'x')}${flow('A', 'T')}${flow('C', 'B')}`);
    expect(play.open).to.deep.equal(['A']);
    play.complete('A');
    expect(play.open).to.deep.equal(['B']);
  });

  it('keep to their scope: the same name in a sub-process is another link', async () => {
    const play = await Play.of(
      `${start}${user('Na')}${to('T', 'x')}${from('C', 'x')}${flow('S', 'Sub')}${flow('Sub', 'T')}${flow('C', 'Na')}
      <bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${to('T2', 'x')}${from('C2', 'x')}${user('A')}${flow('I', 'T2')}${flow('C2', 'A')}</bpmn:subProcess>`,
    );
    expect(play.open).to.deep.equal(['Sub', 'A']);
    play.complete('A');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('lead an inclusive join to wait for a token that may come along them', async () => {
    const play = await Play.of(
      `${start}${user('A', 'B', 'Na')}<bpmn:inclusiveGateway id="J"/>${to('T', 'x')}${from('C', 'x')}
      ${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'J')}${flow('B', 'T')}${flow('C', 'J')}${flow('J', 'Na')}`,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'J']);
    play.complete('B');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('are refused without partner, with two catches, with a flow of their own, and without a name', async () => {
    expect(await messagesOf(`${start}${to('T', 'weg')}${flow('S', 'T')}`)).to.deep.equal([
      'T: Geen koppeling vangt weg op in ditzelfde proces of deelproces.',
    ]);
    expect(await messagesOf(`${start}${user('A')}${from('C', 'los')}${flow('S', 'A')}`)).to.deep.equal([
      'C: Geen koppeling leidt naar los.',
    ]);
    expect(
      await messagesOf(`${start}${to('T', 'x')}${from('C1', 'x')}${from('C2', 'x')}${flow('S', 'T')}`),
    ).to.deep.equal(['C1: Meer dan één koppeling vangt x op.', 'C2: Meer dan één koppeling vangt x op.']);
    expect(
      await messagesOf(`${start}${to('T', 'x')}${from('C', 'x')}${user('A')}${flow('S', 'T')}${flow('T', 'A')}`),
    ).to.deep.equal(['T: Een koppeling die verstuurt heeft geen uitgaande pijl; de naam verbindt.']);
    expect(
      await messagesOf(
        `${start}<bpmn:intermediateThrowEvent id="T">${link('x')}<bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent>${flow('S', 'T')}`,
      ),
    ).to.deep.equal(['T: Een koppeling is de enige definitie van haar gebeurtenis.']);
    expect(await messagesOf(`${start}${to('T', '')}${flow('S', 'T')}`)).to.deep.equal([
      'T: Een koppeling heeft een naam.',
    ]);
  });
});
