import { nodesIn } from '../nodes-in.ts';
import type { ConstraintRule } from './constraint-rule.ts';

/** Rules of the standard about how a sub-process begins, each for one node. */
export const subProcessRules: readonly ConstraintRule[] = [
  function subProcessStarts({ model, node, report }) {
    const starts = nodesIn(model, node.id).filter(({ type }) => type === 'startEvent');
    if (node.triggeredByEvent) {
      if (starts.length !== 1 || starts[0]?.event === null)
        report(
          'BPMN 2.0.2 §10.3.5',
          'Een gebeurtenis-deelproces begint met precies één gebeurtenis.',
          'Teken één startgebeurtenis met een bericht, termijn, signaal, fout of escalatie.',
        );
      if (node.incoming.length + node.outgoing.length > 0)
        report('BPMN 2.0.2 §10.3.5', 'Een gebeurtenis-deelproces heeft geen pijlen.', 'Haal de pijlen weg.');
    } else if (starts.some(({ event }) => event !== null)) {
      report('BPMN 2.0.2 §10.5.2', 'Een deelproces begint zonder gebeurtenis.', 'Teken een lege startgebeurtenis.');
    }
  },
];
