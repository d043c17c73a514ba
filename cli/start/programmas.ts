import { CLIENT_ID, PUBLIEK } from '../idp/ontwikkel-idp.ts';
import type { Verbindingen } from '../verbindingen.ts';
import { Bewaker, type Lopend } from './bewaker.ts';
import { startProgramma } from './programma.ts';

/** Worker and API, each a process of its own that is kept running; gives how to stop them, the API to be stopped first. Neither runs when one did not start. */
export async function startProgrammas(
  { temporal, namespace, mongodb, map }: Verbindingen,
  { poort, issuer, paginas }: { readonly poort: number; readonly issuer: string; readonly paginas: string },
  meld: (regel: string) => void,
): Promise<(() => Promise<void>)[]> {
  const verbindingen = ['--temporal', temporal, '--namespace', namespace, '--mongodb', mongodb, '--map', map];
  const api = [
    '--poort',
    String(poort),
    '--issuer',
    issuer,
    '--publiek',
    PUBLIEK,
    '--web',
    paginas,
    '--client',
    CLIENT_ID,
  ];
  meld('Worker en API starten');
  const bewaak = (naam: string, extra: readonly string[]): Promise<Bewaker<Lopend>> =>
    Bewaker.begin(naam, () => startProgramma(map, naam, [...verbindingen, ...extra]), meld);
  const webadres = ['--webadres', `http://127.0.0.1:${String(poort)}`];
  const begonnen = await Promise.allSettled([bewaak('worker', webadres), bewaak('api', api)]);
  const lopend = begonnen.flatMap((een) => (een.status === 'fulfilled' ? [een.value] : []));
  const mislukt = begonnen.find((een) => een.status === 'rejected');
  if (mislukt !== undefined) {
    await Promise.all(lopend.map((programma) => programma.stop()));
    throw mislukt.reason;
  }
  return lopend.map((programma) => () => programma.stop());
}
