import { escape, flow, type Play } from '../drawing.ts';

export const user = (id: string, body = '') => `<bpmn:userTask id="${id}">${body}</bpmn:userTask>`;

/** A boundary event on `activity` with a handler: the script `Undo_<activity>` adds what it undid to `gedaan`. */
export const undone = (activity: string, feel = `"${activity}"`) =>
  `<bpmn:boundaryEvent id="C_${activity}" attachedToRef="${activity}"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
  <bpmn:scriptTask id="Undo_${activity}" isForCompensation="true" regietafel:resultaat="gedaan"><bpmn:script>append(gedaan, ${escape(feel)})</bpmn:script></bpmn:scriptTask>
  <bpmn:association id="As_${activity}" associationDirection="One" sourceRef="C_${activity}" targetRef="Undo_${activity}"/>`;

export const thrown = (attributes = '') =>
  `<bpmn:intermediateThrowEvent id="X"><bpmn:compensateEventDefinition ${attributes}/></bpmn:intermediateThrowEvent>`;

export const ended = (attributes = '') =>
  `<bpmn:endEvent id="E"><bpmn:compensateEventDefinition ${attributes}/></bpmn:endEvent>`;

export const chain = (...ids: string[]) =>
  ids
    .slice(1)
    .map((id, place) => flow(ids[place] ?? '', id))
    .join('');

export const gedaan = (play: Play) => (play.variables ?? play.state?.output)?.['gedaan'];

export const begin = { gedaan: [] };
