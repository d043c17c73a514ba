import { activeer } from '../../../models/proces.ts';
import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { REGISSEUR } from '../../workflows/toneel.ts';
import { data, slot, start, werk, WORTELS } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

const totdat = (feel: string): string => `<bpmn:completionCondition>${feel}</bpmn:completionCondition>`;

/** Cancels what remains; one after another; waits for what remains. */
const VRIJ = tekening(
  'vrij',
  `${data('genoeg', 'klaar')}${start('Start')}
  ${werk('adHocSubProcess', 'Los', taak('A', '') + taak('B', '') + totdat('genoeg = true'))}
  ${werk('adHocSubProcess', 'Rij', taak('C', '') + taak('D', ''), 'ordering="Sequential"')}
  ${werk('adHocSubProcess', 'Uit', taak('E', '') + taak('F', '') + totdat('klaar = true'), 'cancelRemainingInstances="false"')}
  ${slot('Einde')}${keten('Start', 'Los', 'Rij', 'Uit', 'Einde')}`,
  WORTELS,
);

export const adhoc: Bundel = {
  tekeningen: [VRIJ],
  scenarios: [
    [
      'vrij',
      async (toneel) => {
        const loop = await toneel.start('vrij');
        await besluit(loop, 'A');
        const { instantie } = (await loop.stand()).activeerbaar?.[0] ?? { instantie: '' };
        await loop.opdracht(activeer, { instantie, element: 'A', door: REGISSEUR });
        await loop.besluit(await loop.taak('A'), null, { variabelen: { genoeg: true } });
        await besluit(loop, 'C', 'D');
        await loop.besluit(await loop.taak('E'), null, { variabelen: { klaar: true } });
        await besluit(loop, 'F');
        return totEinde(loop);
      },
    ],
  ],
};
