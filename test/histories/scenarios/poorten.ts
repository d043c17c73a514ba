import { keten, stroom, taak, tekening } from '../../workflows/tekeningen.ts';
import { bericht, data, slot, tijd, vang, voorwaarde, werk, WORTELS } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

const poort = (soort: string, id: string, kenmerken = '', binnen = ''): string =>
  werk(`${soort}Gateway`, id, binnen, kenmerken);

/** No start event; a task with a conditional, a default and an unconditional flow; then every gateway, side by side. */
const POORTEN = tekening(
  'poorten',
  `${data('n', 'weg', 'klaar')}
  ${taak('Begin', 'default="Begin_Splitsing"')}${taak('Los', '')}${taak('Nooit', '')}
  ${stroom('Begin', 'Splitsing')}${stroom('Begin', 'Los')}${stroom('Begin', 'Nooit', 'n > 5')}
  ${poort('parallel', 'Splitsing')}${poort('parallel', 'Samen')}

  ${poort('exclusive', 'Keuze', 'default="Keuze_Rechts"')}${werk('manualTask', 'Links')}${werk('task', 'Rechts')}${taak('Na_Keuze', '')}
  ${keten('Splitsing', 'Keuze', 'Rechts', 'Na_Keuze', 'Samen')}${stroom('Keuze', 'Links', 'weg = "links"')}${stroom('Links', 'Na_Keuze')}

  ${poort('inclusive', 'Elk', 'default="Elk_Geen"')}${taak('Elk_A', '')}${taak('Elk_B', '')}${taak('Geen', '')}${poort('inclusive', 'Elk_Samen')}
  ${stroom('Splitsing', 'Elk')}${stroom('Elk', 'Elk_A', 'n > 0')}${stroom('Elk', 'Elk_B', 'n > 1')}${stroom('Elk', 'Geen')}
  ${keten('Elk_A', 'Elk_Samen', 'Samen')}${stroom('Elk_B', 'Elk_Samen')}${stroom('Geen', 'Elk_Samen')}

  ${poort('eventBased', 'Eerste')}${vang('Hoor', bericht('een'))}${vang('Laat', tijd('Duration', 'P1D'))}${vang('Als', voorwaarde('klaar = true'))}
  ${poort('exclusive', 'Eerste_Samen')}${stroom('Splitsing', 'Eerste')}${keten('Eerste', 'Hoor', 'Eerste_Samen', 'Samen')}
  ${keten('Eerste', 'Laat', 'Eerste_Samen')}${keten('Eerste', 'Als', 'Eerste_Samen')}

  ${poort('parallel', 'Drie')}${taak('Drie_A', '')}${taak('Drie_B', '')}${taak('Drie_C', '')}
  ${poort('complex', 'Genoeg', '', '<bpmn:activationCondition>activationCount >= 2</bpmn:activationCondition>')}${taak('Na_Genoeg', '')}
  ${keten('Splitsing', 'Drie', 'Drie_A', 'Genoeg', 'Na_Genoeg', 'Samen')}${keten('Drie', 'Drie_B', 'Genoeg')}${keten('Drie', 'Drie_C', 'Genoeg')}
  ${slot('Einde')}${stroom('Samen', 'Einde')}`,
  WORTELS,
);

export const poorten: Bundel = {
  tekeningen: [POORTEN],
  scenarios: [
    [
      'poorten',
      async (toneel) => {
        const loop = await toneel.start('poorten', { variabelen: { n: 2, weg: 'links' } });
        await besluit(loop, 'Begin', 'Elk_B', 'Na_Keuze', 'Drie_A', 'Drie_C', 'Elk_A');
        await loop.bericht('een');
        await besluit(loop, 'Na_Genoeg', 'Drie_B', 'Los');
        return totEinde(loop);
      },
    ],
    [
      'poorten-anders',
      async (toneel) => {
        const loop = await toneel.start('poorten', { variabelen: { n: 0, weg: 'rechts' } });
        await loop.besluit(await loop.taak('Begin'));
        await loop.besluit(await loop.taak('Geen'), null, { variabelen: { klaar: true } });
        await besluit(loop, 'Na_Keuze', 'Los', 'Drie_C', 'Drie_B', 'Drie_A', 'Na_Genoeg');
        return totEinde(loop);
      },
    ],
  ],
};
