import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { data, slot, start, werk } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

const wie = (feel: string): string =>
  `<bpmn:humanPerformer><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${feel}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:humanPerformer>`;

/** A task that names somebody, one that is of whoever was named there, and the same once nobody is named. */
export const UITVOERDER = tekening(
  'uitvoerder',
  `${data('regisseur')}${start('Start')}${taak('Benoemen')}${werk('userTask', 'Vast', wie('regisseur'))}${werk('userTask', 'Vrij', wie('regisseur'))}${slot('Einde')}
  ${keten('Start', 'Benoemen', 'Vast', 'Vrij', 'Einde')}`,
);

export const uitvoerder: Bundel = {
  tekeningen: [UITVOERDER],
  scenarios: [
    [
      'uitvoerder',
      async (toneel) => {
        const loop = await toneel.start('uitvoerder');
        await loop.besluit(await loop.taak('Benoemen'), null, { variabelen: { regisseur: 'mw-01' } });
        await loop.besluit(await loop.taak('Vast'), null, { variabelen: { regisseur: null } });
        await besluit(loop, 'Vrij');
        return totEinde(loop);
      },
    ],
  ],
};
