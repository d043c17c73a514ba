import { definitionsOf } from '../events/definitions.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { ConstraintRule } from './constraint-rule.ts';

/** Rules of the standard about compensation and transactions, each for one node. */
export const compensationRules: readonly ConstraintRule[] = [
  function compensationBoundaries({ model, node, report }) {
    if (node.type !== 'boundaryEvent' || node.event?.kind !== 'compensate') return;
    const handler = model.nodes[node.handler ?? ''];
    if (handler === undefined || handler.scope !== node.scope)
      report(
        'BPMN 2.0.2 §10.7.1',
        'Niet te zien welke activiteit compenseert.',
        'Verbind deze gebeurtenis met een associatie met een compensatie-activiteit ernaast (isForCompensation).',
      );
    if (!node.interrupting)
      report(
        'BPMN 2.0.2 §10.5.4',
        'Compensatie laat niets doorlopen: haar activiteit is al klaar.',
        'Haal cancelActivity weg.',
      );
    if (node.outgoing.length > 0)
      report(
        'BPMN 2.0.2 §10.7.1',
        'Uit een compensatiegebeurtenis aan de rand gaat geen pijl.',
        'Maak van de pijl een associatie met een compensatie-activiteit.',
      );
  },
  function compensationActivities({ model, node, report }) {
    if (node.forCompensation !== true) return;
    if (node.incoming.length + node.outgoing.length > 0)
      report('BPMN 2.0.2 §10.7.1', 'Een compensatie-activiteit heeft geen pijlen.', 'Haal de pijlen weg.');
    if (!Object.values(model.nodes).some(({ handler }) => handler === node.id))
      report(
        'BPMN 2.0.2 §10.7.1',
        'Deze compensatie-activiteit hoort nergens bij en wordt nooit uitgevoerd.',
        'Verbind haar met een associatie vanuit een compensatiegebeurtenis aan de rand van een activiteit.',
      );
  },
  function compensationStarts({ model, node, report }) {
    const sub = model.nodes[node.scope ?? ''];
    if (node.type !== 'startEvent' || node.event?.kind !== 'compensate' || sub === undefined) return;
    if (sub.scope === null)
      report(
        'BPMN 2.0.2 §10.7.1',
        'Een proces dat klaar is wordt nooit gecompenseerd.',
        'Zet dit gebeurtenis-deelproces in het deelproces dat het ongedaan maakt.',
      );
    else if (startsFor(model, sub.scope).length > 1)
      report('BPMN 2.0.2 §10.7.1', 'Een deelproces heeft hoogstens één compensatie-deelproces.', 'Laat er één staan.');
  },
  function compensationThrows({ model, node, report }) {
    if (node.type !== 'intermediateThrowEvent' && node.type !== 'endEvent') return;
    for (const definition of definitionsOf(node)) {
      if (definition.kind !== 'compensate' || definition.activity === null) continue;
      if (isVisible(model, node, definition.activity)) continue;
      report(
        'BPMN 2.0.2 §13.5.5',
        `De activiteit ${definition.activity} staat niet in hetzelfde (deel)proces.`,
        'Compenseer een activiteit die naast deze gebeurtenis staat, of laat activityRef weg.',
      );
    }
  },
  function caughtAlone({ node, report }) {
    if (node.event?.kind !== 'multiple' || (node.type !== 'boundaryEvent' && node.type !== 'startEvent')) return;
    if (node.event.definitions.some(({ kind }) => kind === 'compensate' || kind === 'cancel'))
      report(
        'BPMN 2.0.2 §10.7.1',
        'Compensatie of annulering gebeurt niet samen met iets anders.',
        'Geef haar een eigen gebeurtenis.',
      );
  },
  function cancelEnds({ model, node, report }) {
    if (node.type !== 'endEvent' || !definitionsOf(node).some(({ kind }) => kind === 'cancel')) return;
    const transaction = transactionAround(model, node);
    if (transaction === null)
      report(
        'BPMN 2.0.2 §10.5.3',
        'Annuleren kan alleen in een transactie.',
        'Zet deze gebeurtenis in een transactie-deelproces.',
      );
    else if (!transaction.boundaryEvents.some((id) => model.nodes[id]?.event?.kind === 'cancel'))
      report(
        'BPMN 2.0.2 §10.3.5',
        `De transactie ${transaction.id} heeft geen annuleergebeurtenis aan de rand.`,
        'Hang er een annuleergebeurtenis aan, met een pijl naar wat daarna gebeurt.',
      );
  },
  function cancelBoundaries({ model, node, report }) {
    if (node.type !== 'boundaryEvent' || node.event?.kind !== 'cancel') return;
    const transaction = model.nodes[node.attachedTo ?? ''];
    if (transaction?.type !== 'transaction' || !node.interrupting)
      report(
        'BPMN 2.0.2 §10.5.4',
        'Een annuleergebeurtenis hoort aan de rand van een transactie, en onderbreekt.',
        'Hang haar onderbrekend aan een transactie-deelproces.',
      );
    else if (transaction.loop !== null || transaction.repeat !== undefined)
      report(
        'BPMN 2.0.2 §10.3.5',
        'De standaard zegt niet wat één geannuleerde transactie doet met de andere keren.',
        'Zet de transactie in een deelproces dat herhaald wordt.',
      );
  },
];

function startsFor(model: ProcessModel, scope: string): FlowNode[] {
  return Object.values(model.nodes).filter(
    ({ event, type, scope: sub }) =>
      type === 'startEvent' && event?.kind === 'compensate' && model.nodes[sub ?? '']?.scope === scope,
  );
}

/** Beside the throw event, or beside the event sub-process that it stands in. */
function isVisible(model: ProcessModel, node: FlowNode, activity: string): boolean {
  const scope = model.nodes[activity]?.scope;
  const around = model.nodes[node.scope ?? ''];
  return scope === node.scope || (around?.triggeredByEvent === true && scope === around.scope);
}

function transactionAround(model: ProcessModel, node: FlowNode): FlowNode | null {
  for (let around = model.nodes[node.scope ?? '']; around !== undefined; around = model.nodes[around.scope ?? ''])
    if (around.type === 'transaction') return around;
  return null;
}
