import { defaultPayloadConverter, type Payload } from '@temporalio/common';

/** A value as it goes over the wire. */
export function inpakken(waarde: unknown): Payload {
  return defaultPayloadConverter.toPayload(waarde);
}

/** The value of a payload that was sent over the wire; undefined of none. */
export function uitpakken(lading: Payload | null | undefined): unknown {
  return lading === null || lading === undefined ? undefined : defaultPayloadConverter.fromPayload(lading);
}

/** Google's way to write an instant or a duration in ms. */
export function tijdstempel(ms: number): { seconds: number; nanos: number } {
  const seconds = Math.floor(ms / 1000);
  return { seconds, nanos: Math.round((ms - seconds * 1000) * 1e6) };
}

/** Ms of a duration of the wire; null of none. */
export function duurVan(duur: { seconds?: unknown; nanos?: unknown } | null | undefined): number | null {
  if (duur === null || duur === undefined) return null;
  return Number(duur.seconds ?? 0) * 1000 + Number(duur.nanos ?? 0) / 1e6;
}
