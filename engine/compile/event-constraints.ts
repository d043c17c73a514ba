import type { ModdleElement } from 'bpmn-moddle';
import { definitionsOf } from '../events/definitions.ts';
import { namesIn } from '../feel/names-in.ts';
import type { ConstraintRule } from './constraint-rule.ts';
import { activities } from './flow-element-types.ts';
import { many } from './source.ts';

/** Rules of the standard about where an event stands and what it waits for or tells, each for one node. */
export const eventRules: readonly ConstraintRule[] = [
  function startsAndEnds({ node, report }) {
    if (node.type === 'startEvent' && node.incoming.length > 0)
      report('BPMN 2.0.2 §10.5.2', 'Een startgebeurtenis heeft geen inkomende pijl.', 'Haal de pijl weg.');
    if (node.type === 'endEvent' && node.outgoing.length > 0)
      report('BPMN 2.0.2 §10.5.3', 'Een eindgebeurtenis heeft geen uitgaande pijl.', 'Haal de pijl weg.');
  },
  function boundaryEvents({ model, node, element, report }) {
    if (node.type !== 'boundaryEvent') return;
    const activity = node.attachedTo === null ? undefined : model.nodes[node.attachedTo];
    if (activity === undefined || !activities.has(activity.type))
      report(
        'BPMN 2.0.2 §10.5.4',
        'Een randgebeurtenis zit aan een activiteit.',
        'Hang de gebeurtenis aan een taak of deelproces.',
      );
    if (isNone(element))
      report(
        'BPMN 2.0.2 §10.5.4',
        'Een randgebeurtenis wacht ergens op.',
        'Kies een termijn, bericht, signaal, fout of escalatie.',
      );
    if (node.incoming.length > 0)
      report('BPMN 2.0.2 §10.5.4', 'Een randgebeurtenis heeft geen inkomende pijl.', 'Haal de pijl weg.');
    if (node.event?.kind === 'error' && !node.interrupting)
      report('BPMN 2.0.2 §10.5.4', 'Een fout onderbreekt altijd.', 'Maak de randgebeurtenis onderbrekend.');
  },
  function catchEvents({ node, element, report }) {
    if (node.type === 'intermediateCatchEvent' && isNone(element))
      report(
        'BPMN 2.0.2 §10.5.4',
        'Een wachtende gebeurtenis wacht ergens op.',
        'Kies een termijn, bericht of signaal.',
      );
  },
  function sharedDefinitions({ element, report }) {
    if (many(element, 'eventDefinitionRef').some(({ $parent }) => $parent?.$type !== 'bpmn:Definitions'))
      report(
        'BPMN 2.0.2 §10.5',
        'De definitie waarnaar deze gebeurtenis verwijst hoort bij een andere gebeurtenis.',
        'Geef de gebeurtenis een eigen definitie, of zet de gedeelde buiten de processen.',
      );
  },
  function behindEventBasedGateways({ model, node, report }) {
    if (node.event?.kind !== 'multiple' || !node.event.parallel) return;
    const sources = node.incoming.map((id) => model.nodes[model.flows[id]?.source ?? '']);
    if (sources.some((source) => source?.type === 'eventBasedGateway'))
      report(
        'BPMN 2.0.2 §10.6.6',
        'Een gateway gaat verder bij de eerste gebeurtenis; deze wacht op meer dan één.',
        'Zet de gebeurtenissen elk achter een eigen pijl, of na de gateway.',
      );
  },
  function thrownCodes({ node, report }) {
    if (node.type !== 'intermediateThrowEvent' && node.type !== 'endEvent') return;
    for (const definition of definitionsOf(node))
      if ((definition.kind === 'error' || definition.kind === 'escalation') && definition.code === null)
        report(
          'BPMN 2.0.2 §10.5.5',
          'Niet te zien met welke code deze gebeurtenis gooit.',
          definition.kind === 'error'
            ? 'Verwijs naar een error met een errorCode.'
            : 'Verwijs naar een escalation met een escalationCode.',
        );
  },
  function errorsInterrupt({ node, report }) {
    if (node.type !== 'startEvent' || node.event?.kind !== 'error' || node.interrupting) return;
    report('BPMN 2.0.2 §10.5.2', 'Een fout onderbreekt altijd.', 'Maak de startgebeurtenis onderbrekend.');
  },
  function formsOfMessages({ node, report }) {
    if (node.form === undefined || definitionsOf(node).some(({ kind }) => kind === 'message')) return;
    report(
      'Regietafel',
      'Alleen wie een bericht stuurt, vult hier iets in.',
      'Laat de gebeurtenis op een bericht wachten, of haal regietafel:formulier weg.',
    );
  },
  function movingTimers({ model, node, report }) {
    if (node.movesAlong !== true) return;
    const remedy = 'Geef de gebeurtenis één timeDate met een FEEL-uitdrukking die gegevens leest, of haal het weg.';
    const isDate = node.event?.kind === 'timer' && node.event.timer === 'date';
    if (!isDate || namesIn(node.event.value.program).size === 0)
      report('Regietafel', 'Alleen een datum die van gegevens afhangt, kan meebewegen.', remedy);
    else if (node.type === 'startEvent' && model.nodes[node.scope ?? '']?.triggeredByEvent !== true)
      report('Regietafel', 'Voordat een proces begint, zijn er geen gegevens om mee te bewegen.', 'Haal het weg.');
  },
];

/** Whether an event was drawn without definition; what is wrong with one that it has is said where that is read. */
function isNone(event: ModdleElement): boolean {
  return many(event, 'eventDefinitions').length + many(event, 'eventDefinitionRef').length === 0;
}
