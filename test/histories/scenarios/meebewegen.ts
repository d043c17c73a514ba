import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { data, rand, slot, tijd, werk } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

/** A task with a deadline by a date, and one beside it that moves the date: first further away, then into the past. */
const MEEBEWEGEN = tekening(
  'meebewegen',
  `${data('dag')}${werk('parallelGateway', 'Splitsing')}${taak('Wacht', '')}${taak('Verzet', '')}${taak('Verzet_terug', '')}${taak('Laat', '')}
  ${rand('Uiterlijk', 'Wacht', tijd('Date', 'date(dag)'), 'regietafel:beweegtMee="true"')}
  ${keten('Splitsing', 'Wacht', 'Einde')}${keten('Splitsing', 'Verzet', 'Verzet_terug', 'Einde')}${keten('Uiterlijk', 'Laat', 'Einde')}${slot('Einde')}`,
);

export const meebewegen: Bundel = {
  tekeningen: [MEEBEWEGEN],
  scenarios: [
    [
      'meebewegen',
      async (toneel) => {
        const loop = await toneel.start('meebewegen', { variabelen: { dag: '2099-01-01' } });
        await loop.besluit(await loop.taak('Verzet'), null, { variabelen: { dag: '2099-06-01' } });
        await loop.besluit(await loop.taak('Verzet_terug'), null, { variabelen: { dag: '2020-01-01' } });
        await besluit(loop, 'Laat');
        return totEinde(loop);
      },
    ],
  ],
};
