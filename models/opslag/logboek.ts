import { createHash } from 'node:crypto';
import { regelId } from '../kenmerken.ts';
import type { Logboekregel } from '../logboekregel.ts';
import type { Projectie, TraceRegel } from '../proces.ts';
import { isDubbel } from './bewaar-eenmaal.ts';
import { zonderOmweg } from './documentmodel.ts';
import type { Opslag } from './opslag.ts';

const POGINGEN = 50;
/** Chains of which a logbook remembers the end. */
const MEESTE_KETENS = 2000;

/** Thrown when a line that stands in the logbook comes again with another content: a store or a process lost its tail. */
export class LogboekAfwijking extends Error {
  override readonly name = 'LogboekAfwijking';
}

/**
 * Appends the lines of projections to the chains of their dossiers; lines that stand there already are left alone. Lines of
 * one process come in order, and no later projection before an earlier one.
 */
export async function voegRegelsToe(opslag: Opslag, projecties: readonly Projectie[]): Promise<void> {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const nieuw = await nogNiet(opslag, projecties);
    if (nieuw.length === 0) return;
    try {
      const koppen = await vulAan(opslag, new Map(nieuw.map(({ projectie }) => [projectie.dossier.id, undefined])));
      await opslag.logboekregels.insertMany(schakel(nieuw, koppen));
      return;
    } catch (fout) {
      // Somebody else took the next place in a chain: read its end again. Insertion stops there, so no chain gets a hole.
      if (!isDubbel(fout)) throw fout;
    }
  }
  throw new Error(`geen plaats in het logboek na ${String(POGINGEN)} pogingen`);
}

/**
 * Appends to chains and remembers their ends, so that it reads nothing as long as nobody else appends. When somebody did,
 * the unique place in the chain refuses the first line that comes too late.
 */
export class Logboek {
  readonly #opslag: Opslag;
  readonly #einden = new Map<string, Logboekregel | null>();

  constructor(opslag: Opslag) {
    this.#opslag = opslag;
  }

  /** As `voegRegelsToe`. */
  async voegToe(projecties: readonly Projectie[]): Promise<void> {
    const dossiers = [...new Set(projecties.map(({ dossier }) => dossier.id))];
    const einden = new Map(dossiers.map((id) => [id, this.#einden.get(id)]));
    for (const id of dossiers) this.#einden.delete(id);
    const koppen = await vulAan(this.#opslag, einden);
    const regels = schakel(nieuweRegels(projecties), koppen);
    if (regels.length === 0) return;
    try {
      await zonderOmweg(this.#opslag.logboekregels).insertMany(regels, { ordered: true });
    } catch (fout) {
      if (!isDubbel(fout)) throw fout;
      await voegRegelsToe(this.#opslag, projecties);
      return;
    }
    for (const [id, einde] of koppen) this.#einden.set(id, einde);
    for (const oudste of this.#einden.keys()) {
      if (this.#einden.size <= MEESTE_KETENS) return;
      this.#einden.delete(oudste);
    }
  }
}

/** The first line whose place, content or link to the line before is not what was written; null when the chain is whole. */
export function gebrokenSchakel(keten: readonly Logboekregel[]): Logboekregel | null {
  let vorige: Logboekregel | null = null;
  for (const regel of keten) {
    const klopt =
      regel.volgnummer === (vorige?.volgnummer ?? 0) + 1 &&
      regel.vorige === (vorige?.hash ?? null) &&
      regel.inhoudhash === hashVan(inhoud(regel.regel)) &&
      regel.hash === schakelhash(regel);
    if (!klopt) return regel;
    vorige = regel;
  }
  return null;
}

interface Nieuw {
  readonly projectie: Projectie;
  readonly regel: TraceRegel;
}

async function nogNiet(opslag: Opslag, projecties: readonly Projectie[]): Promise<Nieuw[]> {
  const alle = nieuweRegels(projecties);
  const ids = alle.map(({ projectie, regel }) => regelId(projectie.workflowId, regel.nummer));
  const staat = await opslag.logboekregels.find({ _id: { $in: ids } }).lean();
  const hashes = new Map(staat.map(({ _id, inhoudhash }) => [_id, inhoudhash]));
  return alle.filter(({ projectie, regel }) => {
    const id = regelId(projectie.workflowId, regel.nummer);
    const hash = hashes.get(id);
    if (hash !== undefined && hash !== hashVan(inhoud(regel)))
      throw new LogboekAfwijking(`regel ${id} staat er met een andere inhoud`);
    return hash === undefined;
  });
}

function nieuweRegels(projecties: readonly Projectie[]): Nieuw[] {
  return projecties.flatMap((projectie) => projectie.regels.map((regel) => ({ projectie, regel })));
}

/** The ends of chains, read where they are not known. */
async function vulAan(
  opslag: Opslag,
  einden: ReadonlyMap<string, Logboekregel | null | undefined>,
): Promise<Map<string, Logboekregel | null>> {
  const gevuld = new Map<string, Logboekregel | null>();
  for (const [id, bekend] of einden) gevuld.set(id, bekend === undefined ? await einde(opslag, id) : bekend);
  return gevuld;
}

/** Lines with their places, each linked to the one before it; `koppen` moves on to the new ends. */
function schakel(nieuw: readonly Nieuw[], koppen: Map<string, Logboekregel | null>): Logboekregel[] {
  return nieuw.map(({ projectie, regel }) => {
    const { workflowId, dossier, huis, proces } = projectie;
    const voor = koppen.get(dossier.id) ?? null;
    const schakels = {
      _id: regelId(workflowId, regel.nummer),
      dossier,
      volgnummer: (voor?.volgnummer ?? 0) + 1,
      huis,
      workflowId,
      proces,
      regel,
      inhoudhash: hashVan(inhoud(regel)),
      vorige: voor?.hash ?? null,
    };
    const geschakeld = { ...schakels, hash: schakelhash(schakels) };
    koppen.set(dossier.id, geschakeld);
    return geschakeld;
  });
}

async function einde(opslag: Opslag, dossier: string): Promise<Logboekregel | null> {
  return opslag.logboekregels.findOne({ 'dossier.id': dossier }).sort({ volgnummer: -1 }).lean();
}

function schakelhash({ _id, dossier, volgnummer, inhoudhash, vorige }: Omit<Logboekregel, 'hash'>): string {
  return hashVan([_id, dossier.id, volgnummer, inhoudhash, vorige]);
}

/** Fields in one order, whatever order a store gives them back in. */
function inhoud(regel: TraceRegel): unknown {
  return Object.entries(regel)
    .map(([veld, waarde]): [string, unknown] => [
      veld,
      veld === 'door' && waarde !== null ? Object.entries(waarde).sort() : waarde,
    ])
    .sort(([een], [ander]) => (een < ander ? -1 : 1));
}

function hashVan(waarde: unknown): string {
  return createHash('sha256').update(JSON.stringify(waarde)).digest('hex');
}
