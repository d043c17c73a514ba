import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { verzetTermijn } from '../../../models/proces.ts';
import { REGISSEUR } from '../../workflows/toneel.ts';
import { NAAST, rand, slot, start, tijd, vang, werk, WORTELS } from '../bouwstenen.ts';
import { besluit, type Bundel, gebeurd, totEinde } from '../scenario.ts';

/** A day a second: dates, durations and cycles of the standard and in FEEL, over weekends. */
const TIJDEN = tekening(
  'tijden',
  `${start('Start')}${vang('Duur', tijd('Duration', 'P1D'))}${vang('Werkdag', tijd('Date', 'werkdagen(1, "09:00")'))}
  ${taak('Taak')}${rand('Telkens', 'Taak', tijd('Cycle', 'R2/P1D'), NAAST)}${rand('Termijn', 'Taak', tijd('Date', 'kalenderdagen(30)'))}
  ${werk('task', 'Herinnerd')}${keten('Telkens', 'Herinnerd')}${taak('Te_Laat')}${slot('Einde')}
  ${keten('Start', 'Duur', 'Werkdag', 'Taak', 'Einde')}${keten('Termijn', 'Te_Laat', 'Einde')}`,
  WORTELS,
);

const SECONDE = 1000;

export const tijden: Bundel = {
  tekeningen: [TIJDEN],
  scenarios: [
    [
      'tijden',
      async (toneel) => {
        const klok = { eind: new Date(Date.now() + 100 * SECONDE).toISOString(), schaal: 86_400 };
        const loop = await toneel.start('tijden', { klok });
        const { instantie } = await loop.taak('Taak');
        await gebeurd(loop, 'Telkens');
        const naar = new Date(Date.parse((await loop.stand()).at) + 4 * 86_400 * SECONDE).toISOString();
        await loop.opdracht(verzetTermijn, {
          instantie,
          element: 'Termijn',
          naar,
          vastlegging: 'v-1',
          door: REGISSEUR,
        });
        await besluit(loop, 'Te_Laat');
        return totEinde(loop);
      },
    ],
  ],
};
