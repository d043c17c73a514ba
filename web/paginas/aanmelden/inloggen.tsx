import { useState, type ReactNode } from 'react';
import type { Configuratie } from '../../api/configuratie.ts';
import { startLogin } from '../../login/oidc.ts';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Vak } from '../../onderdelen/vak.tsx';

/** Before anybody is logged in. The identity provider asks who it is; this page only sends people there and back. */
export function Inloggen({
  configuratie,
  terug,
  fout,
}: {
  readonly configuratie: Configuratie;
  readonly terug: string;
  readonly fout: string | null;
}): ReactNode {
  const [stand, setStand] = useState<'rust' | 'bezig' | 'onbereikbaar'>('rust');
  return (
    <main className="rt-inloggen" id="inhoud">
      <img src="/regietafel.svg" alt="" width="56" height="56" />
      <Paginakop titel="Regietafel">
        <p className="utrecht-paragraph utrecht-paragraph--lead">De werktafel van het Zorg- en Veiligheidshuis.</p>
      </Paginakop>
      {fout !== null && (
        <Vak soort="fout" live>
          <p className="utrecht-paragraph">
            <strong>Het inloggen is niet gelukt.</strong> {fout}
          </p>
        </Vak>
      )}
      {stand === 'onbereikbaar' && (
        <Vak soort="fout" live>
          <p className="utrecht-paragraph">
            <strong>De inlogdienst is niet bereikbaar.</strong> Probeer het zo nog eens.
          </p>
        </Vak>
      )}
      <button
        type="button"
        className="utrecht-button utrecht-button--primary-action"
        aria-disabled={stand === 'bezig'}
        onClick={() => {
          setStand('bezig');
          startLogin(configuratie, terug).catch(() => {
            setStand('onbereikbaar');
          });
        }}
      >
        {stand === 'bezig' ? 'Naar de inlogdienst…' : 'Inloggen'}
      </button>
      <p className="rt-bij">U ziet alleen wat bij uw werk hoort. Wie wat bekijkt, wordt vastgelegd.</p>
    </main>
  );
}
