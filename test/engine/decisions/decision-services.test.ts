import { expect } from 'chai';
import { definitions, problemsOf } from './dmn.ts';
import { deciding, decision, input, literal, needs, reads } from './graph.ts';

describe('decision services', () => {
  const xml =
    decision('basis', 'Basis', '', literal('n + 1')) +
    decision('een', 'Een', needs('basis'), literal('Basis * 2')) +
    decision('twee', 'Twee', needs('basis'), literal('Basis * 3'));
  const service = (content: string) => `<decisionService id="dienst" name="Dienst">${content}</decisionService>`;
  const output = (id: string) => `<outputDecision href="#${id}"/>`;

  it('give one output plainly and several by name', async () => {
    expect((await deciding(xml + service(output('een')), 'dienst', { n: 1 })).value).to.equal(4);
    expect((await deciding(xml + service(output('een') + output('twee')), 'dienst', { n: 1 })).value).to.deep.equal({
      Een: 4,
      Twee: 6,
    });
  });

  it('are given the outcome of their input decisions', async () => {
    const given = service(`${output('een')}<inputDecision href="#basis"/>`);
    const { value, decided } = await deciding(xml + given, 'dienst', { Basis: 10 });
    expect(value).to.equal(20);
    expect(decided.map(({ id }) => id)).to.deep.equal(['een', 'dienst']);
  });

  it('want what they are given', async () => {
    const given = service(`${output('een')}<inputDecision href="#basis"/>`);
    const failure: unknown = await deciding(xml + given, 'dienst', {}).catch((error: unknown) => error);
    expect(failure).to.include({ name: 'FeelError', code: 'UnknownVariable' });
    expect(String(failure)).to.match(/`Basis`: de variabele `Basis` bestaat niet/);
    const elsewhere = output('een').replace('#een', 'https://example.org/ander#een');
    expect((await problemsOf(definitions(xml + service(elsewhere)))).map(({ message }) => message)).to.deep.equal([
      'Er wordt verwezen naar https://example.org/ander#een, maar dat staat niet in het bestand.',
      'De beslisdienst geeft geen beslissing.',
    ]);
  });

  const called =
    input('i', 'Bedrag', 'number') +
    decision('basis', 'Basis', '', literal('1000')) +
    decision('som', 'Som', needs('basis') + reads('i'), literal('[Bedrag, Basis]')) +
    service(`${output('som')}<inputDecision href="#basis"/><inputData href="#i"/>`);
  const calls = (feel: string) =>
    called +
    decision(
      'roept',
      'Roept',
      '<knowledgeRequirement><requiredKnowledge href="n#dienst"/></knowledgeRequirement>',
      literal(feel),
    );

  it('are called as functions, input data first, and decide anew each time', async () => {
    const { value, decided } = await deciding(calls('[Dienst(1, 2), Dienst(Basis: 4, Bedrag: 3)]'), 'roept', {});
    expect(value).to.deep.equal([
      [1, 2],
      [3, 4],
    ]);
    expect(decided.map(({ id }) => id)).to.deep.equal(['som', 'dienst', 'som', 'dienst', 'roept']);
    expect((await deciding(calls('Dienst([1], 2)'), 'roept', { Bedrag: 9 })).value).to.deep.equal([1, 2]);
    const inputOnly = calls('Dienst(1)').replace('<inputDecision href="#basis"/>', '');
    expect((await deciding(inputOnly, 'roept', {})).value).to.deep.equal([1, 1000]);
  });

  it('are called with each input decision in its place', async () => {
    const graph =
      decision('a', 'A', '', literal('0')) +
      decision('b', 'B', '', literal('0')) +
      decision('som', 'Som', needs('a', 'b'), literal('[A, B]')) +
      service(`${output('som')}<inputDecision href="#a"/><inputDecision href="#b"/>`) +
      decision(
        'roept',
        'Roept',
        '<knowledgeRequirement><requiredKnowledge href="#dienst"/></knowledgeRequirement>',
        literal('Dienst(1, 2)'),
      );
    expect((await deciding(graph, 'roept', {})).value).to.deep.equal([1, 2]);
  });

  it('are called with arguments that fit, and never call themselves', async () => {
    expect((await problemsOf(definitions(calls('Dienst(1)')))).map(({ message }) => message)).to.deep.equal([
      '`Dienst(1)` klopt niet. De functie `Dienst` krijgt 1 parameters in plaats van 2 (Bedrag, Basis).',
    ]);
    const wrong = await deciding(calls('Dienst("1", 2)'), 'roept', {}).catch(String);
    expect(wrong).to.equal('DecisionError: Beslissing som: de invoer Bedrag moet een getal zijn, maar is een tekst');
    const typed = calls('Dienst(1, "2")').replace(
      'name="Basis">',
      'name="Basis"><variable name="Basis" typeRef="number"/>',
    );
    expect(await deciding(typed, 'roept', {}).catch(String)).to.equal(
      'DecisionError: Beslissing dienst: de parameter Basis moet een getal zijn, maar is een tekst',
    );
    const circle = calls('Dienst(1, 2)').replace(output('som'), output('roept'));
    expect((await problemsOf(definitions(circle)))[0]?.message).to.match(/bouwt via andere op zichzelf/);
  });

  it('give what the type of their variable says', async () => {
    const type = '<itemDefinition name="tDienst"><functionItem outputTypeRef="string"/></itemDefinition>';
    const typed = called.replace('name="Dienst">', 'name="Dienst"><variable name="Dienst" typeRef="tDienst"/>');
    const wrong = await deciding(type + typed, 'dienst', { Bedrag: 1, Basis: 2 }).catch(String);
    expect(wrong).to.equal('DecisionError: Beslissing dienst: de uitkomst moet een tekst zijn, maar is een lijst');
  });
});
