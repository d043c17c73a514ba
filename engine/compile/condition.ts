import type { ModdleElement } from 'bpmn-moddle';
import type { SimpleEventDefinition } from '../events/event-definition.ts';
import { functionsIn } from '../feel/functions-in.ts';
import { conditionIn } from './expressions.ts';
import { one, type Source, text } from './source.ts';

/** Functions whose value changes by itself, without a variable that changes. */
const CLOCK = ['now', 'today', 'werkdagen', 'kalenderdagen', 'eerstvolgende'];

/** What a conditional event waits for (BPMN 10.5.5); null where it was refused. */
export function conditionOf(
  source: Source,
  event: ModdleElement,
  definition: ModdleElement,
): SimpleEventDefinition | null {
  const holder = one(definition, 'condition');
  if (text(holder, 'body') === null)
    source.report(event, 'BPMN 2.0.2 §10.5.5', 'De voorwaarde is leeg.', 'Schrijf een FEEL-uitdrukking.');
  const condition = conditionIn(source, event, holder);
  if (condition === null) return null;
  const clock = CLOCK.filter((name) => functionsIn(condition.program).has(name));
  if (clock.length > 0)
    source.report(
      event,
      'Regietafel',
      `De voorwaarde kijkt op de klok (${clock.join(', ')}), maar wordt alleen bekeken als een variabele verandert.`,
      'Gebruik een termijn.',
    );
  return { kind: 'conditional', condition };
}
