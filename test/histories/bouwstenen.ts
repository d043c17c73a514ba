import { keten } from '../workflows/tekeningen.ts';

/** Names that the drawings use for messages, signals and codes; each goes by `<kind>_<name>` in the file. */
const BERICHTEN = ['een', 'twee', 'drie', 'vier', 'vijf', 'begin'];
const SIGNALEN = ['rood', 'groen'];

/** The roots that every drawing here may point at. */
export const WORTELS = [
  ...BERICHTEN.map((naam) => `<bpmn:message id="Bericht_${naam}" name="${naam}"/>`),
  ...SIGNALEN.map((naam) => `<bpmn:signal id="Signaal_${naam}" name="${naam}"/>`),
  '<bpmn:error id="Fout_stuk" errorCode="stuk"/><bpmn:escalation id="Escalatie_hulp" escalationCode="hulp"/>',
].join('');

export const bericht = (naam: string): string => `<bpmn:messageEventDefinition messageRef="Bericht_${naam}"/>`;
export const signaal = (naam: string): string => `<bpmn:signalEventDefinition signalRef="Signaal_${naam}"/>`;
export const fout = '<bpmn:errorEventDefinition errorRef="Fout_stuk"/>';
export const escalatie = '<bpmn:escalationEventDefinition escalationRef="Escalatie_hulp"/>';
export const afbreken = '<bpmn:cancelEventDefinition/>';
export const stoppen = '<bpmn:terminateEventDefinition/>';
export const koppeling = (naam: string): string => `<bpmn:linkEventDefinition name="${naam}"/>`;
export const terugdraaien = (kenmerken = ''): string => `<bpmn:compensateEventDefinition ${kenmerken}/>`;
export const voorwaarde = (feel: string): string =>
  `<bpmn:conditionalEventDefinition><bpmn:condition>${xml(feel)}</bpmn:condition></bpmn:conditionalEventDefinition>`;
/** `soort`: Date, Duration or Cycle. */
export const tijd = (soort: string, waarde: string): string =>
  `<bpmn:timerEventDefinition><bpmn:time${soort}>${xml(waarde)}</bpmn:time${soort}></bpmn:timerEventDefinition>`;

export const start = (id: string, wat = '', kenmerken = ''): string =>
  `<bpmn:startEvent id="${id}" ${kenmerken}>${wat}</bpmn:startEvent>`;
export const vang = (id: string, wat: string, kenmerken = ''): string =>
  `<bpmn:intermediateCatchEvent id="${id}" ${kenmerken}>${wat}</bpmn:intermediateCatchEvent>`;
export const werp = (id: string, wat = ''): string =>
  `<bpmn:intermediateThrowEvent id="${id}">${wat}</bpmn:intermediateThrowEvent>`;
export const slot = (id: string, wat = ''): string => `<bpmn:endEvent id="${id}">${wat}</bpmn:endEvent>`;
export const rand = (id: string, op: string, wat: string, kenmerken = ''): string =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${op}" ${kenmerken}>${wat}</bpmn:boundaryEvent>`;
export const NAAST = 'cancelActivity="false"';
export const ALLES = 'parallelMultiple="true"';

/** An activity of any kind. */
export const werk = (soort: string, id: string, binnen = '', kenmerken = ''): string =>
  `<bpmn:${soort} id="${id}" ${kenmerken}>${binnen}</bpmn:${soort}>`;
export const data = (...namen: readonly string[]): string =>
  namen.map((naam) => `<bpmn:dataObject id="${naam}"/>`).join('');

/** A compensation boundary event on `activiteit` with a person who undoes it. */
export const omkeerbaar = (activiteit: string): string =>
  `${rand(`Om_${activiteit}`, activiteit, terugdraaien())}${werk('userTask', `Terug_${activiteit}`, '', 'isForCompensation="true"')}
  <bpmn:association id="As_${activiteit}" sourceRef="Om_${activiteit}" targetRef="Terug_${activiteit}"/>`;

/** An event sub-process `id`: starts by `wat` at `Start_<id>`, and goes on along `verder`. */
export const gebeurtenisdeel = (
  id: string,
  wat: string,
  kenmerken: string,
  binnen: string,
  ...verder: string[]
): string =>
  werk(
    'subProcess',
    id,
    start(`Start_${id}`, wat, kenmerken) + binnen + keten(`Start_${id}`, ...verder),
    'triggeredByEvent="true"',
  );

export function xml(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
