import type { Instance, Variables } from '../../engine/process-state.ts';
import type { Fout, Loop } from './loop.ts';
import type { Scenario } from './scenario.ts';
import { type Opstelling, Spel } from './spel.ts';

const GETOOND = ['entered', 'completed', 'cancelled', 'failed', 'taken'] as const;

/** One line of a run. */
export interface Verloopregel {
  readonly element: string;
  readonly name: string | null;
  readonly type: string;
  readonly change: (typeof GETOOND)[number];
  readonly at: string;
  /** Process id, where it is not the process that the scenario is about. */
  readonly process?: string;
}

/** What is open when a run ends. */
export interface Open {
  readonly element: string;
  readonly name: string | null;
  readonly type: string;
  readonly since: string;
  /** Deadline of an activity, or the instant that a timer event waits for. */
  readonly due?: string;
  readonly process?: string;
}

/** What became of a scenario; its JSON is the contract of `regietafel model run --json`. */
export interface Verloop {
  readonly status: 'completed' | 'waiting' | 'failed';
  readonly trace: readonly Verloopregel[];
  readonly open: readonly Open[];
  readonly variables: Variables;
  /** Why it failed, or was cut off. */
  readonly error?: Fout;
  /** Messages that nobody waited for: name and instant. */
  readonly lost?: readonly { readonly name: string; readonly at: string }[];
}

/** Plays a scenario. Throws `ScenarioOngeldig`. */
export function speelScenario(opstelling: Opstelling, scenario: Scenario): Verloop {
  const spel = new Spel(opstelling, scenario);
  spel.speel();
  const { hoofd } = spel;
  const verloren = verlorenIn(spel);
  const error = spel.fout ?? afgekapt(spel);
  return {
    status: statusVan(spel, hoofd),
    trace: spel.trace.flatMap(({ element, name, type, change, at, loop }) => {
      const getoond = GETOOND.find((soort) => soort === change);
      return getoond === undefined ? [] : [{ element, name, type, change: getoond, at, ...elders(loop, hoofd) }];
    }),
    open: spel.lopen.flatMap((loop) => openIn(loop).map((een) => ({ ...een, ...elders(loop, hoofd) }))),
    variables: hoofd?.state?.output ?? hoofd?.state?.instances['0']?.variables ?? {},
    ...(error === null ? {} : { error }),
    ...(verloren.length === 0 ? {} : { lost: verloren }),
  };
}

/** Messages that reached no process, and those that one kept for nothing. */
function verlorenIn({ trace, lopen }: Spel): NonNullable<Verloop['lost']> {
  const nergens = trace.filter(({ change, type }) => change === 'unmatched' && type === 'message');
  return [
    ...nergens.map(({ name, at }) => ({ name: name ?? '', at })),
    ...lopen.flatMap(({ state }) => state?.kept ?? []).map(({ name, at }) => ({ name, at })),
  ].sort((een, ander) => (een.at < ander.at ? -1 : 1));
}

/** Why a run was cut off; null where it was not. */
function afgekapt({ afgekapt: hoe, trace }: Spel): Fout | null {
  if (hoe === null) return null;
  if (hoe === 'gaandeweg')
    return {
      element: null,
      message:
        'Er blijven dingen gebeuren, zoals een termijn die zich herhaalt. Zeg met until tot wanneer het scenario duurt.',
    };
  const vaak = trace.slice(-100).find(({ type, change }) => type !== 'sequenceFlow' && change === 'completed');
  const waar = vaak === undefined ? '' : ` bij ${vaak.name ?? vaak.element}`;
  return {
    element: vaak?.element ?? null,
    message: `Het proces draait rond${waar} terwijl de tijd stilstaat. Geef een antwoord dat eruit leidt.`,
  };
}

function statusVan({ fout, afgekapt: hoe }: Spel, hoofd: Loop | undefined): Verloop['status'] {
  if (fout !== null || hoe === 'ineens' || hoofd?.state?.status === 'failed') return 'failed';
  return hoofd === undefined || hoofd.state?.status === 'running' ? 'waiting' : 'completed';
}

function elders(loop: Loop | null, hoofd: Loop | undefined): { process?: string } {
  return loop === null || loop === hoofd ? {} : { process: loop.tekening.id };
}

function openIn({ state, tekening }: Loop): Omit<Open, 'process'>[] {
  const instanties = Object.values(state?.instances ?? {});
  const termijnen = Object.values(state?.timers ?? {});
  const isLichaam = ({ id, element }: Instance) =>
    instanties.some((kind) => kind.parent === id && kind.element === element);
  return instanties.flatMap((instantie) => {
    const node = tekening.nodes[instantie.element];
    if (node === undefined || isLichaam(instantie)) return [];
    const eigen = termijnen.filter(({ instance, element }) => instance === instantie.id && element === node.id);
    const due = instantie.deadline ?? eigen[0]?.due;
    const { id: element, name, type } = node;
    return [{ element, name, type, since: instantie.since, ...(due === undefined ? {} : { due }) }];
  });
}
