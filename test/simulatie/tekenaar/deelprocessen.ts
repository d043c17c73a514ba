import { flow } from '../../engine/drawing.ts';
import { AF, ALLE, als, BERICHT, ESCALATIE, FOUT, NAAST, SEIN, STOP, TERUG, TWEEDE } from './definities.ts';
import { metUndo, termijn } from './gebeurtenissen.ts';
import type { Vorm } from './pen.ts';

/** A sub-process in which something else may begin meanwhile. */
const metGebeurtenis: Vorm = (pen, binnen) => {
  const [wat, extra] = pen.toeval.kies([
    [BERICHT, ''],
    [SEIN, ''],
    [pen.tijd(), ''],
    [als('getal > 1'), ''],
    [BERICHT + SEIN, ''],
    [BERICHT + TWEEDE, ALLE],
  ] as const);
  const begin = `isInterrupting="${String(pen.toeval.lukt(0.5))}" ${extra}`;
  return pen.punt('subProcess', '', pen.inhoud([binnen()]) + pen.gebeurtenisdeel(wat, begin));
};

/** An error or escalation inside it starts an event sub-process. */
const metVangnet: Vorm = (pen, binnen) => {
  const [wat, begin] = pen.toeval.kies([
    [FOUT, ''],
    [ESCALATIE, ''],
    [ESCALATIE, 'isInterrupting="false"'],
  ] as const);
  const einde = pen.punt('endEvent', '', wat);
  return pen.punt('subProcess', '', pen.inhoud([binnen()], einde) + pen.gebeurtenisdeel(wat, begin));
};

const escalatie: Vorm = (pen, binnen) => {
  const gooi = pen.punt('intermediateThrowEvent', '', ESCALATIE);
  const deel = pen.punt('subProcess', '', pen.inhoud([binnen(), gooi, pen.taak()]));
  return pen.ernaast(deel, pen.rand(deel.van, ESCALATIE, NAAST), pen.taak());
};

/** Its end is an error or an escalation, which leads around it. */
const foutOp: Vorm = (pen, binnen) => {
  const wat = pen.toeval.kies([FOUT, ESCALATIE]);
  const deel = pen.punt('subProcess', '', pen.inhoud([binnen()], pen.punt('endEvent', '', wat)));
  const rand = pen.rand(deel.van, wat);
  const einde = pen.punt('exclusiveGateway');
  const omweg = pen.keten([rand, pen.taak(), einde]);
  return { van: deel.van, naar: einde.naar, xml: deel.xml + omweg.xml };
};

/** Done in any order by whoever starts them; some go on until there is enough. */
const losseTaken: Vorm = (pen) => {
  const ordening = pen.toeval.kies(['Parallel', 'Sequential']);
  const tot = pen.toeval.kies(['', 'getal > 1', 'getal > 1']);
  const genoeg = tot === '' ? '' : `<bpmn:completionCondition>${tot.replace('>', '&gt;')}</bpmn:completionCondition>`;
  const rest = String(pen.toeval.lukt(0.5));
  return pen.punt(
    'adHocSubProcess',
    `ordering="${ordening}" cancelRemainingInstances="${rest}"`,
    pen.taak().xml + pen.taak().xml + genoeg,
  );
};

/** Cancelled or completed, as somebody chooses; what was done in it is undone by a person. */
const transactie: Vorm = (pen) => {
  const keuze = pen.punt('userTask', 'regietafel:uitkomst="keuze"');
  const splits = pen.punt('exclusiveGateway');
  const [goed, weg] = [pen.punt('endEvent'), pen.punt('endEvent', '', AF)];
  const begin = pen.keten([pen.punt('startEvent'), metUndo(pen), keuze, splits]);
  const binnen = `${begin.xml}${goed.xml}${weg.xml}${flow(splits.van, goed.van, 'keuze = "links"')}${flow(splits.van, weg.van, 'keuze = "rechts"')}`;
  const deel = pen.punt('transaction', '', binnen);
  return pen.omweg(deel, pen.rand(deel.van, AF), pen.taak());
};

/** Undone by an event sub-process of its own, and thrown at the end of what is around it. */
const ongedaanGemaakt: Vorm = (pen) => {
  const deel = pen.punt('subProcess', '', pen.inhoud([pen.taak()]) + pen.gebeurtenisdeel(TERUG));
  return pen.punt('subProcess', '', pen.inhoud([deel, metUndo(pen)], pen.punt('endEvent', '', TERUG)));
};

/** A sub-process of two ways at once, of which the first one that is done ends both. */
const eindigend: Vorm = (pen, binnen) => {
  const splits = pen.punt('parallelGateway');
  const wegen = [binnen(), pen.taak()];
  const eindes = wegen.map(() => pen.punt('endEvent', '', STOP));
  const delen = wegen.map((weg, plaats) => flow(splits.naar, weg.van) + pen.keten([weg, eindes[plaats] ?? splits]).xml);
  const begin = pen.keten([pen.punt('startEvent'), splits]);
  return pen.punt('subProcess', '', begin.xml + delen.join(''));
};

/** An end that tells others something. */
const meldend: Vorm = (pen, binnen) => {
  const wat = pen.toeval.kies([SEIN, BERICHT + SEIN, BERICHT]);
  return pen.punt('subProcess', '', pen.inhoud([binnen()], pen.punt('endEvent', '', wat)));
};

/** Sub-processes of every kind. */
export const DEELPROCESSEN: readonly Vorm[] = [
  (pen, binnen) => termijn(pen, pen.punt('subProcess', '', pen.inhoud([binnen()]))),
  metGebeurtenis,
  metVangnet,
  escalatie,
  foutOp,
  losseTaken,
  transactie,
  ongedaanGemaakt,
  eindigend,
  meldend,
];
