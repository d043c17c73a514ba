import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';
import { moved } from './moving.ts';

const user = (id: string, inside = ''): string => `<bpmn:userTask id="${id}">${inside}</bpmn:userTask>`;
const begin = (...ids: string[]): string => `<bpmn:startEvent id="S"/>${ids.map((id) => flow('S', id)).join('')}`;
const roots = '<bpmn:message id="M1" name="een"/><bpmn:message id="M2" name="twee"/>';
const message = (ref: string): string => `<bpmn:messageEventDefinition messageRef="${ref}"/>`;
const condition = (feel: string): string =>
  `<bpmn:conditionalEventDefinition><bpmn:condition>${feel}</bpmn:condition></bpmn:conditionalEventDefinition>`;
const boundary = (id: string, definitions: string, attributes = ''): string =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="A" cancelActivity="false" ${attributes}>${definitions}</bpmn:boundaryEvent>${user(`Na_${id}`)}${flow(id, `Na_${id}`)}`;
const known = (run: Play, element: string) => run.state?.instances[run.instance(element)]?.variables;

describe('what waits in another drawing', () => {
  it('has its turn in a sequential ad-hoc sub-process under its new name, unless it is gone', async () => {
    const adHoc = (...ids: string[]): string =>
      `${begin('Vrij')}<bpmn:adHocSubProcess id="Vrij" ordering="Sequential">${ids.map((id) => user(id)).join('')}</bpmn:adHocSubProcess>`;
    const after = await moved(await Play.of(adHoc('A', 'B', 'C')), adHoc('A', 'Z', 'Nieuw'), { B: 'Z' });
    expect(after.complete('A').open).to.deep.equal(['Vrij', 'Z']);
    expect(after.complete('Z').state?.status).to.equal('completed');
  });

  it('is no more what happened already at a gateway that waits for all its events', async () => {
    const gateway = (first: string): string =>
      `<bpmn:eventBasedGateway id="G" instantiate="true" eventGatewayType="Parallel"/>${[first, 'W2']
        .map(
          (id, place) =>
            `<bpmn:intermediateCatchEvent id="${id}">${message(`M${String(place + 1)}`)}</bpmn:intermediateCatchEvent>${flow('G', id)}`,
        )
        .join('')}`;
    const run = (await Play.of(gateway('W1'), {}, roots)).message('een');
    const after = (await moved(run, gateway('Z'), { W1: 'Z' }, { roots })).message('een');
    expect(after.trace.at(-1)).to.include({ change: 'unmatched', code: 'een' });
    expect(after.message('twee').state?.status).to.equal('completed');
  });

  it('does not happen again for a condition that held, unless its event waits for something else', async () => {
    const task = (id: string, definitions: string): string => begin('A') + user('A') + boundary(id, definitions);
    const run = await Play.of(task('B', condition('n = 1')), { n: 1 });
    expect(run.instances('Na_B')).to.have.length(1);
    const renamed = await moved(run, task('Z', condition('n = 1')), { B: 'Z', Na_B: 'Na_Z' });
    expect(renamed.instances('Na_Z')).to.have.length(1);
    const other = await moved(run, task('B', message('M1') + condition('n = 1')), {}, { roots });
    expect(other.instances('Na_B')).to.have.length(2);
    const gone = await moved(run, `${begin('A')}${user('A')}${user('Na_B')}${flow('A', 'Na_B')}`);
    expect(gone.open).to.deep.equal(['A', 'Na_B']);
  });

  it('has received what it received, where it still waits for the same things', async () => {
    const task = (id: string, definitions: string): string =>
      begin('A') + user('A') + boundary(id, definitions, 'parallelMultiple="true"');
    const both = message('M1') + message('M2');
    const run = (await Play.of(task('B', both), {}, roots)).message('een', { bron: 'x' });
    const renamed = await moved(run, task('Z', both), { B: 'Z' }, { roots });
    expect(renamed.message('twee').open).to.deep.equal(['A', 'Na_Z']);
    expect(renamed.variables).to.deep.equal({ bron: 'x' });
    const more = await moved(run, task('B', both + condition('true')), {}, { roots });
    expect(more.message('twee').open).to.deep.equal(['A']);
    const single = await moved(run, task('B', message('M2')).replace(' parallelMultiple="true"', ''), {}, { roots });
    expect(single.message('twee').open).to.deep.equal(['A', 'Na_B']);
    expect(single.message('twee').open, 'each time').to.deep.equal(['A', 'Na_B', 'Na_B']);
    const any = await moved(run, task('B', both).replace(' parallelMultiple="true"', ''), {}, { roots });
    expect(any.message('een').open, 'any of them is enough').to.deep.equal(['A', 'Na_B']);
    expect((await moved(run, begin('A') + user('A'))).complete('A').state?.status).to.equal('completed');
  });

  it('waits at a complex gateway on the flows that stand for those it came along', async () => {
    const three = (name: string): string =>
      `${begin('A', 'B', 'C')}${user('A')}${user('B')}${user('C')}${user('Na')}<bpmn:complexGateway id="${name}"><bpmn:activationCondition>activationCount >= 2</bpmn:activationCondition></bpmn:complexGateway>${flow('A', name)}${flow('B', name)}${flow('C', name)}${flow(name, 'Na')}`;
    const run = (await Play.of(three('J'))).complete('A').complete('B');
    const after = await moved(run, three('K'), { J: 'K' });
    expect(after.open).to.deep.equal(['C', 'K', 'Na']);
    expect(after.complete('C').open).to.deep.equal(['Na']);
  });

  it('is undone inside what completed under its new name too', async () => {
    const undone = (id: string): string =>
      `${user(id)}<bpmn:boundaryEvent id="C" attachedToRef="${id}"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent><bpmn:userTask id="Undo" isForCompensation="true"/><bpmn:association id="As" sourceRef="C" targetRef="Undo"/>`;
    const around = (id: string): string =>
      `${begin('Sub')}<bpmn:subProcess id="Sub">${undone(id)}</bpmn:subProcess>${user('Na')}<bpmn:endEvent id="E"><bpmn:compensateEventDefinition/></bpmn:endEvent>${flow('Sub', 'Na')}${flow('Na', 'E')}`;
    const after = await moved((await Play.of(around('B'))).complete('B'), around('Z'), { B: 'Z' });
    after.complete('Na').complete('Undo');
    expect(after.happened('Z')).to.deep.equal(['compensated']);
    expect(after.state).to.include({ status: 'completed', end: 'E' });
  });

  it('is undone in its turn under its new name, while something else is being undone', async () => {
    const undone = (id: string): string =>
      `${user(id)}<bpmn:boundaryEvent id="C_${id}" attachedToRef="${id}"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent><bpmn:userTask id="Undo_${id}" isForCompensation="true"/><bpmn:association id="As_${id}" sourceRef="C_${id}" targetRef="Undo_${id}"/>`;
    const around = (id: string): string =>
      `${begin(id)}${undone(id)}${undone('B')}<bpmn:endEvent id="E"><bpmn:compensateEventDefinition/></bpmn:endEvent>${flow(id, 'B')}${flow('B', 'E')}`;
    const run = (await Play.of(around('A'))).complete('A').complete('B');
    const after = (await moved(run, around('Z'), { A: 'Z' })).complete('Undo_B');
    expect(after.open).to.deep.equal(['E', 'C_Z', 'Undo_Z']);
  });

  it('has ended where it ended, under the new name', async () => {
    const ends = (id: string): string => `${begin('A', id)}${user('A')}<bpmn:endEvent id="${id}"/>`;
    const after = await moved(await Play.of(ends('E')), ends('Z'), { E: 'Z' });
    expect(after.state?.end).to.equal('Z');
    expect((await moved(await Play.of(begin('A') + user('A')), begin('A') + user('A'))).state?.end).to.equal(null);
  });
});

describe('the data of what is open in another drawing', () => {
  const io =
    '<bpmn:ioSpecification><bpmn:dataInput id="in_bron" name="bron"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification><bpmn:dataInputAssociation><bpmn:sourceRef>plan</bpmn:sourceRef><bpmn:targetRef>in_bron</bpmn:targetRef></bpmn:dataInputAssociation>';
  const plan = '<bpmn:dataObject id="plan"/>';
  const one = (inside: string): string => plan + begin('A') + user('A', inside);

  it('comes in where the new drawing asks for it, and stays as it was where it had come in', async () => {
    const run = await Play.of(one(''), { plan: 'p1' });
    expect(known(await moved(run, one(io)), 'A')).to.deep.equal({ bron: 'p1' });
    const filled = await Play.of(one(io) + user('B') + flow('S', 'B'), { plan: 'p1' });
    filled.complete('B', { plan: 'p2' });
    expect(known(await moved(filled, one(io)), 'A')).to.deep.equal({ bron: 'p1' });
    const more = io.replace('<bpmn:inputSet/>', '<bpmn:dataInput id="in_wie" name="wie"/><bpmn:inputSet/>');
    expect(known(await moved(filled, one(more)), 'A')).to.deep.equal({ bron: 'p1', wie: null });
  });

  it('is not kept apart any more where the new drawing has none there', async () => {
    const run = await Play.of(one(io), { plan: 'p1' });
    expect(known(await moved(run, one('')), 'A')).to.equal(undefined);
    const property = '<bpmn:property id="eigen" name="eigen"/>';
    const own = await Play.of(one(property));
    expect(known(own, 'A')).to.deep.equal({ eigen: null });
    expect(known(await moved(own, one('')), 'A')).to.equal(undefined);
    expect(known(await moved(await Play.of(one('')), one(property)), 'A')).to.deep.equal({ eigen: null });
  });

  it('is there, empty, where a sub-process declares it, and each instance of a multi-instance keeps its own', async () => {
    const sub = (inside: string): string =>
      begin('Sub') + `<bpmn:subProcess id="Sub">${inside}${user('A')}</bpmn:subProcess>`;
    const object = '<bpmn:dataObject id="D" name="bedrag"/>';
    expect(known(await moved(await Play.of(sub('')), sub(object)), 'Sub')).to.deep.equal({ bedrag: null });
    const several = '<bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="[7]" regietafel:element="x"/>';
    const after = await moved(await Play.of(sub(several)), sub(several + object));
    expect(known(after, 'Sub')).to.deep.equal({ bedrag: null, loopCounter: 1, x: 7 });
    const bodies = Object.values(after.state?.instances ?? {}).filter(({ loop }) => loop !== undefined);
    expect(bodies.map(({ variables }) => variables)).to.deep.equal([undefined]);
    const task = (more: string): string => plan + begin('A') + user('A', more + several);
    const filled = await moved(await Play.of(task(''), { plan: 'p1' }), task(io));
    const all = Object.values(filled.state?.instances ?? {}).slice(1);
    expect(all.map(({ variables }) => variables)).to.deep.equal([{ bron: 'p1' }, { loopCounter: 1, x: 7 }]);
  });
});
