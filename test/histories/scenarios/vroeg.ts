import { activeer } from '../../../models/proces.ts';
import { einde, keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { type Loop, REGISSEUR, type Toneel } from '../../workflows/toneel.ts';
import type { Bundel } from '../scenario.ts';

const BERICHTEN = '<bpmn:message id="Bericht_seintje" name="seintje"/>';

/** A message that comes early, an ad-hoc sub-process, and a called process that escalates. */
const VROEG = tekening(
  'vroeg',
  `<bpmn:dataObject id="genoeg"/><bpmn:startEvent id="Start"/>
  <bpmn:adHocSubProcess id="Bezoeken">${taak('Taak_Bezoek')}<bpmn:completionCondition>genoeg = true</bpmn:completionCondition></bpmn:adHocSubProcess>
  <bpmn:intermediateCatchEvent id="Wacht"><bpmn:messageEventDefinition messageRef="Bericht_seintje"/></bpmn:intermediateCatchEvent>
  <bpmn:callActivity id="Aanroep" calledElement="escaleert"/>
  <bpmn:boundaryEvent id="Hulp" attachedToRef="Aanroep" cancelActivity="false"><bpmn:escalationEventDefinition escalationRef="Escalatie"/></bpmn:boundaryEvent>
  ${taak('Taak_Hulp')}${einde('Einde')}${keten('Start', 'Bezoeken', 'Wacht', 'Aanroep', 'Einde')}${keten('Hulp', 'Taak_Hulp')}`,
  `${BERICHTEN}<bpmn:escalation id="Escalatie" escalationCode="hulp"/>`,
);

const ESCALEERT = tekening(
  'escaleert',
  `<bpmn:startEvent id="Start"/><bpmn:intermediateThrowEvent id="Roep"><bpmn:escalationEventDefinition escalationRef="Escalatie"/></bpmn:intermediateThrowEvent>
  ${taak('Taak_Kind')}${einde('Einde')}${keten('Start', 'Roep', 'Taak_Kind', 'Einde')}`,
  '<bpmn:escalation id="Escalatie" escalationCode="hulp"/>',
);

export const vroeg: Bundel = {
  tekeningen: [VROEG, ESCALEERT],
  scenarios: [
    ['vroeg', async (toneel) => [(await speelVroeg(toneel)).ouder]],
    ['escaleert', async (toneel) => [(await speelVroeg(toneel)).kind]],
  ],
};

/** An early message, an activity started again, an escalation; the caller and the called process both end. */
async function speelVroeg(toneel: Toneel): Promise<{ ouder: Loop; kind: Loop }> {
  const loop = await toneel.start('vroeg');
  const bezoek = await loop.taak('Taak_Bezoek');
  await loop.bericht('seintje');
  await loop.besluit(bezoek);
  const { activeerbaar } = await loop.stand();
  const { instantie = '', element = '' } = activeerbaar?.[0] ?? {};
  await loop.opdracht(activeer, { instantie, element, door: REGISSEUR });
  await loop.besluit(await loop.taak('Taak_Bezoek'), null, { variabelen: { genoeg: true } });
  const hulp = await loop.taak('Taak_Hulp');
  const kind = toneel.loop(`${loop.id}.${await loop.instantieVan('Aanroep')}.escaleert`);
  await kind.besluit(await kind.taak('Taak_Kind'));
  await kind.handvat.result();
  await loop.besluit(hulp);
  await loop.handvat.result();
  return { ouder: loop, kind };
}
