import { subProcesses, type FlowNode } from '../process-model.ts';
import type { CompletedActivity, Instance, ProcessState } from '../process-state.ts';
import type { Correspondence } from './correspondence.ts';
import type { MigrationProblem } from './migration.ts';

type Report = (rule: string, message: string, remedy: string) => void;

/** Why an open instance has no place in the new model: everything at once, nothing where it has one. */
export function misfits(c: Correspondence, state: ProcessState, instance: Instance): MigrationProblem[] {
  const old = c.from.nodes[instance.element];
  if (old === undefined) return [];
  const problems: MigrationProblem[] = [];
  const report: Report = (rule, message, remedy) =>
    problems.push({ element: old.id, name: old.name, rule, message, remedy });
  const now = c.node(old.id);
  if (now === undefined)
    report('migratie-verdwenen', `${called(old)} is open en staat niet in de nieuwe tekening.`, where(c, old));
  else if (now.type !== old.type)
    report(
      'migratie-soort',
      `${called(old)} is een ${old.type} en wordt in de nieuwe tekening een ${now.type}.`,
      `Houd de soort gelijk, of rond het element eerst af.`,
    );
  else for (const rule of rules) rule({ c, state, instance, old, now, report });
  return problems;
}

/** Why what completed and can still be compensated has no place. */
export function lostCompensation(c: Correspondence, completed: readonly CompletedActivity[]): MigrationProblem[] {
  return completed.flatMap((done) => {
    const old = c.from.nodes[done.element];
    const now = c.node(done.element);
    const inside = lostCompensation(c, done.completed ?? []);
    if (old === undefined || (now?.type === old.type && undoes(c.to.nodes, now) === undoes(c.from.nodes, old)))
      return inside;
    const problem = {
      element: old.id,
      name: old.name,
      rule: 'migratie-compensatie',
      message: `${called(old)} is afgerond en kan nog ongedaan gemaakt worden; de nieuwe tekening kan dat niet.`,
      remedy: 'Houd de stap en zijn compensatie in de tekening, of wijs met een verplaatsing aan hoe zij nu heten.',
    };
    return [problem, ...inside];
  });
}

interface Place {
  readonly c: Correspondence;
  readonly state: ProcessState;
  readonly instance: Instance;
  readonly old: FlowNode;
  readonly now: FlowNode;
  readonly report: Report;
}

