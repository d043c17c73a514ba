import type { ModdleElement } from 'bpmn-moddle';
import { many, one, type Source } from './source.ts';

const CATCHES = ['bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent'];
const THROWS = ['bpmn:EndEvent', 'bpmn:IntermediateThrowEvent'];

/** Message flows are not executed, but may not contradict what is (BPMN 9.4, 10.5). */
export function checkMessageFlows(source: Source): void {
  for (const collaboration of source.roots)
    for (const flow of many(collaboration, 'messageFlows'))
      check(source, flow, one(flow, 'sourceRef'), one(flow, 'targetRef'));
}

function check(source: Source, flow: ModdleElement, from: ModdleElement | null, to: ModdleElement | null): void {
  // A reference to what is not there has been reported.
  if ((from === null || to === null) && !source.problems.some(({ element }) => element === flow.id))
    source.report(
      flow,
      'BPMN 2.0.2 §9.4',
      'De berichtenstroom begint of eindigt nergens.',
      'Verbind de stroom met twee deelnemers, of met wat zij doen.',
    );
  if (from !== null && to !== null && poolOf(from) === poolOf(to))
    source.report(
      flow,
      'BPMN 2.0.2 §9.4',
      'Een berichtenstroom gaat van de ene deelnemer naar de andere, en deze blijft binnen één.',
      'Teken een gewone pijl, of haal de stroom weg.',
    );
  if (from !== null && (CATCHES.includes(from.$type) || (THROWS.includes(from.$type) && !hasMessage(from))))
    source.report(
      flow,
      'BPMN 2.0.2 §10.5',
      `Van ${nameOf(from)} gaat geen bericht uit.`,
      'Laat de stroom beginnen bij een gebeurtenis die een bericht verstuurt, of bij een taak.',
    );
  if (to !== null && THROWS.includes(to.$type))
    source.report(
      flow,
      'BPMN 2.0.2 §10.5',
      `Bij ${nameOf(to)} komt geen bericht aan.`,
      'Laat de stroom eindigen bij een gebeurtenis die op een bericht wacht, of bij een taak.',
    );
}

/** The process of a participant, or around an element; a participant without process is a pool of its own. */
function poolOf(element: ModdleElement): ModdleElement {
  if (element.$type === 'bpmn:Participant') return one(element, 'processRef') ?? element;
  return element.$type === 'bpmn:Process' || element.$parent === undefined ? element : poolOf(element.$parent);
}

function hasMessage(event: ModdleElement): boolean {
  const definitions = [...many(event, 'eventDefinitions'), ...many(event, 'eventDefinitionRef')];
  return definitions.some(({ $type }) => $type === 'bpmn:MessageEventDefinition');
}

function nameOf({ name, id, $type }: ModdleElement): string {
  return name ?? id ?? $type;
}
