import type { ModdleElement } from 'bpmn-moddle';
import { definitionsOf } from '../events/definitions.ts';
import { linkSources, linkTargets } from '../events/link.ts';
import { type FlowNode, type ProcessModel, subProcesses } from '../process-model.ts';
import { adHocRules } from './ad-hoc-constraints.ts';
import { compensationRules } from './compensation-constraints.ts';
import { eventRules } from './event-constraints.ts';
import { activities, containers } from './flow-element-types.ts';
import { flowRules } from './flow-constraints.ts';
import { instantiateRules } from './instantiate-constraints.ts';
import { unsoundIn } from './soundness.ts';
import { many, type Source } from './source.ts';

export interface ConstraintContext {
  readonly model: ProcessModel;
  readonly node: FlowNode;
  readonly report: (rule: string, message: string, remedy: string) => void;
}

export type ConstraintRule = (context: ConstraintContext) => void;

/** Rules of the standard that the schema cannot express, each for one node. */
const rules: readonly ConstraintRule[] = [
  ...eventRules,
  ...adHocRules,
  ...compensationRules,
  ...flowRules,
  ...instantiateRules,
  function startsAndEnds({ node, report }) {
    if (node.type === 'startEvent' && node.incoming.length > 0)
      report('BPMN 2.0.2 §10.5.2', 'Een startgebeurtenis heeft geen inkomende pijl.', 'Haal de pijl weg.');
    if (node.type === 'endEvent' && node.outgoing.length > 0)
      report('BPMN 2.0.2 §10.5.3', 'Een eindgebeurtenis heeft geen uitgaande pijl.', 'Haal de pijl weg.');
  },
  function boundaryEvents({ model, node, report }) {
    if (node.type !== 'boundaryEvent') return;
    const activity = node.attachedTo === null ? undefined : model.nodes[node.attachedTo];
    if (activity === undefined || !activities.has(activity.type))
      report(
        'BPMN 2.0.2 §10.5.4',
        'Een randgebeurtenis zit aan een activiteit.',
        'Hang de gebeurtenis aan een taak of deelproces.',
      );
    if (node.event === null)
      report(
        'BPMN 2.0.2 §10.5.4',
        'Een randgebeurtenis wacht ergens op.',
        'Kies een termijn, bericht, signaal, fout of escalatie.',
      );
    if (node.incoming.length > 0)
      report('BPMN 2.0.2 §10.5.4', 'Een randgebeurtenis heeft geen inkomende pijl.', 'Haal de pijl weg.');
    if (node.event?.kind === 'error' && !node.interrupting)
      report('BPMN 2.0.2 §10.5.4', 'Een fout onderbreekt altijd.', 'Maak de randgebeurtenis onderbrekend.');
  },
  function catchEvents({ node, report }) {
    if (node.type === 'intermediateCatchEvent' && node.event === null)
      report(
        'BPMN 2.0.2 §10.5.2',
        'Een wachtende gebeurtenis wacht ergens op.',
        'Kies een termijn, bericht of signaal.',
      );
  },
  function links({ model, node, report }) {
    if (node.event?.kind === 'multiple' && definitionsOf(node).some(({ kind }) => kind === 'link'))
      report(
        'BPMN 2.0.2 §10.5.5',
        'Een koppeling is de enige definitie van haar gebeurtenis.',
        'Haal de andere definities weg.',
      );
    if (node.event?.kind !== 'link') return;
    const { name } = node.event;
    const isThrow = node.type === 'intermediateThrowEvent';
    if ((isThrow ? node.outgoing : node.incoming).length > 0)
      report(
        'BPMN 2.0.2 §10.5.5',
        `Een koppeling die ${isThrow ? 'verstuurt heeft geen uitgaande' : 'ontvangt heeft geen inkomende'} pijl; de naam verbindt.`,
        'Haal de pijl weg.',
      );
    const targets = linkTargets(model, node);
    if (isThrow && targets.length === 0)
      report(
        'BPMN 2.0.2 §10.5.5',
        `Geen koppeling vangt ${name} op in ditzelfde proces of deelproces.`,
        'Teken een ontvangende koppeling met dezelfde naam.',
      );
    if (!isThrow && targets.length > 1)
      report(
        'BPMN 2.0.2 §10.5.5',
        `Meer dan één koppeling vangt ${name} op.`,
        'Laat één ontvangende koppeling met deze naam staan.',
      );
    if (!isThrow && linkSources(model, node).length === 0)
      report(
        'BPMN 2.0.2 §10.5.5',
        `Geen koppeling leidt naar ${name}.`,
        'Teken een versturende koppeling met dezelfde naam.',
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
  function exclusiveGateways({ model, node, report }) {
    if (node.type !== 'exclusiveGateway' || node.outgoing.length < 2) return;
    for (const id of node.outgoing) {
      if (id === node.default || model.flows[id]?.condition !== null) continue;
      report(
        'BPMN 2.0.2 §13.4.2',
        `De pijl ${id} heeft geen voorwaarde en is niet de standaardpijl.`,
        'Geef de pijl een voorwaarde of maak hem de standaardpijl.',
      );
    }
  },
  function defaults({ node, report }) {
    if (node.default !== null && !node.outgoing.includes(node.default))
      report('BPMN 2.0.2 §8.4.13', 'De standaardpijl gaat niet uit van dit element.', 'Kies een uitgaande pijl.');
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
  function subProcessStarts({ model, node, report }) {
    if (!subProcesses.has(node.type)) return;
    const starts = Object.values(model.nodes).filter(({ type, scope }) => type === 'startEvent' && scope === node.id);
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
  function decisions({ model, node, report }) {
    if (node.decision === null) return;
    const decision = model.decisions[node.decision.id];
    if (decision !== undefined && 'kind' in decision && decision.kind === 'knowledge')
      report(
        'DMN 1.5 §6.3.9',
        `${node.decision.id} is een kennismodel, en dat beslist niet uit zichzelf.`,
        'Noem een beslissing of beslisdienst.',
      );
    if (decision === undefined)
      report(
        'Regietafel',
        `De beslistabel ${node.decision.id} is er niet.`,
        'Zet het DMN-bestand met deze beslissing naast de tekening.',
      );
  },
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
    for (const rule of rules) rule({ model, node, report });
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
