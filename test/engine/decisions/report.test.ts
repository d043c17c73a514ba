import { expect } from 'chai';
import { compileDecisions } from '../../../engine/decisions/compile-decisions.ts';
import { definitions, dmn, problemsOf } from './dmn.ts';

const ONE = [{ in: ['-'], out: ['1'] }];
const messages = async (xml: string) => (await problemsOf(xml)).map(({ message }) => message);

describe('reading a DMN file', () => {
  it('reads the versions 1.2 to 1.5 of the standard', async () => {
    for (const version of ['20180521', '20211108', '20230324'])
      expect(
        (await compileDecisions(dmn({ rules: ONE }).replace('20191111', version))).problems,
        version,
      ).to.deep.equal([]);
  });

  it('says in Dutch why a file cannot be read', async () => {
    const broken: Record<string, RegExp> = {
      'geen xml': /^Het bestand is geen leesbare DMN: unparsable content geen xml detected; .*missing start tag\.$/,
      '<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"/>': /^Het bestand is geen DMN 1\.3\.$/,
      [definitions('<decision id="a"><tabel/></decision>')]: /^Het element dmn:Tabel bestaat niet in DMN 1\.3\.$/,
      [definitions('<inputData id="in"/><inputData id="in"/>')]: /^Het id in komt twee keer voor\.$/,
      [definitions('<inputData id="a" soort="x"/>')]: /^Het kenmerk soort is onbekend\.$/,
    };
    for (const [xml, message] of Object.entries(broken)) expect((await messages(xml))[0], xml).to.match(message);
    const [unknown] = await problemsOf(definitions('<decision id="a"><tabel/></decision>'));
    expect(unknown).to.deep.include({ type: 'dmn:Tabel', line: 2, element: null, rule: 'DMN 1.3 §13' });
  });

  it('reads each version as a drawing program writes it, with shapes and any quotes', async () => {
    const drawing = `<dmndi:DMNDI xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/">
      <dmndi:DMNDiagram id="DD" useAlternativeInputDataShape="true"><dmndi:DMNShape id="S" dmnElementRef="risico"><dc:Bounds x="1" y="1" width="1" height="1"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI></definitions>`;
    const xml = dmn({ rules: ONE }).replace('20191111', '20230324').replace('</definitions>', drawing);
    const quoted = xml.replace(/xmlns="([^"]*)"/, "xmlns='$1'").replace('https://www', 'http://www');
    for (const file of [xml, quoted]) expect((await compileDecisions(file)).problems).to.deep.equal([]);
  });

  it('points at the nearest name and line around what is wrong', async () => {
    const nameless = definitions(
      '<decision id="d" name="D">\n<literalExpression><text>1 +</text></literalExpression></decision>',
    );
    expect(await problemsOf(nameless)).to.deep.equal([
      {
        element: 'd',
        name: 'D',
        type: 'dmn:LiteralExpression',
        line: 2,
        rule: 'DMN 1.5 §10.3',
        message: '`1 +` klopt niet. De uitdrukking is niet af: er ontbreekt iets na `1 +`.',
        remedy: 'Schrijf geldige FEEL.',
      },
    ]);
    const own = nameless.replace('<literalExpression>', '<literalExpression id="l">');
    expect((await problemsOf(own))[0]).to.include({ element: 'l', name: 'D', line: 3 });
    const without = nameless.replace(/ id="[dD]"/g, '').replace(/ name="[dD]"/g, '');
    expect((await problemsOf(without))[0]).to.include({ element: null, name: null, line: null });
  });

  it('gives the line where a file breaks off, and none where it is unknown', async () => {
    const [broken] = await problemsOf(definitions('<decision id="a">').replace('</definitions>', ''));
    expect(broken).to.include({ rule: 'XML', type: null, element: null, name: null });
    expect(broken?.remedy).to.equal('Herstel het bestand in een DMN-tekenprogramma en bewaar het als DMN 1.3.');
    const [double] = await problemsOf(definitions(`<inputData id="a"/>${'\n'.repeat(10)}<inputData id="a"/>`));
    expect(double).to.include({ rule: 'XML', line: 12 });
    expect((await problemsOf('<definitions/>'))[0]).to.include({ rule: 'XML', line: null });
  });
});
