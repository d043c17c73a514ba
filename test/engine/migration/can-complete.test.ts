import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';
import { migration, moved, refused } from './moving.ts';

const user = (id: string): string => `<bpmn:userTask id="${id}"/>`;

describe('tokens side by side that a join used to bring together', () => {
  /** Two of three branches come together before the third joins them: at a join, or only at a place where both pass. */
  const inside = (type: string): string =>
    `<bpmn:startEvent id="I"/><bpmn:parallelGateway id="F"/><bpmn:${type} id="K_${type}"/><bpmn:parallelGateway id="J"/><bpmn:endEvent id="E"/>${user('A') + user('B') + user('C')}
    ${flow('I', 'F')}${['A', 'B', 'C'].map((id) => flow('F', id)).join('')}${flow('A', `K_${type}`)}${flow('B', `K_${type}`)}${flow(`K_${type}`, 'J')}${flow('C', 'J')}${flow('J', 'E')}`;
  const [joined, merged] = [inside('parallelGateway'), inside('exclusiveGateway')];

  it('have no place where one of them would be left, and it says where', async () => {
    const { problems, result, timers } = await migration(await Play.of(joined), merged);
    expect([result, timers]).to.deep.equal([null, []]);
    expect(problems).to.deep.equal([
      {
        element: 'P',
        name: 'Proef',
        rule: 'migratie-samenkomst',
        message:
          'Wat nu tegelijk open is in het proces kan in de nieuwe tekening niet allemaal tot een einde komen: bij een parallelle gateway blijft iets voor altijd wachten.',
        remedy:
          'Migreer voordat of nadat het proces in dit stuk is, of laat een verplaatsing het ernaast laten verdergaan.',
      },
    ]);
    const sub = (elements: string): string => `<bpmn:subProcess id="Sub" name="Deel">${elements}</bpmn:subProcess>`;
    const within = (await migration(await Play.of(sub(joined)), sub(merged))).problems;
    expect(within.map(({ element, name }) => [element, name])).to.deep.equal([['Sub', 'Deel']]);
    expect(within[0]?.message).to.match(/^Wat nu tegelijk open is in “Deel” \(Sub\) kan/);
  });

  it('have a place once one of them is over, and where the old drawing left one as well', async () => {
    const late = (await Play.of(joined)).complete('A').complete('B');
    expect(
      (await moved(late, merged, { K_parallelGateway_J: 'K_exclusiveGateway_J' })).complete('C').state?.status,
    ).to.equal('completed');
    expect(refused(await migration(await Play.of(merged), merged))).to.deep.equal([]);
    const other = `${merged}<bpmn:userTask id="Los"/>${flow('J', 'Los')}`;
    expect(refused(await migration(await Play.of(merged), other))).to.deep.equal([]);
  });

  it('have a place where an end may take all of them, and in an ad-hoc sub-process', async () => {
    const terminated = merged.replace(
      '<bpmn:endEvent id="E"/>',
      '<bpmn:endEvent id="E"><bpmn:terminateEventDefinition/></bpmn:endEvent>',
    );
    expect(refused(await migration(await Play.of(joined), terminated))).to.deep.equal([]);
    const codes = '<bpmn:error id="Err" errorCode="x"/><bpmn:escalation id="Esc" escalationCode="x"/>';
    const behind = (event: string): string =>
      merged.replace(flow('C', 'J'), '') + event + flow('C', 'X') + flow('X', 'J');
    const thrown =
      '<bpmn:intermediateThrowEvent id="X"><bpmn:escalationEventDefinition escalationRef="Esc"/></bpmn:intermediateThrowEvent>';
    const ended = merged.replace(
      '<bpmn:endEvent id="E"/>',
      '<bpmn:endEvent id="E"><bpmn:errorEventDefinition errorRef="Err"/></bpmn:endEvent>',
    );
    for (const elements of [behind(thrown), ended])
      expect(refused(await migration(await Play.of(joined), elements, {}, { roots: codes }))).to.deep.equal([]);
    const caught = '<bpmn:boundaryEvent id="R" attachedToRef="C"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>';
    expect(refused(await migration(await Play.of(joined), merged + caught)), 'it only ends a task').to.deep.equal([
      'P samenkomst',
    ]);
    const free = (elements: string): string =>
      `<bpmn:adHocSubProcess id="Sub">${elements.replace('<bpmn:startEvent id="I"/>', '').replace(flow('I', 'F'), '').replace('<bpmn:endEvent id="E"/>', '').replace(flow('J', 'E'), '')}</bpmn:adHocSubProcess>`;
    expect(refused(await migration(await Play.of(free(joined)), free(merged)))).to.deep.equal([]);
  });

  it('may find their end by a choice, or at an inclusive gateway', async () => {
    const chosen = `${merged.replace(flow('C', 'J'), '')}<bpmn:exclusiveGateway id="X" default="X_J"/>${flow('C', 'X')}${flow('X', 'J')}${flow('X', 'E', 'klaar')}`;
    expect(refused(await migration(await Play.of(joined), chosen)), 'two still wait at J').to.deep.equal([
      'P samenkomst',
    ]);
    const inclusive = joined
      .replaceAll('parallelGateway id="J"', 'inclusiveGateway id="J"')
      .replaceAll('K_parallelGateway', 'K_exclusiveGateway')
      .replace('parallelGateway id="K', 'exclusiveGateway id="K');
    expect(refused(await migration(await Play.of(joined), inclusive))).to.deep.equal([]);
    expect(refused(await migration(await Play.of(joined), inside('inclusiveGateway')))).to.deep.equal([]);
    const complex = inside('complexGateway').replace(
      '<bpmn:complexGateway id="K_complexGateway"/>',
      '<bpmn:complexGateway id="K_complexGateway"><bpmn:activationCondition>activationCount = 2</bpmn:activationCondition></bpmn:complexGateway>',
    );
    expect(refused(await migration(await Play.of(joined), complex))).to.deep.equal([]);
  });

  it('take one way out of a gateway that chooses, and may take several out of one that does not', async () => {
    const split = (type: string, body: string, ways: string): string =>
      `${merged.replace(flow('C', 'J'), '')}<bpmn:${type} id="X" ${body}/><bpmn:exclusiveGateway id="M"/>${flow('C', 'X')}${ways}${flow('M', 'J')}`;
    const tasks = ['P1', 'P2', 'P3'].map((id) => user(id) + flow(id, 'M')).join('');
    const chosen = tasks + flow('X', 'P1', 'a') + flow('X', 'P2', 'b') + flow('X', 'P3');
    const place = async (elements: string): Promise<string[]> =>
      refused(await migration(await Play.of(joined), elements));
    expect(await place(split('exclusiveGateway', 'default="X_P3"', chosen))).to.deep.equal(['P samenkomst']);
    expect(await place(split('inclusiveGateway', 'default="X_P3"', chosen))).to.deep.equal([]);
    const wait = (id: string): string =>
      `<bpmn:intermediateCatchEvent id="${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>${flow('X', id)}${flow(id, 'M')}`;
    expect(await place(split('eventBasedGateway', '', wait('W1') + wait('W2')))).to.deep.equal(['P samenkomst']);
    const both = ['P1', 'P2'].map((id) => user(id) + flow('X', id) + flow(id, 'M')).join('');
    expect(await place(split('parallelGateway', '', both))).to.deep.equal([]);
  });

  it('need not take a flow whose condition may send them round again', async () => {
    const once = `<bpmn:startEvent id="S"/>${user('A')}<bpmn:endEvent id="E"/>${flow('S', 'A')}${flow('A', 'E')}`;
    expect(refused(await migration(await Play.of(once), once + flow('A', 'A', 'vaker')))).to.deep.equal([]);
    const again = merged + flow('C', 'C', 'vaker');
    expect(refused(await migration(await Play.of(joined), again)), 'C may come twice').to.deep.equal([]);
  });

  it('have no place at a complex gateway that asks for more of them than can come', async () => {
    const alone = `<bpmn:startEvent id="S"/>${user('A')}<bpmn:endEvent id="E"/>${flow('S', 'A')}${flow('A', 'E')}`;
    const asks = (condition: string): string =>
      `<bpmn:startEvent id="S"/><bpmn:parallelGateway id="F"/>${['A', 'B', 'C'].map((id) => user(id) + flow('F', id) + flow(id, 'K')).join('')}
      <bpmn:complexGateway id="K"><bpmn:activationCondition>${condition}</bpmn:activationCondition></bpmn:complexGateway><bpmn:endEvent id="E"/>${flow('S', 'F')}${flow('K', 'E')}`;
    const place = async (run: Play, condition: string): Promise<string[]> =>
      refused(await migration(run, asks(condition)));
    const one = await Play.of(alone);
    expect(await place(one, 'activationCount &gt;= 2')).to.deep.equal(['P samenkomst']);
    expect(await place(one, 'B_K = 1')).to.deep.equal(['P samenkomst']);
    expect(await place(one, 'activationCount &gt;= 1')).to.deep.equal([]);
    expect(await place(one, 'A_K = 1')).to.deep.equal([]);
    expect(await place(one, 'activationCount &gt;= nodig'), 'data may say one').to.deep.equal([]);
    const both = `<bpmn:startEvent id="S"/><bpmn:parallelGateway id="F"/>${user('A') + user('B')}<bpmn:endEvent id="E"/>${flow('S', 'F')}`;
    const merged = `${both}<bpmn:exclusiveGateway id="X"/><bpmn:complexGateway id="K"><bpmn:activationCondition>activationCount &gt;= 2</bpmn:activationCondition></bpmn:complexGateway>${user('D')}
      ${flow('F', 'A') + flow('F', 'B') + flow('F', 'D') + flow('A', 'X') + flow('B', 'X') + flow('X', 'K') + flow('D', 'K') + flow('K', 'E')}`;
    const two = await Play.of(both + flow('F', 'A') + flow('F', 'B') + flow('A', 'E') + flow('B', 'E'));
    expect(refused(await migration(two, merged)), 'both come along one flow: it takes one').to.deep.equal([
      'P samenkomst',
    ]);
    const three = await Play.of(asks('activationCount &gt;= 2'));
    expect(await place(three, 'activationCount &gt;= 3')).to.deep.equal([]);
    const resetting = (await Play.of(asks('activationCount &gt;= 2'))).complete('A').complete('B');
    expect(await place(resetting, 'activationCount &gt;= 3'), 'the third is taken at its reset').to.deep.equal([]);
    const behind = asks('activationCount &gt;= 3').replace(flow('C', 'K'), '').replace(flow('A', 'K'), '');
    const along = `${behind}<bpmn:exclusiveGateway id="X"/>${flow('A', 'X') + flow('C', 'X') + flow('X', 'K')}`;
    expect(refused(await migration(resetting, along, { A_K: 'X_K', C_K: 'X_K' })), 'of X_K it has one').to.deep.equal([
      'P samenkomst',
    ]);
  });
});
