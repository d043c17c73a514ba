import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';
import { migration, refused } from './moving.ts';

const user = (id: string, inside = ''): string =>
  `<bpmn:userTask id="${id}" name="Naam ${id}">${inside}</bpmn:userTask>`;
const begin = (...ids: string[]): string => `<bpmn:startEvent id="S"/>${ids.map((id) => flow('S', id)).join('')}`;
const several = (attributes: string): string =>
  `<bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="[1, 2]" ${attributes}/>`;
const loop = '<bpmn:standardLoopCharacteristics loopMaximum="2"/>';
const ROOTS = '<bpmn:message id="M" name="brief"/><bpmn:message id="M2" name="ander"/>';
const message = '<bpmn:messageEventDefinition messageRef="M"/>';

async function why(before: string, after: string, moves: (run: Play) => Play = (run) => run): Promise<string[]> {
  const run = moves(await Play.of(before, {}, ROOTS));
  const { problems } = await migration(run, after, {}, { roots: ROOTS });
  return problems.map((problem) => problem.message);
}

describe('why what is open has no place', () => {
  it('says in which sub-process it stands, and in which it is open', async () => {
    const sub = (name: string): string =>
      begin('Sub') + `<bpmn:subProcess id="Sub" ${name}>${user('A')}</bpmn:subProcess>`;
    const inside = sub('name="Deel"');
    const outside = `${inside.replace(user('A'), user('B'))}${user('A')}${flow('Sub', 'A')}`;
    expect(await why(inside, outside)).to.deep.equal([
      '“Naam A” (A) staat in de nieuwe tekening in het proces zelf, en is open in “Deel” (Sub).',
    ]);
    const run = (play: Play): Play => play.complete('B');
    expect(await why(outside, sub(''), run)).to.deep.equal([
      '“Naam A” (A) staat in de nieuwe tekening in Sub, en is open in het proces zelf.',
    ]);
  });

  it('says how often it was to be done, and how often it is now', async () => {
    const [once, rounds, together, items] = [
      ...[user('A'), user('A', loop), user('A', several('')), user('A', several('regietafel:element="x"'))],
    ].map((task) => begin('A') + task);
    const inTurn = begin('A') + user('A', several('isSequential="true"'));
    const cases = [
      [once, rounds, 'eenmalig en wordt in de nieuwe tekening een lus.'],
      [rounds, together, 'een lus en wordt in de nieuwe tekening meervoudig, tegelijk.'],
      [together, inTurn, 'meervoudig, tegelijk en wordt in de nieuwe tekening meervoudig, na elkaar.'],
      [items, once, 'meervoudig, tegelijk (element x) en wordt in de nieuwe tekening eenmalig.'],
    ];
    for (const [before = '', after = '', words = ''] of cases) {
      const problems = await why(before, after);
      expect(new Set(problems), words).to.deep.equal(new Set([`“Naam A” (A) is ${words}`]));
    }
    const renamed = await migration(
      await Play.of(items ?? ''),
      begin('A') + user('A', several('regietafel:element="y"')),
    );
    expect(refused(renamed)).to.deep.equal(['A herhaling']);
    for (const same of [rounds, together, inTurn, items]) expect(await why(same ?? '', same ?? '')).to.deep.equal([]);
  });

  it('tells by which names it may be found, where the new drawing has such elements', async () => {
    const run = await Play.of(begin('A', 'B') + user('A') + user('B'));
    const remedies = async (elements: string): Promise<string[]> =>
      (await migration(run, elements)).problems.map(({ remedy }) => remedy);
    expect(await remedies(begin('X', 'B') + user('X') + user('B') + user('Y') + flow('X', 'Y'))).to.deep.equal([
      'Wijs met een verplaatsing aan waar dit verdergaat: A=X of Y, of rond het eerst af.',
    ]);
    expect(await remedies(begin('X', 'B') + '<bpmn:manualTask id="X"/>' + user('B'))).to.deep.equal([
      'Wijs met een verplaatsing aan waar dit verdergaat, of rond het eerst af.',
    ]);
  });

  it('is that it is gone, also for an id that every object of JavaScript has', async () => {
    const run = await Play.of(begin('constructor') + user('constructor'));
    expect(refused(await migration(run, begin('A') + user('A')))).to.deep.equal(['constructor verdwenen']);
    expect(refused(await migration(run, begin('constructor') + user('constructor')))).to.deep.equal([]);
  });
});

