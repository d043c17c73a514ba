import { expect } from 'chai';
import { compile } from '../../engine/compile.ts';
import { decisionsOf, definitions } from './decisions/dmn.ts';
import { drawing, escape, flow, modelOf, Play } from './drawing.ts';

const io = (inputs: readonly string[], outputs: readonly string[] = []) =>
  `<bpmn:ioSpecification>${inputs.map((name) => `<bpmn:dataInput id="in_${name}" name="${name}"/>`).join('')}${outputs
    .map((name) => `<bpmn:dataOutput id="uit_${name}" name="${name}"/>`)
    .join('')}<bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>`;
const link = (kind: 'Input' | 'Output', from: string, to: string, body = '') =>
  `<bpmn:data${kind}Association>${from === '' ? '' : `<bpmn:sourceRef>${from}</bpmn:sourceRef>`}<bpmn:targetRef>${to}</bpmn:targetRef>${body}</bpmn:data${kind}Association>`;
const transformation = (feel: string) => `<bpmn:transformation>${escape(feel)}</bpmn:transformation>`;
const assignment = (from: string, to: string) =>
  `<bpmn:assignment><bpmn:from>${escape(from)}</bpmn:from><bpmn:to>${to}</bpmn:to></bpmn:assignment>`;
const object = (id: string, name = id) => `<bpmn:dataObject id="${id}" name="${name}"/>`;
const user = (id: string, body = '') => `<bpmn:userTask id="${id}">${body}</bpmn:userTask>`;
const message = '<bpmn:message id="M" name="bericht"/>';
const waits = '<bpmn:messageEventDefinition messageRef="M"/>';
const start = '<bpmn:startEvent id="S"/>';

async function problems(elements: string): Promise<readonly string[]> {
  const found = await compile(drawing(elements), { decisions: [] });
  return found.problems.map((problem) => problem.message);
}

