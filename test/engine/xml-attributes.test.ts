import { expect } from 'chai';
import { compile } from '../../engine/compile.ts';
import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import { withoutSpacesAtEquals } from '../../engine/xml-attributes.ts';

const spaced = (xml: string) => xml.replace(/([\w:]+)="/g, '$1 =\n "');

describe('attributes of XML', () => {
  it('are the same with spaces round their equals sign, on the lines that they stood on', () => {
    expect(withoutSpacesAtEquals(`<a\n b = "x = 'y'" c\n=\n'z = "w"'>a = "b"</a>`)).to.equal(
      `<a\n   b="x = 'y'"` + ` \n\n` + `c='z = "w"'>a = "b"</a>`,
    );
    expect(withoutSpacesAtEquals('<!-- <a b = "c"> --><![CDATA[<a b = "c">]]>')).to.equal(
      '<!-- <a b = "c"> --><![CDATA[<a b = "c">]]>',
    );
  });

  it('are read so in drawings and in decision tables', async () => {
    const decisions = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
      <decision id="a" name="A"><literalExpression><text>1 +</text></literalExpression></decision></definitions>`;
    const drawing = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="n">
      <process id="p" isExecutable="true"><startEvent id="s"/><task id="t" default="x"/></process></definitions>`;
    const [wrong] = (await compileDecisions(spaced(decisions))).problems;
    expect(wrong).to.deep.include({ element: 'a', message: (await compileDecisions(decisions)).problems[0]?.message });
    expect(wrong?.line).to.equal(6);
    const messages = async (xml: string) =>
      (await compile(xml, { decisions: [] })).problems.map(({ element, message }) => [element, message]);
    expect(await messages(spaced(drawing))).to.deep.equal(await messages(drawing));
    expect(await messages(drawing)).to.have.length.greaterThan(0);
  });
});
