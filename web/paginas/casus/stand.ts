import type { Verloop } from '../../api/casussen.ts';

/** Where the processes of a casus are, as a text that changes when something happens. */
export function position(verloop: Verloop | null): string {
  return (verloop?.processen ?? []).map(({ workflowId, regels }) => `${workflowId}:${String(regels.length)}`).join(' ');
}
