import type { ModdleElement } from 'bpmn-moddle';
import type { Expression } from '../feel/expression.ts';
import { expressionIn } from './expressions.ts';
import { many, one, type Source } from './source.ts';

/**
 * Who performs a user task, worked out when it opens (BPMN 10.3.4): the assignment of its human performer. What a call
 * activity says goes before what the global task it calls says. Other resources say who could, as the lane does here.
 */
export function performerOf(
  source: Source,
  task: ModdleElement,
  work: ModdleElement,
): { readonly performer?: Expression } {
  const [assignment, ...others] = assignmentsOf(task).length > 0 ? assignmentsOf(task) : assignmentsOf(work);
  if (assignment === undefined) return {};
  if (others.length > 0)
    source.report(
      task,
      'BPMN 2.0.2 §10.3.4',
      'De taak wijst meer dan één uitvoerder aan.',
      'Laat één humanPerformer staan; wie de taak verder mag doen, zegt de baan.',
    );
  const performer = expressionIn(source, task, assignment);
  return performer === null ? {} : { performer };
}

/** The expressions of the human performers of a task; one that names a resource assigns nobody. */
function assignmentsOf(task: ModdleElement): ModdleElement[] {
  return many(task, 'resources')
    .filter(({ $type }) => $type === 'bpmn:HumanPerformer')
    .flatMap((role) => {
      const assignment = one(role, 'resourceAssignmentExpression');
      return assignment === null ? [] : (one(assignment, 'expression') ?? []);
    });
}
