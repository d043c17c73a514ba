import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { slot, werk } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

/** A task that gives two tokens and one that gives one, before a task that takes all three at a time. */
const HOEVEELHEDEN = tekening(
  'hoeveelheden',
  `${werk('parallelGateway', 'Splitsing')}${taak('Twee', 'completionQuantity="2"')}${taak('Een', '')}${taak('Drie', 'startQuantity="3"')}
  ${keten('Splitsing', 'Twee', 'Drie', 'Einde')}${keten('Splitsing', 'Een', 'Drie')}${slot('Einde')}`,
);

export const hoeveelheden: Bundel = {
  tekeningen: [HOEVEELHEDEN],
  scenarios: [
    [
      'hoeveelheden',
      async (toneel) => {
        const loop = await toneel.start('hoeveelheden');
        await besluit(loop, 'Twee', 'Een', 'Drie');
        return totEinde(loop);
      },
    ],
  ],
};
