import type { Tekening } from '../activities/contract.ts';
import { wallOf } from '../engine/calendar/wall-clock.ts';
import { definitionsOf } from '../engine/events/definitions.ts';
import type { SimpleEventDefinition } from '../engine/events/event-definition.ts';
import type { FlowNode, ProcessModel } from '../engine/process-model.ts';
import type { Instance, ProcessState } from '../engine/process-state.ts';
import type { OpenTaak, Stand } from '../models/proces.ts';
import { naamIn, naamVan } from './stand.ts';
import type { Storing } from './storingen.ts';

/** Lines of each kind that are shown; the server takes 20,000 bytes. */
const MEESTE = 20;

/**
 * The current details in the Temporal UI, in Dutch Markdown: what is waited for, on whom, until when, and what happens then.
 * A person is named by code only; an organisation by the name that its house has for it.
 */
export function toelichting(
  { model, organisaties = {} }: Pick<Tekening, 'model' | 'organisaties'>,
  staat: ProcessState | null,
  stand: Stand,
  storingen: readonly (readonly [string, Storing])[],
): string {
  if (stand.status !== 'lopend' && storingen.length === 0)
    return `**${model.name}** is ${stand.status}${stand.einde === null ? '' : ` met *${naamIn(model, stand.einde)}*`}.`;
  const regels = [
    ...storingen.map(
      ([, { element, fout }]) => `- **Techniek**: ${element === null ? '' : `*${naamIn(model, element)}*: `}${fout}`,
    ),
    ...stand.taken.map((taak) => taakregel(model, taak, organisaties)),
    ...(stand.activeerbaar ?? []).map(({ naam, rol }) => `- **${rol ?? 'regie'}** kan beginnen: *${naam}*`),
    ...overige(model, staat).map((knoop) => `- ${wachtOp(model, knoop)}`),
  ];
  const meer = regels.length - MEESTE;
  return [
    // Markdown takes lines for a list only after an empty one.
    `**${model.name}** wacht op:\n`,
    ...regels.slice(0, MEESTE),
    ...(meer > 0 ? [`- en nog ${String(meer)}`] : []),
  ].join('\n');
}

function taakregel(model: ProcessModel, taak: OpenTaak, organisaties: Readonly<Record<string, string>>): string {
  const organisatie = taak.organisatie === null ? null : (organisaties[taak.organisatie] ?? taak.organisatie);
  const wie = [
    organisatie ?? taak.rol ?? 'iedereen',
    ...(taak.toegewezen === null ? [] : [`(${taak.toegewezen})`]),
  ].join(' ');
  const tot = taak.deadline === null ? 'zonder termijn' : `uiterlijk ${leesbaar(taak.deadline)}`;
  return `- **${wie}**: *${taak.naam}*, sinds ${leesbaar(taak.geopend)}, ${tot}${gevolg(model, taak.element)}`;
}

/** What the boundary timers of a task lead to. */
function gevolg(model: ProcessModel, element: string): string {
  const knopen = (model.nodes[element]?.boundaryEvents ?? []).flatMap((id) => model.nodes[id] ?? []);
  return knopen
    .filter(({ event, reminder }) => event?.kind === 'timer' && !reminder)
    .map((knoop) => `; ${naamVan(knoop)}: ${volgende(model, knoop)}${knoop.interrupting ? ' en de taak vervalt' : ''}`)
    .join('');
}

function volgende(model: ProcessModel, knoop: FlowNode): string {
  const namen = knoop.outgoing.flatMap((id) => model.nodes[model.flows[id]?.target ?? ''] ?? []).map(naamVan);
  return namen.length === 0 ? 'niets' : namen.map((naam) => `*${naam}*`).join(' en ');
}

/** Open steps that are no task and hold no other step: services, called processes, messages, moments. */
function overige(model: ProcessModel, staat: ProcessState | null): FlowNode[] {
  const instanties = Object.values(staat?.instances ?? {}).filter(({ parent }) => parent !== null);
  const bewoond = new Set(instanties.map(({ parent }) => parent));
  const los = (instantie: Instance): boolean => !bewoond.has(instantie.id);
  return instanties.filter(los).flatMap(({ element }) => {
    const knoop = model.nodes[element];
    return knoop === undefined || knoop.type === 'userTask' ? [] : [knoop];
  });
}

function wachtOp(model: ProcessModel, knoop: FlowNode): string {
  const naam = naamVan(knoop);
  if (knoop.called !== null) return `deelproces *${naam}* (${knoop.called.process})`;
  if (knoop.service !== null) return `dienst *${naam}* (${knoop.service})`;
  if (knoop.type === 'eventBasedGateway') {
    const erachter = knoop.outgoing.flatMap((id) => model.nodes[model.flows[id]?.target ?? ''] ?? []);
    return `het eerste van: ${erachter.map((ander) => wachtOp(model, ander)).join('; ')}`;
  }
  const wat = definitionsOf(knoop);
  if (wat[0] === undefined) return `*${naam}*`;
  if (wat.length === 1) return gebeurtenis(naam, wat[0]);
  const hoe = knoop.event?.kind === 'multiple' && knoop.event.parallel ? 'alles van' : 'een van';
  return `*${naam}*, ${hoe}: ${wat.map((een) => gebeurtenis(null, een)).join('; ')}`;
}

/** One thing that is waited for; `naam`: what the drawing calls its event, null where that has been said. */
function gebeurtenis(naam: string | null, wat: SimpleEventDefinition): string {
  const met = (soort: string, inhoud: string): string =>
    naam === null ? `${soort} ${inhoud}` : `${soort} *${naam}* (${inhoud})`;
  switch (wat.kind) {
    case 'message':
      return met('bericht', wat.name);
    case 'signal':
      return met('signaal', wat.name);
    case 'conditional':
      return met('voorwaarde', wat.condition.text);
    case 'timer':
      return naam === null ? `moment ${wat.value.text}` : `moment *${naam}*`;
    default:
      return naam === null ? wat.kind : `*${naam}*`;
  }
}

/** Day and hour on the clocks of the houses. */
function leesbaar(tijdstip: string): string {
  const [dag = '', tijd = ''] = new Date(wallOf(Date.parse(tijdstip))).toISOString().split('T');
  return `${dag.split('-').reverse().join('-')} ${tijd.slice(0, 5)}`;
}
