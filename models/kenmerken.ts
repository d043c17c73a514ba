/** The ids of the project: readable, URL-safe, and made of codes only, because Temporal keeps them in plain text. */

export function casusnummer(voorvoegsel: string, jaar: number, nummer: number): string {
  return `${voorvoegsel}-${String(jaar)}-${String(nummer).padStart(6, '0')}`;
}

export function overlegnummer(voorvoegsel: string, jaar: number, nummer: number): string {
  return `${voorvoegsel}-OV-${String(jaar)}-${String(nummer).padStart(4, '0')}`;
}

/** Workflow id of a process that a message started for a casus; `nummer` counts the starts of that process, from 1. */
export function casusprocesId(casus: string, proces: string, nummer: number): string {
  return `${casus}.${proces}.${String(nummer)}`;
}

/** Workflow id of the process of an overleg. */
export function overlegprocesId(overleg: string, proces: string): string {
  return `${overleg}.${proces}`;
}

/** Workflow id of a process called by an instance of another one. */
export function kindprocesId(ouder: string, instantie: string, proces: string): string {
  return `${ouder}.${instantie}.${proces}`;
}

export function taakId(workflowId: string, instantie: string): string {
  return `${workflowId}.${instantie}`;
}

export function regelId(workflowId: string, nummer: number): string {
  return `${workflowId}#${String(nummer)}`;
}

export function plaatsingId(huis: string, proces: string): string {
  return `${huis}/${proces}`;
}
