import { escape } from '../../engine/drawing.ts';

/** Roots that every drawing has, used or not. */
export const WORTELS = `<bpmn:message id="Msg" name="bericht"/><bpmn:message id="Msg2" name="tweede"/><bpmn:message id="Los" name="los_bericht"/><bpmn:signal id="Sig" name="sein"/>
<bpmn:error id="Err" name="fout" errorCode="E1"/><bpmn:escalation id="Esc" name="escalatie" escalationCode="X1"/>
<bpmn:signalEventDefinition id="DefSein" signalRef="Sig"/><bpmn:escalationEventDefinition id="DefEsc" escalationRef="Esc"/><bpmn:errorEventDefinition id="DefFout" errorRef="Err"/>
<bpmn:globalTask id="G_taak"/><bpmn:globalManualTask id="G_hand"/><bpmn:globalUserTask id="G_mens"/>
<bpmn:globalScriptTask id="G_script" regietafel:resultaat="getal"><bpmn:script>getal + 1</bpmn:script></bpmn:globalScriptTask>`;

/** Name of the form that tasks have. */
export const FORMULIER = 'vragen';

/** Variables that the drawings ask for. */
export const VARIABELEN = {
  namen: ['a', 'b', 'c'],
  genoeg: false,
  keuze: 'links',
  gedaan: [],
  getal: 0,
  huis: 'proef',
};

export const BERICHT = '<bpmn:messageEventDefinition messageRef="Msg"/>';
export const TWEEDE = '<bpmn:messageEventDefinition messageRef="Msg2"/>';
export const LOS = '<bpmn:messageEventDefinition messageRef="Los"/>';
export const SEIN = '<bpmn:signalEventDefinition signalRef="Sig"/>';
export const FOUT = '<bpmn:errorEventDefinition errorRef="Err"/>';
export const ESCALATIE = '<bpmn:escalationEventDefinition escalationRef="Esc"/>';
export const TERUG = '<bpmn:compensateEventDefinition/>';
export const AF = '<bpmn:cancelEventDefinition/>';
export const STOP = '<bpmn:terminateEventDefinition/>';

/** Of an event with several definitions: all of them have to happen. */
export const ALLE = 'parallelMultiple="true"';
export const NAAST = 'cancelActivity="false"';

export function als(voorwaarde: string): string {
  return `<bpmn:conditionalEventDefinition><bpmn:condition>${escape(voorwaarde)}</bpmn:condition></bpmn:conditionalEventDefinition>`;
}
