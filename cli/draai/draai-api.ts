import { createServer } from 'node:http';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { bewaarronde } from '../../api/diensten/bewaarronde.ts';
import { vereffen } from '../../api/diensten/vereffenen.ts';
import { volgMomenten } from '../../api/sessie/momenten.ts';
import { maakOmgeving } from '../../api/omgeving.ts';
import { meldGereed } from '../start/programma.ts';
import { type Verbindingen, verbind } from '../verbindingen.ts';
import { totGestopt } from './tot-gestopt.ts';
import { wereldklok } from './wereldklok.ts';

export interface Apiopties {
  readonly poort: number;
  readonly adres: string;
  readonly issuer: string;
  readonly publiek: string;
  /** Folder of the built pages and the client that they log in as; absent: the API alone. */
  readonly web?: { readonly map: string; readonly clientId: string };
}

/** Real ms between two rounds that settle what a crash left half done, and destroy what nobody has to decide about. */
const RONDE = 60_000;

/** `regietafel api`: answers requests until it is told to stop; what is under way is finished first. */
export async function draaiApi(adressen: Verbindingen, opties: Apiopties): Promise<void> {
  const { issuer, publiek, web } = opties;
  const verbonden = await verbind(adressen);
  const { opslag, temporal, sleutel } = verbonden;
  const einde = new AbortController();
  const klok = await wereldklok(opslag, einde.signal);
  const omgeving = maakOmgeving({ opslag, temporal, installatie: sleutel, klok, logger: pino({ name: 'api' }) });
  const nu = klok();
  const isSessie = nu !== null && 'stukken' in nu;
  const app = createApp({
    omgeving,
    uitgever: { issuer, audience: publiek },
    isSessie,
    ...(web === undefined ? {} : { web: { ...web, issuer, klok } }),
  });
  const server = createServer(app);
  await new Promise<void>((klaar, mis) => {
    server.once('error', mis);
    server.listen(opties.poort, opties.adres, klaar);
  });
  const ronde = (): void => {
    omgeving.achtergrond(vereffen(omgeving));
    omgeving.achtergrond(bewaarronde(omgeving));
  };
  const rondes = setInterval(ronde, RONDE);
  ronde();
  if (isSessie) omgeving.achtergrond(volgMomenten(omgeving, einde.signal));
  meldGereed();
  await totGestopt();
  clearInterval(rondes);
  einde.abort();
  await new Promise((klaar) => {
    server.close(klaar);
    server.closeIdleConnections();
  });
  await omgeving.rust();
  await verbonden.sluit();
}
