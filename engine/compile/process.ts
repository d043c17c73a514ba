import type { ModdleElement } from 'bpmn-moddle';
import type { Decision } from '../decision-model.ts';
import { withRequired } from '../decisions/with-required.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import { compensationHandlersOf } from './compensation-handlers.ts';
import { inOrderOfCompensation } from './compensation-order.ts';
import { declaredIn, inputsAndOutputsOf } from './data.ts';
import { containers, executed, informing } from './flow-element-types.ts';
import { flowNodeOf } from './flow-node.ts';
import { lanesOf } from './lanes.ts';
import { SequenceFlows } from './sequence-flows.ts';
import { many, one, type Source } from './source.ts';
import { versionOf } from './version.ts';

/** Compiles one process of a file; what is wrong goes to `source`. */
export function compileProcess(source: Source, process: ModdleElement, decisions: readonly Decision[]): ProcessModel {
  nameNameless(process);
  const placed = flowElementsOf(process, null);
  const flows = new SequenceFlows(
    source,
    placed.map(({ element }) => element),
  );
  const elements = new Map(placed.map(({ element }) => [element.id ?? '', element]));
  const boundaries = boundaryEventsOf(placed);
  const lanes = lanesOf(process);
  const handlers = compensationHandlersOf(source, process);
  const nodes: Record<string, FlowNode> = {};
  for (const { element, scope } of placed) {
    const type = executed[element.$type];
    if (type !== undefined && element.id !== undefined) {
      nodes[element.id] = flowNodeOf(source, element, type, {
        scope,
        role: laneOf(lanes, element),
        flows,
        elements,
        boundaryEvents: boundaries.get(element) ?? [],
        handler: handlers.get(element.id) ?? null,
        variables: declaredIn(element),
      });
    } else if (element.$type !== 'bpmn:SequenceFlow' && !informing.has(element.$type)) {
      source.report(
        element,
        'Regietafel',
        `${element.$type} wordt niet uitgevoerd.`,
        'Vervang dit element; docs/bpmn.md noemt wat wel wordt uitgevoerd.',
      );
    }
  }
  const used = new Set(Object.values(nodes).flatMap((node) => node.decision?.id ?? []));
  const drawn = { nodes, flows: Object.fromEntries(flows.byId) };
  const model = {
    id: process.id ?? '',
    name: process.name ?? process.id ?? '',
    nodes: inOrderOfCompensation(drawn),
    flows: drawn.flows,
    variables: [...new Set([...declaredIn(process), ...inputsAndOutputsOf(process)])],
    decisions: withRequired(used, decisions),
  };
  return { ...model, version: versionOf(model) };
}

interface Placed {
  readonly element: ModdleElement;
  readonly scope: string | null;
}

/** Every flow element of a process with the sub-process it stands in, outermost first. */
function flowElementsOf(container: ModdleElement, scope: string | null): Placed[] {
  return many(container, 'flowElements').flatMap((element) => [
    { element, scope },
    ...(containers.has(element.$type) ? flowElementsOf(element, element.id ?? null) : []),
  ]);
}

/** Ids of the boundary events on each activity, in the order of the file. */
function boundaryEventsOf(placed: readonly Placed[]): Map<ModdleElement, string[]> {
  const boundaries = new Map<ModdleElement, string[]>();
  for (const { element } of placed) {
    const activity = one(element, 'attachedToRef');
    if (activity !== null && element.id !== undefined)
      boundaries.set(activity, [...(boundaries.get(activity) ?? []), element.id]);
  }
  return boundaries;
}

/** The standard lets a flow element do without id (§8.3.1); the trace and the state name it, so here it gets one. */
function nameNameless(container: ModdleElement): void {
  for (const [place, element] of many(container, 'flowElements').entries()) {
    if (element.id === undefined)
      element.set('id', `${container.id ?? ''}_${element.$type.replace('bpmn:', '')}_${String(place + 1)}`);
    if (containers.has(element.$type)) nameNameless(element);
  }
}

/** The lane of an element, or of the sub-process around it. */
function laneOf(lanes: ReadonlyMap<string, string>, element: ModdleElement): string | null {
  const lane = lanes.get(element.id ?? '');
  if (lane !== undefined) return lane;
  return element.$parent !== undefined && containers.has(element.$parent.$type) ? laneOf(lanes, element.$parent) : null;
}
