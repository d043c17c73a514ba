import { createConnection, type Connection, type ConnectOptions } from 'mongoose';
import { abonnementen, rondzendingen, nieuws, onbezorgd } from './abonnementen.ts';
import { afspraken } from './afspraken.ts';
import { agendakoppelingen } from './agendakoppelingen.ts';
import { betrokkenen } from './betrokkenen.ts';
import { bezorgingen } from './bezorgingen.ts';
import { casussen } from './casussen.ts';
import { documentmodel } from './documentmodel.ts';
import { formulieren } from './formulieren.ts';
import { huizen } from './huizen.ts';
import { incidentsleutels } from './incidentsleutels.ts';
import { kennisgevingen } from './kennisgevingen.ts';
import { logboekregels } from './logboekregels.ts';
import { medewerkers } from './medewerkers.ts';
import { meldingen } from './meldingen.ts';
import { modellen } from './modellen.ts';
import { onbestelbaar } from './onbestelbaar.ts';
import { overleggen } from './overleggen.ts';
import { piketbeurten } from './piketbeurten.ts';
import { plaatsingen } from './plaatsingen.ts';
import { plannen } from './plannen.ts';
import { poststukken } from './poststukken.ts';
import { prioriteringen } from './prioriteringen.ts';
import { proceslopen } from './proceslopen.ts';
import { sessies } from './sessies.ts';
import { sleutels } from './sleutels.ts';
import { taken } from './taken.ts';
import { tellers } from './tellers.ts';
import { vastleggingen } from './vastleggingen.ts';
import { verwerkingen } from './verwerkingen.ts';
import { werelden } from './werelden.ts';

/** The store: one mongoose model per document, on one connection. */
export type Opslag = ReturnType<typeof opslagOp>;

/** A write is confirmed when a majority has it on disk; a server that is away is known within two seconds. */
const VERBINDING: ConnectOptions = {
  writeConcern: { w: 'majority', journal: true },
  readPreference: 'primary',
  serverSelectionTimeoutMS: 2000,
  socketTimeoutMS: 20_000,
};

/** Connects to the database that the address names. Throws when no server answers. */
export async function openOpslag(adres: string): Promise<Opslag> {
  return opslagOp(await createConnection(adres, VERBINDING).asPromise());
}

export function opslagOp(verbinding: Connection) {
  return {
    verbinding,
    huizen: documentmodel(verbinding, huizen),
    medewerkers: documentmodel(verbinding, medewerkers),
    meldingen: documentmodel(verbinding, meldingen),
    incidentsleutels: documentmodel(verbinding, incidentsleutels),
    betrokkenen: documentmodel(verbinding, betrokkenen),
    casussen: documentmodel(verbinding, casussen),
    proceslopen: documentmodel(verbinding, proceslopen),
    taken: documentmodel(verbinding, taken),
    vastleggingen: documentmodel(verbinding, vastleggingen),
    piketbeurten: documentmodel(verbinding, piketbeurten),
    plannen: documentmodel(verbinding, plannen),
    prioriteringen: documentmodel(verbinding, prioriteringen),
    onbestelbaar: documentmodel(verbinding, onbestelbaar),
    overleggen: documentmodel(verbinding, overleggen),
    agendakoppelingen: documentmodel(verbinding, agendakoppelingen),
    afspraken: documentmodel(verbinding, afspraken),
    kennisgevingen: documentmodel(verbinding, kennisgevingen),
    abonnementen: documentmodel(verbinding, abonnementen),
    nieuws: documentmodel(verbinding, nieuws),
    rondzendingen: documentmodel(verbinding, rondzendingen),
    onbezorgd: documentmodel(verbinding, onbezorgd),
    poststukken: documentmodel(verbinding, poststukken),
    logboekregels: documentmodel(verbinding, logboekregels),
    verwerkingen: documentmodel(verbinding, verwerkingen),
    werelden: documentmodel(verbinding, werelden),
    sessies: documentmodel(verbinding, sessies),
    sleutels: documentmodel(verbinding, sleutels),
    modellen: documentmodel(verbinding, modellen),
    plaatsingen: documentmodel(verbinding, plaatsingen),
    bezorgingen: documentmodel(verbinding, bezorgingen),
    formulieren: documentmodel(verbinding, formulieren),
    tellers: documentmodel(verbinding, tellers),
  };
}

/** Makes the indexes that are not there yet; safe to repeat. */
export async function richtIn(opslag: Opslag): Promise<void> {
  for (const model of Object.values(opslag.verbinding.models)) await model.createIndexes();
}