describe('data of an activity', () => {
  it('goes in from a data object and out to another, and stays inside otherwise', async () => {
    const play = await Play.of(
      `${object('plan')}${object('advies')}${start}${user('T', io(['bron'], ['besluit']) + link('Input', 'plan', 'in_bron') + link('Output', 'uit_besluit', 'advies'))}${user('Na')}${flow('S', 'T')}${flow('T', 'Na')}`,
      { plan: { doel: 'huis' } },
    );
    expect(play.state?.instances[play.instance('T')]?.variables).to.deep.equal({
      bron: { doel: 'huis' },
      besluit: null,
    });
    play.complete('T', { besluit: 'ja', bron: 'weg', los: 1 });
    expect(play.variables).to.deep.equal({ plan: { doel: 'huis' }, advies: 'ja', los: 1 });
  });

  it('is made by a transformation, and a part of it by an assignment', async () => {
    const play = await Play.of(
      `${object('plan')}${start}${user(
        'T',
        io(['totaal'], ['datum', 'wie']) +
          link('Input', 'plan', 'in_totaal', transformation('count(plan.acties) * 2')) +
          link(
            'Output',
            'uit_datum',
            'plan',
            assignment('datum', 'plan.einde') + assignment('upper case(wie)', 'plan.regie.naam'),
          ),
      )}${user('Na')}${flow('S', 'T')}${flow('T', 'Na')}`,
      { plan: { acties: [1, 2] } },
    );
    expect(play.state?.instances[play.instance('T')]?.variables?.['totaal']).to.equal(4);
    play.complete('T', { datum: '2026-12-01', wie: 'jo' });
    expect(play.variables).to.deep.equal({ plan: { acties: [1, 2], einde: '2026-12-01', regie: { naam: 'JO' } } });
  });

  it('makes a context of what was none where a part of it is assigned', async () => {
    const part = (plan: string | number[] | null) =>
      Play.of(
        `${object('plan')}${start}${user('T', io([], ['datum']) + link('Output', 'uit_datum', 'plan', assignment('datum', 'plan.einde')))}${user('Na')}${flow('S', 'T')}${flow('T', 'Na')}`,
        { plan },
      );
    for (const plan of ['tekst', [1], null]) {
      const play = (await part(plan)).complete('T', { datum: '2026-12-01' });
      expect(play.variables, JSON.stringify(plan)).to.deep.equal({ plan: { einde: '2026-12-01' } });
    }
  });

  it('reaches a service, a called process and a decision by its own names', async () => {
    const input = io(['Aantal meldingen']).replaceAll('in_Aantal meldingen', 'in_a') + link('Input', 'n', 'in_a');
    const play = await Play.of(
      `${object('n')}${start}<bpmn:serviceTask id="T">${input}</bpmn:serviceTask>${flow('S', 'T')}`,
      { n: 3 },
    );
    expect(play.commands[0]).to.deep.include({ type: 'invokeService', variables: { n: 3, 'Aantal meldingen': 3 } });
    const dmn = definitions(
      '<inputData id="i" name="Aantal meldingen"/><decision id="d" name="D"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>Aantal meldingen + 1</text></literalExpression></decision>',
    );
    expect(Object.keys(await decisionsOf(dmn))).to.deep.equal(['d']);
    const rule = `${object('n')}${object('uit')}${start}<bpmn:businessRuleTask id="T" regietafel:beslissing="d" regietafel:resultaat="r">${input.replace('<bpmn:inputSet/>', '<bpmn:dataOutput id="uit_r" name="r"/><bpmn:inputSet/>')}${link('Output', 'uit_r', 'uit')}</bpmn:businessRuleTask>${user('Na')}${flow('S', 'T')}${flow('T', 'Na')}`;
    const decided = new Play(await modelOf(drawing(rule), dmn)).start({ n: 3 });
    expect(decided.variables).to.deep.equal({ n: 3, uit: 4 });
  });

  it('is not passed on where the activity is interrupted', async () => {
    const play = await Play.of(
      `${object('plan')}${start}${user('T', io([], ['besluit']) + link('Output', 'uit_besluit', 'plan'))}${user('Na')}${flow('S', 'T')}${flow('T', 'Na')}<bpmn:boundaryEvent id="B" attachedToRef="T"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${flow('B', 'Na')}`,
      { plan: 'oud' },
    );
    expect(play.fire().variables).to.deep.equal({ plan: 'oud' });
  });

  it('is only shown where the drawing names one end, a data store, or the placeholder of a drawing program', async () => {
    const shown = `${object('plan')}<bpmn:dataObjectReference id="ref" name="Het plan" dataObjectRef="plan"/><bpmn:dataStoreReference id="kast"/>${start}${user(
      'T',
      `<bpmn:property id="Property_1" name="__targetRef_placeholder"/>${link('Input', 'ref', 'Property_1')}${link('Output', '', 'ref')}${link('Output', '', 'kast')}`,
    )}${flow('S', 'T')}`;
    const play = await Play.of(shown, { plan: 1 });
    expect(play.complete('T').state?.output).to.deep.equal({ plan: 1 });
  });

  it('is refused where the drawing does not say what goes where', async () => {
    const two = io(['x']) + link('Input', 'a</bpmn:sourceRef><bpmn:sourceRef>b', 'in_x');
    expect(await problems(`${object('a')}${object('b')}${user('T', two)}`)).to.deep.equal([
      'Niet te zien hoe a en b samen x worden.',
    ]);
    const elsewhere = io(['x']) + link('Input', 'a', 'in_x', assignment('a', 'y'));
    expect(await problems(`${object('a')}${user('T', elsewhere)}`)).to.deep.equal([
      'De toewijzing schrijft `y`, en dat is niet het doel van de data-associatie.',
    ]);
    const wrong = io(['x']) + link('Input', 'a', 'in_x', transformation('a +'));
    expect((await problems(`${object('a')}${user('T', wrong)}`))[0]).to.match(/^De uitdrukking klopt niet: a \+/);
  });
});

