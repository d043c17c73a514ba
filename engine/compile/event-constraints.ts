import type { ConstraintRule } from './constraints.ts';

/** Rules of the standard about what an event waits for or tells, each for one node. */
export const eventRules: readonly ConstraintRule[] = [
  function behindEventBasedGateways({ model, node, report }) {
    if (node.event?.kind !== 'multiple' || !node.event.parallel) return;
    const sources = node.incoming.map((id) => model.nodes[model.flows[id]?.source ?? '']);
    if (sources.some((source) => source?.type === 'eventBasedGateway'))
      report(
        'BPMN 2.0.2 §10.6.6',
        'Een gateway gaat verder bij de eerste gebeurtenis; deze wacht op meer dan één.',
        'Zet de gebeurtenissen elk achter een eigen pijl, of na de gateway.',
      );
  },
  function errorsInterrupt({ node, report }) {
    if (node.type !== 'startEvent' || node.event?.kind !== 'error' || node.interrupting) return;
    report('BPMN 2.0.2 §10.5.2', 'Een fout onderbreekt altijd.', 'Maak de startgebeurtenis onderbrekend.');
  },
];
