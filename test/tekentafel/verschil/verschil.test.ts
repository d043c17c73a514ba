import { expect } from 'chai';
import { verschil } from '../../../tekentafel/verschil/verschil.ts';
import { compileDecisions } from '../../../engine/decisions/compile-decisions.ts';
import { drawing, flow, modelOf } from '../../engine/drawing.ts';

const tekenwerk = async (elementen: string) => {
  const model = await modelOf(drawing(elementen));
  return { processen: new Map([[model.id, model]]), beslissingen: new Map() };
};
const wijzigingen = async (eerst: string, nu: string): Promise<string[]> =>
  verschil(await tekenwerk(eerst), await tekenwerk(nu)).map(({ what, text }) => `${what}: ${text}`);

const TAAK = '<bpmn:userTask id="T" name="Wegen" regietafel:formulier="effect"/>';
const termijn = (duur: string) =>
  `<bpmn:boundaryEvent id="R" name="Termijn" attachedToRef="T"><bpmn:timerEventDefinition><bpmn:timeDuration>${duur}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;

describe('the difference between two drawings', () => {
  it('is nothing where only the layout or the order differs', async () => {
    const een = `<bpmn:startEvent id="S"/>${TAAK}${flow('S', 'T')}`;
    const ander = `${flow('S', 'T')}${TAAK}<bpmn:startEvent id="S"/>`;
    expect(await wijzigingen(een, ander)).to.deep.equal([]);
  });

  it('tells what came, what went and what is called otherwise', async () => {
    const nu = '<bpmn:userTask id="T" name="Afwegen" regietafel:formulier="effect"/><bpmn:endEvent id="E"/>';
    expect(await wijzigingen(`${TAAK}<bpmn:task id="X" name="Oud"/>`, `${nu}${flow('T', 'E')}`)).to.deep.equal([
      'name: Gebruikerstaak “Afwegen” (T): de naam is nu “Afwegen” (was “Wegen”).',
      'added: Einde E is erbij gekomen.',
      'added: Pijl T_E is erbij gekomen.',
      'removed: Taak “Oud” (X) is vervallen.',
    ]);
  });

  it('tells of flows that go elsewhere, and of conditions', async () => {
    const rest =
      '<bpmn:startEvent id="S"/><bpmn:exclusiveGateway id="G"/><bpmn:endEvent id="A" name="Klaar"/><bpmn:endEvent id="B"/>';
    const pijl = (naar: string, als: string) =>
      `${flow('S', 'G')}${flow('S', 'A')}${flow('G', 'B', 'x = 9')}${flow('G', 'A', als).replace('targetRef="A"', `targetRef="${naar}"`)}`;
    expect(await wijzigingen(rest + pijl('A', 'x = 1'), rest + pijl('B', 'x > 1'))).to.deep.equal([
      'route: Pijl G_A: de loop is nu van G naar B (was van G naar Klaar).',
      'condition: Pijl G_A: de voorwaarde is nu x > 1 (was x = 1).',
    ]);
  });

  it('tells of deadlines, forms and roles', async () => {
    const nu = '<bpmn:userTask id="T" name="Wegen" regietafel:formulier="weging" regietafel:rol="partner"/>';
    expect(await wijzigingen(TAAK + termijn('P5D'), nu + termijn('P7D'))).to.deep.equal([
      'role: Gebruikerstaak “Wegen” (T): de rol is nu partner.',
      'form: Gebruikerstaak “Wegen” (T): het formulier is nu weging (was effect).',
      'deadline: Randgebeurtenis “Termijn” (R) bij “Wegen”: de termijn is nu P7D (was P5D).',
    ]);
  });

  it('keeps nothing from the reader that the engine sees', async () => {
    const lus = (meer: string) =>
      `<bpmn:userTask id="T"><bpmn:multiInstanceLoopCharacteristics ${meer}><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`;
    expect(await wijzigingen(lus(''), lus('isSequential="true"'))).to.have.length(1);
    const deel = (meer: string, start: string) =>
      `${TAAK}<bpmn:subProcess id="D" ${meer}><bpmn:startEvent id="S">${start}</bpmn:startEvent></bpmn:subProcess>`;
    const escalatie = '<bpmn:escalationEventDefinition/>';
    expect(await wijzigingen(deel('', ''), deel('triggeredByEvent="true"', escalatie))).to.include(
      'other: Deelproces D: de rest is nu triggeredByEvent.',
    );
    expect(await wijzigingen(TAAK, '<bpmn:manualTask id="T" name="Wegen"/>')).to.include(
      'type: Handmatige taak “Wegen” (T): de soort is nu handmatige taak (was gebruikerstaak).',
    );
  });
});

describe('the difference between two decision tables', () => {
  const tabel = async (regels: readonly (readonly [string, string])[], beleid = 'FIRST') => {
    const cellen = regels.map(
      ([als, dan], plaats) =>
        `<rule id="r${String(plaats)}"><inputEntry id="i${String(plaats)}"><text>${als}</text></inputEntry><outputEntry id="o${String(plaats)}"><text>${dan}</text></outputEntry></rule>`,
    );
    const { decisions, problems } = await compileDecisions(
      `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n"><decision id="risico" name="Risico"><decisionTable id="t" hitPolicy="${beleid}"><input id="i" label="Soort"><inputExpression id="e"><text>soort</text></inputExpression></input><output id="o" name="risico"/>${cellen.join('')}</decisionTable></decision></definitions>`,
    );
    expect(problems).to.deep.equal([]);
    return { processen: new Map(), beslissingen: new Map(decisions.map((een) => [een.id, een])) };
  };
  const A = ['"a"', '1'] as const;
  const B = ['"b"', '2'] as const;
  const C = ['"c"', '3'] as const;

  it('is told by rule, also where rules move', async () => {
    const teksten = async (...[eerst, nu]: Parameters<typeof tabel>[0][]) =>
      verschil(await tabel(eerst ?? []), await tabel(nu ?? [])).map(({ text }) => text);
    expect(await teksten([A, B], [C, A, B])).to.deep.equal([
      'Beslissing “Risico” (risico): regel 1 is erbij gekomen: als "c" dan 3.',
    ]);
    expect(await teksten([A, B], [A, C])).to.deep.equal([
      'Beslissing “Risico” (risico): regel 2 is nu: als "c" dan 3; was: als "b" dan 2.',
    ]);
    expect(await teksten([A, B], [A])).to.deep.equal([
      'Beslissing “Risico” (risico): regel 2 is vervallen: als "b" dan 2.',
    ]);
    expect(await teksten([A, B], [B, A])).to.deep.equal([
      'Beslissing “Risico” (risico): de volgorde van de regels is veranderd.',
    ]);
  });

  it('tells of another hit policy', async () => {
    expect(verschil(await tabel([A, B]), await tabel([A, B], 'UNIQUE')).map(({ text }) => text)).to.deep.equal([
      'Beslissing “Risico” (risico): het trefbeleid is nu UNIQUE (was FIRST).',
    ]);
  });
});
