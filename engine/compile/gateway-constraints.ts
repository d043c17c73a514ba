import type { ModdleElement } from 'bpmn-moddle';
import type { ConstraintRule } from './constraint-rule.ts';
import { many, one, text } from './source.ts';

/** Whether a gateway that says its direction has several incoming and several outgoing flows (BPMN 8.4.9). */
const directions: Readonly<Record<string, { readonly merges: boolean; readonly splits: boolean }>> = {
  Converging: { merges: true, splits: false },
  Diverging: { merges: false, splits: true },
  Mixed: { merges: true, splits: true },
};

/** Rules of the standard about gateways, each for one node. */
export const gatewayRules: readonly ConstraintRule[] = [
  function gatewayDirections({ node, element, report }) {
    const allowed = directions[String(element.get('gatewayDirection'))];
    if (allowed === undefined) return;
    const { incoming, outgoing } = node;
    if (incoming.length > 1 !== allowed.merges || outgoing.length > 1 !== allowed.splits)
      report(
        'BPMN 2.0.2 §8.4.9',
        `Deze gateway heeft ${incoming.length} inkomende en ${outgoing.length} uitgaande pijlen, en dat past niet bij gatewayDirection.`,
        'Laat gatewayDirection weg, of teken de pijlen die erbij horen.',
      );
  },
  function complexGateways({ node, report }) {
    if (node.type === 'complexGateway' && node.incoming.length > 1 && node.activation === undefined)
      report(
        'BPMN 2.0.2 §13.4.5',
        'Niet te zien wanneer deze complexe gateway doorgaat.',
        'Geef hem een activationCondition, bijvoorbeeld activationCount >= 2.',
      );
  },
  function exclusiveGateways({ model, node, element, report }) {
    if (node.type !== 'exclusiveGateway' || node.outgoing.length < 2) return;
    for (const id of node.outgoing) {
      if (id === node.default || model.flows[id]?.condition !== null || isConditional(element, id)) continue;
      report(
        'BPMN 2.0.2 §13.4.2',
        `De pijl ${id} heeft geen voorwaarde en is niet de standaardpijl.`,
        'Geef de pijl een voorwaarde of maak hem de standaardpijl.',
      );
    }
  },
  function eventBasedGateways({ model, node, report }) {
    if (node.type !== 'eventBasedGateway') return;
    if (node.outgoing.length < 2)
      report(
        'BPMN 2.0.2 §10.6.6',
        'Na deze gateway staan minstens twee gebeurtenissen.',
        'Teken een tweede gebeurtenis.',
      );
    for (const id of node.outgoing) {
      const target = model.nodes[model.flows[id]?.target ?? ''];
      const fits = target?.type === 'intermediateCatchEvent' || target?.type === 'receiveTask';
      if (!fits)
        report(
          'BPMN 2.0.2 §10.6.6',
          `Na deze gateway staat ${target?.name ?? id}, en dat is geen wachtende gebeurtenis.`,
          'Laat elke pijl naar een wachtende gebeurtenis of ontvangtaak gaan.',
        );
      if (target !== undefined && target.incoming.length > 1)
        report(
          'BPMN 2.0.2 §10.6.6',
          `${target.name ?? target.id} heeft meer dan één inkomende pijl.`,
          'Geef de gebeurtenis alleen de pijl van deze gateway.',
        );
    }
  },
];

/** Whether a flow out of a gateway was drawn with a condition: then what is wrong with it has been said. */
function isConditional({ $parent }: ModdleElement, id: string): boolean {
  const flow = $parent === undefined ? undefined : many($parent, 'flowElements').find((other) => other.id === id);
  return flow !== undefined && text(one(flow, 'conditionExpression'), 'body') !== null;
}
