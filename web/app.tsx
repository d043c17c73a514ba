import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Configuratie } from './api/configuratie.ts';
import { readHuis } from './api/huizen.ts';
import { readIk } from './api/ik.ts';
import { forgetKladden } from './formulier/klad.ts';
import { useAntwoord } from './gegevens/antwoord.ts';
import { WerkplekContext, type Werkplek } from './gegevens/huis.ts';
import { Kader } from './kader/kader.tsx';
import { isLoggedIn, logout, subscribeSessie } from './login/sessie.ts';
import { usePath } from './navigatie/adres.ts';
import { matchRoute } from './navigatie/routes.ts';
import { Laden, Probleemvak } from './onderdelen/vak.tsx';
import { Pagina } from './pagina.tsx';
import { Inloggen } from './paginas/aanmelden/inloggen.tsx';
import { useKlok } from './gegevens/klok.ts';
import { KlokContext } from './tijd/nu.ts';

async function openWerkplek(sessie: boolean, signal: AbortSignal): Promise<Werkplek> {
  const ik = await readIk(signal);
  return { sessie, ik, huizen: await Promise.all(ik.huizen.map((code) => readHuis(code, signal))) };
}

export function App({
  configuratie,
  fout,
}: {
  readonly configuratie: Configuratie;
  /** Why the visit to the identity provider failed. */
  readonly fout: string | null;
}): ReactNode {
  const loggedIn = useSyncExternalStore(subscribeSessie, isLoggedIn);
  const path = usePath();
  const klok = useKlok(configuratie);
  if (!loggedIn) {
    const terug = matchRoute(path).pagina === 'aanmelden' ? '/werkvoorraad' : path;
    return <Inloggen configuratie={configuratie} terug={terug} fout={fout} />;
  }
  return (
    <KlokContext value={klok}>
      <Werkplekken configuratie={configuratie} path={path} />
    </KlokContext>
  );
}

function Werkplekken({
  configuratie,
  path,
}: {
  readonly configuratie: Configuratie;
  readonly path: string;
}): ReactNode {
  const { waarde, probleem, ververs } = useAntwoord('werkplek', (signal) => openWerkplek(configuratie.sessie, signal));
  const route = useMemo(() => matchRoute(path), [path]);
  if (waarde === null) {
    return (
      <main className="rt-inhoud" id="inhoud">
        <h1 className="rt-alleen-voorlezen">Regietafel</h1>
        {probleem === null ? <Laden wat="Werkplek" /> : <Probleemvak probleem={probleem} opnieuw={ververs} />}
      </main>
    );
  }
  return (
    <WerkplekContext value={waarde}>
      <Kader
        onUitloggen={() => {
          forgetKladden();
          void logout(configuratie);
        }}
      >
        <Pagina route={route} />
      </Kader>
    </WerkplekContext>
  );
}
