import type { ModdleElement } from 'bpmn-moddle';
import { outcomeCondition } from '../feel/literal-outcome.ts';
import type { Outcome, SequenceFlow, TaskDefinition } from '../process-model.ts';
import { expressionOf } from './expressions.ts';
import { performerOf } from './human-performer.ts';
import { one, type Source, text } from './source.ts';
import type { Surroundings } from './surroundings.ts';

/** What a person needs to do a user task. `work`: the global task, where it calls one. */
export function taskDefinitionOf(
  source: Source,
  task: ModdleElement,
  around: Surroundings,
  work: ModdleElement,
): TaskDefinition {
  const organisation = text(work, 'regietafel:organisatie');
  const outcomeVariable = text(work, 'regietafel:uitkomst');
  return {
    role: text(work, 'regietafel:rol') ?? around.role,
    organisation: organisation === null ? null : expressionOf(source, work, organisation),
    ...performerOf(source, task, work),
    form: text(work, 'regietafel:formulier'),
    outcomeVariable,
    outcomes: outcomeVariable === null ? [] : outcomesOf(task, outcomeVariable, around),
  };
}

/**
 * The flows that the outcome variable selects: those out of the exclusive gateway that directly follows the task, or
 * out of the task itself. So a button on the page and an arrow in the drawing are the same thing.
 */
function outcomesOf(task: ModdleElement, variable: string, around: Surroundings): Outcome[] {
  const chooser = followingGateway(task, around) ?? task;
  const byDefault = one(chooser, 'default');
  return around.flows.from(chooser.id).flatMap((flow) => {
    const value =
      flow.id === byDefault?.id ? (text(byDefault, 'regietafel:uitkomst') ?? flow.id) : chosenBy(flow, variable);
    return value === null ? [] : [{ value, label: flow.name ?? value, flow: flow.id }];
  });
}

function chosenBy(flow: SequenceFlow, variable: string): string | null {
  const condition = flow.condition === null ? null : outcomeCondition(flow.condition);
  return condition?.variable === variable ? condition.value : null;
}

function followingGateway(task: ModdleElement, { flows, elements }: Surroundings): ModdleElement | null {
  const [flow, ...others] = flows.from(task.id);
  if (flow === undefined || others.length > 0) return null;
  const target = elements.get(flow.target);
  return target?.$type === 'bpmn:ExclusiveGateway' && target.$parent === task.$parent ? target : null;
}
