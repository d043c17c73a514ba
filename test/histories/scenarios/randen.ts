import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import {
  ALLES,
  bericht,
  data,
  escalatie,
  fout,
  NAAST,
  rand,
  signaal,
  slot,
  tijd,
  voorwaarde,
  werk,
  werp,
  WORTELS,
} from '../bouwstenen.ts';
import { besluit, type Bundel, gebeurd, totEinde } from '../scenario.ts';

/** A task with every boundary event beside it that does not interrupt. */
const NAAST_ELKAAR: readonly [string, string][] = [
  ['bericht', bericht('een')],
  ['tijd', tijd('Cycle', 'R2/PT0.3S')],
  ['signaal', signaal('rood')],
  ['voorwaarde', voorwaarde('c > 0')],
  ['een', bericht('twee') + signaal('groen')],
  ['alle', bericht('drie') + bericht('vier')],
];

const NAAST_TEKENING = tekening(
  'randen_naast',
  `${data('c')}${taak('Lang', '')}${werk('manualTask', 'Gezien')}
  ${NAAST_ELKAAR.map(([naam, wat]) => rand(`Rand_${naam}`, 'Lang', wat, `${NAAST} ${naam === 'alle' ? ALLES : ''}`) + keten(`Rand_${naam}`, 'Gezien')).join('')}
  ${werk('subProcess', 'Roept', taak('Roept_Taak', '') + werp('Roep', escalatie) + keten('Roept_Taak', 'Roep'))}
  ${rand('Rand_escalatie', 'Roept', escalatie, NAAST)}${keten('Rand_escalatie', 'Gezien')}`,
  WORTELS,
);

/** A chain of activities, each left by a boundary event that interrupts it. */
const AF = tekening(
  'randen_af',
  `${data('c')}${['bericht', 'tijd', 'signaal', 'voorwaarde', 'een', 'alle'].map((naam) => taak(`T_${naam}`, '')).join('')}
  ${rand('R_bericht', 'T_bericht', bericht('een'))}${keten('R_bericht', 'T_tijd')}
  ${rand('R_tijd', 'T_tijd', tijd('Duration', 'PT0.3S'))}${keten('R_tijd', 'T_signaal')}
  ${rand('R_signaal', 'T_signaal', signaal('rood'))}${keten('R_signaal', 'T_voorwaarde')}${werk('manualTask', 'Anders')}
  ${rand('R_voorwaarde', 'T_voorwaarde', voorwaarde('c > 0'))}${keten('R_voorwaarde', 'T_een')}${taak('Zet', '')}
  ${rand('R_een', 'T_een', bericht('twee') + tijd('Duration', 'P1D'))}${keten('R_een', 'T_alle')}
  ${rand('R_alle', 'T_alle', bericht('drie') + signaal('groen'), ALLES)}${keten('R_alle', 'Roept')}
  ${werk('subProcess', 'Roept', taak('Roept_Taak', '') + slot('Roept_Einde', escalatie) + keten('Roept_Taak', 'Roept_Einde'))}
  ${rand('R_escalatie', 'Roept', escalatie)}${keten('R_escalatie', 'Faalt')}
  ${werk('subProcess', 'Faalt', taak('Faalt_Taak', '') + slot('Faalt_Einde', fout) + keten('Faalt_Taak', 'Faalt_Einde'))}
  ${rand('R_fout', 'Faalt', fout)}${slot('Einde')}${keten('R_fout', 'Anders', 'Einde')}
  <bpmn:startEvent id="Start"/>${keten('Start', 'T_bericht')}${keten('Start', 'Zet')}`,
  WORTELS,
);

export const randen: Bundel = {
  tekeningen: [NAAST_TEKENING, AF],
  scenarios: [
    [
      'randen-naast',
      async (toneel) => {
        const loop = await toneel.start('randen_naast');
        await besluit(loop, 'Roept_Taak');
        for (const naam of ['een', 'twee', 'drie', 'vier']) await loop.bericht(naam);
        for (const naam of ['rood', 'groen']) await loop.bericht(naam, { signaal: true });
        await gebeurd(loop, 'Rand_tijd');
        await loop.bericht('een', { variabelen: { c: 1 } });
        await gebeurd(loop, 'Rand_voorwaarde');
        await besluit(loop, 'Lang');
        return totEinde(loop);
      },
    ],
    [
      'randen-af',
      async (toneel) => {
        const loop = await toneel.start('randen_af');
        await loop.taak('T_bericht');
        await loop.bericht('een');
        await loop.taak('T_signaal');
        await loop.bericht('rood', { signaal: true });
        await loop.taak('T_voorwaarde');
        await loop.besluit(await loop.taak('Zet'), null, { variabelen: { c: 1 } });
        await loop.taak('T_een');
        await loop.bericht('twee');
        await loop.taak('T_alle');
        await loop.bericht('drie');
        await loop.bericht('groen', { signaal: true });
        await besluit(loop, 'Roept_Taak', 'Faalt_Taak');
        return totEinde(loop);
      },
    ],
  ],
};
