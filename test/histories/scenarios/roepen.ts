import { keten, stroom, taak, tekening } from '../../workflows/tekeningen.ts';
import type { Toneel } from '../../workflows/toneel.ts';
import { data, escalatie, fout, NAAST, rand, slot, start, werk, WORTELS } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

/** Ends well, with an escalation or with an error. */
const GEROEPEN = tekening(
  'geroepen',
  `${data('antwoord')}${start('Start')}${taak('Antwoorden', 'regietafel:uitkomst="hoe"')}<bpmn:exclusiveGateway id="Keuze" default="Keuze_Goed"/>
  ${slot('Goed')}${slot('Hulp', escalatie)}${slot('Stuk', fout)}
  ${keten('Start', 'Antwoorden', 'Keuze', 'Goed')}${stroom('Keuze', 'Hulp', 'hoe = "hulp"')}${stroom('Keuze', 'Stuk', 'hoe = "stuk"')}`,
  WORTELS,
);

/** Calls it for each of a list, and then once more. */
const ROEPEN = tekening(
  'roepen',
  `${data('lijst', 'antwoord')}${start('Start')}
  ${werk('callActivity', 'Elk', '<bpmn:multiInstanceLoopCharacteristics isSequential="false" regietafel:verzameling="lijst" regietafel:element="wie"/>', 'calledElement="geroepen" regietafel:invoer="wie" regietafel:uitvoer="antwoord"')}
  ${rand('R_hulp', 'Elk', escalatie, NAAST)}${taak('Helpen', '')}${keten('R_hulp', 'Helpen')}
  ${werk('callActivity', 'Nog', '', 'calledElement="geroepen"')}${rand('R_stuk', 'Nog', fout)}${slot('Einde')}${slot('Einde_Stuk')}
  ${keten('Start', 'Elk', 'Nog', 'Einde')}${keten('R_stuk', 'Einde_Stuk')}`,
  WORTELS,
);

export const roepen: Bundel = { tekeningen: [GEROEPEN, ROEPEN], scenarios: [['roepen', speel]] };

async function speel(toneel: Toneel) {
  const loop = await toneel.start('roepen', { variabelen: { lijst: ['a', 'b'] } });
  const kind = (instantie: number) => toneel.loop(`${loop.id}.${String(instantie)}.geroepen`);
  const elk = Number(await loop.instantieVan('Elk'));
  const [eerste, tweede] = [kind(elk + 1), kind(elk + 2)];
  await eerste.besluit(await eerste.taak('Antwoorden'), 'hulp');
  await besluit(loop, 'Helpen');
  await tweede.besluit(await tweede.taak('Antwoorden'), 'Keuze_Goed', { variabelen: { antwoord: 'ja' } });
  const derde = kind(Number(await loop.instantieVan('Nog')));
  await derde.besluit(await derde.taak('Antwoorden'), 'stuk');
  return totEinde(loop, eerste, tweede, derde);
}
