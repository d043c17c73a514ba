import { readFile } from 'node:fs/promises';
import { compile } from '../engine/compile.ts';
import type { Json } from '../engine/json.ts';
import type { ProcessModel } from '../engine/process-model.ts';
import type { ProcessEvent, ProcessState } from '../engine/process-state.ts';
import { step } from '../engine/step.ts';

/** What the engine costs by itself: steps a second on one core, and the size of what a running casus keeps. */
export interface EngineFigures {
  readonly stepsPerSecond: number;
  /** Largest state seen, in bytes of JSON. */
  readonly stateBytes: number;
  readonly compileMs: number;
}

const TERMS: Record<string, Json> = { bewaken: 'P6M' };
const START = Date.parse('2026-11-23T08:00:00.000Z');
const ROUNDS = 12;

export async function measureEngine(seconds = 3): Promise<EngineFigures> {
  const xml = await readFile(new URL('../huizen/midden-limburg/procesregie.bpmn', import.meta.url), 'utf8');
  const before = performance.now();
  const model = await procesregie(xml);
  const compileMs = performance.now() - before;
  playCasus(model);
  let steps = 0;
  let stateBytes = 0;
  const begin = performance.now();
  while (performance.now() - begin < seconds * 1000) {
    const played = playCasus(model);
    steps += played.steps;
    stateBytes = Math.max(stateBytes, JSON.stringify(played.largest).length);
  }
  return { stepsPerSecond: (steps * 1000) / (performance.now() - begin), stateBytes, compileMs };
}

async function procesregie(xml: string): Promise<ProcessModel> {
  const { models, problems } = await compile(xml, { decisions: [] });
  const [model] = models;
  if (model === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return model;
}

/** A casus of many rounds: appointed, asked around, planned, reminded, adjusted, watched, fallen back, closed. */
function playCasus(model: ProcessModel): { steps: number; largest: ProcessState } {
  let state: ProcessState | null = null;
  let steps = 0;
  const largest: { state: ProcessState | null } = { state: null };
  let at = START;
  const happen = (event: ProcessEvent) => {
    state = step(model, state, event).state;
    steps += 1;
    at += 60_000;
    const open = (one: ProcessState | null) => Object.keys(one?.instances ?? {}).length;
    if (open(state) >= open(largest.state)) largest.state = state;
  };
  const complete = (element: string, variables: Record<string, Json>) => {
    happen({ type: 'complete', at: instant(at), instance: idOf(state, element), variables });
  };
  const variables = { huis: 'midden-limburg', termijnen: TERMS, organisaties: organisations };
  happen({ type: 'start', at: instant(at), message: 'procesregie', variables });
  complete('Taak_Benoemen', { procesregisseur: 'mw-ml-003', casusregisseur: 'cjg', deelnemers: organisations });
  complete('Uitvraag', {});
  for (let round = 0; round < ROUNDS; round += 1) {
    happen({ type: 'timer', at: instant(at), timer: `${idOf(state, 'Taak_Plan')}:Herinnering_Plan` });
    complete('Dienst_Herinneren_Plan', {});
    complete('Taak_Plan', { acties: actions, effectmetingInterval: 'P6W' });
    complete('Aanpak', { geborgd: round % 3 === 2 });
    if (round % 3 !== 2) continue;
    complete('Dienst_Terugkoppeling', {});
    if (round < ROUNDS - 1) happen({ type: 'message', at: instant(at), name: 'terugval', variables: {} });
  }
  complete('Taak_Bewaken', { bewaking: 'afsluiten' });
  return { steps, largest: largest.state ?? fail() };
}

const organisations = Array.from({ length: 16 }, (_, index) => `organisatie-${String(index + 1)}`);
const actions = Array.from({ length: 8 }, (_, index) => ({
  id: `actie-${String(index + 1)}`,
  organisatie: organisations[index] ?? '',
  leefgebied: 'huisvesting',
  soort: 'zorg',
  termijn: '2027-03-01',
  monitoring: 'maandelijks',
}));

function instant(ms: number): string {
  return new Date(ms).toISOString();
}

function idOf(state: ProcessState | null, element: string): string {
  const found = Object.values(state?.instances ?? {}).find((instance) => instance.element === element);
  return found?.id ?? fail(element);
}

function fail(element = 'state'): never {
  throw new Error(`${element} is not open: the drawing of procesregie changed, follow it here`);
}
