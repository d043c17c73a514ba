import { useState, type ReactNode } from 'react';
import { endSessie, setTempo, type Sessie } from '../../api/sessie.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { capitalise } from '../../taal/woorden.ts';
import { temponaam } from './woorden.ts';

const TEMPI = [1, 60, 3600, 86_400] as const;

/** How fast time goes, for the facilitator; and the end of the session, which cannot be taken back. */
export function Tempo({ sessie, onAnders }: { readonly sessie: Sessie; readonly onAnders: () => void }): ReactNode {
  const { status, schaal, gewoneSchaal } = sessie;
  const [gekozen, setGekozen] = useState(gewoneSchaal);
  const [zeker, setZeker] = useState(false);
  const { bezig, probleem, send } = useIndiening<Sessie>(onAnders);
  const tempi = [...new Set([...TEMPI, gewoneSchaal])].sort((one, other) => one - other);
  const loopt = status === 'loopt';
  return (
    <section aria-labelledby="tempo">
      <h2 className="utrecht-heading-2" id="tempo">
        De tijd
      </h2>
      <Probleemvak probleem={probleem} />
      <div className="rt-knoppen">
        <Keuzelijst
          id="tempo-keuze"
          label="Tempo"
          als="filter"
          waarde={String(gekozen)}
          opties={tempi.map((tempo) => ({ waarde: String(tempo), label: capitalise(temponaam(tempo)) }))}
          onKies={(waarde) => {
            setGekozen(Number(waarde));
          }}
        />
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          aria-disabled={bezig || (loopt && schaal === gekozen)}
          onClick={() => {
            if (!loopt || schaal !== gekozen) send(() => setTempo(gekozen));
          }}
        >
          {loopt ? 'Dit tempo' : 'Laat de tijd lopen'}
        </button>
        {loopt && (
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            aria-disabled={bezig}
            onClick={() => {
              send(() => setTempo(0));
            }}
          >
            Pauzeren
          </button>
        )}
        <button
          type="button"
          className={`utrecht-button ${zeker ? 'utrecht-button--primary-action utrecht-button--danger' : 'utrecht-button--subtle'}`}
          aria-disabled={bezig}
          onClick={() => {
            if (zeker) send(endSessie);
            else setZeker(true);
          }}
        >
          {zeker ? 'Ja, nu beëindigen' : 'Sessie beëindigen'}
        </button>
        <span role="status">{zeker ? 'Beëindigen is voorgoed: daarna volgen de evaluatie en het verslag.' : ''}</span>
      </div>
    </section>
  );
}
