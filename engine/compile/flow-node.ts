import type { ModdleElement } from 'bpmn-moddle';
import type { FlowNode, FlowNodeType } from '../process-model.ts';
import { adHocOf } from './ad-hoc.ts';
import { calledBy } from './called-process.ts';
import { dataOf } from './data.ts';
import { eventDefinitionOf, messageOf } from './event-definition.ts';
import { conditionIn, expressionOf } from './expressions.ts';
import { containers } from './flow-element-types.ts';
import { globalTaskOf } from './global-task.ts';
import { multiInstanceOf } from './multi-instance.ts';
import { quantitiesOf } from './quantity.ts';
import { many, one, type Source, text } from './source.ts';
import { standardLoopOf } from './standard-loop.ts';
import type { Surroundings } from './surroundings.ts';
import { taskDefinitionOf } from './task-definition.ts';

export function flowNodeOf(
  source: Source,
  element: ModdleElement,
  drawn: FlowNodeType,
  around: Surroundings,
): FlowNode {
  const global = drawn === 'callActivity' ? globalTaskOf(source, element) : null;
  const type = global?.type ?? drawn;
  const work = global?.element ?? element;
  return {
    id: element.id ?? '',
    name: element.name ?? work.name ?? null,
    type,
    scope: around.scope,
    incoming: around.flows.to(element.id).map(({ id }) => id),
    outgoing: around.flows.from(element.id).map(({ id }) => id),
    default: one(element, 'default')?.id ?? null,
    event:
      type === 'sendTask' || type === 'receiveTask'
        ? messageOf(source, element)
        : eventDefinitionOf(source, element, type),
    loop: multiInstanceOf(source, element),
    ...repeatOf(source, element),
    ...(element.get('instantiate') === true ? { instantiate: true } : {}),
    ...(element.get('eventGatewayType') === 'Parallel' ? { parallel: true } : {}),
    ...activationOf(source, element),
    ...quantitiesOf(source, element, type),
    boundaryEvents: around.boundaryEvents,
    attachedTo: one(element, 'attachedToRef')?.id ?? null,
    interrupting: element.get(type === 'boundaryEvent' ? 'cancelActivity' : 'isInterrupting') !== false,
    reminder: text(element, 'regietafel:herinnering') === 'true',
    ...(receives.has(type) ? formOf(element) : {}),
    ...(text(element, 'regietafel:beweegtMee') === 'true' ? { movesAlong: true } : {}),
    triggeredByEvent: element.get('triggeredByEvent') === true,
    ...(type === 'startEvent' && element.$parent?.get('triggeredByEvent') === true ? { whileActive: true } : {}),
    ...(isHandler(element) ? { forCompensation: true } : {}),
    ...(type === 'adHocSubProcess' ? { adHoc: adHocOf(source, element) } : {}),
    ...(containers.has(element.$type) && compensatesInside(element) ? { undoneByError: true } : {}),
    ...(around.handler === null ? {} : { handler: around.handler }),
    ...(around.variables.length === 0 ? {} : { variables: around.variables }),
    task: type === 'userTask' ? taskDefinitionOf(source, element, around, work) : null,
    service: text(element, 'regietafel:dienst'),
    called: type === 'callActivity' ? calledBy(source, element) : null,
    decision: type === 'businessRuleTask' ? decisionOf(source, work) : null,
    script: type === 'scriptTask' ? scriptOf(source, work) : null,
    ...dataOf(source, element),
  };
}

/** What can wait for a message. */
const receives: ReadonlySet<FlowNodeType> = new Set<FlowNodeType>([
  'startEvent',
  'intermediateCatchEvent',
  'boundaryEvent',
  'receiveTask',
]);

function formOf(element: ModdleElement): Pick<FlowNode, 'form'> {
  const form = text(element, 'regietafel:formulier');
  return form === null ? {} : { form };
}

function repeatOf(source: Source, element: ModdleElement): Pick<FlowNode, 'repeat'> {
  const repeat = standardLoopOf(source, element);
  return repeat === null ? {} : { repeat };
}

function activationOf(source: Source, element: ModdleElement): Pick<FlowNode, 'activation'> {
  const activation = conditionIn(source, element, one(element, 'activationCondition'));
  return activation === null ? {} : { activation };
}

/** An event sub-process that compensation starts is found by that, and may say so twice. */
function isHandler(element: ModdleElement): boolean {
  const starts = many(element, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
  const compensates = starts.some(isCompensation);
  return element.get('isForCompensation') === true && !(element.get('triggeredByEvent') === true && compensates);
}

/** Whether an activity inside, however deep, has a handler of compensation. */
function compensatesInside(element: ModdleElement): boolean {
  return many(element, 'flowElements').some(
    (inner) => (catches.has(inner.$type) && isCompensation(inner)) || compensatesInside(inner),
  );
}

const catches: ReadonlySet<string> = new Set(['bpmn:BoundaryEvent', 'bpmn:StartEvent']);

function isCompensation(event: ModdleElement): boolean {
  return many(event, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:CompensateEventDefinition');
}

function decisionOf(source: Source, element: ModdleElement): FlowNode['decision'] {
  const id = text(element, 'regietafel:beslissing');
  if (id !== null) return { id, result: text(element, 'regietafel:resultaat') ?? id };
  source.report(
    element,
    'Regietafel',
    'Niet te zien welke beslistabel hier beslist.',
    'Vul regietafel:beslissing met de id van een beslissing.',
  );
  return null;
}

function scriptOf(source: Source, element: ModdleElement): FlowNode['script'] {
  const body = text(element, 'script');
  const format = text(element, 'scriptFormat') ?? text(element, 'scriptLanguage');
  if (format !== null && !/feel/i.test(format)) {
    source.report(
      element,
      'BPMN 2.0.2 §10.3.3',
      `Een script in ${format} wordt niet uitgevoerd.`,
      'Schrijf het script in FEEL.',
    );
    return null;
  }
  const expression = body === null ? null : expressionOf(source, element, body);
  if (body === null)
    source.report(element, 'BPMN 2.0.2 §10.3.3', 'Het script is leeg.', 'Schrijf een FEEL-uitdrukking.');
  return expression === null ? null : { expression, result: text(element, 'regietafel:resultaat') ?? element.id ?? '' };
}
