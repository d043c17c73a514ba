import { keten, stroom, taak, tekening } from '../../workflows/tekeningen.ts';
import {
  afbreken,
  bericht,
  data,
  fout,
  gebeurtenisdeel,
  NAAST,
  omkeerbaar,
  rand,
  slot,
  start,
  terugdraaien,
  werk,
  werp,
  WORTELS,
} from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

/** Undone one by one, all together, without waiting, and at the end by an event sub-process. */
const ONGEDAAN = tekening(
  'ongedaan',
  `${start('Start')}${taak('A', '')}${taak('B', '')}${taak('C', '')}${omkeerbaar('A')}${omkeerbaar('B')}${omkeerbaar('C')}
  ${werp('W_een', terugdraaien('activityRef="A"'))}${werp('W_alle', terugdraaien())}${werp('W_los', terugdraaien('activityRef="C" waitForCompletion="false"'))}
  ${werk('subProcess', 'Deel', start('Deel_Start') + taak('D', '') + keten('Deel_Start', 'D') + gebeurtenisdeel('Terug_Deel', terugdraaien(), '', taak('E', ''), 'E'))}
  ${taak('Tussen', '')}${slot('Einde', terugdraaien('activityRef="Deel"'))}
  ${keten('Start', 'A', 'B', 'W_een', 'W_alle', 'C', 'W_los', 'Deel', 'Einde')}${keten('W_los', 'Tussen')}`,
  WORTELS,
);

/** Cancelled the first time, completed the second. */
const TRANSACTIE = tekening(
  'transactie',
  `${data('door')}${start('Start')}
  ${werk(
    'transaction',
    'Samen',
    `${start('Samen_Start')}${taak('A', '')}${omkeerbaar('A')}${taak('Kies', '')}<bpmn:exclusiveGateway id="Keuze" default="Keuze_Af"/>
    ${slot('Af', afbreken)}${slot('Goed')}${keten('Samen_Start', 'A', 'Kies', 'Keuze', 'Af')}${stroom('Keuze', 'Goed', 'door = true')}`,
  )}
  ${rand('Afgebroken', 'Samen', afbreken)}${taak('Opnieuw', '')}${slot('Einde')}
  ${keten('Start', 'Samen', 'Einde')}${keten('Afgebroken', 'Opnieuw', 'Samen')}`,
  WORTELS,
);

/** An error leaves a sub-process: what completed in it is undone, and then its boundary event goes on. */
const MISLUKT = tekening(
  'mislukt',
  `${start('Start')}${werk('subProcess', 'Deel', `${start('Deel_Start')}${taak('A', '')}${omkeerbaar('A')}${taak('B', '')}${slot('Stuk', fout)}${keten('Deel_Start', 'A', 'B', 'Stuk')}`)}
  ${rand('Fout', 'Deel', fout)}${taak('Daarna', '')}${slot('Einde')}${keten('Start', 'Deel', 'Einde')}${keten('Fout', 'Daarna')}`,
  WORTELS,
);

/** What a boundary event led to beside its activity is undone before it, though it completed first. */
const NAAST_ELKAAR = tekening(
  'ongedaan_naast',
  `${start('Start')}${taak('A', '')}${omkeerbaar('A')}${rand('Erbij', 'A', bericht('een'), NAAST)}${taak('B', '')}${omkeerbaar('B')}
  ${slot('Einde', terugdraaien())}${keten('Start', 'A', 'Einde')}${keten('Erbij', 'B')}`,
  WORTELS,
);

export const ongedaan: Bundel = {
  tekeningen: [ONGEDAAN, TRANSACTIE, MISLUKT, NAAST_ELKAAR],
  scenarios: [
    [
      'ongedaan',
      async (toneel) => {
        const loop = await toneel.start('ongedaan');
        await besluit(loop, 'A', 'B', 'Terug_A', 'Terug_B', 'C', 'Tussen', 'Terug_C', 'D', 'E');
        return totEinde(loop);
      },
    ],
    [
      'mislukt',
      async (toneel) => {
        const loop = await toneel.start('mislukt');
        await besluit(loop, 'A', 'B', 'Terug_A', 'Daarna');
        return totEinde(loop);
      },
    ],
    [
      'ongedaan-naast',
      async (toneel) => {
        const loop = await toneel.start('ongedaan_naast');
        await loop.bericht('een');
        await besluit(loop, 'B', 'A', 'Terug_B', 'Terug_A');
        return totEinde(loop);
      },
    ],
    [
      'transactie',
      async (toneel) => {
        const loop = await toneel.start('transactie');
        await besluit(loop, 'A', 'Kies', 'Terug_A', 'Opnieuw', 'A');
        await loop.besluit(await loop.taak('Kies'), null, { variabelen: { door: true } });
        return totEinde(loop);
      },
    ],
  ],
};
