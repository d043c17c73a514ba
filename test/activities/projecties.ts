import type { OpenTaak, Projectie, Stand, TraceRegel } from '../../models/proces.ts';

export const DOOR = { medewerker: 'mw-01', rol: 'procesregisseur', organisatie: 'proefhuis' };

/** Instant `seconden` after a Monday morning. */
export function om(seconden: number): string {
  return new Date(Date.UTC(2026, 10, 23, 8, 0, seconden)).toISOString();
}

export function regel(nummer: number, rest: Partial<TraceRegel> = {}): TraceRegel {
  return {
    nummer,
    at: om(nummer),
    change: 'entered',
    element: 'Taak',
    naam: 'Taak',
    type: 'userTask',
    instantie: '1',
    organisatie: null,
    due: null,
    uitkomst: null,
    vastlegging: null,
    door: null,
    opdracht: null,
    toelichting: null,
    ...rest,
  };
}

export function openTaak(workflowId: string, instantie: string, rest: Partial<OpenTaak> = {}): OpenTaak {
  return {
    id: `${workflowId}.${instantie}`,
    instantie,
    element: 'Taak',
    naam: 'Taak',
    rol: 'procesregisseur',
    organisatie: null,
    toegewezen: null,
    formulier: null,
    onderwerp: null,
    geopend: om(0),
    deadline: null,
    ...rest,
  };
}

/** A projection of these lines, after which `taken` are open. */
export function projectieVan(
  workflowId: string,
  regels: readonly TraceRegel[],
  {
    taken = [],
    geopend = [],
    status = 'lopend',
  }: { taken?: OpenTaak[]; geopend?: OpenTaak[]; status?: Stand['status'] } = {},
): Projectie {
  const laatste = regels.at(-1);
  return {
    workflowId,
    huis: 'proefhuis',
    proces: 'proef',
    procesnaam: 'Proef',
    model: 'm1',
    dossier: { soort: 'casus', id: workflowId.slice(0, workflowId.indexOf('.')) },
    onderwerp: null,
    regels: [...regels],
    geopend,
    stand: {
      nummer: laatste?.nummer ?? 0,
      at: laatste?.at ?? om(0),
      status,
      taken,
      open: taken.map(({ element }) => element),
      einde: null,
      stap: taken[0]?.naam ?? null,
      wachtop: taken.flatMap(({ rol }) => rol ?? []),
      deadline: taken[0]?.deadline ?? null,
      teLaat: false,
    },
  };
}
