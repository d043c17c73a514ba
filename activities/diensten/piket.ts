import { ApplicationFailure, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { piketOp, type Piketstand } from '../../models/opslag/piketstand.ts';
import { PIKET_BIJ, PIKETVARIABELE } from '../../models/piket.ts';
import { wijsToe, type Handelende, type OpenTaak, type WijsToe } from '../../models/proces.ts';
import type { Dienst, DienstOpdracht } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';
import { huisVan } from './huis-van.ts';
import { geefKennis, type Boodschap } from './kennisgeven.ts';
import { ZONDER_HUIS } from './regiobekendheid.ts';

/**
 * Who has piket now: `vanDienst`, a code or null, and `piketTot`, when the next one takes over. Where `regiobekendheid` said
 * at which houses an aanpak runs: `vanDienstBij`, who has it at each of them, for the answer, and no more. At the house itself
 * who has piket hears that something waits, and what waits already goes over to them; where nobody has, it goes to the role,
 * and whoever hears of what is late hears so.
 */
export function piket(omgeving: Omgeving): Dienst {
  return async (opdracht) => {
    const { aanpakHuizen } = opdracht.variabelen;
    const bekend = Array.isArray(aanpakHuizen) ? aanpakHuizen.filter((een) => typeof een === 'string') : null;
    const { huis } = opdracht;
    const nu = Date.parse(opdracht.at);
    const bij = await Promise.all(
      (bekend ?? [])
        .filter((code) => !ZONDER_HUIS.includes(code))
        .map(async (code) => [code, await standIn(omgeving, code, nu)] as const),
    );
    const elders =
      bekend === null
        ? {}
        : { [PIKET_BIJ]: Object.fromEntries(bij.map(([code, stand]) => [code, stand?.medewerker ?? null])) };
    if (bekend !== null && !bekend.includes(huis)) return { [PIKETVARIABELE]: null, piketTot: null, ...elders };
    const stand = await standIn(omgeving, huis, nu);
    const vanDienst = stand?.medewerker ?? null;
    await geefOver(omgeving, opdracht, stand);
    await vertel(omgeving, opdracht, vanDienst);
    return { [PIKETVARIABELE]: vanDienst, piketTot: stand?.plek.tot ?? null, ...elders };
  };
}

async function standIn({ opslag }: Omgeving, huis: string, ms: number): Promise<Piketstand | null> {
  const { piket: rooster } = await huisVan(opslag, huis);
  return rooster === undefined ? null : piketOp(opslag, huis, rooster, ms);
}

/** What the one before held, or nobody; what somebody else took up stays theirs. */
async function geefOver(omgeving: Omgeving, opdracht: DienstOpdracht, stand: Piketstand | null): Promise<void> {
  const eerder = stand === null ? null : await standIn(omgeving, opdracht.huis, Date.parse(stand.plek.van) - 1);
  const vorige = [null, eerder?.medewerker ?? null, opdracht.variabelen[PIKETVARIABELE] ?? null];
  const naar = stand?.medewerker ?? null;
  for (const taak of opdracht.taken) {
    if (taak.toegewezen === naar || !vorige.includes(taak.toegewezen)) continue;
    const door = stand?.beurt?.verloop.at(-1)?.door ?? terug(opdracht, taak);
    await wijs(omgeving, opdracht, { instantie: taak.instantie, medewerker: naar, door });
  }
}

/** Nobody laid down who comes next: who had it gives it back to the role. */
function terug({ huis }: DienstOpdracht, { toegewezen, rol, organisatie }: OpenTaak): Handelende {
  return { medewerker: toegewezen ?? '', rol: rol ?? '', organisatie: organisatie ?? huis };
}

async function wijs({ client }: Omgeving, { id, workflowId }: DienstOpdracht, inhoud: WijsToe): Promise<void> {
  try {
    await client.workflow
      .getHandle(workflowId)
      .executeUpdate<unknown, [WijsToe]>(wijsToe, { args: [inhoud], updateId: `${id}.${inhoud.instantie}` });
  } catch (fout) {
    // The task was closed while this was on its way.
    const geweigerd = fout instanceof WorkflowUpdateFailedError && fout.cause instanceof ApplicationFailure;
    if (!geweigerd && !(fout instanceof WorkflowNotFoundError)) throw fout;
  }
}

async function vertel(omgeving: Omgeving, opdracht: DienstOpdracht, medewerker: string | null): Promise<void> {
  const { escalatie } = await huisVan(omgeving.opslag, opdracht.huis);
  const over: readonly (string | undefined)[] =
    opdracht.taken.length > 0 ? opdracht.taken.map(({ id }) => id) : [undefined];
  await geefKennis(
    omgeving,
    opdracht,
    over.map((taak): Boodschap => ({
      ...(medewerker === null
        ? { soort: 'onbezet', aan: { rol: escalatie } }
        : { soort: 'piket', aan: { medewerker } }),
      kenmerk: taak ?? 'nieuw',
      ...(taak !== undefined && { taak }),
    })),
  );
}
