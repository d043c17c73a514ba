import { readdirSync, readFileSync } from 'node:fs';
import type { TraceRegel } from '../../models/proces.ts';

/** A recorded run: the history of Temporal, without what replaying does not read, and the lines that it laid down. */
export interface Opname {
  readonly events: readonly Historiegebeurtenis[];
  /** One text a line of the trace; absent in the recordings from before they were kept. */
  readonly spoor?: readonly string[];
}

/** As `historyToJSON` writes it. A payload is `{json: value}`; in the oldest recordings as Temporal writes it. */
export interface Historiegebeurtenis {
  readonly eventId: string;
  readonly eventType: string;
  readonly eventTime?: string;
  readonly [kenmerken: string]: unknown;
}

/** What replaying does not read: who and where it was, what was asked of others, and what only people look at. */
const OVERBODIG = new Set([
  ...['identity', 'requestId', 'workerVersion', 'meteringMetadata', 'historySizeBytes', 'stackTrace'],
  ...['header', 'outcome', 'encodedAttributes', 'memo', 'prevAutoResetPoints'],
]);

const INHOUD = new Set(['input', 'result', 'indexedFields']);

/** Inputs, results and search attributes are read of these only. */
const MET_INHOUD = new Set([
  'workflowExecutionStartedEventAttributes',
  'workflowExecutionSignaledEventAttributes',
  'workflowExecutionUpdateAcceptedEventAttributes',
  'activityTaskCompletedEventAttributes',
  'markerRecordedEventAttributes',
]);

/** Instants are read of these only. */
const MET_TIJD = new Set(['EVENT_TYPE_WORKFLOW_EXECUTION_STARTED', 'EVENT_TYPE_WORKFLOW_TASK_STARTED']);

const JSON_PAYLOAD = { encoding: Buffer.from('json/plain').toString('base64') };

/** Every recording in this folder, by file name. */
export function opnamen(): ReadonlyMap<string, Opname> {
  const map = new URL('.', import.meta.url);
  const namen = readdirSync(map).filter((naam) => naam.endsWith('.json'));
  return new Map(namen.map((naam) => [naam, JSON.parse(readFileSync(new URL(naam, map), 'utf8')) as Opname]));
}

/** Makes a recording small, and free of the machine that it was made on. */
export function maakBeknopt(events: readonly Historiegebeurtenis[]): Historiegebeurtenis[] {
  return events.map(({ eventTime, ...gebeurtenis }) => {
    const tijd = eventTime !== undefined && MET_TIJD.has(gebeurtenis.eventType) ? { eventTime } : {};
    const { eventId, eventType, ...kenmerken } = gebeurtenis;
    const over = Object.entries(kenmerken).filter(([naam]) => naam.endsWith('EventAttributes'));
    const inhoud = over.map(([naam, waarde]) => [naam, beknopt(waarde, MET_INHOUD.has(naam))] as const);
    return { eventId, eventType, ...tijd, ...Object.fromEntries(inhoud) };
  });
}

/** A recording as Temporal reads it. */
export function alsHistorie({ events }: Opname): unknown {
  return { events: events.map(herstel) };
}

/** One line of the trace as a recording keeps it. */
export function regeltekst(regel: TraceRegel): string {
  const { at, change, element, instantie, organisatie, due, uitkomst, toelichting } = regel;
  return [at, change, element, instantie, organisatie, due, uitkomst, toelichting].map((deel) => deel ?? '-').join(' ');
}

function beknopt(waarde: unknown, metInhoud: boolean): unknown {
  if (Array.isArray(waarde)) return waarde.map((een) => beknopt(een, metInhoud));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const json = inhoudVan(waarde);
  if (json !== undefined) return { json };
  const over = Object.entries(waarde).filter(([naam]) => !OVERBODIG.has(naam) && (metInhoud || !INHOUD.has(naam)));
  return Object.fromEntries(
    over.map(([naam, deel]) => [naam, naam === 'taskQueue' ? { name: 'opname' } : beknopt(deel, metInhoud)]),
  );
}

function inhoudVan(payload: object): unknown {
  if (!('metadata' in payload) || !('data' in payload) || typeof payload.data !== 'string') return undefined;
  if (JSON.stringify(payload.metadata) !== JSON.stringify(JSON_PAYLOAD)) return undefined;
  return JSON.parse(Buffer.from(payload.data, 'base64').toString());
}

function herstel(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(herstel);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  if ('json' in waarde) {
    return { metadata: JSON_PAYLOAD, data: Buffer.from(JSON.stringify(waarde.json)).toString('base64') };
  }
  return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, herstel(deel)]));
}