describe('what works another way in the new drawing', () => {
  const works = async (before: string, after: string, moves?: (run: Play) => Play): Promise<string[]> => {
    const run = await Play.of(before, {}, ROOTS);
    return refused(await migration(moves?.(run) ?? run, after, {}, { roots: ROOTS }));
  };

  it('has no place: an ad-hoc sub-process in turn or at once', async () => {
    const adHoc = (ordering: string): string =>
      `${begin('Vrij')}<bpmn:adHocSubProcess id="Vrij" ordering="${ordering}">${user('A')}</bpmn:adHocSubProcess>`;
    expect(await works(adHoc('Parallel'), adHoc('Sequential'))).to.deep.equal(['Vrij werking']);
    expect(await works(adHoc('Sequential'), adHoc('Sequential'))).to.deep.equal([]);
  });

  it('has no place: a sub-process that an event started, and that a flow starts now', async () => {
    const inside = (start: string): string =>
      `<bpmn:startEvent id="I">${start}</bpmn:startEvent>${user('B')}${flow('I', 'B')}`;
    const before = `${begin('A')}${user('A')}<bpmn:subProcess id="Bij" triggeredByEvent="true">${inside(message).replace('id="I"', 'id="I" isInterrupting="false"')}</bpmn:subProcess>`;
    const after = `${begin('A')}${user('A')}<bpmn:subProcess id="Bij">${inside('')}</bpmn:subProcess>${flow('A', 'Bij')}`;
    expect(await works(before, after, (run) => run.message('brief'))).to.deep.equal(['Bij werking']);
    expect(await works(before, before, (run) => run.message('brief'))).to.deep.equal([]);
  });

  it('has no place: a gateway that waits for all its events, or for one; an event that waits for something of another kind', async () => {
    const catching = (id: string, definition: string): string =>
      `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
    const gateway = (type: string): string =>
      `<bpmn:eventBasedGateway id="G" instantiate="true" eventGatewayType="${type}"/>${catching('W1', message)}${catching('W2', message.replace('"M"', '"M2"'))}${flow('G', 'W1')}${flow('G', 'W2')}`;
    expect(await works(gateway('Parallel'), gateway('Exclusive'))).to.deep.equal(['G werking']);
    const link = '<bpmn:linkEventDefinition name="verder"/>';
    const waits = begin('W') + catching('W', message);
    const jumps = `${begin('X')}<bpmn:intermediateThrowEvent id="X">${link}</bpmn:intermediateThrowEvent>${catching('W', link)}`;
    expect(await works(waits, jumps)).to.deep.equal(['W werking']);
    expect(await works(waits, waits.replace('"M"', '"M2"'))).to.deep.equal([]);
    const condition =
      '<bpmn:conditionalEventDefinition><bpmn:condition>getal > 1</bpmn:condition></bpmn:conditionalEventDefinition>';
    expect(await works(waits, begin('W') + catching('W', condition))).to.deep.equal(['W werking']);
  });

  it('has no place: a complex gateway whose tokens came along a flow that is gone, or that asks for nothing now', async () => {
    const three = (...tasks: string[]): string =>
      `<bpmn:startEvent id="S"/><bpmn:complexGateway id="J"><bpmn:activationCondition>activationCount >= 2</bpmn:activationCondition></bpmn:complexGateway>${user('Na')}${flow('J', 'Na')}${['A', 'B', 'C'].map((id) => user(id) + flow('S', id)).join('')}${tasks.map((id) => flow(id, 'J')).join('')}`;
    const started = (run: Play): Play => run.complete('A').complete('B');
    const all = three('A', 'B', 'C');
    expect(await works(all, three('B', 'C'), started)).to.deep.equal(['J pijl']);
    expect(await works(all, three('A', 'B'), started)).to.deep.equal([]);
    expect(await why(all, three('C'), started)).to.deep.equal([
      'Bij J wacht al iets dat langs A_J en B_J kwam; die pijl komt daar niet meer aan.',
    ]);
    const unasked = three('A').replace(/<bpmn:activationCondition>.*<\/bpmn:activationCondition>/, '');
    expect(await works(all, unasked, (run) => run.complete('A'))).to.deep.equal(['J werking']);
  });
});
