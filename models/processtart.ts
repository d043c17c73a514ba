import type { Huis } from './huis.ts';
import type { Klok } from './klok.ts';
import type { Dossier, ProcesInvoer } from './proces.ts';

/**
 * History events of the longest run of a process. A worker that does not know a process plays its run again before it can
 * do anything: this many take well under two seconds (`npm run bench`), however long the casus has been running.
 */
const LANGSTE_RUN = 1000;

type Variabelen = ProcesInvoer['start']['variabelen'];

/** What both the API and an activity need to start a process: everything but the Temporal client. */
export interface Processtartopdracht {
  readonly workflowId: string;
  /** Workflow type: the BPMN process id. */
  readonly proces: string;
  readonly invoer: ProcesInvoer;
  /** One line for the Temporal UI: codes only. */
  readonly samenvatting: string;
}

/** Names of the variables that every process of a house has from the start. */
export const HUISVARIABELEN = ['huis', 'termijnen', 'organisaties'] as const;
type Huisvariabele = (typeof HUISVARIABELEN)[number];

/** Those variables. */
export function huisvariabelen(
  huis: Pick<Huis, 'code' | 'termijnen' | 'organisaties'>,
): Record<Huisvariabele, Variabelen[string]> {
  return { huis: huis.code, termijnen: huis.termijnen, organisaties: huis.organisaties.map(({ code }) => code) };
}

export function maakProcesstart(gegevens: {
  workflowId: string;
  proces: string;
  huis: Huis;
  dossier: Dossier;
  /** `_id` of the Model. */
  model: string;
  klok: Klok;
  bericht?: string;
  signaal?: string;
  element?: string;
  variabelen?: Variabelen;
}): Processtartopdracht {
  const { workflowId, proces, huis, dossier, model, klok, bericht, signaal, element, variabelen } = gegevens;
  return {
    workflowId,
    proces,
    invoer: {
      huis: huis.code,
      dossier,
      model,
      klok,
      langsteRun: LANGSTE_RUN,
      start: {
        ...(bericht === undefined ? {} : { bericht }),
        ...(signaal === undefined ? {} : { signaal }),
        ...(element === undefined ? {} : { element }),
        variabelen: { ...variabelen, ...huisvariabelen(huis) },
      },
    },
    samenvatting: `${proces} · ${dossier.id} · ${huis.naam}`,
  };
}
