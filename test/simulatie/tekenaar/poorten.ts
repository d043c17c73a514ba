import { flow } from '../../engine/drawing.ts';
import { als, BERICHT } from './definities.ts';
import type { Vorm } from './pen.ts';

const splitsing =
  (soort: string): Vorm =>
  (pen, binnen) => {
    const wegen = Array.from({ length: pen.toeval.heel(2, 3) }, binnen);
    const laatste = wegen.at(-1)?.van ?? '';
    const splits = pen.id('splits');
    const anders = soort === 'parallelGateway' ? '' : `default="${splits}_${laatste}"`;
    const voorwaarden = wegen.map((_, plaats) =>
      soort === 'parallelGateway' || plaats === wegen.length - 1
        ? undefined
        : pen.toeval.kies(['true', 'genoeg', 'keuze = "links"']),
    );
    const van = { van: splits, naar: splits, xml: `<bpmn:${soort} id="${splits}" ${anders}/>` };
    return pen.samen(wegen, van, pen.punt(soort), voorwaarden);
  };

/** Three at once; who is there as the second one lets it go on. */
const meerderheid: Vorm = (pen, binnen) => {
  const wegen = [binnen(), pen.taak(), pen.taak()];
  const genoeg = '<bpmn:activationCondition>activationCount &gt;= 2</bpmn:activationCondition>';
  return pen.samen(wegen, pen.punt('parallelGateway'), pen.punt('complexGateway', '', genoeg), []);
};

/** What comes first: a message, a moment, or a condition that comes to hold. */
const afwachting: Vorm = (pen) => {
  const eerste = [BERICHT, pen.tijd(), als('getal > 1')].map((wat) => pen.punt('intermediateCatchEvent', '', wat));
  return pen.samen(eerste, pen.punt('eventBasedGateway'), pen.punt('exclusiveGateway'), []);
};

/** Two ways out of a task without gateway: both at once, or one by its condition and else the other. */
const zonderPoort: Vorm = (pen) => {
  const [links, rechts] = [pen.taak(), pen.taak()];
  if (pen.toeval.lukt(0.5)) return pen.samen([links, rechts], pen.taak(), pen.punt('parallelGateway'), []);
  const id = pen.id('userTask');
  const taak = `<bpmn:userTask id="${id}" regietafel:rol="procesregisseur" default="${id}_${rechts.van}"/>`;
  const samen = pen.taak();
  const wegen =
    flow(id, links.van, 'genoeg') + flow(id, rechts.van) + flow(links.naar, samen.van) + flow(rechts.naar, samen.van);
  return { van: id, naar: samen.naar, xml: taak + links.xml + rechts.xml + samen.xml + wegen };
};

/** Gateways with what stands between them. */
export const POORTEN: readonly Vorm[] = [
  splitsing('parallelGateway'),
  splitsing('exclusiveGateway'),
  splitsing('inclusiveGateway'),
  meerderheid,
  afwachting,
  zonderPoort,
];
