import type { ModdleElement } from 'bpmn-moddle';
import type { ProcessModel } from '../process-model.ts';
import { adHocRules } from './ad-hoc-constraints.ts';
import { compensationRules } from './compensation-constraints.ts';
import type { ConstraintRule } from './constraint-rule.ts';
import { decisionRules } from './decision-constraints.ts';
import { eventRules } from './event-constraints.ts';
import { containers } from './flow-element-types.ts';
import { flowRules } from './flow-constraints.ts';
import { gatewayRules } from './gateway-constraints.ts';
import { handlerRules } from './handler-constraints.ts';
import { instantiateRules } from './instantiate-constraints.ts';
import { linkRules } from './link-constraints.ts';
import { unsoundIn } from './soundness.ts';
import { quantityRules } from './quantity.ts';
import { many, type Source } from './source.ts';
import { subProcessRules } from './sub-process-constraints.ts';

const rules: readonly ConstraintRule[] = [
  ...eventRules,
  ...adHocRules,
  ...compensationRules,
  ...flowRules,
  ...handlerRules,
  ...instantiateRules,
  ...linkRules,
  ...quantityRules,
  ...gatewayRules,
  ...subProcessRules,
  ...decisionRules,
];

/** Checks a compiled process against the constraints of the standard. */
export function checkConstraints(source: Source, process: ModdleElement, model: ProcessModel): void {
  const elements = new Map<string, ModdleElement>();
  collect(process, elements);
  if (Object.keys(model.nodes).length === 0)
    source.report(process, 'BPMN 2.0.2 §10', 'Het proces is leeg.', 'Teken minstens één activiteit.');
  for (const node of Object.values(model.nodes)) {
    const element = elements.get(node.id) ?? process;
    const report = (rule: string, message: string, remedy: string) => {
      source.report(element, rule, message, remedy);
    };
    for (const rule of rules) rule({ model, node, element, report });
  }
  if (!checkFlows(source, process, model, elements)) return;
  for (const { node, message, remedy } of unsoundIn(model))
    source.report(elements.get(node.id) ?? process, 'Regietafel', message, remedy);
}

/** Tells whether every flow connects two nodes of one scope; only then is there a way of tokens to judge. */
function checkFlows(
  source: Source,
  process: ModdleElement,
  model: ProcessModel,
  elements: ReadonlyMap<string, ModdleElement>,
): boolean {
  let connected = true;
  for (const flow of Object.values(model.flows)) {
    const element = elements.get(flow.id) ?? process;
    const from = model.nodes[flow.source];
    const to = model.nodes[flow.target];
    connected &&= from !== undefined && from.scope === to?.scope;
    if (from === undefined || to === undefined) {
      source.report(
        element,
        'BPMN 2.0.2 §8.4.13',
        'De pijl begint of eindigt nergens.',
        'Verbind de pijl met twee elementen.',
      );
    } else if (from.scope !== to.scope) {
      source.report(
        element,
        'BPMN 2.0.2 §10.3.5',
        'Een pijl gaat niet over de rand van een deelproces.',
        'Eindig in het deelproces en vertrek van de rand.',
      );
    }
  }
  return connected;
}

function collect(container: ModdleElement, elements: Map<string, ModdleElement>): void {
  for (const element of many(container, 'flowElements')) {
    if (element.id !== undefined) elements.set(element.id, element);
    if (containers.has(element.$type)) collect(element, elements);
  }
}
