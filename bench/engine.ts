import { readFile } from 'node:fs/promises';
import { compile } from '../engine/compile.ts';
import { compileDecisions } from '../engine/decisions/compile-decisions.ts';
import type { Json } from '../engine/json.ts';
import type { ProcessModel } from '../engine/process-model.ts';
import type { ProcessEvent, ProcessState } from '../engine/process-state.ts';
import { step } from '../engine/step.ts';
import { kostenVan } from './meting.ts';

/** What the engine costs by itself: steps a second on one core, and the size of what a running casus keeps. */
export interface EngineFigures {
  /** In a second of processor, and by the clock: on a machine that does other work too, the second is less. */
  readonly stepsPerSecond: number;
  readonly byTheClock: number;
  /** Largest state seen, in bytes of JSON. */
  readonly stateBytes: number;
}

/** One casus as it happened: every event, and the largest state between them. */
interface Casus {
  readonly events: readonly ProcessEvent[];
  readonly stateBytes: number;
}

const TERMS: Record<string, Json> = { bewaken: 'P6M' };
const START = Date.parse('2026-11-23T08:00:00.000Z');
const ROUNDS = 12;
/** How often the casus happens before anything is measured, so that V8 has compiled it, and how often after that. */
const WARMING = 1500;
const TIMES = 4000;

/** Nothing but `step`: what happens is known beforehand. */
export async function measureEngine(): Promise<EngineFigures> {
  const model = await procesregie();
  const { events, stateBytes } = playCasus(model);
  happenAgain(model, events, WARMING);
  const { ms, cpu } = await kostenVan(() => {
    happenAgain(model, events, TIMES);
    return Promise.resolve();
  });
  const steps = events.length * TIMES;
  return { stepsPerSecond: (steps * 1000) / cpu, byTheClock: (steps * 1000) / ms, stateBytes };
}

function happenAgain(model: ProcessModel, events: readonly ProcessEvent[], times: number): void {
  for (let time = 0; time < times; time += 1) {
    let state: ProcessState | null = null;
    for (const event of events) ({ state } = step(model, state, event));
  }
}

async function procesregie(): Promise<ProcessModel> {
  const lees = (naam: string) => readFile(new URL(`../huizen/midden-limburg/${naam}`, import.meta.url), 'utf8');
  const { decisions } = await compileDecisions(await lees('nadruk.dmn'));
  const { models, problems } = await compile(await lees('procesregie.bpmn'), { decisions });
  const [model] = models;
  if (model === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return model;
}

/** A casus of many rounds: appointed, asked around, planned, reminded, adjusted, watched, fallen back, closed. */
function playCasus(model: ProcessModel): Casus {
  let state: ProcessState | null = null;
  let stateBytes = 0;
  const events: ProcessEvent[] = [];
  let at = START;
  const happen = (event: ProcessEvent) => {
    ({ state } = step(model, state, event));
    events.push(event);
    stateBytes = Math.max(stateBytes, JSON.stringify(state).length);
    at += 60_000;
  };
  const complete = (element: string, variables: Record<string, Json>) => {
    happen({ type: 'complete', at: instant(at), instance: idOf(state, element), variables });
  };
  const variables = { huis: 'midden-limburg', termijnen: TERMS, organisaties: organisations };
  happen({ type: 'start', at: instant(at), message: 'procesregie', variables });
  complete('Taak_Benoemen', {
    doelgroep: 'top-x',
    procesregisseur: 'mw-ml-003',
    casusregisseur: 'cjg',
    deelnemers: organisations,
    informeren: 'geinformeerd',
  });
  complete('Uitvraag', {});
  for (let round = 0; round < ROUNDS; round += 1) {
    happen({ type: 'timer', at: instant(at), timer: `${idOf(state, 'Taak_Plan')}:Herinnering_Plan` });
    complete('Dienst_Herinneren_Plan', {});
    complete('Taak_Plan', { acties: actions, effectmetingInterval: 'P6W' });
    complete('Aanpak', { geborgd: round % 3 === 2 });
    if (round % 3 !== 2) continue;
    complete('Dienst_Terugkoppeling', {});
    if (round === ROUNDS - 1) continue;
    happen({ type: 'message', at: instant(at), name: 'terugval', variables: {} });
    complete('Dienst_Terugkoppeling_Terugval', {});
  }
  complete('Taak_Bewaken', { bewaking: 'afsluiten' });
  return { events, stateBytes };
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
  if (found === undefined)
    throw new Error(`${element} is not open: the drawing of procesregie changed, follow it here`);
  return found.id;
}
