import { expect } from 'chai';
import { linesById } from '../../engine/xml-lines.ts';

describe('lines of elements in XML', () => {
  it('gives the line on which each element with an id opens, from 1', () => {
    const xml = '<?xml version="1.0"?>\n<a id="A">\n\n  <b\n    name="x"\n    id="B"/>\n  <c/><d id="D"></d>\n</a>';
    expect([...linesById(xml)]).to.deep.equal([
      ['A', 2],
      ['B', 4],
      ['D', 7],
    ]);
  });

  it('sees no element in a comment, in CDATA or in an instruction', () => {
    const xml = '<a id="A">\n<!-- <b id="B"/>\n -->\n<![CDATA[\n<c id="C">]]>\n<?x id="P"?>\n<d id="D"/></a>';
    expect([...linesById(xml)]).to.deep.equal([
      ['A', 1],
      ['D', 7],
    ]);
  });

  it('sees none of several elements in one comment or CDATA either', () => {
    const two = '\n<b id="B"/>\n<c id="C"/>\n';
    expect([...linesById(`<a><!--${two}--><![CDATA[${two}]]><d id="D"/></a>`)]).to.deep.equal([['D', 7]]);
  });

  it('takes an attribute for an id only by its whole name, whatever the quotes', () => {
    const xml = `<a x:id="N" data-id='M' text='id="T" > id="U"' id='A'/>\r\n<b bpmnElement="A"/>`;
    expect([...linesById(xml)]).to.deep.equal([['A', 1]]);
  });

  it('keeps the first of two elements with the same id', () => {
    expect(linesById('<a id="A">\n<b id="A"/></a>').get('A')).to.equal(1);
  });

  it('gives the lines up to the place where the XML breaks off', () => {
    expect([...linesById('<a id="A">\n<b id="B"> <c id="C')]).to.deep.equal([
      ['A', 1],
      ['B', 2],
    ]);
  });

  it('stays quick for a drawing of thousands of elements', () => {
    const shape = (n: number) => `<shape id="S${String(n)}">\n  <bounds x="1" y="2"/>\n</shape>\n`;
    const xml = `<a>\n${Array.from({ length: 20_000 }, (_, n) => shape(n)).join('')}</a>`;
    const start = performance.now();
    expect(linesById(xml).get('S19999')).to.equal(2 + 19_999 * 3);
    expect(performance.now() - start).to.be.lessThan(2000);
  });
});
