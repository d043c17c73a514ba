import { useEffect, useRef, useState, type ReactNode } from 'react';
import { readTekening } from '../api/modellen.ts';
import { useAntwoord } from '../gegevens/antwoord.ts';
import { Laden, Probleemvak, Vak } from '../onderdelen/vak.tsx';
import type { Kijker } from './kijker.ts';
import type { Stand } from './plaatsen.ts';

const LEEG: Stand = { open: [], genomen: [], klaar: [] };

/** The drawing of a process with the tokens of one run. Who cannot see it reads the same in the list beside it. */
export function Tekening({
  model,
  naam,
  stand = LEEG,
}: {
  readonly model: string;
  readonly naam: string;
  readonly stand?: Stand;
}): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const [kijker, setKijker] = useState<Kijker | null>(null);
  const [onleesbaar, setOnleesbaar] = useState(false);
  const { waarde: xml, probleem, ververs } = useAntwoord(model, (signal) => readTekening(model, signal));

  useEffect(() => {
    const element = host.current;
    if (element === null || xml === null) return undefined;
    let opened: Kijker | null = null;
    let gone = false;
    setOnleesbaar(false);
    // The viewer is large: loaded only where a drawing is on the page.
    import('./kijker.ts')
      .then(({ openKijker }) => openKijker(element, xml))
      .then(
        (next) => {
          opened = next;
          if (gone) next.destroy();
          else setKijker(next);
        },
        () => {
          if (!gone) setOnleesbaar(true);
        },
      );
    return () => {
      gone = true;
      opened?.destroy();
      setKijker(null);
    };
  }, [xml]);

  useEffect(() => {
    kijker?.show(stand);
  }, [kijker, stand]);

  return (
    <div className="rt-tekening">
      <Probleemvak probleem={xml === null ? probleem : null} opnieuw={ververs} />
      {onleesbaar && <Vak soort="fout">De tekening is niet te lezen. De stand staat hieronder in woorden.</Vak>}
      {kijker === null && probleem === null && !onleesbaar && <Laden wat="Tekening" />}
      <div className="rt-tekening__vel" ref={host} role="region" aria-label={`Tekening van het proces ${naam}`} />
      {kijker !== null && (
        <div className="rt-tekening__voet">
          {stand !== LEEG && <Legenda />}
          <div className="rt-tekening__knoppen" role="group" aria-label="Tekening vergroten en verkleinen">
            <Zoomknop kijker={kijker} how="in" teken="+" naam="Vergroten" />
            <Zoomknop kijker={kijker} how="uit" teken="−" naam="Verkleinen" />
            <Zoomknop kijker={kijker} how="passend" teken="Passend" />
          </div>
        </div>
      )}
    </div>
  );
}

/** What the marks in the drawing mean. */
function Legenda(): ReactNode {
  return (
    <ul className="rt-legenda">
      <li>
        <span className="rt-token rt-token--lijst" /> hier staat de casus
      </li>
      <li>
        <span className="rt-legenda__weg" /> afgelegde weg
      </li>
      <li>
        <span className="rt-legenda__klaar" /> gedaan
      </li>
    </ul>
  );
}

function Zoomknop({
  kijker,
  how,
  teken,
  naam,
}: {
  readonly kijker: Kijker;
  readonly how: Parameters<Kijker['zoom']>[0];
  readonly teken: string;
  readonly naam?: string;
}): ReactNode {
  return (
    <button
      type="button"
      className="rt-zoomknop"
      aria-label={naam}
      onClick={() => {
        kijker.zoom(how);
      }}
    >
      {teken}
    </button>
  );
}
