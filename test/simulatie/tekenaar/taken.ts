import type { Vorm } from './pen.ts';

const LUS = '<bpmn:loopCondition>loopCounter &lt; 2</bpmn:loopCondition>';

/** A task whose outcome is the condition of the flows behind it; one of them is a manual task. */
const keuze: Vorm = (pen) => {
  const taak = pen.punt('userTask', 'regietafel:uitkomst="keuze"');
  const wegen = [pen.taak(), pen.punt('manualTask')];
  const splits = pen.punt('exclusiveGateway');
  const samen = pen.samen(wegen, splits, pen.punt('exclusiveGateway'), ['keuze = "links"', 'keuze = "rechts"']);
  return pen.keten([taak, samen]);
};

/** One instance for each name, by people at the same time or one after the other, until there are enough. */
const allen: Vorm = (pen) => {
  const soort = pen.toeval.kies(['userTask', 'subProcess']);
  const genoeg = pen.toeval.lukt(0.3)
    ? '<bpmn:completionCondition>numberOfCompletedInstances &gt;= 2</bpmn:completionCondition>'
    : '';
  const lus = `<bpmn:multiInstanceLoopCharacteristics isSequential="${String(pen.toeval.lukt(0.5))}" regietafel:verzameling="namen" regietafel:element="naam">${genoeg}</bpmn:multiInstanceLoopCharacteristics>`;
  return pen.punt(soort, '', lus + (soort === 'userTask' ? '' : pen.inhoud([pen.taak()])));
};

/** Tasks and services, several times or once; each stands by itself. */
export const TAKEN: readonly Vorm[] = [
  (pen) => pen.taak(),
  keuze,
  allen,
  allen,
  (pen) => pen.punt('serviceTask', 'regietafel:dienst="doe"'),
  (pen) => pen.punt('serviceTask', 'regietafel:dienst="hapert"'),
  (pen) => pen.punt('receiveTask', 'messageRef="Msg"'),
  (pen) => pen.punt('sendTask', 'messageRef="Los"'),
  (pen) => pen.punt('scriptTask', 'regietafel:resultaat="gedaan"', '<bpmn:script>append(gedaan, 1)</bpmn:script>'),
  (pen) => pen.punt('callActivity', `calledElement="G_${pen.toeval.kies(['taak', 'hand', 'mens', 'script'])}"`),
  (pen) =>
    pen.punt(
      'userTask',
      '',
      pen.toeval.kies([
        '<bpmn:standardLoopCharacteristics loopMaximum="2"/>',
        `<bpmn:standardLoopCharacteristics testBefore="true">${LUS}</bpmn:standardLoopCharacteristics>`,
      ]),
    ),
];
