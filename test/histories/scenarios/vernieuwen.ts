import { wijsToe } from '../../../models/proces.ts';
import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { type Loop, REGISSEUR } from '../../workflows/toneel.ts';
import { bericht, gebeurtenisdeel, omkeerbaar, slot, start, terugdraaien, werk, werp, WORTELS } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

/** A multi-instance, a compensation and an event sub-process, each of which a new run finds half-way; and a receive task that comes late. */
const VERNIEUWEN = tekening(
  'vernieuwen',
  `${start('Start')}${werk('userTask', 'Elk', '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>')}
  ${taak('A', '')}${omkeerbaar('A')}${werp('Terug', terugdraaien())}${werk('receiveTask', 'Ontvang', '', 'messageRef="Bericht_een"')}${taak('Na', '')}${slot('Einde')}
  ${keten('Start', 'Elk', 'A', 'Terug', 'Ontvang', 'Na', 'Einde')}
  ${gebeurtenisdeel('Ernaast', bericht('twee'), 'isInterrupting="false"', taak('N_1', '') + taak('N_2', ''), 'N_1', 'N_2')}
  ${gebeurtenisdeel('Af', bericht('drie'), '', taak('Af_1', '') + taak('Af_2', ''), 'Af_1', 'Af_2')}`,
  WORTELS,
);

export const vernieuwen: Bundel = {
  tekeningen: [VERNIEUWEN],
  scenarios: [
    [
      'vernieuwen',
      async (toneel) => {
        const loop = await toneel.start('vernieuwen', { vernieuwNa: 2 });
        await loop.taak('Elk');
        await loop.bericht('twee');
        await besluit(loop, 'N_1');
        for (const id of ['vroeg', 'vroeg']) await loop.bericht('een', { id });
        await inNieuweRun(loop, () => besluit(loop, 'Elk'));
        await besluit(loop, 'N_2');
        await inNieuweRun(loop, () => besluit(loop, 'Elk'));
        await loop.bericht('een', { id: 'vroeg' });
        await besluit(loop, 'A');
        await inNieuweRun(loop, () => wijsAanMij(loop, 'Terug_A'));
        await besluit(loop, 'Terug_A', 'Na');
        return totEinde(loop);
      },
    ],
    [
      'vernieuwen-af',
      async (toneel) => {
        const loop = await toneel.start('vernieuwen', { vernieuwNa: 1 });
        await loop.taak('Elk');
        await loop.bericht('drie');
        await inNieuweRun(loop, () => besluit(loop, 'Af_1'));
        await inNieuweRun(loop, () => wijsAanMij(loop, 'Af_2'));
        await besluit(loop, 'Af_2');
        return totEinde(loop);
      },
    ],
  ],
};

async function wijsAanMij(loop: Loop, element: string): Promise<void> {
  const { instantie } = await loop.taak(element);
  await loop.opdracht(wijsToe, { instantie, medewerker: REGISSEUR.medewerker, door: REGISSEUR });
}

/** Does something after which the process continues as new, and waits for that. */
async function inNieuweRun(loop: Loop, doe: () => Promise<void>): Promise<void> {
  const { runId } = await loop.handvat.describe();
  await doe();
  await loop.totdatAndereRun(runId);
}
