import { stroom, tekening } from './tekeningen.ts';

/** A drawing with a scenario in which everything in it happens. */
export interface Voorbeeld {
  readonly naam: string;
  /** The process that the scenario is about first. */
  readonly tekeningen: readonly string[];
  readonly scenario: object;
  readonly dmn?: string;
}

const WORTELS = `<bpmn:message id="M" name="brief"/><bpmn:message id="M2" name="antwoord"/><bpmn:message id="M3" name="uitnodiging"/><bpmn:signal id="Z" name="sein"/>
  <bpmn:error id="F" errorCode="stuk"/><bpmn:escalation id="E" escalationCode="hulp"/>
  <bpmn:signalEventDefinition id="Klaarsein" signalRef="Z"/>`;

const bericht = '<bpmn:messageEventDefinition messageRef="M"/>';
/** Begins a process, so nobody else's. */
const uitnodiging = '<bpmn:messageEventDefinition messageRef="M3"/>';
const antwoord = '<bpmn:messageEventDefinition messageRef="M2"/>';
const sein = '<bpmn:signalEventDefinition signalRef="Z"/>';
const fout = '<bpmn:errorEventDefinition errorRef="F"/>';
const hulp = '<bpmn:escalationEventDefinition escalationRef="E"/>';
const undo = '<bpmn:compensateEventDefinition/>';
const wacht = (duur: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDuration>${duur}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
const als = (voorwaarde: string) =>
  `<bpmn:conditionalEventDefinition><bpmn:condition>${voorwaarde}</bpmn:condition></bpmn:conditionalEventDefinition>`;

const el = (type: string, id: string, inhoud = '', extra = '') =>
  `<bpmn:${type} id="${id}" ${extra}>${inhoud}</bpmn:${type}>`;
const taak = (id: string, inhoud = '') => el('userTask', id, inhoud);
const start = (inhoud = '', id = 'S', extra = '') => el('startEvent', id, inhoud, extra);
const slot = (id: string, inhoud = '') => el('endEvent', id, inhoud);
const vang = (id: string, inhoud: string, extra = '') => el('intermediateCatchEvent', id, inhoud, extra);
const werp = (id: string, inhoud = '') => el('intermediateThrowEvent', id, inhoud);
const rand = (id: string, op: string, inhoud: string, onderbreekt = true) =>
  el('boundaryEvent', id, inhoud, `attachedToRef="${op}" cancelActivity="${String(onderbreekt)}"`);
const bij = (id: string, inhoud: string, onderbreekt: boolean, binnen: string) =>
  el(
    'subProcess',
    id,
    start(inhoud, `${id}_S`, `isInterrupting="${String(onderbreekt)}"`) + binnen,
    'triggeredByEvent="true"',
  );
/** `keten('A B C', 'B D')`: the flows along each row. */
const keten = (...rijen: string[]) =>
  rijen
    .map((rij) => rij.split(' '))
    .flatMap((rij) => rij.slice(1).map((naar, plaats) => stroom(rij[plaats] ?? '', naar)))
    .join('');
const uren = (...aantallen: number[]) => aantallen.map((aantal) => ({ after: `PT${String(aantal)}H` }));

function een(naam: string, id: string, inhoud: string, scenario: object = {}, ...anderen: string[]): Voorbeeld {
  return { naam, tekeningen: [tekening(id, inhoud, WORTELS), ...anderen], scenario };
}

/** Drawings in which every element that the engine executes is executed; `docs/bpmn.md` lists them. */
export const voorbeelden: readonly Voorbeeld[] = [
  een(
    'gateways, conditional and default flows',
    'poorten',
    `${start()}${el('exclusiveGateway', 'X', '', 'default="X_T0"')}${taak('T0')}${taak('T1')}${el('inclusiveGateway', 'I')}${taak('T2')}${taak('T3')}
    ${el('inclusiveGateway', 'IJ')}${el('parallelGateway', 'P')}${taak('T4')}${taak('T5')}${el('parallelGateway', 'PJ')}${slot('Einde')}
    ${keten('S X T0', 'T1 I', 'T2 IJ', 'T3 IJ P T4 PJ Einde', 'P T5 PJ')}${stroom('X', 'T1', 'n = 1')}${stroom('I', 'T2', 'n > 0')}${stroom('I', 'T3', 'n > 0')}`,
    { start: { variables: { n: 1 } }, answers: { T1: uren(1), T2: uren(3), T3: uren(1), T4: uren(5), T5: uren(2) } },
  ),
  een(
    'a complex gateway and uncontrolled flow',
    'complex',
    `${start()}${el('parallelGateway', 'P')}${taak('A')}${taak('B')}${taak('C')}
    ${el('complexGateway', 'K', '<bpmn:activationCondition>activationCount >= 2</bpmn:activationCondition>')}${taak('Na')}
    ${keten('S P A K Na', 'P B K', 'P C K')}`,
    { answers: { A: uren(1), B: uren(2), C: uren(4), Na: uren(1) } },
  ),
  een(
    'an event-based gateway, and catch events of every kind',
    'vangen',
    `<bpmn:dataObject id="getal"/>${start()}${el('eventBasedGateway', 'G')}${vang('GM', bericht)}${vang('GT', wacht('P2D'))}${vang('GC', als('getal > 3'))}
    ${vang('Sein', sein)}${vang('Duur', wacht('P3D'))}${vang('Een_Van', bericht + sein)}${vang('Alle', bericht + antwoord, 'parallelMultiple="true"')}
    ${taak('Zet')}${vang('Als', als('getal > 3'))}${el('receiveTask', 'R', '', 'messageRef="M2"')}
    ${keten('S G GM Sein Duur Een_Van Alle Als Zet_Na R', 'G GT', 'G GC', 'S Zet')}${taak('Zet_Na')}`,
    {
      messages: [
        { after: 'PT1H', name: 'brief' },
        { after: 'P5D', name: 'brief' },
        { after: 'P6D', name: 'brief' },
        { after: 'P7D', name: 'antwoord' },
        { after: 'P11D', name: 'antwoord' },
      ],
      signals: [{ after: 'PT3H', name: 'sein' }],
      answers: { Zet: [{ after: 'P9D', variables: { getal: 4 } }], Zet_Na: uren(1) },
    },
  ),
  een(
    'tasks that do themselves, a service and a business rule',
    'taken',
    `${start()}${el('task', 'T')}${el('manualTask', 'M_T')}${el('serviceTask', 'D', '', 'regietafel:dienst="herinneren"')}
    ${el('scriptTask', 'Reken', '<bpmn:script>1 + 1</bpmn:script>', 'regietafel:resultaat="som"')}${el('sendTask', 'Z_T', '', 'messageRef="M2"')}${slot('Einde')}
    ${keten('S T M_T D Reken Z_T Einde')}`,
  ),
  {
    ...een(
      'a business rule',
      'weegt',
      `<bpmn:dataObject id="advies"/>${start()}${el('businessRuleTask', 'W', '', 'regietafel:beslissing="weging" regietafel:resultaat="advies"')}
      ${el('exclusiveGateway', 'X', '', 'default="X_Licht"')}${slot('Licht')}${slot('Zwaar')}${keten('S W X Licht')}${stroom('X', 'Zwaar', 'advies = "zwaar"')}`,
      { start: { variables: { n: 5 } } },
    ),
    dmn: `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="urn:test">
      <decision id="weging" name="weging"><decisionTable id="T" hitPolicy="FIRST"><input id="I"><inputExpression id="IE"><text>n</text></inputExpression></input>
      <output id="O" name="advies"/><rule id="R1"><inputEntry id="R1I"><text>&gt; 3</text></inputEntry><outputEntry id="R1O"><text>"zwaar"</text></outputEntry></rule>
      <rule id="R2"><inputEntry id="R2I"><text>-</text></inputEntry><outputEntry id="R2O"><text>"licht"</text></outputEntry></rule></decisionTable></decision></definitions>`,
  },
  een(
    'boundary events of every kind',
    'randen',
    `<bpmn:dataObject id="getal"/>${start()}${taak('A')}${rand('A_T', 'A', wacht('P1D'), false)}${rand('A_M', 'A', bericht, false)}${rand('A_Z', 'A', sein)}
    ${taak('B')}${rand('B_C', 'B', als('getal > 1'))}${taak('Zet')}
    ${el('subProcess', 'Deel', start('', 'DS') + werp('DH', hulp) + slot('DE', fout) + keten('DS DH DE'))}${rand('D_H', 'Deel', hulp, false)}${rand('D_F', 'Deel', fout)}
    ${taak('Na')}${taak('Laat')}${taak('Gehoord')}${taak('Geholpen')}${slot('Einde')}
    ${keten('S A Einde', 'A_T Laat', 'A_M Gehoord', 'A_Z B', 'B Einde', 'B_C Deel Einde', 'D_H Geholpen', 'D_F Na Einde', 'S Zet')}`,
    {
      messages: [{ after: 'PT30H', name: 'brief' }],
      signals: [{ after: 'P2D', name: 'sein' }],
      answers: {
        A: [{ wait: true }],
        B: [{ wait: true }],
        Zet: [{ after: 'P3D', variables: { getal: 2 } }],
        Laat: uren(2),
        Gehoord: uren(3),
        Geholpen: uren(4),
        Na: uren(7),
      },
    },
  ),
  een(
    'a deadline that repeats',
    'herhaalt',
    `${start()}${taak('A')}${rand('A_T', 'A', '<bpmn:timerEventDefinition><bpmn:timeCycle>R3/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>', false)}${slot('Herinnerd')}${slot('Einde')}
    ${vang('Dag', '<bpmn:timerEventDefinition><bpmn:timeDate>werkdagen(2, "17:00")</bpmn:timeDate></bpmn:timerEventDefinition>')}${keten('S A Dag Einde', 'A_T Herinnerd')}`,
    { answers: { A: [{ after: 'P5DT7M' }] } },
  ),
  een(
    'event sub-processes, interrupting and not',
    'bijprocessen',
    `<bpmn:dataObject id="getal"/>${start()}${taak('A')}${taak('Zet')}${el('subProcess', 'Deel', `${start('', 'DS')}${taak('D')}${slot('DE', fout)}${keten('DS D DE')}${bij('Bij_F', fout, true, taak('DF') + keten('Bij_F_S DF'))}`)}
    ${bij('Bij_M', bericht, false, taak('BM') + keten('Bij_M_S BM'))}${bij('Bij_T', wacht('P1D'), false, taak('BT') + keten('Bij_T_S BT'))}
    ${bij('Bij_C', als('getal > 1'), false, taak('BC') + keten('Bij_C_S BC'))}${bij('Bij_Z', sein, true, taak('BZ') + keten('Bij_Z_S BZ'))}
    ${keten('S Deel A', 'S Zet')}`,
    {
      messages: [{ after: 'PT5H', name: 'brief' }],
      signals: [{ after: 'P5D', name: 'sein' }],
      answers: {
        D: uren(3),
        DF: uren(1),
        A: [{ wait: true }],
        Zet: [{ after: 'P2D', variables: { getal: 2 } }],
        BM: uren(1),
        BT: uren(2),
        BC: uren(1),
        BZ: uren(9),
      },
    },
  ),
  een(
    'an escalation in an event sub-process, links, several ends and terminate',
    'einden',
    `${start()}${el('subProcess', 'Deel', `${start('', 'DS')}${slot('DE', hulp)}${keten('DS DE')}${bij('Bij_H', hulp, false, taak('DH') + keten('Bij_H_S DH'))}`)}
    ${werp('Niets')}${werp('Naar', '<bpmn:linkEventDefinition name="verder"/>')}${vang('Van', '<bpmn:linkEventDefinition name="verder"/>')}
    ${el('parallelGateway', 'P')}${taak('A')}${taak('B')}${slot('E_Z', sein)}${slot('E_M', bericht + sein)}${slot('Stop', '<bpmn:terminateEventDefinition/>')}
    ${keten('S Deel Niets Naar', 'Van P A Stop', 'P B', 'P E_Z', 'P E_M')}`,
    { answers: { DH: uren(1), A: uren(5), B: [{ wait: true }] } },
  ),
  een(
    'multi-instance, parallel and sequential, with its events, and a loop',
    'herhaling',
    `<bpmn:dataObject id="uit"/>${start()}${el('userTask', 'Elk', `<bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="organisaties" regietafel:element="wie" regietafel:resultaten="uit" regietafel:resultaat="wie" behavior="One" oneBehaviorEventRef="Klaarsein"/>`)}
    ${rand('Elk_Z', 'Elk', sein, false)}${taak('Gezien')}
    ${el('userTask', 'Beurt', '<bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality>3</bpmn:loopCardinality><bpmn:completionCondition>numberOfCompletedInstances = 2</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>')}
    ${el('userTask', 'Rond', '<bpmn:standardLoopCharacteristics testBefore="false" loopMaximum="3"><bpmn:loopCondition>loopCounter &lt; 3</bpmn:loopCondition></bpmn:standardLoopCharacteristics>')}
    ${keten('S Elk Beurt Rond', 'Elk_Z Gezien')}`,
    { answers: { Elk: uren(2, 5), Gezien: uren(1), Beurt: uren(3, 4), Rond: uren(1, 2, 1) } },
  ),
  een(
    'ad-hoc sub-processes',
    'adhoc',
    `${start()}${el('adHocSubProcess', 'H', `${taak('A')}${taak('B')}${taak('C')}${keten('B C')}`)}
    ${el('adHocSubProcess', 'V', `${taak('D')}${taak('H_F')}${taak('G')}<bpmn:completionCondition>genoeg = true</bpmn:completionCondition>`, 'ordering="Sequential"')}${keten('S H V')}`,
    {
      answers: {
        A: uren(4),
        B: uren(1),
        C: uren(1),
        D: uren(2),
        H_F: [{ after: 'PT2H', variables: { genoeg: true } }],
      },
    },
  ),
  een(
    'compensation by handlers, thrown and at the end',
    'ongedaan',
    `${start()}${taak('A')}${rand('A_O', 'A', undo)}${el('task', 'A_Terug', '', 'isForCompensation="true"')}
    ${el('subProcess', 'Deel', `${start('', 'DS')}${taak('B')}${rand('B_O', 'B', undo)}${el('userTask', 'B_Terug', '', 'isForCompensation="true"')}${keten('DS B')}<bpmn:association id="As2" associationDirection="One" sourceRef="B_O" targetRef="B_Terug"/>`)}
    ${werp('Terug', '<bpmn:compensateEventDefinition activityRef="A"/>')}${taak('C')}${slot('Einde', undo)}<bpmn:association id="As1" associationDirection="One" sourceRef="A_O" targetRef="A_Terug"/>
    ${keten('S A Deel Terug C Einde')}`,
    { answers: { A: uren(1), B: uren(2), C: uren(3), B_Terug: uren(4) } },
  ),
  een(
    'a transaction that is cancelled',
    'transactie',
    `${start()}${el(
      'transaction',
      'Tr',
      `${start('', 'TS')}${taak('A')}${rand('A_O', 'A', undo)}${el('userTask', 'A_Terug', '', 'isForCompensation="true"')}${taak('B')}${slot('TE', '<bpmn:cancelEventDefinition/>')}
    <bpmn:association id="As1" associationDirection="One" sourceRef="A_O" targetRef="A_Terug"/>${keten('TS A B TE')}`,
    )}${rand('Tr_C', 'Tr', '<bpmn:cancelEventDefinition/>')}${taak('Na')}
    ${keten('S Tr', 'Tr_C Na')}`,
    { answers: { A: uren(1), B: uren(2), A_Terug: uren(3), Na: uren(4) } },
  ),
  een(
    'called processes: one that escalates and ends, one for each organisation that fails',
    'roept_aan',
    `${start()}${el('callActivity', 'R', '', 'calledElement="hulpvrager"')}${rand('R_H', 'R', hulp, false)}${taak('Hulp')}
    ${el('callActivity', 'Elk', '<bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="organisaties" regietafel:element="wie"/>', 'calledElement="faler"')}${rand('Elk_F', 'Elk', fout)}${taak('Na')}
    ${keten('S R Elk', 'R_H Hulp', 'Elk_F Na')}`,
    { answers: { V: uren(1), Hulp: uren(9), W: uren(2, 5), Na: uren(1) } },
    tekening('hulpvrager', `${start()}${taak('V')}${werp('H', hulp)}${keten('S V H')}`, WORTELS),
    tekening('faler', `${start()}${taak('W')}${slot('Stuk', fout)}${keten('S W Stuk')}`, WORTELS),
  ),
  een(
    'processes that send each other messages and signals, early and back, and a message to itself',
    'schrijft',
    `${start()}${werp('Stuur', uitnodiging)}${vang('Terug', antwoord)}${taak('A')}${el('parallelGateway', 'P')}${werp('Zelf', antwoord)}${vang('Zelf_Terug', antwoord)}${werp('Sein', sein)}
    ${keten('S Stuur Terug A P Zelf', 'P Zelf_Terug Sein')}`,
    { answers: { A: uren(5), L: uren(2) } },
    tekening(
      'leest',
      `${start(uitnodiging)}${werp('Antwoord', antwoord)}${taak('L')}${vang('L_Sein', sein)}${keten('S Antwoord L L_Sein')}`,
      WORTELS,
    ),
  ),
  een(
    'a message that comes early, and one too many',
    'vroeg_bericht',
    `${start()}${taak('A')}${vang('W', bericht)}${taak('B')}${keten('S A W B')}`,
    {
      messages: [
        { after: 'PT1H', name: 'brief' },
        { after: 'PT2H', name: 'brief' },
      ],
      answers: { A: uren(5), B: uren(1) },
    },
  ),
  een(
    'a process that begins at an event-based gateway',
    'begint_bij_poort',
    `${el('eventBasedGateway', 'G', '', 'instantiate="true"')}${vang('GM', bericht)}${vang('GZ', antwoord)}${taak('A')}${keten('G GM A', 'G GZ A')}`,
    { messages: [{ after: 'PT1H', name: 'brief' }], answers: { A: uren(1) } },
  ),
  een(
    'data objects, inputs and outputs',
    'gegevens',
    `<bpmn:dataObject id="totaal"/><bpmn:dataObjectReference id="Ref" dataObjectRef="totaal"/><bpmn:property id="eigen"/>${start()}
    ${el('userTask', 'A', '<bpmn:ioSpecification><bpmn:dataOutput id="gezegd"/><bpmn:inputSet/><bpmn:outputSet><bpmn:dataOutputRefs>gezegd</bpmn:dataOutputRefs></bpmn:outputSet></bpmn:ioSpecification><bpmn:dataOutputAssociation><bpmn:sourceRef>gezegd</bpmn:sourceRef><bpmn:targetRef>Ref</bpmn:targetRef></bpmn:dataOutputAssociation>')}
    ${el('exclusiveGateway', 'X', '', 'default="X_Klein"')}${taak('Groot')}${taak('Klein')}${keten('S A X Klein')}${stroom('X', 'Groot', 'totaal > 3')}`,
    { answers: { A: [{ after: 'PT1H', variables: { gezegd: 5 } }], Groot: uren(1) } },
  ),
  een(
    'a process that fails because nothing catches its error',
    'mislukt',
    `${start()}${taak('A')}${slot('Stuk', fout)}${keten('S A Stuk')}`,
    { answers: { A: uren(1) } },
  ),
];
