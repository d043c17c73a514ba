import { onFreePorts } from '../../temporal-docker/embedded/free-port.ts';
import type { Gebruiker } from '../idp/gebruiker.ts';
import { startIdp } from '../idp/ontwikkel-idp.ts';
import type { Verbindingen } from '../verbindingen.ts';
import { POORTEN } from './adressen.ts';
import { startProgrammas } from './programmas.ts';

/** How people get in. */
export interface Toegang {
  /** Address of the pages. */
  readonly web: string;
  readonly issuer: string;
  /** What stops each part, in the order of starting. */
  readonly stoppen: readonly (() => Promise<void>)[];
}

/** Starts identity provider, worker and API with the built pages in the folder `paginas`, on ports that are free. */
export async function startToegang(
  verbindingen: Verbindingen,
  { gebruikers, paginas }: { readonly gebruikers: () => Promise<readonly Gebruiker[]>; readonly paginas: string },
  meld: (regel: string) => void,
): Promise<Toegang> {
  return onFreePorts([POORTEN.web, POORTEN.idp], async (poort, port) => {
    const web = `http://127.0.0.1:${String(poort)}`;
    const idp = await startIdp({ gebruikers, terugkeer: [`${web}/aanmelden`, `${web}/`], port });
    try {
      const programmas = await startProgrammas(verbindingen, { poort, issuer: idp.issuer, paginas }, meld);
      return { web, issuer: idp.issuer, stoppen: [() => idp.stop(), ...programmas] };
    } catch (fout) {
      await idp.stop();
      throw fout;
    }
  });
}
