import { nodesIn } from '../nodes-in.ts';
import type { ConstraintRule } from './constraint-rule.ts';
import { activities } from './flow-element-types.ts';

/** Rules of the standard about ad-hoc sub-processes, each for one node. */
export const adHocRules: readonly ConstraintRule[] = [
  function activitiesInside({ model, node, report }) {
    if (node.type !== 'adHocSubProcess') return;
    if (!nodesIn(model, node.id).some(({ type }) => activities.has(type)))
      report(
        'BPMN 2.0.2 §10.3.5',
        'In een ad-hoc-deelproces staat minstens één activiteit.',
        'Zet de activiteiten in het deelproces.',
      );
    if (node.triggeredByEvent)
      report(
        'BPMN 2.0.2 §10.3.5',
        'Een ad-hoc-deelproces begint niet met een gebeurtenis.',
        'Zet het in een gebeurtenis-deelproces.',
      );
  },
  function noStartsOrEnds({ model, node, report }) {
    if (node.type !== 'startEvent' && node.type !== 'endEvent') return;
    if (model.nodes[node.scope ?? '']?.type === 'adHocSubProcess')
      report(
        'BPMN 2.0.2 §10.3.5',
        'Een ad-hoc-deelproces heeft geen start- of eindgebeurtenis.',
        'Laat de gebeurtenis weg: wat geen inkomende pijl heeft kan meteen beginnen.',
      );
  },
];
