import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const start = (id: string, definition = message) => `<bpmn:startEvent id="${id}">${definition}</bpmn:startEvent>`;
const sub = (body: string, attributes = 'triggeredByEvent="true"') =>
  `<bpmn:userTask id="A"/><bpmn:userTask id="B"/><bpmn:subProcess id="Sub" ${attributes}>${body}<bpmn:task id="T"/></bpmn:subProcess>`;

async function messagesOf(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, '<bpmn:message id="M" name="bericht"/>'), { decisions: [] });
  return problems.map(({ element, message: text }) => `${String(element)}: ${text}`);
}

describe('an event sub-process', () => {
  const oneEvent = 'Sub: Een gebeurtenis-deelproces begint met precies één gebeurtenis.';
  const noFlows = 'Sub: Een gebeurtenis-deelproces heeft geen pijlen.';
  const inside = start('I') + flow('I', 'T');

  it('begins with exactly one event', async () => {
    expect(await messagesOf(sub(inside))).to.deep.equal([]);
    expect(await messagesOf(sub(''))).to.deep.equal([oneEvent]);
    expect(await messagesOf(sub(start('I', '') + flow('I', 'T')))).to.deep.equal([oneEvent]);
    expect(await messagesOf(sub(inside + start('I2') + flow('I2', 'T')))).to.deep.equal([oneEvent]);
  });

  it('has no flows: not in, not out, and not both', async () => {
    expect(await messagesOf(sub(inside) + flow('A', 'Sub'))).to.deep.equal([noFlows]);
    expect(await messagesOf(sub(inside) + flow('Sub', 'B'))).to.include(noFlows);
    expect(await messagesOf(sub(inside) + flow('A', 'Sub') + flow('Sub', 'B'))).to.include(noFlows);
  });
});

describe('an ordinary sub-process', () => {
  it('begins without event', async () => {
    const refused = ['Sub: Een deelproces begint zonder gebeurtenis.'];
    expect(await messagesOf(sub(start('I', '') + flow('I', 'T'), ''))).to.deep.equal([]);
    expect(await messagesOf(sub(start('I') + flow('I', 'T'), ''))).to.deep.equal(refused);
    const both = start('I', '') + start('I2') + flow('I', 'T') + flow('I2', 'T');
    expect(await messagesOf(sub(both, ''))).to.deep.equal(refused);
  });
});