const rules: readonly ((place: Place) => void)[] = [
  function sameScope({ c, state, instance, old, now, report }) {
    const around = state.instances[instance.parent ?? ''];
    // What undoes stands inside the instance that it undoes for, wherever it is drawn.
    if (around?.compensation !== undefined || c.isScope(old.scope, now.scope)) return;
    report(
      'migratie-omgeving',
      `${called(old)} staat in de nieuwe tekening in ${within(c.to.nodes, now)}, en is open in ${within(c.from.nodes, old)}.`,
      'Laat het element in zijn (deel)proces staan, of rond het eerst af.',
    );
  },
  function sameRepetition({ old, now, report }) {
    if (repetition(old) === repetition(now)) return;
    report(
      'migratie-herhaling',
      `${called(old)} is ${words(old)} en wordt in de nieuwe tekening ${words(now)}.`,
      'Houd de herhaling en de naam van haar element gelijk, of rond het element eerst af.',
    );
  },
  function sameWork({ old, now, report }) {
    if (old.called?.process !== now.called?.process)
      report(
        'migratie-aanroep',
        `${called(old)} wacht op het proces ${old.called?.process ?? '–'}; de nieuwe tekening roept ${now.called?.process ?? 'niets'} aan.`,
        'Roep hetzelfde proces aan, of wacht tot het is afgelopen.',
      );
    if (old.service !== now.service)
      report(
        'migratie-dienst',
        `${called(old)} wacht op de dienst ${old.service ?? old.id}; de nieuwe tekening vraagt ${now.service ?? now.id}.`,
        'Vraag dezelfde dienst, of wacht tot die klaar is.',
      );
  },
  function sameKind({ c, old, now, report }) {
    const shape = ({ adHoc, triggeredByEvent, forCompensation, parallel }: FlowNode) =>
      JSON.stringify([adHoc?.sequential, triggeredByEvent, forCompensation, parallel]);
    const undoing = old.handler !== undefined && c.node(old.handler)?.id !== now.handler;
    if (shape(old) === shape(now) && !undoing) return;
    report(
      'migratie-werking',
      `${called(old)} werkt in de nieuwe tekening anders: ad hoc na elkaar of tegelijk, gestart door een gebeurtenis, of bedoeld om iets ongedaan te maken.`,
      'Houd dit gelijk zolang het element open is.',
    );
  },
  function sameCatch({ c, instance, old, report }) {
    const event = c.from.nodes[instance.failing?.caught?.event ?? ''];
    const now = event === undefined ? undefined : c.node(event.id);
    if (event === undefined || (now !== undefined && c.isSameEvent(event, now))) return;
    report(
      'migratie-werking',
      `${called(old)} wordt na een fout ongedaan gemaakt; ${called(event)}, die daarna volgt, staat niet zo in de nieuwe tekening.`,
      'Laat die gebeurtenis staan, of wacht tot alles ongedaan is gemaakt.',
    );
  },
  function sameWait({ c, old, now, report }) {
    if (old.type !== 'intermediateCatchEvent' || c.isSameEvent(old, now)) return;
    report(
      'migratie-werking',
      `${called(old)} wacht in de nieuwe tekening op iets van een andere soort.`,
      'Laat het op hetzelfde wachten (een bericht, signaal, moment of voorwaarde), of rond het eerst af.',
    );
  },
  function knownFlows({ c, instance, old, now, report }) {
    const flows = [...new Set([...Object.keys(instance.arrived ?? {}), ...(instance.consumed ?? [])])];
    const lost = flows.filter((flow) => c.flowInto(flow, now) === undefined);
    if (lost.length === 0) return;
    const given = new Set(old.incoming.map((flow) => c.flowInto(flow, now)));
    const free = now.incoming.filter((flow) => !given.has(flow));
    report(
      'migratie-pijl',
      `Bij ${called(old)} wacht al iets dat langs ${lost.join(' en ')} kwam; die pijl komt daar niet meer aan.`,
      free.length === 0
        ? 'Teken de pijl terug.'
        : `Wijs met een verplaatsing aan welke pijl het nu is: ${lost[0] ?? ''}=${free.join(' of ')}.`,
    );
  },
  function stillWaits({ old, now, report }) {
    if (now.type !== 'complexGateway' || now.activation !== undefined) return;
    report(
      'migratie-werking',
      `Bij ${called(old)} wachten tokens op een voorwaarde die de nieuwe tekening niet meer heeft.`,
      'Houd de voorwaarde zolang er iets wacht.',
    );
  },
];

export function called({ id, name }: FlowNode): string {
  return name === null ? id : `“${name}” (${id})`;
}

function where(c: Correspondence, old: FlowNode): string {
  const vacant = c.vacant(old);
  const example = vacant.length === 0 ? '' : `: ${old.id}=${vacant.join(' of ')}`;
  return `Wijs met een verplaatsing aan waar dit verdergaat${example}, of rond het eerst af.`;
}

function within(nodes: Readonly<Record<string, FlowNode>>, { scope }: FlowNode): string {
  const around = nodes[scope ?? ''];
  return around === undefined ? 'het proces zelf' : called(around);
}

/** What has to stay as it is while a repeated activity is open; the name of the item is in what its instances know. */
function repetition({ loop, repeat }: FlowNode): string {
  return JSON.stringify(loop === null ? [repeat !== undefined] : [loop.sequential, loop.item]);
}

function words({ loop, repeat }: FlowNode): string {
  if (loop === null) return repeat === undefined ? 'eenmalig' : 'een lus';
  const item = loop.item === null ? '' : ` (element ${loop.item})`;
  return `meervoudig, ${loop.sequential ? 'na elkaar' : 'tegelijk'}${item}`;
}

/** How an activity is undone: by a handler, from inside, or not at all. */
function undoes(nodes: Readonly<Record<string, FlowNode>>, node: FlowNode): string {
  if (node.boundaryEvents.some((id) => nodes[id]?.event?.kind === 'compensate')) return 'handler';
  return subProcesses.has(node.type) ? 'inside' : 'none';
}
