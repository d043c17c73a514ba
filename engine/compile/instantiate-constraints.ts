import type { ConstraintRule } from './constraint-rule.ts';

/** What may create a process besides a start event: an event-based gateway or a receive task (BPMN 10.6.6, 10.3.3). */
export const instantiateRules: readonly ConstraintRule[] = [
  function instantiating({ model, node, report }) {
    if (node.instantiate !== true) return;
    const rule = node.type === 'receiveTask' ? 'BPMN 2.0.2 §10.3.3' : 'BPMN 2.0.2 §10.6.6';
    if (node.scope !== null)
      report(rule, 'Alleen buiten deelprocessen kan een element een proces beginnen.', 'Haal instantiate weg.');
    const [flow, ...others] = node.incoming;
    const source = model.nodes[model.flows[flow ?? '']?.source ?? ''];
    if (others.length > 0 || (flow !== undefined && source?.type !== 'startEvent'))
      report(
        rule,
        'Een element dat een proces begint heeft geen inkomende pijl, of alleen die van een startgebeurtenis.',
        'Haal de andere pijlen of instantiate weg.',
      );
  },
  function parallelEvents({ node, report }) {
    if (node.parallel === true && node.instantiate !== true)
      report(
        'BPMN 2.0.2 §10.6.6',
        'Alleen een gateway die een proces begint kan op al zijn gebeurtenissen wachten.',
        'Haal eventGatewayType weg, of wacht met een parallelle gateway.',
      );
  },
];
