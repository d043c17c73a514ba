import { createRoot } from 'react-dom/client';
import { readConfiguratie, type Configuratie } from './api/configuratie.ts';
import { asProbleem } from './api/probleem.ts';
import { App } from './app.tsx';
import { AANMELDEN } from './login/oidc.ts';
import { completeLogin, openSessie } from './login/sessie.ts';
import { go } from './navigatie/adres.ts';
import { Probleemvak } from './onderdelen/vak.tsx';
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@fontsource/noto-sans/700.css';
import '@utrecht/component-library-css/dist/index.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import './stijl/stijl.css';

/** Comes back from the identity provider: with a code, or with the reason why not. */
async function arrive(configuratie: Configuratie): Promise<string | null> {
  const query = new URLSearchParams(location.search);
  if (location.pathname !== AANMELDEN || !(query.has('code') || query.has('error'))) return null;
  try {
    const terug = await completeLogin(configuratie);
    go(terug, 'replace');
    return null;
  } catch (error) {
    go('/', 'replace');
    return query.get('error') === 'access_denied' ? 'U hebt het inloggen afgebroken.' : reason(error);
  }
}

function reason(error: unknown): string {
  return error instanceof Error && error.cause === undefined ? error.message : 'Probeer het opnieuw.';
}

async function start(host: HTMLElement): Promise<void> {
  const root = createRoot(host);
  try {
    const configuratie = await readConfiguratie();
    await openSessie(configuratie);
    const fout = await arrive(configuratie);
    root.render(<App configuratie={configuratie} fout={fout} />);
  } catch (error) {
    root.render(
      <main className="rt-inhoud" id="inhoud">
        <h1 className="utrecht-heading-1">Regietafel</h1>
        <Probleemvak
          probleem={asProbleem(error)}
          opnieuw={() => {
            location.reload();
          }}
        />
      </main>,
    );
  }
}

const host = document.getElementById('regietafel');
if (host !== null) void start(host);