describe('data of a sub-process', () => {
  const sub = (attributes: string, body: string) =>
    `${object('plan')}${start}<bpmn:subProcess id="Sub" ${attributes}>${body}${object('eigen')}<bpmn:startEvent id="I"/>${user('A')}${flow('I', 'A')}</bpmn:subProcess>${user('Na')}${flow('S', 'Sub')}${flow('Sub', 'Na')}`;

  it('lives as long as the sub-process', async () => {
    const play = await Play.of(sub('', ''));
    expect(play.state?.instances[play.instance('Sub')]?.variables).to.deep.equal({ eigen: null });
    play.complete('A', { eigen: 3, plan: 4 });
    expect(play.variables).to.deep.equal({ plan: 4 });
  });

  it('is each inner instance its own', async () => {
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="[1, 2]" regietafel:resultaten="uit" regietafel:resultaat="eigen"/>';
    const play = await Play.of(sub('', loop));
    play.complete('A', { eigen: 'a' }).complete('A', { eigen: 'b' });
    expect(play.variables).to.deep.equal({ plan: null, uit: ['a', 'b'] });
  });
});

describe('a multi-instance as the standard writes it', () => {
  it('takes its collection from a data input and gives its results by a data output', async () => {
    const loop = `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>in_partners</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>uit_antwoorden</bpmn:loopDataOutputRef><bpmn:inputDataItem id="item" name="partner"/><bpmn:outputDataItem id="antwoord"/></bpmn:multiInstanceLoopCharacteristics>`;
    const play = await Play.of(
      `${object('lijst')}${object('uitkomst')}${start}${user(
        'M',
        io(['partners'], ['antwoorden']) +
          link('Input', 'lijst', 'in_partners') +
          link('Output', 'uit_antwoorden', 'uitkomst') +
          loop,
      )}${user('Na')}${flow('S', 'M')}${flow('M', 'Na')}`,
      { lijst: ['politie', 'cjg', 'ggz'] },
    );
    const [first, second, third] = play.instances('M');
    expect(play.state?.instances[first ?? '']?.variables).to.deep.equal({
      antwoord: null,
      loopCounter: 1,
      partner: 'politie',
    });
    play.happen({ type: 'complete', at: play.at, instance: second ?? '', variables: { antwoord: 'nee' } });
    play.happen({ type: 'complete', at: play.at, instance: first ?? '', variables: { antwoord: 'ja' } });
    play.happen({ type: 'complete', at: play.at, instance: third ?? '', variables: {} });
    expect(play.variables).to.deep.equal({ lijst: ['politie', 'cjg', 'ggz'], uitkomst: ['ja', 'nee', null] });
  });

  it('reads and writes data objects, also by reference', async () => {
    const play = await Play.of(
      `${object('Object_1', 'lijst')}${object('Object_2', 'uit')}<bpmn:dataObjectReference id="R1" name="Partners" dataObjectRef="Object_1"/><bpmn:dataObjectReference id="R2" name="Antwoorden" dataObjectRef="Object_2"/>${start}${user(
        'M',
        '<bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopDataInputRef>R1</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>R2</bpmn:loopDataOutputRef><bpmn:inputDataItem id="x" name="x"/><bpmn:outputDataItem id="y" name="y"/></bpmn:multiInstanceLoopCharacteristics>',
      )}${user('Na')}${flow('S', 'M')}${flow('M', 'Na')}`,
      { lijst: [1, 2] },
    );
    play.complete('M', { y: 10 }).complete('M', { y: 20 });
    expect(play.variables).to.deep.equal({ lijst: [1, 2], uit: [10, 20] });
  });
});

describe('data of a loop', () => {
  it('goes in once before the first round and out after the last', async () => {
    const loop =
      '<bpmn:standardLoopCharacteristics loopMaximum="2"><bpmn:loopCondition>stand &lt; 10</bpmn:loopCondition></bpmn:standardLoopCharacteristics>';
    const play = await Play.of(
      `${object('plan')}${start}${user('T', io([], ['stand']) + link('Output', 'uit_stand', 'plan') + loop)}${user('Na')}${flow('S', 'T')}${flow('T', 'Na')}`,
    );
    play.complete('T', { stand: 1 });
    expect(play.variables).to.deep.equal({ plan: null });
    play.complete('T', { stand: 2 });
    expect(play.variables).to.deep.equal({ plan: 2 });
    expect(play.open).to.deep.equal(['Na']);
  });
});

