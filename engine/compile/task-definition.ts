import type { ModdleElement } from 'bpmn-moddle';
import { outcomeCondition } from '../feel/literal-outcome.ts';
import type { Outcome, SequenceFlow, TaskDefinition } from '../process-model.ts';
import { expressionOf } from './expressions.ts';
import { many, one, type Source, text } from './source.ts';

/** What a person needs to do a user task. `role`: name of its innermost lane; `work`: the global task, where it calls one. */
export function taskDefinitionOf(
  source: Source,
  task: ModdleElement,
  role: string | null,
  flows: ReadonlyMap<string, SequenceFlow>,
  work: ModdleElement,
): TaskDefinition {
  const organisation = text(work, 'regietafel:organisatie');
  const outcomeVariable = text(work, 'regietafel:uitkomst');
  return {
    role: text(work, 'regietafel:rol') ?? role,
    organisation: organisation === null ? null : expressionOf(source, work, organisation),
    form: text(work, 'regietafel:formulier'),
    outcomeVariable,
    outcomes: outcomeVariable === null ? [] : outcomesOf(task, outcomeVariable, flows),
  };
}

/**
 * The flows that the outcome variable selects: those out of the exclusive gateway that directly follows the task, or
 * out of the task itself. So a button on the page and an arrow in the drawing are the same thing.
 */
function outcomesOf(task: ModdleElement, variable: string, flows: ReadonlyMap<string, SequenceFlow>): Outcome[] {
  const chooser = followingGateway(task, flows) ?? task;
  const byDefault = one(chooser, 'default');
  return [...flows.values()].flatMap((flow) => {
    if (flow.source !== chooser.id) return [];
    const value =
      flow.id === byDefault?.id ? (text(byDefault, 'regietafel:uitkomst') ?? flow.id) : chosenBy(flow, variable);
    return value === null ? [] : [{ value, label: flow.name ?? value, flow: flow.id }];
  });
}

function chosenBy(flow: SequenceFlow, variable: string): string | null {
  const condition = flow.condition === null ? null : outcomeCondition(flow.condition);
  return condition?.variable === variable ? condition.value : null;
}

function followingGateway(task: ModdleElement, flows: ReadonlyMap<string, SequenceFlow>): ModdleElement | null {
  const [flow, ...others] = [...flows.values()].filter(({ source }) => source === task.id);
  if (flow === undefined || others.length > 0 || task.$parent === undefined) return null;
  const target = many(task.$parent, 'flowElements').find(({ id }) => id === flow.target);
  return target?.$type === 'bpmn:ExclusiveGateway' ? target : null;
}
