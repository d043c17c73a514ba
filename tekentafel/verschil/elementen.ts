import type { EventDefinition } from '../../engine/events/event-definition.ts';
import type { FlowNode, ProcessModel, SequenceFlow } from '../../engine/process-model.ts';
import { soortNaam } from './soorten.ts';
import type { Kenmerk, Kenmerken } from './wijziging.ts';

/** `gelijk`: what is compared where that is not the text itself, because a name in it is somebody else's. */
type Regel = readonly [naam: string, what: string, tekst: string | null, gelijk?: string | null];

/** How people point at a node: what it is, its name and id, and what it is attached to. */
export function knoopnaam(model: ProcessModel, { attachedTo, ...node }: FlowNode): string {
  const bij = attachedTo === null ? '' : ` bij “${model.nodes[attachedTo]?.name ?? attachedTo}”`;
  return `${naamVan(node)}${bij}`;
}

export function pijlnaam({ id, name }: SequenceFlow): string {
  return naamVan({ id, name, type: 'sequenceFlow' });
}

function naamVan({ id, name, type }: { id: string; name: string | null; type: string }): string {
  const soort = soortNaam(type);
  return `${soort.charAt(0).toUpperCase()}${soort.slice(1)} ${name === null ? id : `“${name}” (${id})`}`;
}

/** What a drawing says about an element, in words; two drawings that say the same do the same. */
export function kenmerkenVan(model: ProcessModel, node: FlowNode): Kenmerken {
  const { task, called, script, decision, loop, attachedTo } = node;
  const heet = (id: string | null) => (id === null ? null : (model.nodes[id]?.name ?? id));
  const isTermijn = node.type === 'boundaryEvent' && node.event?.kind === 'timer';
  const gebeurtenis = node.event === null ? null : gebeurtenisTekst(node.event);
  return new Map(
    kenmerken([
      ['de naam', 'name', node.name === null ? null : `“${node.name}”`],
      ['de soort', 'type', soortNaam(node.type)],
      ['de plaats', 'scope', heet(node.scope), node.scope],
      ['de rol', 'role', task?.role ?? null],
      ['het formulier', 'form', task?.form ?? node.form ?? null],
      ['de organisatie', 'organisation', task?.organisation?.text ?? null],
      ['de uitvoerder', 'performer', task?.performer?.text ?? null],
      ['de uitkomst', 'outcome', task?.outcomeVariable ?? null],
      ['de dienst', 'service', node.service],
      ['het aangeroepen proces', 'called', called?.process ?? null],
      ['wat het aangeroepen proces meekrijgt', 'input', called?.input?.join(', ') ?? null],
      ['wat het aangeroepen proces teruggeeft', 'output', called?.output?.join(', ') ?? null],
      ['de beslissing', 'decision', decision === null ? null : `${decision.id} in ${decision.result}`],
      ['het script', 'script', script === null ? null : `${script.result} = ${script.expression.text}`],
      ['de herhaling', 'loop', loop === null ? null : teksten(loop)],
      [isTermijn ? 'de termijn' : 'de gebeurtenis', isTermijn ? 'deadline' : 'event', gebeurtenis],
      ['waar zij aan zit', 'attachedTo', heet(attachedTo), attachedTo],
      ['onderbreken', 'interrupting', onderbreekt(node)],
      ['herinnering', 'reminder', node.reminder ? 'ja' : null],
      ['meebewegen met de gegevens', 'movesAlong', node.movesAlong === true ? 'ja' : null],
      ['de standaardpijl', 'default', node.default],
      ['de rest', 'other', rest(node)],
    ]),
  );
}

export function pijlkenmerkenVan(model: ProcessModel, { name, source, target, condition }: SequenceFlow): Kenmerken {
  const heet = (id: string) => model.nodes[id]?.name ?? id;
  return new Map(
    kenmerken([
      ['de naam', 'name', name === null ? null : `“${name}”`],
      ['de loop', 'route', `van ${heet(source)} naar ${heet(target)}`, `${source} ${target}`],
      ['de voorwaarde', 'condition', condition?.text ?? null],
    ]),
  );
}

function kenmerken(regels: readonly Regel[]): [string, Kenmerk][] {
  return regels.flatMap(([naam, what, tekst, gelijk]): [string, Kenmerk][] =>
    tekst === null ? [] : [[naam, { what, tekst, gelijk: gelijk ?? tekst }]],
  );
}

/** Means something on a boundary event, and on the start of an event sub-process. */
function onderbreekt({ type, event, interrupting }: FlowNode): string | null {
  if (event === null || (type !== 'boundaryEvent' && type !== 'startEvent')) return null;
  return interrupting ? 'ja' : 'nee';
}

const GENOEMD = new Set([
  ...['id', 'name', 'type', 'scope', 'incoming', 'outgoing', 'boundaryEvents', 'task', 'service', 'called', 'decision'],
  ...['script', 'loop', 'event', 'attachedTo', 'interrupting', 'reminder', 'default', 'movesAlong', 'form'],
]);

/** What the engine knows of a node that has no word of its own here: nothing that changed stays unsaid. */
function rest(node: FlowNode): string | null {
  const over = Object.entries(node).filter(
    ([veld, waarde]) => !GENOEMD.has(veld) && waarde !== null && waarde !== false,
  );
  return over.length === 0 ? null : teksten(Object.fromEntries(over));
}

const GEBEURTENISSEN: Readonly<Record<string, string>> = {
  message: 'bericht',
  signal: 'signaal',
  error: 'fout',
  escalation: 'escalatie',
  terminate: 'alles stopt',
  conditional: 'voorwaarde',
};

function gebeurtenisTekst(event: EventDefinition): string {
  // A plain duration or date stands in quotes, as FEEL text.
  if (event.kind === 'timer') return event.value.text.replace(/^"(.*)"$/, '$1');
  if (event.kind === 'multiple') return event.definitions.map(gebeurtenisTekst).join(event.parallel ? ' en ' : ' of ');
  const { kind, ...inhoud } = event;
  return `${GEBEURTENISSEN[kind] ?? kind} ${Object.values(inhoud).map(teksten).join(', ')}`.trim();
}

/** Plain words for a part of a model: its values, expressions by their text, nothing for what is not there. */
export function teksten(deel: unknown): string {
  if (Array.isArray(deel)) return deel.map(teksten).join(', ');
  if (typeof deel !== 'object' || deel === null) return String(deel);
  if ('program' in deel && 'text' in deel) return String(deel.text);
  return Object.entries(deel)
    .filter(([, waarde]) => waarde !== null && waarde !== false && waarde !== undefined)
    .map(([veld, waarde]) => (waarde === true ? veld : `${veld} ${teksten(waarde)}`))
    .join(', ');
}
