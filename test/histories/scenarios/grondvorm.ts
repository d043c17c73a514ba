import { randomUUID } from 'node:crypto';
import { migreer, OPNIEUW, verzetTermijn, wijsToe } from '../../../models/proces.ts';
import { einde, keten, stroom, taak, tekening, termijn } from '../../workflows/tekeningen.ts';
import { POLITIE, REGISSEUR, type Loop, type Toneel } from '../../workflows/toneel.ts';
import type { Bundel } from '../scenario.ts';

const BERICHTEN = '<bpmn:message id="Bericht_seintje" name="seintje"/>';

const VOLUIT = tekening(
  'voluit',
  `<bpmn:dataObject id="getal"/>
  <bpmn:startEvent id="Start"/>
  ${taak('Taak_Kiezen', 'regietafel:rol="procesregisseur" regietafel:uitkomst="route"')}
  ${termijn('Herinnering', 'Taak_Kiezen', 'PT0.5S', 'cancelActivity="false" regietafel:herinnering="true"')}
  <bpmn:serviceTask id="Dienst_Herinneren" name="Herinneren" regietafel:dienst="herinneren"/>
  ${termijn('Termijn', 'Taak_Kiezen', 'P7D')}
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Sturen"/>
  <bpmn:intermediateThrowEvent id="Sturen"><bpmn:messageEventDefinition id="Sturen_b" messageRef="Bericht_seintje"/></bpmn:intermediateThrowEvent>
  <bpmn:callActivity id="Aanroep" calledElement="kort">
    <bpmn:multiInstanceLoopCharacteristics isSequential="false" regietafel:verzameling="organisaties" regietafel:element="deelnemer"/>
  </bpmn:callActivity>
  <bpmn:intermediateCatchEvent id="Wacht"><bpmn:messageEventDefinition id="Wacht_b" messageRef="Bericht_seintje"/></bpmn:intermediateCatchEvent>
  <bpmn:exclusiveGateway id="Rekenen" default="Rekenen_Einde"/>
  ${einde('Einde')}${einde('Einde_Herinnerd')}${einde('Einde_Laat')}
  ${keten('Start', 'Taak_Kiezen', 'Keuze', 'Sturen', 'Aanroep', 'Wacht', 'Rekenen', 'Einde')}
  ${stroom('Keuze', 'Taak_Kiezen', 'route = "terug"')}${stroom('Rekenen', 'Taak_Kiezen', 'getal > 1')}
  ${keten('Herinnering', 'Dienst_Herinneren', 'Einde_Herinnerd')}${keten('Termijn', 'Einde_Laat')}`,
  BERICHTEN,
);

const KORT = tekening(
  'kort',
  `<bpmn:startEvent id="Start"/>${taak('Taak_Kort', 'regietafel:rol="partner" regietafel:organisatie="deelnemer"')}${einde('Einde')}
  ${keten('Start', 'Taak_Kort', 'Einde')}`,
);

export const grondvorm: Bundel = {
  tekeningen: [VOLUIT, KORT],
  scenarios: [
    ['voluit', speelVoluit],
    ['kort', speelKort],
    // The same, since a run marks its first workflow task.
    ['gemerkt', speelKort],
    ['geannuleerd', speelGeannuleerd],
    ['vervolgd', speelVervolgd],
    ['gemerkt-vervolgd', speelVervolgd],
    ['gemigreerd', speelGemigreerd],
  ],
};

/** Reminder and service, every update, a message thrown and two received, called processes, a fault that is repaired. */
async function speelVoluit(toneel: Toneel): Promise<readonly Loop[]> {
  const loop = await toneel.start('voluit', { variabelen: { getal: 'geen' } });
  const { instantie } = await loop.taak('Taak_Kiezen');
  await loop.opdracht(wijsToe, { instantie, medewerker: 'mw-01', door: REGISSEUR });
  const naar = '2040-01-02T03:04:05.000Z';
  await loop.opdracht(verzetTermijn, { instantie, naar, vastlegging: 'v-1', door: REGISSEUR });
  await toneel.opslag.kennisgevingen.findOne({ 'dossier.id': loop.casus }).lean();
  await loop.totdat(({ nummer, open }) => nummer > 10 && open.length === 1);
  await loop.besluit({ instantie }, 'terug');
  await loop.besluit(await loop.taak('Taak_Kiezen'), 'Keuze_Sturen');
  for (const [plaats, organisatie] of ['politie', 'cjg'].entries()) {
    const aanroep = Number(await loop.instantieVan('Aanroep')) + 1 + plaats;
    const kind = toneel.loop(`${loop.id}.${String(aanroep)}.kort`);
    await kind.besluit(await kind.taak('Taak_Kort'), null, { door: { ...POLITIE, organisatie } });
  }
  await loop.totdat(({ open }) => open.includes('Wacht'));
  await loop.bericht('seintje');
  await loop.totdat(({ wachtop }) => wachtop.includes('techniek'));
  await loop.bericht(OPNIEUW);
  await loop.handvat.cancel();
  await loop.handvat.result().catch(() => undefined);
  return [loop];
}

async function speelKort(toneel: Toneel): Promise<readonly Loop[]> {
  const loop = await toneel.start('kort', { variabelen: { deelnemer: 'politie' } });
  await loop.besluit(await loop.taak('Taak_Kort'), null, { door: POLITIE });
  await loop.handvat.result();
  return [loop];
}

async function speelGeannuleerd(toneel: Toneel): Promise<readonly Loop[]> {
  const loop = await toneel.start('voluit');
  await loop.besluit(await loop.taak('Taak_Kiezen'), 'Keuze_Sturen');
  await loop.totdat(({ open }) => open.includes('Aanroep'));
  await loop.handvat.cancel();
  await loop.handvat.result().catch(() => undefined);
  return [loop];
}

/** The second run of a process that continued as new. */
async function speelVervolgd(toneel: Toneel): Promise<readonly Loop[]> {
  const loop = await toneel.start('voluit', { vernieuwNa: 2 });
  const { runId } = await loop.handvat.describe();
  const id = randomUUID();
  const { instantie } = await loop.taak('Taak_Kiezen');
  await loop.besluit({ instantie }, 'terug', { id });
  await loop.besluit(await loop.taak('Taak_Kiezen'), 'terug');
  await loop.totdatAndereRun(runId);
  await loop.besluit({ instantie }, 'terug', { id });
  await loop.handvat.cancel();
  await loop.handvat.result().catch(() => undefined);
  return [loop];
}

/** Another drawing under way, once refused and once followed, with other deadlines, and a run after it. */
async function speelGemigreerd(toneel: Toneel): Promise<readonly Loop[]> {
  const loop = await toneel.start('voluit', { vernieuwNa: 3 });
  const { instantie } = await loop.taak('Taak_Kiezen');
  const door = { ...REGISSEUR, rol: 'beheerder' };
  const naar = await toneel.plaatsXml(VOLUIT.replaceAll('Taak_Kiezen', 'Taak_Wegen').replace('PT0.5S', 'P2D'));
  const verzoek = { naar, verplaatsingen: {}, herbereken: true, vastlegging: 'v-2', door };
  await loop.opdracht(migreer, verzoek).catch(() => undefined);
  await loop.opdracht(migreer, { ...verzoek, verplaatsingen: { Taak_Kiezen: 'Taak_Wegen' } });
  await loop.besluit({ instantie }, 'terug');
  await toneel.plaatsXml(VOLUIT);
  await loop.handvat.cancel();
  await loop.handvat.result().catch(() => undefined);
  return [loop];
}
