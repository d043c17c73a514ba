import { DecisionError } from '../../engine/decisions/decision-error.ts';
import { EngineError } from '../../engine/errors.ts';
import { FeelError } from '../../engine/feel/feel-error.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { ProcessEvent, ProcessState, TraceEntry } from '../../engine/process-state.ts';

/** One process that runs in a scenario. */
export interface Loop {
  /** As drawn. */
  readonly tekening: ProcessModel;
  /** As played; see `metAntwoorden`. */
  readonly model: ProcessModel;
  /** The call activity that waits for it; null where nobody does. */
  readonly ouder: { readonly loop: Loop; readonly instantie: string } | null;
  state: ProcessState | null;
}

/** Something that happens now: the player adds the instant. */
export type Gebeurtenis = ProcessEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never;

/** Why a run failed: an error that nobody caught, or a model that cannot go on. */
export interface Fout {
  readonly element: string | null;
  readonly message: string;
}

export function loopt({ state }: Loop): boolean {
  return state?.status === 'running';
}

export function isOpen({ state }: Loop, instantie: string): boolean {
  return state?.instances[instantie] !== undefined;
}

/** What the engine says when a model cannot go on; any other error is a bug and stays one. */
export function modelfout({ tekening }: Loop, fout: unknown): Fout {
  if (fout instanceof FeelError) return { element: waar(tekening, fout.expression), message: fout.message };
  if (fout instanceof DecisionError) return { element: beslist(tekening, fout.decision), message: fout.message };
  if (fout instanceof EngineError) return { element: fout.element, message: fout.message };
  throw fout;
}

/** The error that ended a process: where it was thrown, and its code. Null where the process did not fail. */
export function ongevangen({ tekening }: Loop, trace: readonly TraceEntry[]): (Fout & { code: string }) | null {
  const einde = trace.findIndex(({ change, type }) => change === 'failed' && type === 'process');
  if (einde === -1) return null;
  const code = trace[einde]?.code ?? '';
  const vanwaar = trace.slice(0, einde).findLast(({ type }) => type !== 'process' && type !== 'sequenceFlow');
  const naam = tekening.nodes[vanwaar?.element ?? '']?.name ?? vanwaar?.element ?? tekening.name;
  const fout = code === '' ? 'De fout' : `De fout ${code}`;
  return { element: vanwaar?.element ?? null, code, message: `${fout} van ${naam} wordt nergens opgevangen.` };
}

/** The first element with that expression. */
function waar({ nodes, flows }: ProcessModel, expressie: string): string | null {
  const gezocht = `"text":${JSON.stringify(expressie)}`;
  const elementen = [...Object.values(flows), ...Object.values(nodes)];
  return elementen.find((element) => JSON.stringify(element).includes(gezocht))?.id ?? null;
}

function beslist({ nodes }: ProcessModel, beslissing: string): string | null {
  return Object.values(nodes).find(({ decision }) => decision?.id === beslissing)?.id ?? null;
}
