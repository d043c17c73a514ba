import type { ModdleElement } from 'bpmn-moddle';
import type { FlowNode, FlowNodeType } from '../process-model.ts';
import type { ConstraintRule } from './constraint-rule.ts';
import { activities } from './flow-element-types.ts';
import type { Source } from './source.ts';

const RULE = 'BPMN 2.0.2 §10.3';
/** More tokens than this at once are no way of working. */
const MOST = 1000;

/** How many tokens an activity takes and gives at a time (BPMN table 10.3); absent where it is one. */
export function quantitiesOf(
  source: Source,
  element: ModdleElement,
  type: FlowNodeType,
): Pick<FlowNode, 'startQuantity' | 'completionQuantity'> {
  if (!activities.has(type)) return {};
  const [startQuantity, completionQuantity] = ['startQuantity', 'completionQuantity'].map((property) =>
    quantityOf(source, element, property),
  );
  return {
    ...(startQuantity === undefined ? {} : { startQuantity }),
    ...(completionQuantity === undefined ? {} : { completionQuantity }),
  };
}

function quantityOf(source: Source, element: ModdleElement, property: string): number | undefined {
  const quantity = Number(element.get(property) ?? 1);
  if (quantity === 1) return undefined;
  if (Number.isInteger(quantity) && quantity > 0 && quantity <= MOST) return quantity;
  source.report(
    element,
    RULE,
    `${property} is geen aantal tokens.`,
    `Geef een geheel getal van 1 tot en met ${String(MOST)}.`,
  );
  return undefined;
}

/** Where no flow brings tokens, there is nothing that could come together. */
export const quantityRules: readonly ConstraintRule[] = [
  function gathersFromFlows({ model, node, report }) {
    if (node.startQuantity === undefined) return;
    const sources = node.incoming.map((id) => model.nodes[model.flows[id]?.source ?? '']);
    const isAwaited = node.instantiate === true || sources.some((source) => source?.type === 'eventBasedGateway');
    if (sources.length > 0 && !isAwaited) return;
    report(
      RULE,
      isAwaited
        ? 'Wat hier gebeurt is één gebeurtenis, en startQuantity vraagt er meer.'
        : 'Hier komt geen pijl aan die de tokens van startQuantity kan brengen.',
      'Haal startQuantity weg.',
    );
  },
];
