import { inpakken, uitpakken } from './lading.ts';
import type { Beurt, Loop } from './loop.ts';
import { WorkflowCommand } from './protocol.ts';
import { type Activatie, type Opdracht, type Taak, TaakMislukt, type Uitvoering } from './uitvoering.ts';

/** What the worker answers within a workflow task itself. */
export interface Plaatselijk {
  /** The only local activity there is. Throws when the store does not answer in time. */
  readonly laadModel: (huis: string, model: string) => unknown;
  /** Ms that it takes. */
  readonly duur: () => number;
}

/** The order in which a run is told things: first that it begins, then what comes from outside, then the rest. */
export function opVolgorde(taken: readonly Taak[]): Taak[] {
  const rang = (taak: Taak): number => (taak.initializeWorkflow ? 0 : taak.signalWorkflow || taak.doUpdate ? 1 : 2);
  return [...taken].sort((een, ander) => rang(een) - rang(ander));
}

/** Tells a run what waits for it, until it asks for nothing more that is answered within the same workflow task. */
export async function voerUit(
  uitvoering: Uitvoering,
  eerste: Activatie,
  plaatselijk: Plaatselijk,
): Promise<{ beurt: Beurt; geweigerd: Opdracht[] }> {
  const activaties: Activatie[] = [];
  const opdrachten: Opdracht[][] = [];
  for (let nu: Activatie | null = eerste; nu !== null;) {
    const gevraagd = await uitvoering.activeer(nu, false);
    activaties.push(nu);
    opdrachten.push(gevraagd);
    nu = antwoord(activaties, gevraagd, plaatselijk);
  }
  return zonderGeweigerde({ activaties, opdrachten });
}

/** Brings a fresh run to where its history is. Throws `TaakMislukt` when it asks for something else than is on record. */
export async function herhaal(uitvoering: Uitvoering, loop: Loop): Promise<void> {
  for (const [plaats, { activaties, opdrachten }] of loop.beurten.entries()) {
    for (const [stap, activatie] of activaties.entries()) {
      // What the clock said after a local activity is not on record: a replay may see another time than was seen at first.
      const op = activaties[0]?.op ?? activatie.op;
      const toen = opdrachten[stap] ?? [];
      const merken = toen.flatMap(({ setPatchMarker: merk }): Taak[] =>
        merk ? [{ notifyHasPatch: { patchId: merk.patchId ?? '' } }] : [],
      );
      const nu = await uitvoering.activeer({ ...activatie, taken: [...merken, ...activatie.taken], op }, true);
      if (bytesVan(nu).equals(bytesVan(toen))) continue;
      throw new TaakMislukt(`workflow task ${String(plaats)} replays as ${soorten(nu)}, and was ${soorten(toen)}`);
    }
  }
  await uitvoering.gootsteen();
}

function antwoord(
  eerder: readonly Activatie[],
  opdrachten: readonly Opdracht[],
  plaatselijk: Plaatselijk,
): Activatie | null {
  const vorige = eerder.at(-1);
  if (vorige === undefined) return null;
  const beantwoord = new Set(
    eerder.flatMap(({ taken }) => taken.flatMap(({ resolveActivity }) => resolveActivity?.seq ?? [])),
  );
  const lokaal = opdrachten.flatMap(({ scheduleLocalActivity }) => scheduleLocalActivity ?? []);
  const gestaakt = opdrachten.flatMap(({ requestCancelActivity }) => requestCancelActivity?.seq ?? []);
  const taken = [
    ...lokaal.map(({ seq, arguments: args }): Taak => {
      const [huis, model] = (args ?? []).map(uitpakken) as [string, string];
      return {
        resolveActivity: { seq: seq ?? 0, isLocal: true, result: resultaat(() => plaatselijk.laadModel(huis, model)) },
      };
    }),
    // Nobody waits until a cancelled activity has stopped (TRY_CANCEL).
    ...gestaakt
      .filter((seq) => !beantwoord.has(seq))
      .map((seq): Taak => ({ resolveActivity: { seq, result: { cancelled: { failure: GESTAAKT } } } })),
  ];
  if (taken.length === 0) return null;
  return { ...vorige, taken, op: vorige.op + (lokaal.length > 0 ? plaatselijk.duur() : 0) };
}

const GESTAAKT = {
  message: 'Activity cancelled',
  cause: { message: 'cancelled', canceledFailureInfo: {} },
  activityFailureInfo: { activityType: { name: 'activiteit' }, activityId: '1' },
};

function resultaat(vraag: () => unknown): NonNullable<NonNullable<Taak['resolveActivity']>['result']> {
  try {
    return { completed: { result: inpakken(vraag()) } };
  } catch (fout) {
    return { failed: { failure: { ...GESTAAKT, message: String(fout), cause: { message: String(fout) } } } };
  }
}

/** The server keeps no trace of an update that the validator refused. */
function zonderGeweigerde({ activaties, opdrachten }: Beurt): { beurt: Beurt; geweigerd: Opdracht[] } {
  const aanvaard = new Set(
    opdrachten.flat().flatMap(({ updateResponse: een }) => (een?.accepted ? [een.protocolInstanceId] : [])),
  );
  // Of an update that was accepted before this workflow task, the answer may come now.
  const geweigerd = new Set(
    activaties
      .flatMap(({ taken }) => taken.flatMap(({ doUpdate }) => doUpdate?.id ?? []))
      .filter((id) => !aanvaard.has(id)),
  );
  const blijft = ({ updateResponse }: Opdracht): boolean => !geweigerd.has(updateResponse?.protocolInstanceId ?? '');
  return {
    beurt: {
      activaties: activaties.map((een) => ({
        ...een,
        taken: een.taken.filter(({ doUpdate }) => !geweigerd.has(doUpdate?.id ?? '')),
      })),
      opdrachten: opdrachten.map((lijst) => lijst.filter(blijft)),
    },
    geweigerd: opdrachten.flat().filter((een) => !blijft(een)),
  };
}

function bytesVan(opdrachten: readonly Opdracht[]): Buffer {
  return Buffer.concat(opdrachten.map((een) => WorkflowCommand.encodeDelimited(een).finish()));
}

function soorten(opdrachten: readonly Opdracht[]): string {
  return opdrachten.map((een) => WorkflowCommand.fromObject(een).variant ?? '').join(', ') || 'nothing';
}