describe('data of events', () => {
  const caught = `<bpmn:dataOutput id="uit_tekst" name="tekst"/>${link('Output', 'uit_tekst', 'plan', assignment('tekst', 'plan.tekst'))}`;

  it('goes from what a catch event hears to a data object', async () => {
    const play = await Play.of(
      `${object('plan')}${start}<bpmn:intermediateCatchEvent id="C">${caught}${waits}</bpmn:intermediateCatchEvent>${user('Na')}${flow('S', 'C')}${flow('C', 'Na')}`,
      {},
      message,
    );
    play.message('bericht', { tekst: 'hallo', los: 1 });
    expect(play.variables).to.deep.equal({ plan: { tekst: 'hallo' }, los: 1 });
  });

  it('goes from a boundary event, an event sub-process and a start event', async () => {
    const boundary = await Play.of(
      `${object('plan')}${start}${user('T')}<bpmn:boundaryEvent id="B" attachedToRef="T" cancelActivity="false">${caught}${waits}</bpmn:boundaryEvent>${user('Na')}${flow('S', 'T')}${flow('B', 'Na')}`,
      {},
      message,
    );
    expect(boundary.message('bericht', { tekst: 'a' }).variables).to.deep.equal({ plan: { tekst: 'a' } });
    const inside = await Play.of(
      `${object('plan')}${start}${user('T')}${flow('S', 'T')}<bpmn:subProcess id="E" triggeredByEvent="true"><bpmn:startEvent id="ES" isInterrupting="false">${caught}${waits}</bpmn:startEvent>${user('Na')}${flow('ES', 'Na')}</bpmn:subProcess>`,
      {},
      message,
    );
    expect(inside.message('bericht', { tekst: 'b' }).variables).to.deep.equal({ plan: { tekst: 'b' } });
    const begun = new Play(
      await modelOf(
        drawing(
          `${object('plan')}<bpmn:startEvent id="S">${caught}${waits}</bpmn:startEvent>${user('T')}${flow('S', 'T')}`,
          message,
        ),
      ),
    ).start({ tekst: 'c' }, { message: 'bericht' });
    expect(begun.variables?.['plan']).to.deep.equal({ tekst: 'c' });
  });

  it('is all that a message takes along, where the drawing names it', async () => {
    const given = `${io(['tekst']).replace(/<\/?bpmn:(ioSpecification|inputSet|outputSet)\/?>/g, '')}${link('Input', 'plan', 'in_tekst', transformation('plan.tekst'))}`;
    const thrown = await Play.of(
      `${object('plan')}${start}<bpmn:intermediateThrowEvent id="T">${given}${waits}</bpmn:intermediateThrowEvent>${user('Na')}${flow('S', 'T')}${flow('T', 'Na')}`,
      { plan: { tekst: 'a' }, geheim: 1 },
      message,
    );
    expect(thrown.commands[0]).to.deep.include({ type: 'sendMessage', variables: { tekst: 'a' } });
    const sent = await Play.of(
      `${object('plan')}${start}<bpmn:sendTask id="T" messageRef="M">${io(['tekst'])}${link('Input', 'plan', 'in_tekst', transformation('plan.tekst'))}</bpmn:sendTask>${user('Na')}${flow('S', 'T')}${flow('T', 'Na')}`,
      { plan: { tekst: 'b' }, geheim: 1 },
      message,
    );
    expect(sent.commands[0]).to.deep.include({ type: 'sendMessage', variables: { tekst: 'b' } });
    expect(sent.variables).to.deep.equal({ plan: { tekst: 'b' }, geheim: 1 });
  });
});
