import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const start = '<bpmn:startEvent id="S"/>';
const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const xor = (id: string) => `<bpmn:exclusiveGateway id="${id}" default="${id}_B"/>`;
const and = (id: string) => `<bpmn:parallelGateway id="${id}"/>`;
const timer = (attachedTo: string, cancel = true) =>
  `<bpmn:boundaryEvent id="T" attachedToRef="${attachedTo}" cancelActivity="${String(cancel)}"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
const roots = '<bpmn:message id="M" name="stop"/><bpmn:error id="Err" errorCode="stuk"/>';
const message = '<bpmn:messageEventDefinition messageRef="M"/>';

async function unsound(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, roots), { decisions: [] });
  for (const { remedy } of problems) expect(remedy).not.to.equal('');
  return problems.map(({ element, message: text }) => `${String(element)}: ${text}`);
}

describe('a drawing with a flow across the border of a sub-process', () => {
  it('is told of that alone: what tokens then do cannot be judged', async () => {
    const inside = `<bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${user('A', 'Los')}${flow('I', 'A')}</bpmn:subProcess>`;
    expect(await unsound(`${start}${inside}${user('Na')}${flow('S', 'Sub')}${flow('A', 'Na')}`)).to.deep.equal([
      'A_Na: Een pijl gaat niet over de rand van een deelproces.',
    ]);
  });
});

describe('a drawing in which something is never reached', () => {
  const never = (id: string) => `${id}: Hier komt nooit iets of iemand aan.`;

  it('is refused at every element that no path leads to, also in a sub-process', async () => {
    expect(
      await unsound(`${start}${user('A', 'B', 'C')}${flow('S', 'A')}${flow('B', 'C')}${flow('C', 'B')}`),
    ).to.deep.equal([never('B'), never('C')]);
    expect(
      await unsound(
        `${start}<bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${user('A', 'Los')}${flow('I', 'A')}</bpmn:subProcess>${flow('S', 'Sub')}`,
      ),
    ).to.deep.equal([never('Los')]);
  });

  it('is fine where it begins without start event, by an event, over a link or at a boundary', async () => {
    expect(await unsound(user('A', 'B'))).to.deep.equal([]);
    expect(
      await unsound(
        `${start}${user('A', 'B', 'C')}${timer('A')}${flow('S', 'A')}${flow('T', 'B')}
        <bpmn:intermediateThrowEvent id="L1"><bpmn:linkEventDefinition name="x"/></bpmn:intermediateThrowEvent><bpmn:intermediateCatchEvent id="L2"><bpmn:linkEventDefinition name="x"/></bpmn:intermediateCatchEvent>${flow('A', 'L1')}${flow('L2', 'C')}
        <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="I">${message}</bpmn:startEvent>${user('D')}${flow('I', 'D')}</bpmn:subProcess>
        <bpmn:startEvent id="S2">${message}</bpmn:startEvent>${user('E')}${flow('S2', 'E')}`,
      ),
    ).to.deep.equal([]);
  });

  it('is fine for an activity that only compensates, and for whatever a person may start in an ad-hoc sub-process', async () => {
    expect(
      await unsound(
        `${start}${user('A')}<bpmn:boundaryEvent id="C" attachedToRef="A"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent><bpmn:userTask id="Terug" isForCompensation="true"/><bpmn:association id="As" associationDirection="One" sourceRef="C" targetRef="Terug"/>${flow('S', 'A')}`,
      ),
    ).to.deep.equal([]);
    expect(
      await unsound(
        `${start}<bpmn:adHocSubProcess id="Sub">${user('A', 'B')}${flow('A', 'B')}${flow('B', 'A')}${user('C')}</bpmn:adHocSubProcess>${flow('S', 'Sub')}`,
      ),
    ).to.deep.equal([]);
  });
});

describe('a drawing with a parallel gateway that never goes on', () => {
  const stuck = (id: string) =>
    `${id}: Deze parallelle gateway gaat nooit door: zijn inkomende pijlen worden nooit allemaal genomen.`;
  const split = (gateway: string, rest = '') =>
    `${start}${gateway}${user('A', 'B')}${and('J')}${flow('S', 'G')}${flow('G', 'A', gateway.includes('parallel') ? undefined : 'n = 1')}${flow('G', 'B')}${flow('A', 'J')}${flow('B', 'J')}${rest}`;

  it('is refused where an exclusive gateway or a default splits what it joins', async () => {
    expect(await unsound(split(xor('G')))).to.deep.equal([stuck('J')]);
    expect(await unsound(split('<bpmn:inclusiveGateway id="G" default="G_B"/>'))).to.deep.equal([stuck('J')]);
    expect(await unsound(split('<bpmn:userTask id="G" default="G_B"/>'))).to.deep.equal([stuck('J')]);
  });

  it('is refused where it waits for its own token, or for an activity and the event that ends it', async () => {
    expect(
      await unsound(
        `${start}${and('J')}${xor('X')}${user('A', 'B')}${flow('S', 'J')}${flow('J', 'A')}${flow('A', 'X')}${flow('X', 'J', 'n = 1')}${flow('X', 'B')}`,
      ),
    ).to.include(stuck('J'));
    expect(
      await unsound(`${start}${user('A')}${timer('A')}${and('J')}${flow('S', 'A')}${flow('A', 'J')}${flow('T', 'J')}`),
    ).to.deep.equal([stuck('J')]);
  });

  it('is fine where all its tokens can come: after a parallel split, conditions together, or a timer that adds one', async () => {
    expect(await unsound(split(and('G')))).to.deep.equal([]);
    expect(
      await unsound(
        split('<bpmn:inclusiveGateway id="G"/>').replace('sourceRef="G" targetRef="B" ', 'sourceRef="G" targetRef="B"'),
      ),
    ).to.deep.equal([]);
    const beside = `${start}<bpmn:userTask id="G" default="G_B"/>${user('A', 'B', 'C')}${and('J')}`;
    expect(
      await unsound(
        `${beside}${flow('S', 'G')}${flow('G', 'A', 'n = 1')}${flow('G', 'B')}${flow('G', 'C')}${flow('B', 'J')}${flow('C', 'J')}`,
      ),
    ).to.deep.equal([]);
    expect(
      await unsound(
        `${start}${user('A')}${timer('A', false)}${and('J')}${flow('S', 'A')}${flow('A', 'J')}${flow('T', 'J')}`,
      ),
    ).to.deep.equal([]);
  });

  it('is fine where two tokens go through the same choice, each its own way', async () => {
    expect(
      await unsound(
        `${start}${user('A', 'B')}${xor('X')}${and('J')}${user('C')}${flow('S', 'A')}${flow('S', 'C')}${flow('A', 'X')}${flow('C', 'X')}${flow('X', 'J', 'n = 1')}${flow('X', 'B')}${flow('B', 'J')}`,
      ),
    ).to.deep.equal([]);
  });
});

describe('a drawing without a way to an end', () => {
  const trap = (id: string) => `${id}: Vanaf hier is er geen weg naar een einde.`;
  const circle = `${user('A', 'B')}${flow('A', 'B')}${flow('B', 'A')}`;

  it('is refused where a token enters a circle that it cannot leave', async () => {
    expect(await unsound(`${start}${circle}${flow('S', 'A')}`)).to.deep.equal([trap('S')]);
    expect(
      await unsound(
        `${start}${xor('X')}${circle.replace('id="B"', 'id="B2"').replaceAll('"B"', '"B2"')}${user('B')}${flow('S', 'X')}${flow('X', 'A', 'n = 1')}${flow('X', 'B')}`,
      ),
    ).to.deep.equal([trap('A')]);
    expect(await unsound(`${start}${circle}${timer('A', false)}${flow('S', 'A')}`)).to.deep.equal([trap('S')]);
  });

  it('is fine where something else ends it: an event, a terminate or an error elsewhere', async () => {
    expect(await unsound(`${start}${circle}${timer('A')}${flow('S', 'A')}`)).to.deep.equal([]);
    expect(
      await unsound(
        `${start}${circle}${flow('S', 'A')}${flow('S', 'C')}${user('C')}${flow('C', 'E')}<bpmn:endEvent id="E"><bpmn:terminateEventDefinition/></bpmn:endEvent>`,
      ),
    ).to.deep.equal([]);
    const inSub = (rest: string) =>
      `${start}<bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${circle}${flow('I', 'A')}</bpmn:subProcess>${flow('S', 'Sub')}${rest}`;
    expect(await unsound(inSub(''))).to.deep.equal([trap('I')]);
    expect(await unsound(inSub(timer('Sub')))).to.deep.equal([]);
    expect(
      await unsound(
        inSub(
          `<bpmn:subProcess id="Stop" triggeredByEvent="true"><bpmn:startEvent id="M_I">${message}</bpmn:startEvent></bpmn:subProcess>`,
        ),
      ),
    ).to.deep.equal([]);
  });

  it('is fine where the last activity has an event that leads back', async () => {
    expect(await unsound(`${start}${user('A')}${timer('A')}${flow('S', 'A')}${flow('T', 'A')}`)).to.deep.equal([]);
  });
});
