import type { Variables } from '../../../engine/process-state.ts';

export interface Start {
  readonly message?: string;
  readonly variables: Variables;
}

/** What a walk through the drawings of a house begins with, and what the world may answer on the way. */
export interface Begin {
  /** What each process may get at its start, by process: each in its turn. */
  readonly starts: Readonly<Record<string, readonly Start[]>>;
  /** What a service or called process may answer, by its name, or a task beside its form, by its id: one of these. */
  readonly antwoorden: Readonly<Record<string, readonly Variables[]>>;
  /** Messages that may arrive from outside, with what they bring. */
  readonly berichten: Readonly<Record<string, Variables>>;
}

export const AANVANG = '2026-11-24T08:00:00.000Z';
export const ACTIE = {
  id: 'A-1',
  organisatie: 'ggz',
  leefgebied: 'huisvesting',
  soort: 'zorg',
  termijn: '2026-12-04',
  monitoring: 'wekelijks',
};
