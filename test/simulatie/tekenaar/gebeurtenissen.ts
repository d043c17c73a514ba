import { flow } from '../../engine/drawing.ts';
import { ALLE, als, BERICHT, ESCALATIE, FOUT, LOS, NAAST, SEIN, TERUG, TWEEDE } from './definities.ts';
import type { Deel, Pen, Vorm } from './pen.ts';

/** A task with a reminder that comes again and again. */
const herinnering: Vorm = (pen) => {
  const taak = pen.taak();
  const keren = pen.toeval.kies(['R3/PT6H', 'R2/P1D', 'R1/P1M']);
  const telkens = `<bpmn:timerEventDefinition><bpmn:timeCycle>${keren}</bpmn:timeCycle></bpmn:timerEventDefinition>`;
  return pen.ernaast(taak, pen.rand(taak.van, telkens, NAAST), pen.punt('serviceTask', 'regietafel:dienst="doe"'));
};

/** What may interrupt an activity, or happen beside it: of any kind that comes from outside or with time. */
function wat(pen: Pen): readonly [string, string] {
  return pen.toeval.kies([
    [pen.tijd(), ''],
    [pen.tijd(), ''],
    [BERICHT, ''],
    [SEIN, ''],
    [als('getal > 1'), ''],
    [BERICHT + SEIN, ''],
    [BERICHT + TWEEDE, ALLE],
  ] as const);
}

/** A deadline, or something else that interrupts, leads around it. */
export function termijn(pen: Pen, deel: Deel): Deel {
  const [definitie, extra] = wat(pen);
  return pen.omweg(deel, pen.rand(deel.van, definitie, extra), pen.taak());
}

/** Something that happens beside it, each time that it does. */
const daarnaast: Vorm = (pen) => {
  const taak = pen.taak();
  const [definitie, extra] = wat(pen);
  return pen.ernaast(taak, pen.rand(taak.van, definitie, `${NAAST} ${extra}`), pen.punt('task'));
};

const dienstMetFout: Vorm = (pen) => {
  const dienst = pen.punt('serviceTask', 'regietafel:dienst="faalt"');
  return pen.omweg(dienst, pen.rand(dienst.van, FOUT), pen.taak());
};

/** A multi-instance that says so when the first of it is done, or each. */
const vertelt: Vorm = (pen) => {
  const lus = (hoe: string): string =>
    `<bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="namen" regietafel:element="naam" ${hoe}/>`;
  const [hoe, gebeurtenis, extra] = pen.toeval.kies([
    ['behavior="One" oneBehaviorEventRef="DefSein"', SEIN, NAAST],
    ['behavior="None" noneBehaviorEventRef="DefEsc"', ESCALATIE, NAAST],
    ['behavior="One" oneBehaviorEventRef="DefFout"', FOUT, ''],
  ] as const);
  const taak = pen.punt('userTask', '', lus(hoe));
  const rand = pen.rand(taak.van, gebeurtenis, extra);
  return extra === NAAST ? pen.ernaast(taak, rand, pen.punt('task')) : pen.omweg(taak, rand, pen.taak());
};

const sprong: Vorm = (pen) => {
  const naam = pen.id('link');
  const koppeling = `<bpmn:linkEventDefinition name="${naam}"/>`;
  const gooi = pen.punt('intermediateThrowEvent', '', koppeling);
  const vang = pen.punt('intermediateCatchEvent', '', koppeling);
  const taak = pen.taak();
  return { van: gooi.van, naar: taak.naar, xml: gooi.xml + vang.xml + taak.xml + flow(vang.naar, taak.van) };
};

/** Something that can be undone, by a person. */
export function metUndo(pen: Pen): Deel {
  const taak = pen.taak();
  const rand = pen.rand(taak.van, TERUG);
  const undo = pen.punt('userTask', 'isForCompensation="true"');
  const band = `<bpmn:association id="${pen.id('band')}" associationDirection="One" sourceRef="${rand.van}" targetRef="${undo.van}"/>`;
  return { ...taak, xml: taak.xml + rand.xml + undo.xml + band };
}

/** Something that is done and then undone again. */
const ongedaan: Vorm = (pen) => {
  const terug = pen.punt('intermediateThrowEvent', '', TERUG);
  return pen.punt('subProcess', '', pen.inhoud([metUndo(pen), terug]));
};

/** Waits for what somebody else brings about meanwhile; afterwards it does not hold any more. */
const opVoorwaarde: Vorm = (pen) => {
  const zet = (waarde: number): Deel =>
    pen.punt('scriptTask', 'regietafel:resultaat="getal"', `<bpmn:script>${String(waarde)}</bpmn:script>`);
  const wegen = [pen.punt('intermediateCatchEvent', '', als('getal > 1')), pen.keten([pen.punt('userTask'), zet(2)])];
  return pen.keten([pen.samen(wegen, pen.punt('parallelGateway'), pen.punt('parallelGateway'), []), zet(0)]);
};

const vang =
  (definitie: string, extra = ''): Vorm =>
  (pen) =>
    pen.punt('intermediateCatchEvent', extra, definitie);
const gooi =
  (definitie: string): Vorm =>
  (pen) =>
    pen.punt('intermediateThrowEvent', '', definitie);

/** Events that are caught and thrown in the flow, and on the border of an activity. */
export const GEBEURTENISSEN: readonly Vorm[] = [
  vang(BERICHT),
  vang(SEIN),
  vang(BERICHT + SEIN),
  vang(BERICHT + TWEEDE, ALLE),
  (pen) => vang(pen.tijd())(pen, () => pen.taak()),
  gooi(''),
  gooi(SEIN),
  gooi(ESCALATIE),
  gooi(LOS + SEIN),
  herinnering,
  (pen) => termijn(pen, pen.taak()),
  (pen) => termijn(pen, pen.taak()),
  (pen) => termijn(pen, pen.punt('serviceTask', 'regietafel:dienst="traag"')),
  daarnaast,
  dienstMetFout,
  vertelt,
  sprong,
  ongedaan,
  opVoorwaarde,
];
