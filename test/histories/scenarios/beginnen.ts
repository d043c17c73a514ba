import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { bericht, signaal, slot, start, tijd, vang, voorwaarde, werk, WORTELS } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

const begin = (id: string, wat: string): string =>
  tekening(id, `${start('Start', wat)}${slot('Einde')}${keten('Start', 'Einde')}`, WORTELS);
const poort = (id: string, kenmerken: string): string =>
  tekening(
    id,
    `<bpmn:eventBasedGateway id="Poort" instantiate="true" ${kenmerken}/>${vang('V_begin', bericht('begin'))}${vang('V_een', bericht('een'))}
    ${taak('T_begin', '')}${taak('T_een', '')}${keten('Poort', 'V_begin', 'T_begin')}${keten('Poort', 'V_een', 'T_een')}`,
    WORTELS,
  );

/** Every way in which a process begins, as small as it can be. */
export const beginnen: Bundel = {
  tekeningen: [
    begin('begin_bericht', bericht('begin')),
    begin('begin_tijd', tijd('Cycle', 'R/P7D')),
    begin('begin_signaal', signaal('rood')),
    begin('begin_voorwaarde', voorwaarde('c > 0')),
    begin('begin_een', bericht('begin') + signaal('rood')),
    poort('begin_poort', ''),
    poort('begin_alle', 'eventGatewayType="Parallel"'),
    tekening(
      'begin_ontvangst',
      `${werk('receiveTask', 'Ontvang', '', 'instantiate="true" messageRef="Bericht_begin"')}${slot('Einde')}${keten('Ontvang', 'Einde')}`,
      WORTELS,
    ),
  ],
  scenarios: [
    ...(['begin_bericht', 'begin_een', 'begin_ontvangst'] as const).map(
      (naam) =>
        [
          naam.replace('_', '-'),
          async (toneel) => totEinde(await toneel.start(naam, { bericht: 'begin' })),
        ] as const satisfies Bundel['scenarios'][number],
    ),
    ...(['begin_tijd', 'begin_signaal', 'begin_voorwaarde'] as const).map(
      (naam) =>
        [
          naam.replace('_', '-'),
          async (toneel) => totEinde(await toneel.start(naam, { variabelen: { c: 1 } })),
        ] as const satisfies Bundel['scenarios'][number],
    ),
    [
      'begin-poort',
      async (toneel) => {
        const loop = await toneel.start('begin_poort');
        await loop.bericht('een');
        await besluit(loop, 'T_een');
        return totEinde(loop);
      },
    ],
    [
      'begin-alle',
      async (toneel) => {
        const loop = await toneel.start('begin_alle', { bericht: 'begin' });
        await besluit(loop, 'T_begin');
        await loop.bericht('een');
        await besluit(loop, 'T_een');
        return totEinde(loop);
      },
    ],
  ],
};
