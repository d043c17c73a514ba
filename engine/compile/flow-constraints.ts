import type { ConstraintRule } from './constraint-rule.ts';
import { activities } from './flow-element-types.ts';

/** Nodes whose outgoing flows have no condition: the token, or the event, decides. */
const unconditional: Readonly<Record<string, string>> = {
  parallelGateway: 'BPMN 2.0.2 §10.6.4',
  eventBasedGateway: 'BPMN 2.0.2 §10.6.6',
  startEvent: 'BPMN 2.0.2 §10.5.2',
};

/** Rules of the standard about which flows and events belong together, each for one node. */
export const flowRules: readonly ConstraintRule[] = [
  function defaults({ node, report }) {
    if (node.default !== null && !node.outgoing.includes(node.default))
      report('BPMN 2.0.2 §8.4.13', 'De standaardpijl gaat niet uit van dit element.', 'Kies een uitgaande pijl.');
  },
  function conditions({ model, node, report }) {
    const rule = unconditional[node.type];
    if (rule === undefined) return;
    for (const id of node.outgoing)
      if (model.flows[id]?.condition != null)
        report(
          rule,
          `De pijl ${id} heeft een voorwaarde, maar hier wordt niet gekozen.`,
          'Haal de voorwaarde weg, of kies met een exclusieve of inclusieve gateway.',
        );
  },
  function loneConditions({ model, node, report }) {
    const [flow, ...others] = node.outgoing;
    if (!activities.has(node.type) || flow === undefined || others.length > 0) return;
    if (model.flows[flow]?.condition != null)
      report(
        'BPMN 2.0.2 §8.4.13',
        `De pijl ${flow} heeft een voorwaarde, maar er is geen andere pijl.`,
        'Teken waarheen het gaat als de voorwaarde niet geldt, of haal haar weg.',
      );
  },
  function messagesBehindGateway({ model, node, report }) {
    if (node.type !== 'eventBasedGateway') return;
    const behind = node.outgoing.flatMap((id) => model.nodes[model.flows[id]?.target ?? ''] ?? []);
    const receiving = behind.filter(({ type }) => type === 'receiveTask');
    if (receiving.length > 0 && behind.some(({ type, event }) => type !== 'receiveTask' && event?.kind === 'message'))
      report(
        'BPMN 2.0.2 §10.6.6',
        'Na deze gateway staan ontvangtaken en berichtgebeurtenissen door elkaar.',
        'Gebruik een van beide.',
      );
    for (const { id, name, boundaryEvents } of receiving)
      if (boundaryEvents.length > 0)
        report(
          'BPMN 2.0.2 §10.6.6',
          `De ontvangtaak ${name ?? id} heeft een randgebeurtenis.`,
          'Teken die gebeurtenis achter de gateway.',
        );
  },
  function boundaryInScope({ model, node, report }) {
    const activity = node.attachedTo === null ? undefined : model.nodes[node.attachedTo];
    if (activity !== undefined && activity.scope !== node.scope)
      report(
        'BPMN 2.0.2 §10.5.4',
        'Een randgebeurtenis staat in hetzelfde deelproces als haar activiteit.',
        'Verplaats de gebeurtenis.',
      );
  },
  function plainEventSubProcesses({ node, report }) {
    if (!node.triggeredByEvent) return;
    if (node.boundaryEvents.length > 0)
      report(
        'BPMN 2.0.2 §10.3.5',
        'Een gebeurtenis-deelproces heeft geen randgebeurtenissen.',
        'Teken een deelproces in het gebeurtenis-deelproces, met de randgebeurtenis daaraan.',
      );
    if (node.loop !== null || node.repeat !== undefined)
      report(
        'BPMN 2.0.2 §10.3.5',
        'Een gebeurtenis-deelproces herhaalt zich niet.',
        'Haal de herhaling weg; een gebeurtenis die niet onderbreekt kan vaker komen.',
      );
  },
];
