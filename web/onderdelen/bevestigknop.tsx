import { useState, type ReactNode } from 'react';
import { useIndiening } from '../formulier/indiening.ts';
import { Probleemvak } from './vak.tsx';

/** A button that asks once more before it does what cannot be taken back. */
export function Bevestigknop<T>({
  knop,
  van,
  zeker: bevestiging,
  gevolg,
  klein = false,
  doe,
  onGedaan,
}: {
  readonly knop: string;
  /** For who hears the button without what stands around it: of what. */
  readonly van?: string;
  /** What the button says the second time. */
  readonly zeker: string;
  /** What will be so afterwards. */
  readonly gevolg: string;
  /** In a row of a table. */
  readonly klein?: boolean;
  readonly doe: (sleutel: string) => Promise<T>;
  readonly onGedaan: (antwoord: T) => void;
}): ReactNode {
  const [zeker, setZeker] = useState(false);
  const { bezig, probleem, send } = useIndiening<T>(onGedaan);
  return (
    <>
      <Probleemvak probleem={probleem} />
      <div className="rt-knoppen">
        <button
          type="button"
          className={`utrecht-button ${klein ? 'rt-knop--klein ' : ''}${zeker ? 'utrecht-button--primary-action utrecht-button--danger' : 'utrecht-button--subtle'}`}
          aria-disabled={bezig}
          onClick={() => {
            if (zeker) send(doe);
            else setZeker(true);
          }}
        >
          {zeker ? bevestiging : knop}
          {van !== undefined && <span className="rt-alleen-voorlezen">{` (${van})`}</span>}
        </button>
        <span role="status">{zeker ? gevolg : ''}</span>
      </div>
    </>
  );
}
